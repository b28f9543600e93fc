"""The declarations of what is read of a view."""

from __future__ import annotations

from collections.abc import Iterable

from pygen.ir import Class, Direct, Value
from pygen.source.documentation import property_text
from pygen.source.typescript.layout import Doc, generic, listing, union
from pygen.targets.typescript.plan import Member
from pygen.targets.typescript.scope import Scope, ends, is_one
from pygen.targets.typescript.steps import step_name
from pygen.targets.typescript.types import read_types


def base_read(scope: Scope, base: Class) -> str:
    """What a view extends; what is included goes on to it."""
    return f"{scope.mention(base)}<I>" if scope.known.leads(base) else scope.mention(base)


def none_members(scope: Scope) -> tuple[Member, ...] | None:
    """What is not included unless asked for; None when the view leads nowhere."""
    if not scope.leads:
        return None
    inherited = {name for base in scope.bases for name in scope.known.leads(base)}
    one = {name for name, _ in ends(scope.cls)}
    one |= {scope.member(prop) for prop in scope.properties if is_one(prop)}
    found = []
    for name in scope.leads:
        if name not in inherited:
            missing = f'_p.NotIncluded<"{step_name(name)}">'
            found.append(Member(name, union([missing, "undefined"] if name in one else [missing])))
    return tuple(found)


def read_members(scope: Scope) -> Iterable[Member]:
    if not scope.bases:
        for name, _ in ends(scope.cls):
            yield Member(f"readonly {name}", union([generic("_p.NodeRef", f'I["{name}"]')]))
    for prop in scope.properties:
        if prop.inherited and not scope.bases_differ(prop):
            continue
        name, doc = scope.member(prop), property_text(prop)
        if isinstance(prop, Value | Direct):
            types = read_types(prop) if isinstance(prop, Value) else [_reference(prop, name)]
            yield Member(f"readonly {name}", union(types), doc, optional=prop.nullable)
        elif name in scope.leads:
            yield Member(f"readonly {name}", union([f'I["{name}"]']), doc)


def _reference(prop: Direct, name: str) -> Doc:
    one = generic("_p.NodeRef", f'I["{name}"]')
    return listing([one]) if prop.list else one
