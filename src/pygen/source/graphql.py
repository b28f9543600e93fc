"""The schema of the GraphQL endpoint of a data model, under the names the service gives: those of the model.

For editors, linters and generators, which check texts of GraphQL against it without a request. Mutations are
left out: the endpoint is not made for writing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from pygen.ir import Class, Direct, Property, Sdk, Value, ViewRef
from pygen.ir.values import ModelInfo

_SCALARS: Mapping[str, str] = {
    "text": "String",
    "int32": "Int",
    "int64": "Int64",
    "float32": "Float32",
    "float64": "Float",
    "boolean": "Boolean",
    "timestamp": "Timestamp",
    "date": "Date",
    "json": "JSONObject",
    "enum": "String",
    "timeseries": "TimeSeries",
    "file": "File",
    "sequence": "Sequence",
}
_FIGURES = ("avg", "min", "max", "sum")
_HEAD = """\
scalar Date
scalar Float32
scalar Int64
scalar JSONObject
scalar Timestamp

type PageInfo {
  startCursor: String
  endCursor: String
  hasNextPage: Boolean
}

type TimeSeries {
  externalId: String
}

type File {
  externalId: String
}

type Sequence {
  externalId: String
}

type _DirectRelation {
  space: String!
  externalId: String!
}

input _DirectRelationRef {
  space: String!
  externalId: String!
}

enum _SortDirection {
  ASC
  DESC
}
"""
_NAMES_OF_NODES = {
    "space": "String!",
    "externalId": "String!",
    "createdTime": "Timestamp!",
    "lastUpdatedTime": "Timestamp!",
}
_NODE = [f"{id}: {kind}" for id, kind in _NAMES_OF_NODES.items()]
_COMPARED = ("String", "Int", "Int64", "Float", "Float32", "Boolean", "Date", "Timestamp")
_NAME = re.compile(r"(?!__|(?:true|false|null)$)[_A-Za-z][_0-9A-Za-z]*")
_TAKEN = frozenset(
    ["Query", "Mutation", "Subscription", "ID", "JSONObject", "PageInfo", "TimeSeries", "File", "Sequence"]
).union(_COMPARED)
"""Types of the language and of the service."""


def schemas(sdk: Sdk) -> dict[str, str]:
    """A text for each data model."""
    return {str(model): _schema(sdk, model) for model in sdk.models}


def _schema(sdk: Sdk, model: ModelInfo) -> str:
    nodes = {
        cls.view.external_id: _sayable(cls)
        for cls in sdk.classes
        if cls.view in model.views and cls.kind == "node" and _NAME.fullmatch(cls.view.external_id)
    }
    classes = [cls for name, cls in nodes.items() if name not in _TAKEN]
    known = {cls.view: cls.view.external_id for cls in classes}
    parts = [_HEAD, *(_comparisons(scalar) for scalar in (*_COMPARED, "_DirectRelationRef"))]
    for cls in classes:
        parts += _types(cls, known)
    parts.append(_block("type Query", [line for cls in classes for line in _roots(cls)]))
    return "\n".join(parts)


def _sayable(cls: Class) -> Class:
    """The class with what GraphQL has names for, as all has that the service accepts."""
    named = (prop for prop in cls.properties if _NAME.fullmatch(prop.id) and prop.id not in _NAMES_OF_NODES)
    return replace(cls, properties=tuple(named))


def _comparisons(scalar: str) -> str:
    lines = [f"eq: {scalar}", f"in: [{scalar}!]", "isNull: Boolean"]
    lines += ["prefix: String"] if scalar == "String" else []
    if scalar not in ("Boolean", "_DirectRelationRef"):
        lines += [f"{bound}: {scalar}" for bound in ("gt", "gte", "lt", "lte")]
    return _block(f"input {_filter_of(scalar)}", lines)


def _filter_of(scalar: str) -> str:
    return f"_{scalar.strip('_')}Condition"


def _types(cls: Class, known: Mapping[ViewRef, str]) -> Iterator[str]:
    """The type of a view, and those that come with it."""
    name = cls.view.external_id
    stored = [prop for prop in cls.properties if isinstance(prop, Value) and not prop.list]
    compared = [prop.id for prop in stored if _SCALARS[prop.type] in _COMPARED]
    numbers = [prop.id for prop in stored if prop.type.startswith(("int", "float"))]
    yield _described(cls.description) + _block(f"type {name}", [*_NODE, *_fields(cls, known)])
    yield _block(
        f"type _{name}Connection", [f"items: [{name}]", f"edges: [_{name}Edge]", "pageInfo: PageInfo"]
    )
    yield _block(f"type _{name}Edge", [f"node: {name}", "space: String", "externalId: String"])
    own = f"_List{name}Filter"
    both = [f"and: [{own}!]", f"or: [{own}!]", f"not: {own}"]
    ids = [f"{id}: {_filter_of('String')}" for id in ("space", "externalId")]
    yield _block(f"input {own}", [*both, *ids, *_conditions(cls, known)])
    yield _block(f"input _{name}Sort", [f"{id}: _SortDirection" for id in ("externalId", *compared)])
    yield _block(f"enum _Search{name}Fields", [prop.id for prop in stored] or ["externalId"])
    yield _block(f"type _{name}Counts", [f"{id}: Int64" for id in ("externalId", *(p.id for p in stored))])
    figures = [f"{figure}: _{name}Numbers" for figure in _FIGURES if numbers]
    if numbers:
        yield _block(f"type _{name}Numbers", [f"{id}: Float" for id in numbers])
    yield _block(f"type _{name}Aggregate", ["group: JSONObject", f"count: _{name}Counts", *figures])
    lines = [f"items: [_{name}Aggregate]", "pageInfo: PageInfo"]
    yield _block(f"type _{name}Groups", lines)


def _fields(cls: Class, known: Mapping[ViewRef, str]) -> Iterator[str]:
    for prop in cls.properties:
        if prop.id not in _NAMES_OF_NODES:
            yield (
                _described(prop.description, "  ")
                + f"{'  ' * bool(prop.description)}{prop.id}{_type(prop, known)}"
            )


def _type(prop: Property, known: Mapping[ViewRef, str]) -> str:
    """What stands behind the name of a field."""
    if isinstance(prop, Value):
        scalar = _SCALARS[prop.type]
        return f": [{scalar}]" if prop.list else f": {scalar}"
    name = known.get(prop.target) if prop.target else None
    if isinstance(prop, Direct):
        if name is None:
            return ": [_DirectRelation]" if prop.list else ": _DirectRelation"
        return f"{_arguments(name)}: _{name}Connection" if prop.list else f": {name}"
    if name is None:
        return ": JSONObject"
    return f"{_arguments(name)}: _{name}Connection" if prop.many else f": {name}"


def _arguments(name: str) -> str:
    return f"(filter: _List{name}Filter, sort: [_{name}Sort!], first: Int, after: String)"


def _conditions(cls: Class, known: Mapping[ViewRef, str]) -> Iterator[str]:
    for prop in cls.properties:
        if isinstance(prop, Value) and _SCALARS[prop.type] in _COMPARED and not prop.list:
            yield f"{prop.id}: {_filter_of(_SCALARS[prop.type])}"
        elif isinstance(prop, Direct) and not prop.list:
            name = known.get(prop.target) if prop.target else None
            yield f"{prop.id}: {f'_List{name}Filter' if name else _filter_of('_DirectRelationRef')}"


def _roots(cls: Class) -> Iterator[str]:
    name = cls.view.external_id
    found = f"query: String, fields: [_Search{name}Fields!], filter: _List{name}Filter"
    yield f"list{name}{_arguments(name)}: _{name}Connection"
    one, several = "instance: _DirectRelationRef", "instances: [_DirectRelationRef!]"
    yield f"get{name}ById({one}, {several}): _{name}Connection"
    yield f"search{name}({found}, sort: [_{name}Sort!], first: Int): _{name}Connection"
    groups = f"groupBy: [_Search{name}Fields!], first: Int, after: String"
    yield f"aggregate{name}({found}, {groups}): _{name}Groups"


def _block(head: str, lines: Iterable[str]) -> str:
    body = "\n".join(f"  {line}" if not line.startswith(" ") else line for line in lines)
    return f"{head} {{\n{body}\n}}\n"


def _described(text: str | None, indent: str = "") -> str:
    """As a block of text that nothing in it can end."""
    if not text:
        return ""
    lines = text.replace("\\", "\\\\").replace('"', '\\"').splitlines()
    said = " ".join(line.strip() for line in lines)
    return f'{indent}"{said}"\n'
