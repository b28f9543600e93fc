"""The rows of a view's table."""

from __future__ import annotations

from pygen.ir import Class, Direct, EdgeConnection, Property, ReverseConnection, Value
from pygen.source.csharp.text import literal
from pygen.targets.csharp import types
from pygen.targets.csharp.scope import Scope


def column(scope: Scope, prop: Property) -> str:
    """`new("name", "Name", P::Kind.Text) { IsRequired = true }`"""
    kind, facts = _facts(scope, prop)
    made = f"new({literal(prop.id)}, {literal(scope.member(prop))}, P::Kind.{kind})"
    return f"{made} {{ {', '.join(facts)} }}" if facts else made


def _facts(scope: Scope, prop: Property) -> tuple[str, list[str]]:
    if isinstance(prop, Value):
        facts = _stored(prop)
        if prop.max_text_size is not None:
            facts.append(f"MaxSize = {prop.max_text_size}")
        if prop.values:
            facts.append(f"Values = [{', '.join(literal(value.id) for value in prop.values)}]")
        return types.kind(prop), facts
    if isinstance(prop, Direct):
        return "Relation", [*_stored(prop), *_table(scope, "Target", scope.node(prop.target))]
    target = _table(scope, "Target", scope.node(prop.target))
    several = ["IsList = true"] if prop.many else []
    if isinstance(prop, EdgeConnection):
        type_ = f"EdgeType = new({literal(prop.type.space)}, {literal(prop.type.external_id)})"
        inwards = ["IsInwards = true"] if prop.direction == "inwards" else []
        edge = _table(scope, "EdgeTable", scope.edge(prop))
        return "Edges", [*several, type_, *inwards, *target, *edge]
    return "Reverse", [*several, *target, f"Through = {_through(prop)}"]


def _stored(prop: Value | Direct) -> list[str]:
    facts = {"IsList": prop.list, "IsRequired": prop.required, "IsReadOnly": prop.read_only}
    return [f"{name} = true" for name, holds in facts.items() if holds]


def _table(scope: Scope, name: str, cls: str | None) -> list[str]:
    own = "!" if cls == scope.name else ""  # seen from within itself, a table might not be there yet
    return [f"{name} = static () => V::{cls}Set.Table{own}"] if cls else []


def _through(prop: ReverseConnection) -> str:
    relation = prop.through
    if relation.view is not None:
        where = [relation.view.space, relation.view.external_id, relation.view.version]
        parts = [*map(literal, where), literal(relation.property)]
    else:
        assert relation.container is not None  # exactly one of the two is given
        place = [relation.container.space, relation.container.external_id]
        parts = [*map(literal, place), "null", literal(relation.property)]
    if relation.list:
        parts.append("IsList: true")
    if relation.target_property is not None:
        parts.append(f"By: {literal(relation.target_property)}")
    return f"new({', '.join(parts)})"


def extras(scope: Scope, cls: Class) -> tuple[str, ...]:
    """What else the table says of the view."""
    found = []
    if cls.instance_type is not None and cls.kind == "node":
        type_ = cls.instance_type
        found.append(f"NodeType = new({literal(type_.space)}, {literal(type_.external_id)})")
    if not cls.writable:
        found.append("IsWritable = false")
    children = [scope.known.class_name(child, cls.kind) for child in cls.children]
    names = [child for child in children if child is not None]
    if names:
        found.append(f"Children = static () => [{', '.join(f'V::{name}Set.Table' for name in names)}]")
    return tuple(found)
