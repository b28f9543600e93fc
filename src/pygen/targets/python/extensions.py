"""Code of the user's own that is mixed into generated classes and survives regeneration."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from keyword import iskeyword

from pygen.errors import PygenUserError, together


@dataclass(frozen=True, slots=True)
class Extensions:
    """Generated class -> (module in `_extensions`, class in it)."""

    mixins: Mapping[str, tuple[str, str]] = field(default_factory=dict)

    @classmethod
    def of(cls, entries: Mapping[str, str], known: Collection[str], taken: Collection[str]) -> Extensions:
        """Read `[tool.pygen.extensions]`: each names a generated class, of `known`, and a class in a module.

        `taken` are names that a class of the user's cannot have, because generated modules import it.
        """
        homes: dict[str, set[str]] = defaultdict(set)
        for target in entries.values():
            module, _, mixin = target.partition(":")
            homes[mixin].add(module)
        ambiguous = {mixin for mixin, modules in homes.items() if len(modules) > 1}
        problems = [
            PygenUserError("PG406", problem, f"[tool.pygen.extensions] {name}", hint)
            for name, target in sorted(entries.items())
            for problem, hint in _problems(name, target, known, {*taken, *ambiguous})
        ]
        if problems:
            raise together(problems)
        parts = {name: target.split(":") for name, target in entries.items()}
        return cls({name: (module, mixin) for name, (module, mixin) in parts.items()})

    def mixin(self, name: str) -> tuple[str, str] | None:
        return self.mixins.get(name)


def _problems(
    name: str, target: str, known: Collection[str], taken: Collection[str]
) -> Iterable[tuple[str, str]]:
    if name not in known:
        hint = (
            "Name a class of the SDK: `WindTurbine`, `WindTurbineWrite`, `WindTurbineList`, `WindTurbineAPI`."
        )
        yield f"There is no generated class {name!r} to mix code into.", hint
    module, _, mixin = target.partition(":")
    if not all(_importable(part) for part in (mixin, *module.split("."))):
        yield f"{target!r} does not name a class.", 'Write "module:Class" for `_extensions/module.py`.'
    elif mixin in taken:
        yield f"Another class of the SDK is called {mixin!r} too.", "Give your class a name of its own."


def _importable(name: str) -> bool:
    return name.isidentifier() and not iskeyword(name)
