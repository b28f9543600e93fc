"""What Python code written with an SDK depends on."""

from __future__ import annotations

from pygen.ir import ClassKind, ClassRef, Sdk, ViewRef
from pygen.naming import plan_names
from pygen.source.python.layout import flat
from pygen.targets.python.language import PYTHON
from pygen.targets.python.types import read_type
from pygen.targets.surface import ClassSurface, MemberSurface, Surface


def surface(sdk: Sdk) -> Surface:
    """Names and types as they are without a user's own settings: those stay the same from model to model."""
    names = plan_names(sdk, PYTHON, {})

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
