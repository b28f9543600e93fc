"""What C# code written with an SDK depends on."""

from __future__ import annotations

from collections.abc import Mapping

from pygen.ir import Class, Property, Sdk, Value
from pygen.targets.csharp import types
from pygen.targets.csharp.names import CSharpNames, plan_csharp_names
from pygen.targets.csharp.scope import Known
from pygen.targets.surface import ClassSurface, MemberSurface, Surface


def surface(sdk: Sdk, chosen: Mapping[str, str]) -> Surface:
    """Names, types and interfaces, with the names a project has `chosen`."""
    names = plan_csharp_names(sdk, chosen)
    known = Known(sdk, names)
    return Surface("csharp", {cls.ref: _class(cls, names, known) for cls in sdk.classes})


def _class(cls: Class, names: CSharpNames, known: Known) -> ClassSurface:
    return ClassSurface(
        name=names.classes[cls.ref],
        members={
            prop.id: MemberSurface(names.members[cls.ref][prop.id], _type(prop, names))
            for prop in cls.properties
        },
        bases=tuple(one.view for one in known.ancestors(cls) if one.ref != cls.ref),
    )


def _type(prop: Property, names: CSharpNames) -> str:
    """Of a value; what a connection leads to is compared by the model's own classes."""
    return types.whole(prop, names) if isinstance(prop, Value) else ""
