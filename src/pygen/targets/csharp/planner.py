"""Builds the plan: one view at a time."""

from __future__ import annotations

from pygen.ir import Class, ClassRef, Sdk, Value
from pygen.source.documentation import class_text
from pygen.targets.csharp import columns, members
from pygen.targets.csharp.names import CSharpNames, EnumNames
from pygen.targets.csharp.plan import ViewPlan
from pygen.targets.csharp.scope import Known, Scope


def plan_views(sdk: Sdk, names: CSharpNames) -> tuple[ViewPlan, ...]:
    known = Known(sdk, names)
    declared = _declared(sdk, names)
    return tuple(_plan(Scope(known, cls), declared.get(cls.ref, ())) for cls in sdk.classes)


def _plan(scope: Scope, enums: tuple[EnumNames, ...]) -> ViewPlan:
    cls, names = scope.cls, scope.names
    children = [scope.known.class_name(child, cls.kind) for child in cls.children]
    return ViewPlan(
        name=scope.name,
        file=names.files[cls.ref],
        accessor=names.accessors[cls.ref],
        title=str(cls.view),
        doc=class_text(cls, scope.name, [child for child in children if child is not None]),
        kind=cls.kind.capitalize(),
        view=(cls.view.space, cls.view.external_id, cls.view.version),
        columns=tuple(columns.column(scope, prop) for prop in scope.properties),
        extras=columns.extras(scope, cls),
        heritage=tuple(f"V::I{names.classes[one.ref]}" for one in scope.known.ancestors(cls)),
        read=tuple(members.read_members(scope)),
        decoding=tuple(members.decoding(scope)),
        explicit=tuple(members.explicit(scope)),
        interface=tuple(members.interface_members(scope)) if cls.interface else None,
        writable=cls.writable,
        write=tuple(members.write_members(scope)) if cls.writable else (),
        fields=tuple(members.field_members(scope)),
        links=tuple(members.link_members(scope)),
        enums=enums,
    )


def _declared(sdk: Sdk, names: CSharpNames) -> dict[ClassRef, tuple[EnumNames, ...]]:
    """Each enum once: with the view it comes from, or with the first that has it."""
    owners: dict[str, Class] = {}
    for cls in sdk.classes:
        for prop in cls.properties:
            enum = names.enum(prop) if isinstance(prop, Value) else None
            if enum and (enum.name not in owners or cls.view == prop.origin):
                owners[enum.name] = cls
    found: dict[ClassRef, list[EnumNames]] = {}
    for enum in names.enums.values():
        found.setdefault(owners[enum.name].ref, []).append(enum)
    return {ref: tuple(sorted(enums, key=lambda enum: enum.name)) for ref, enums in found.items()}
