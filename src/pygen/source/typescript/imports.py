"""The modules that a declaration mentions."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from pygen.source.typescript.layout import SPACE, Either, group, indent, joined, lay
from pygen.source.typescript.ordering import module_order
from pygen.source.typescript.text import literal


@dataclass(frozen=True, slots=True)
class Import:
    """The types a declaration takes from another module."""

    module: str
    names: tuple[str, ...]

    def text(self) -> str:
        names = indent(SPACE, *joined((",", SPACE), self.names))
        clause = group("{", names, Either(",", ""), SPACE, "}", f" from {literal(self.module)};")
        return lay(group("import type ", clause))


class Uses:
    """Notes what is mentioned, by module."""

    def __init__(self, own: str) -> None:
        self._own = own
        self._names: dict[str, set[str]] = defaultdict(set)

    def add(self, module: str, name: str) -> str:
        if module != self._own:
            self._names[module].add(name)
        return name

    def imports(self) -> tuple[Import, ...]:
        """In the order of modules."""
        return tuple(
            Import(f"./{module}.js", tuple(sorted(names, key=lambda name: (name.casefold(), name))))
            for module, names in sorted(self._names.items(), key=lambda item: module_order(item[0]))
        )
