"""What TypeScript code written with an SDK depends on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from pygen.ir import Property, Sdk, Value
from pygen.naming import plan_names
from pygen.source.typescript.layout import lay, union
from pygen.targets.surface import ClassSurface, MemberSurface, Surface
from pygen.targets.typescript.language import TYPESCRIPT
from pygen.targets.typescript.types import read_types


def surface(sdk: Sdk, chosen: Mapping[str, str]) -> Surface:
    """Names and types, with the names a project has `chosen`; types are compared by shape: no bases."""
    names = plan_names(sdk, TYPESCRIPT, chosen)
    return Surface(
        "typescript",
        {
            cls.ref: ClassSurface(
                name=names.classes[cls.ref],
                members={
                    prop.id: MemberSurface(names.members[cls.ref][prop.id], _type(prop))
                    for prop in cls.properties
                },
            )
            for cls in sdk.classes
        },
    )


def _type(prop: Property) -> str:
    """Of a value; what a connection leads to is compared by the model's own classes."""
    if not isinstance(prop, Value):
        return ""
    if prop.type == "enum":  # what is read may be any text: the known ones are there for completion
        prop = replace(prop, type="text")
    return lay(union(read_types(prop)))
