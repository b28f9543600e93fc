"""Written by hand: what this SDK has beside what its model says."""

from __future__ import annotations

import typing

if typing.TYPE_CHECKING:
    from collections.abc import Sequence

    from golden_shop import Person


class Named(typing.Protocol):
    @property
    def name(self) -> str: ...


class ListsPeople(typing.Protocol):
    def list(self, *, name: str) -> Sequence[Person]: ...


class Polite:
    def greeting(self: Named) -> str:
        return f"Good day, {self.name}"


class ByName:
    def named(self: ListsPeople, name: str) -> Sequence[Person]:
        return self.list(name=name)
