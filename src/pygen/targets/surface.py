"""What code written with an SDK depends on, in one language: what targets tell of themselves."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from pygen.ir import ClassRef, Sdk, ViewRef


@dataclass(frozen=True, slots=True)
class MemberSurface:
    """A property as code sees it."""

    name: str
    type: str
    """Equal texts for types between which code sees no difference."""


@dataclass(frozen=True, slots=True)
class ClassSurface:
    """A class as code sees it."""

    name: str
    members: Mapping[str, MemberSurface]
    """By property id, those of the bases too."""
    bases: tuple[ViewRef, ...] = ()
    """What else its instances are by name, as `isinstance` tells; nothing where shape decides."""


@dataclass(frozen=True, slots=True)
class Surface:
    """A whole SDK as code in one language sees it."""

    language: str
    classes: Mapping[ClassRef, ClassSurface]


SurfaceOf: TypeAlias = "Callable[[Sdk, Mapping[str, str]], Surface]"
"""What a target supplies: of an SDK, with `[tool.pygen.names]` of its project."""
