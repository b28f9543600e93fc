"""What a comparison of two models finds, and how it is told."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal, TypeAlias

Side: TypeAlias = str
"""Who notices: `wire`, requests of an SDK made from the old model; code that uses it, by language."""

WIRE: tuple[Side, ...] = ("wire",)
CODE: tuple[Side, ...] = ("*",)
"""Code in any language, until it is known which languages there are."""
ALL = (*WIRE, *CODE)

Kind = Literal["removed", "changed", "added", "documentation"]
Bump = Literal["major", "minor", "patch", "none"]

_TITLES = {
    "breaking": "Breaking changes",
    "added": "New",
    "changed": "Changed",
    "documentation": "Documentation",
}
_ADVICE = {
    "major": "a new major version: users may have to change their code or data",
    "minor": "a new minor version: there is more, and nothing breaks",
    "patch": "a new patch version: only texts changed",
    "none": "no new version: nothing changed",
}


@dataclass(frozen=True, slots=True)
class Change:
    """One difference between two models."""

    subject: str
    """The view, with `.property` for a property."""
    kind: Kind
    summary: str
    breaks: tuple[Side, ...] = ()

    @property
    def breaking(self) -> bool:
        return bool(self.breaks)

    def noticed_in(self, languages: Sequence[str]) -> Change:
        """The same, with the languages by name: `wire` first, then they in their order."""
        everywhere = "*" in self.breaks
        sides = ["wire"] if "wire" in self.breaks else []
        sides += [language for language in languages if everywhere or language in self.breaks]
        return replace(self, breaks=tuple(sides))


@dataclass(frozen=True, slots=True)
class Changes:
    """All differences between two models."""

    old: str
    new: str
    changes: tuple[Change, ...]

    @property
    def breaking(self) -> bool:
        return any(change.breaking for change in self.changes)

    @property
    def bump(self) -> Bump:
        """Which part of the package's version should grow."""
        if self.breaking:
            return "major"
        kinds = {change.kind for change in self.changes}
        if kinds - {"documentation"}:
            return "minor"
        return "patch" if kinds else "none"

    @property
    def advice(self) -> str:
        return _ADVICE[self.bump]

    def to_json(self) -> dict[str, Any]:
        return {
            "old": self.old,
            "new": self.new,
            "bump": self.bump,
            "advice": self.advice,
            "changes": [
                {"subject": c.subject, "kind": c.kind, "summary": c.summary, "breaks": list(c.breaks)}
                for c in self.changes
            ],
        }

    def to_text(self) -> str:
        """For a terminal."""
        lines = [f"{self.old} -> {self.new}", ""]
        for title, group in self._groups():
            lines += [title, *(f"  {c.subject}: {c.summary}{_who(c)}" for c in group), ""]
        return "\n".join([*lines, f"Advice: {self.advice}."])

    def to_markdown(self) -> str:
        """For release notes."""
        lines = [f"# {_plain(self.old)} → {_plain(self.new)}", "", *self._sections("##")]
        return "\n".join([*lines, f"Advice: {self.advice}.", ""])

    def to_entry(self) -> str:
        """For a version's section in a changelog."""
        return "\n".join(self._sections("###"))

    def _sections(self, heading: str) -> Iterable[str]:
        for title, group in self._groups():
            entries = (f"- `{_code(c.subject)}`: {_plain(c.summary)}{_who(c)}" for c in group)
            yield from (f"{heading} {title}", "", *entries, "")

    def _groups(self) -> Iterable[tuple[str, list[Change]]]:
        groups: dict[str, list[Change]] = {key: [] for key in _TITLES}
        for change in self.changes:
            key = "breaking" if change.breaking else change.kind
            groups["changed" if key == "removed" else key].append(change)
        return [(_TITLES[key], group) for key, group in groups.items() if group]


def _who(change: Change) -> str:
    return f" ({', '.join(change.breaks)})" if change.breaks else ""


def _code(text: str) -> str:
    return text.replace("`", "'")


def _plain(text: str) -> str:
    """Text of a model that cannot become markup."""
    escaped = "".join(f"\\{char}" if char in "\\`*_[]<>#|!" else char for char in text)
    return " ".join(escaped.split())
