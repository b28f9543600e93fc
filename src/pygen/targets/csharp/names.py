"""The names of C#, those of enums included."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from pygen.ir import Class, ClassRef, EnumValue, Sdk, Value, ViewRef
from pygen.naming import Names, plan_names
from pygen.naming.scope import Scope, Wish
from pygen.source.documentation import property_text
from pygen.targets.csharp import reserved
from pygen.targets.csharp.language import CSHARP, to_csharp


@dataclass(frozen=True, slots=True)
class EnumKey:
    """An enum: views that inherit it have the same."""

    origin: ViewRef
    property: str
    values: tuple[EnumValue, ...]


@dataclass(frozen=True, slots=True)
class EnumNames:
    """What stands for an enum, and what its values are called."""

    name: str
    doc: str
    values: tuple[tuple[str, EnumValue], ...]


@dataclass(frozen=True, slots=True)
class CSharpNames(Names):
    """Who is called what, enums too."""

    enums: Mapping[EnumKey, EnumNames]

    def enum(self, prop: Value) -> EnumNames | None:
        return self.enums.get(enum_key(prop)) if prop.type == "enum" and prop.values else None


def enum_key(prop: Value) -> EnumKey:
    return EnumKey(prop.origin, prop.id, prop.values)


def plan_csharp_names(sdk: Sdk, chosen: Mapping[str, str], taken: Iterable[str] = ()) -> CSharpNames:
    names = plan_names(sdk, CSHARP, chosen, taken=tuple(taken))
    first: dict[EnumKey, tuple[Class, Value]] = {}
    for cls in sdk.classes:
        for prop in cls.properties:
            if isinstance(prop, Value) and prop.type == "enum" and prop.values:
                key = enum_key(prop)
                if key not in first or cls.view == prop.origin:
                    first[key] = (cls, prop)
    used = {form for name in names.classes.values() for form in CSHARP.family(name)} | set(taken)
    plan = Scope("C# enum", used, joiner="", max_length=80).plan(
        Wish(
            (str(key.origin), key.property, tuple(value.id for value in key.values)),
            _wanted(names, cls, prop),
            prop.id,
            f"{prop.origin}.{prop.id}",
        )
        for key, (cls, prop) in first.items()
    )
    findings, enums = [*names.findings, *plan.findings], {}
    for key, (_, prop) in first.items():
        name = plan.names[str(key.origin), key.property, tuple(value.id for value in key.values)]
        values = Scope(f"value of the C# enum {name}", reserved.ENUM_MEMBERS | {name}).plan(
            Wish(value.id, to_csharp(value.id), value.id, f"{prop.origin}.{prop.id}.{value.id}")
            for value in prop.values
        )
        findings += values.findings
        members = tuple((values.names[value.id], value) for value in prop.values)
        enums[key] = EnumNames(name, property_text(replace(prop, values=())), members)
    return CSharpNames(
        names.classes, names.files, names.accessors, names.members, names.filters, tuple(findings), enums
    )


def _wanted(names: Names, cls: Class, prop: Value) -> str:
    ref = ClassRef(prop.origin, cls.kind)
    owner = names.classes.get(ref, names.classes[cls.ref])
    return owner + names.members[cls.ref][prop.id]
