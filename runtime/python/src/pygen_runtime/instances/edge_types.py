"""The types of edges that a model knows, and what edges of a type connect."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Generic, TypeVar

import msgspec

StartT = TypeVar("StartT")
EndT = TypeVar("EndT")


class EdgeType(msgspec.Struct, Generic[StartT, EndT], frozen=True, gc=False):
    """What edges are called, and the classes of what they lead from and to, as far as the model says."""

    space: str
    external_id: str

    def __str__(self) -> str:
        return f"{self.space}:{self.external_id}"


class EdgeTypes:
    """Base of the types of one model, which are its attributes."""

    def __init_subclass__(cls, types: Mapping[str, tuple[str, str]], **options: Any) -> None:
        super().__init_subclass__(**options)
        for name, (space, external_id) in types.items():
            setattr(cls, name, EdgeType(space, external_id))
