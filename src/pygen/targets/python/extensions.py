"""Code of the user's own that is mixed into generated classes and survives regeneration."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from pygen.errors import PygenUserError, together


@dataclass(frozen=True, slots=True)
class Extensions:
    """Generated class -> (module in `_extensions`, class in it)."""

    mixins: Mapping[str, tuple[str, str]] = field(default_factory=dict)

    @classmethod
    def of(cls, entries: Mapping[str, str], known: Iterable[str]) -> Extensions:
        """Read `[tool.pygen.extensions]`; every entry must name a generated class and a class in a module."""
        names = set(known)
        problems = [
            PygenUserError("PG406", problem, f"[tool.pygen.extensions] {name}", hint)
            for name, target in sorted(entries.items())
            for problem, hint in _problems(name, target, names)
        ]
        if problems:
            raise together(problems)
        parts = {name: target.split(":") for name, target in entries.items()}
        return cls({name: (module, mixin) for name, (module, mixin) in parts.items()})

    def mixin(self, name: str) -> tuple[str, str] | None:
        return self.mixins.get(name)


def _problems(name: str, target: str, known: set[str]) -> Iterable[tuple[str, str]]:
    if name not in known:
        hint = (
            "Name a class of the SDK: `WindTurbine`, `WindTurbineWrite`, `WindTurbineList`, `WindTurbineAPI`."
        )
        yield f"There is no generated class {name!r} to mix code into.", hint
    module, _, mixin = target.partition(":")
    if not mixin.isidentifier() or not all(part.isidentifier() for part in module.split(".")):
        yield f"{target!r} does not name a class.", 'Write "module:Class" for `_extensions/module.py`.'
