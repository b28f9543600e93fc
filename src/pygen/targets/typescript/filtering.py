"""The declarations of what a view can be filtered by."""

from __future__ import annotations

from collections.abc import Iterable

from pygen.ir import Direct, Value
from pygen.source.typescript.layout import Doc, generic, union
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
    inherited = _inherited_stored(scope)
    for prop in scope.properties:
        if not isinstance(prop, Value | Direct):
            continue
        if prop.id in inherited and prop.inherited and not scope.bases_differ(prop):
            continue
        type_ = field_type(prop) if isinstance(prop, Value) else _relation(scope, prop)
        yield Member(scope.member(prop), union([type_]))


def _inherited_stored(scope: Scope) -> set[str]:
    return {prop.id for base in scope.bases for prop in base.properties if isinstance(prop, Value | Direct)}


def _relation(scope: Scope, prop: Direct) -> Doc:
    if prop.list:
        return "_p.ListField<_p.InstanceInput>"
    target = scope.known.find(prop.target, "node")
    return generic("_p.RelationField", scope.mention(target, "Fields")) if target else "_p.ReferenceField"
