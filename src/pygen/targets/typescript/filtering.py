"""The declarations of what a view can be filtered by."""

from __future__ import annotations

from collections.abc import Iterable

from pygen.ir import Direct, EdgeConnection, ReverseConnection, Value
from pygen.source.typescript.layout import SPACE, Doc, Either, generic, group, indent, joined, union
from pygen.source.typescript.text import literal
from pygen.targets.typescript.plan import Member
from pygen.targets.typescript.scope import Scope
from pygen.targets.typescript.types import field_type, filter_types


def filter_members(scope: Scope) -> Iterable[Member]:
    """Keyword filters."""
    inherited = _inherited_stored(scope)
    names = scope.known.names.filters[scope.cls.ref]
    for prop in scope.properties:
        if isinstance(prop, Value | Direct) and prop.id not in inherited:
            for operator in prop.filters:
                types = filter_types(prop, operator)
                yield Member(names[prop.id, operator], union(types), optional=True)


def field_members(scope: Scope) -> Iterable[Member]:
    """What typed conditions are made of."""
    inherited = {prop.id for base in scope.bases for prop in base.properties}
    for prop in scope.properties:
        if prop.id in inherited and prop.inherited and not scope.bases_differ(prop):
            continue
        if isinstance(prop, Value):
            yield Member(scope.member(prop), union([field_type(prop)]))
        elif isinstance(prop, Direct):
            yield Member(scope.member(prop), union([_relation(scope, prop)]))
        elif scope.known.leads_on(scope.cls, prop):
            yield Member(scope.member(prop), union([_connection(scope, prop)]))


def field_names(scope: Scope) -> Doc:
    """The names of properties, and of the id: of what is a condition, all but connections."""
    fields = f"{scope.name}Fields"
    connections: list[Doc] = [
        literal(scope.member(prop))
        for prop in scope.properties
        if isinstance(prop, EdgeConnection | ReverseConnection) and scope.known.leads_on(scope.cls, prop)
    ]
    if not connections:
        return indent(SPACE, f"_p.FieldOf<{fields}>")
    names = group(Either("| ", ""), *joined((SPACE, "| "), connections))
    return group(" ", generic("_p.FieldOf", fields, names))


def _inherited_stored(scope: Scope) -> set[str]:
    return {prop.id for base in scope.bases for prop in base.properties if isinstance(prop, Value | Direct)}


def _relation(scope: Scope, prop: Direct) -> Doc:
    target = scope.known.find(prop.target, "node")
    if prop.list and target:
        return generic("_p.RelationsField", scope.mention(target, "Fields"))
    if prop.list:
        return "_p.ListField<_p.InstanceInput>"
    return generic("_p.RelationField", scope.mention(target, "Fields")) if target else "_p.ReferenceField"


def _connection(scope: Scope, prop: EdgeConnection | ReverseConnection) -> Doc:
    target = scope.known.find(prop.target, "node")
    assert target is not None  # it leads on
    fields = scope.mention(target, "Fields")
    edge = scope.known.find(prop.edge, "edge") if isinstance(prop, EdgeConnection) else None
    if edge is None:
        return generic("_p.ConnectionField", fields)
    return generic("_p.LinkField", fields, scope.mention(edge, "Fields"))
