"""A view as the literal the runtime reads."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Protocol

from pygen.ir import (
    Class,
    Direct,
    EdgeConnection,
    Property,
    ReverseConnection,
    Value,
    ViewRef,
)
from pygen.naming import Names, filters_of
from pygen.refs import ClassKind
from pygen.source.typescript.layout import SPACE, Doc, Either, group, indent, joined, listed
from pygen.source.typescript.text import key, literal
from pygen.targets.typescript.language import TYPESCRIPT

_SHORT = 4

Name = Callable[[ViewRef | None, ClassKind], str | None]
"""The name of a class of the SDK; None when it is not part of it."""


def object_(entries: Iterable[tuple[str, Doc]]) -> Doc:
    """`{ a: 1, b: 2 }`"""
    items = joined((",", SPACE), (entry(name, value) for name, value in entries))
    return group("{", indent(SPACE, *items), Either(",", ""), SPACE, "}")


def entry(name: str, value: Doc) -> Doc:
    """`a: 1`; a text that is too long stands on the next line, unless little would be won by that."""
    written = key(name)
    if isinstance(value, str) and len(written) > _SHORT:
        return group(f"{written}:", indent(SPACE, value))
    return group(f"{written}: ", value)


def array(*items: Doc) -> Doc:
    return group(*listed("[", items, "]"))


def texts(*items: str) -> Doc:
    return array(*map(literal, items))


def value_code(prop: Value, name: str) -> Doc:
    """A type and what else is known, in words."""
    words = [*_stored(prop, name)]
    if prop.unit is not None:
        words.append("unit")
    if prop.max_text_size is not None:
        words.append(f"max={prop.max_text_size}")
    if prop.values:
        words.append(f"values={','.join(value.id for value in prop.values)}")
    return literal(" ".join([prop.type, *words]))


def relation_code(prop: Direct, name: str, target: str | None) -> Doc:
    return literal(" ".join([target or "*", *_stored(prop, name)]))


def _stored(prop: Value | Direct, name: str) -> list[str]:
    words = [("list", prop.list), ("required", prop.required), ("readonly", prop.read_only)]
    renamed = [f"id={prop.id}"] if prop.id != name else []
    return [word for word, holds in words if holds] + renamed


def connection(
    prop: EdgeConnection | ReverseConnection, name: str, class_name: Name, through: str | None
) -> Doc:
    """A connection; `through` is what the relation behind it is called at the other end."""
    entries: list[tuple[str, Doc]] = []
    if prop.id != name:
        entries.append(("id", literal(prop.id)))
    target = class_name(prop.target, "node")
    if target is not None:
        entries.append(("to", literal(target)))
    if not prop.many:
        entries.append(("one", "true"))
    if isinstance(prop, EdgeConnection):
        entries.append(("edge", texts(prop.type.space, prop.type.external_id)))
        if prop.direction == "inwards":
            entries.append(("inwards", "true"))
        edge = class_name(prop.edge, "edge")
        if edge is not None:
            entries.append(("properties", literal(edge)))
    else:
        entries += _reverse(prop, through)
    return object_(entries)


def _reverse(prop: ReverseConnection, through: str | None) -> list[tuple[str, Doc]]:
    relation = prop.through
    if relation.view is not None:
        space, source = relation.view.space, f"{relation.view.external_id}/{relation.view.version}"
    else:
        assert relation.container is not None  # exactly one of the two is given
        space, source = relation.container.space, relation.container.external_id
    entries: list[tuple[str, Doc]] = [("through", texts(space, source, relation.property))]
    if through is not None:
        entries.append(("by", literal(through)))
    if relation.list:
        entries.append(("list", "true"))
    return entries


def followed(cls: Class, prop: Property) -> bool:
    """Whether queries of the class can follow the property; the service follows no edges of edges."""
    if isinstance(prop, Value):
        return False
    return cls.kind == "node" or isinstance(prop, Direct)


class Known(Protocol):
    """What is known of the other classes of the SDK."""

    names: Names

    def find(self, view: ViewRef | None, kind: ClassKind) -> Class | None: ...
    def class_name(self, view: ViewRef | None, kind: ClassKind) -> str | None: ...


def entries(
    cls: Class, name: str, properties: Sequence[Property], known: Known
) -> tuple[tuple[str, Doc], ...]:
    """The members of the literal."""
    members = known.names.members[cls.ref]
    parts: dict[str, list[tuple[str, Doc]]] = {"values": [], "relations": [], "connections": []}
    for prop in properties:
        member = members[prop.id]
        if isinstance(prop, Value):
            parts["values"].append((member, value_code(prop, member)))
        elif isinstance(prop, Direct):
            target = known.class_name(prop.target, "node")
            parts["relations"].append((member, relation_code(prop, member, target)))
        else:
            made = connection(prop, member, known.class_name, _relation_behind(prop, known))
            parts["connections"].append((member, made))
    found: list[tuple[str, Doc]] = [
        ("name", literal(name)),
        ("view", texts(cls.view.space, cls.view.external_id, cls.view.version)),
        *((part, object_(rows)) for part, rows in parts.items() if rows),
    ]
    if cls.kind == "edge":
        ends = (known.class_name(view, "node") or "" for view in (cls.start, cls.end))
        found.append(("edge", texts(*ends)))
    if cls.instance_type is not None:
        found.append(("nodeType", texts(cls.instance_type.space, cls.instance_type.external_id)))
    children = (known.class_name(child, cls.kind) for child in cls.children)
    names = [child for child in children if child is not None]
    if names:
        found.append(("children", texts(*names)))
    if not cls.writable:
        found.append(("readonly", "true"))
    renamed = _renamed_keywords(cls, properties, known.names)
    return (*found, ("keywords", object_(renamed))) if renamed else tuple(found)


def _relation_behind(prop: EdgeConnection | ReverseConnection, known: Known) -> str | None:
    """What the relation that a reverse connection follows is called at the other end."""
    if not isinstance(prop, ReverseConnection) or prop.through.target_property is None:
        return None
    target = known.find(prop.target, "node")
    return known.names.members[target.ref].get(prop.through.target_property) if target else None


def _renamed_keywords(cls: Class, properties: Sequence[Property], names: Names) -> list[tuple[str, Doc]]:
    """The filters that are not called what the rule would call them."""
    found: list[tuple[str, Doc]] = []
    for prop in properties:
        member = names.members[cls.ref][prop.id]
        for operator in filters_of(prop):
            name = names.filters[cls.ref][prop.id, operator]
            if name != TYPESCRIPT.filter(operator, member):
                found.append((name, texts(member, operator)))
    return found
