"""Names that a user chose under `[tool.pygen.names]`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from pygen.findings import Finding
from pygen.ir import Sdk, ViewRef

_OVERRIDE = re.compile(
    r"(?:(?P<space>[^:]+):)?(?P<view>[^.(:]+)(?:\((?P<version>[^)]*)\))?(?:\.(?P<property>.+))?"
)


ALL_OTHERS = "*"
"""Beside names for one view or property: the scheme that gives all others theirs."""


@dataclass(frozen=True, slots=True)
class _Override:
    written: str
    name: str
    space: str | None
    view: str
    version: str | None
    property: str | None

    def matches(self, view: ViewRef) -> bool:
        return (
            self.view == view.external_id
            and self.space in (None, view.space)
            and self.version in (None, view.version)
        )

    def exactness(self) -> int:
        return (self.space is not None) + (self.version is not None)


@dataclass(frozen=True, slots=True)
class Overrides:
    """Names the user chose, for `Asset`, `acme:Asset`, `acme:Asset(v1)`, or one of these with `.property`."""

    entries: tuple[_Override, ...] = field(default=())
    strange: tuple[str, ...] = field(default=())

    @classmethod
    def of(cls, names: Mapping[str, str]) -> Overrides:
        entries, strange = [], []
        for written, name in sorted(names.items()):
            if written == ALL_OTHERS:
                continue
            match = _OVERRIDE.fullmatch(written)
            if match:
                entries.append(_Override(written, name, *match.group("space", "view", "version", "property")))
            else:
                strange.append(written)
        entries.sort(key=lambda entry: -entry.exactness())
        return cls(tuple(entries), tuple(strange))

    def view(self, view: ViewRef) -> str | None:
        """The name chosen for a view."""
        return next((e.name for e in self.entries if e.property is None and e.matches(view)), None)

    def property(self, view: ViewRef, property_id: str, origin: ViewRef | None = None) -> str | None:
        """The name chosen for a property: of the view itself, or of the view it came from."""
        for owner in (view, origin):
            for entry in self.entries:
                if owner is not None and entry.property == property_id and entry.matches(owner):
                    return entry.name
        return None

    def illegal(self) -> list[Finding]:
        """The names nobody can have; one that starts with `_` could be that of a helper in generated code."""
        return [
            Finding(
                "PG303",
                "error",
                f"[tool.pygen.names] {entry.written}",
                f"{entry.name[:60]!r} cannot be a name.",
                "Use letters, digits and _, and start with a letter.",
            )
            for entry in sorted(self.entries, key=lambda entry: entry.written)
            if not entry.name.isidentifier() or entry.name.startswith("_")
        ]

    def unused(self, sdk: Sdk) -> list[Finding]:
        """The entries that name nothing in the SDK: most likely misspelt."""
        known = {(c.view, p.id) for c in sdk.classes for p in c.properties} | {
            (c.view, None) for c in sdk.classes
        }
        used = {
            e.written for e in self.entries for view, prop in known if e.property == prop and e.matches(view)
        }
        return [
            Finding(
                "PG307",
                "warning",
                f"[tool.pygen.names] {written}",
                "Names no view or property of the SDK; the entry has no effect.",
                "Write `View`, `space:View` or `space:View(version)`, with `.property` for a property.",
            )
            for written in sorted({e.written for e in self.entries} - used | set(self.strange))
        ]
