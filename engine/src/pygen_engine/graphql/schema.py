"""The schema of a data model as text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pygen_engine.graphql.model import COMPARED, NODE, Field, Model

FIGURES = ("avg", "min", "max", "sum")
_HEAD = """\
scalar Date scalar Float32 scalar Int64 scalar JSONObject scalar Timestamp
type PageInfo { startCursor: String endCursor: String hasNextPage: Boolean }
type TimeSeries { externalId: String }
type File { externalId: String }
type Sequence { externalId: String }
type _DirectRelation { space: String! externalId: String! }
input _DirectRelationRef { space: String! externalId: String! }
enum _SortDirection { ASC DESC }
"""


def schema_text(model: Model) -> str:
    parts = [_HEAD, *(_comparisons(scalar) for scalar in (*COMPARED, "_DirectRelationRef"))]
    for name in model.views:
        parts += _types(model, name)
    parts.append(_block("type Query", [line for name in model.views for line in _roots(name)]))
    return "\n".join(parts)


def _comparisons(scalar: str) -> str:
    lines = [f"eq: {scalar}", f"in: [{scalar}!]", "isNull: Boolean"]
    lines += ["prefix: String"] if scalar == "String" else []
    if scalar not in ("Boolean", "_DirectRelationRef"):
        lines += [f"{bound}: {scalar}" for bound in ("gt", "gte", "lt", "lte")]
    return _block(f"input {_condition(scalar)}", lines)


def _condition(scalar: str) -> str:
    return f"_{scalar.strip('_')}Condition"


def _types(model: Model, name: str) -> Iterator[str]:
    fields = model.fields(name).values()
    stored = [field.id for field in fields if field.kind == "value" and not field.many]
    numbers = [f"{field.id}: Float" for field in fields if field.number]
    times = ("createdTime: Timestamp!", "lastUpdatedTime: Timestamp!")
    own = [f"{field.id}{_type(field)}" for field in fields]
    yield _block(f"type {name}", ["space: String!", "externalId: String!", *times, *own])
    several = [f"items: [{name}]", f"edges: [_{name}Edge]", "pageInfo: PageInfo"]
    yield _block(f"type _{name}Connection", several)
    yield _block(f"type _{name}Edge", [f"node: {name}", "space: String", "externalId: String"])
    filter = f"_List{name}Filter"
    both = [f"and: [{filter}!]", f"or: [{filter}!]", f"not: {filter}"]
    ids = [f"{id}: {_condition('String')}" for id in NODE[:2]]
    yield _block(f"input {filter}", [*both, *ids, *filter_lines(fields)])
    sorts = ("externalId", *(field.id for field in fields if field.compared))
    yield _block(f"input _{name}Sort", [f"{id}: _SortDirection" for id in sorts])
    yield _block(f"enum _Search{name}Fields", stored or ["externalId"])
    yield _block(f"type _{name}Counts", [f"{id}: Int64" for id in ("externalId", *stored)])
    if numbers:
        yield _block(f"type _{name}Numbers", numbers)
    figures = [f"{figure}: _{name}Numbers" for figure in FIGURES if numbers]
    yield _block(f"type _{name}Aggregate", ["group: JSONObject", f"count: _{name}Counts", *figures])
    yield _block(f"type _{name}Groups", [f"items: [_{name}Aggregate]", "pageInfo: PageInfo"])


def filter_lines(fields: Iterable[Field]) -> Iterator[str]:
    for field in fields:
        if field.compared:
            yield f"{field.id}: {_condition(field.scalar)}"
        elif field.kind == "direct" and not field.many:
            there = f"_List{field.target}Filter" if field.target else _condition("_DirectRelationRef")
            yield f"{field.id}: {there}"


def _type(field: Field) -> str:
    if field.kind == "value":
        return f": [{field.scalar}]" if field.many else f": {field.scalar}"
    if field.target is None:
        if field.kind != "direct":
            return ": JSONObject"
        return ": [_DirectRelation]" if field.many else ": _DirectRelation"
    if field.many:
        return f"{_arguments(field.target)}: _{field.target}Connection"
    return f": {field.target}"


def _arguments(name: str) -> str:
    return f"(filter: _List{name}Filter, sort: [_{name}Sort!], first: Int, after: String)"


def _roots(name: str) -> Iterator[str]:
    found = f"query: String, fields: [_Search{name}Fields!], filter: _List{name}Filter"
    yield f"list{name}{_arguments(name)}: _{name}Connection"
    ids = "instance: _DirectRelationRef, instances: [_DirectRelationRef!]"
    yield f"get{name}ById({ids}): _{name}Connection"
    yield f"search{name}({found}, sort: [_{name}Sort!], first: Int): _{name}Connection"
    groups = f"groupBy: [_Search{name}Fields!], first: Int, after: String"
    yield f"aggregate{name}({found}, {groups}): _{name}Groups"


def _block(head: str, lines: Iterable[str]) -> str:
    return f"{head} {{ {' '.join(lines)} }}"
