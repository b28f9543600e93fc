"""The declarations of what can be written of a view."""

from __future__ import annotations

from collections.abc import Iterable

from pygen.ir import Class, Direct, EdgeConnection, Property, Value, ViewRef
from pygen.source.typescript.layout import Doc, listing, union
from pygen.targets.typescript.plan import Member
from pygen.targets.typescript.scope import Scope, ends
from pygen.targets.typescript.types import write_types


def write_bases(scope: Scope) -> list[Class]:
    return [base for base in scope.bases if base.writable]


def write_members(scope: Scope) -> Iterable[Member]:
    bases = write_bases(scope)
    inherited = {prop.id for base in bases for prop in base.properties if _is_written(scope, base, prop)}
    for name, view in ends(scope.cls):
        if not any(dict(ends(base)).get(name, False) == view for base in bases):
            yield Member(name, union([*_node(scope, view), "undefined"]), optional=True)
    for prop in scope.properties:
        if not _is_written(scope, scope.cls, prop) or (prop.id in inherited and not scope.bases_differ(prop)):
            continue
        clears = isinstance(prop, Value | Direct) and prop.nullable
        short = _nested(scope, prop, clears)
        types = union([short]) if short else _optional(_types(scope, prop), clears)
        yield Member(scope.member(prop), types, optional=True)


def _optional(types: list[Doc], clears: bool) -> Doc:
    """A short form for most: one type that can be cleared."""
    if clears and len(types) == 1 and isinstance(types[0], str):
        return union([f"_p.Opt<{types[0]}>"])
    return union([*types, *(["null"] if clears else []), "undefined"])


def _nested(scope: Scope, prop: Property, clears: bool) -> str | None:
    """A short form for most of what leads to others."""
    if isinstance(prop, Value) or (isinstance(prop, EdgeConnection) and prop.edge is not None):
        return None
    target = scope.known.find(prop.target, "node")
    several = prop.list if isinstance(prop, Direct) else prop.many
    if target is None or not target.writable or clears == several:
        return None
    return f"_p.{'Several' if several else 'Nested'}<{scope.mention(target, 'Write')}>"


def _is_written(scope: Scope, cls: Class, prop: Property) -> bool:
    if isinstance(prop, Value | Direct):
        return not prop.read_only
    return cls.kind == "node" and scope.known.find(prop.target, "node") is not None


def _types(scope: Scope, prop: Property) -> list[Doc]:
    if isinstance(prop, Value):
        return write_types(prop)
    types = _node(scope, prop.target)
    if isinstance(prop, EdgeConnection):
        edge = scope.known.find(prop.edge, "edge")
        types = [*([scope.mention(edge, "Write")] if edge and edge.writable else []), *types]
    several = prop.list if isinstance(prop, Direct) else prop.many
    return [listing(types)] if several else types


def _node(scope: Scope, view: ViewRef | None) -> list[Doc]:
    target = scope.known.find(view, "node")
    nested: list[Doc] = [scope.mention(target, "Write")] if target and target.writable else []
    return [*nested, "_p.InstanceInput"]
