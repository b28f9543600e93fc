"""What Python code written with an SDK depends on."""

from __future__ import annotations

from collections.abc import Mapping

from pygen.ir import ClassKind, ClassRef, Sdk, ViewRef
from pygen.naming import plan_names
from pygen.source.python.layout import flat
from pygen.targets.python.schemes import language_of
from pygen.targets.python.types import read_type
from pygen.targets.surface import ClassSurface, MemberSurface, Surface


def surface(sdk: Sdk, chosen: Mapping[str, str]) -> Surface:
    """Names and types, with the names a project has `chosen`."""
    names = plan_names(sdk, language_of(chosen), chosen)

    def called(view: ViewRef, kind: ClassKind, suffix: str) -> str:
        return names.classes[ClassRef(view, kind)] + suffix

    return Surface(
        "python",
        {
            cls.ref: ClassSurface(
                name=names.classes[cls.ref],
                members={
                    prop.id: MemberSurface(names.members[cls.ref][prop.id], flat(read_type(prop, called)))
                    for prop in cls.properties
                },
                bases=cls.bases,
            )
            for cls in sdk.classes
        },
    )
