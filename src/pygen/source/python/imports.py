"""Which names of other modules a module needs, as imports."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from pygen.source.python.ordering import import_order, natural


@dataclass(frozen=True, slots=True)
class Import:
    """`from .module import name, name`."""

    module: str
    names: tuple[str, ...]


class Uses:
    """The classes of other modules that a module mentions."""

    def __init__(self) -> None:
        self._names: dict[str, set[str]] = defaultdict(set)

    def add(self, module: str, name: str) -> str:
        self._names[module].add(name)
        return name

    def imports(self, *without: Uses | str) -> tuple[Import, ...]:
        """Sorted as isort does; without a module, or what others already import."""
        found = []
        for module in sorted(self._names, key=natural):
            if module in without:
                continue
            names = self._names[module].difference(
                *(other._names.get(module, ()) for other in without if isinstance(other, Uses))
            )
            if names:
                found.append(Import(module, tuple(sorted(names, key=import_order))))
        return tuple(found)
