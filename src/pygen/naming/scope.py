"""The planner: all names of one scope are decided together, the same way on every run."""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import count
from typing import Any, Generic, TypeVar

from pygen.findings import Finding

Key = TypeVar("Key", bound=Hashable)
"""Who needs a name: unique in a scope, the same on every run, and with an order among its like."""
Forms = Callable[[str], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Wish(Generic[Key]):
    """Somebody who needs a name."""

    key: Key
    """Who; decides precedence if nothing else does."""
    name: str
    """The name wanted, in the case of the target."""
    original: str
    """What the model calls it. Who is called exactly what it wants comes before who was converted to it."""
    location: str
    """Where in the model, for findings."""
    fixed: bool = False
    """The user chose the name: it comes before all others and is not changed silently."""


@dataclass(frozen=True, slots=True)
class Plan(Generic[Key]):
    """Who got which name, and what there is to say about it."""

    names: Mapping[Key, str]
    findings: tuple[Finding, ...] = ()


def _alone(name: str) -> tuple[str, ...]:
    return (name,)


@dataclass(frozen=True, slots=True)
class Scope:
    """The rules of one scope."""

    title: str
    """What the names are of, for findings: `class`, `attribute of WindTurbine`, `file`."""
    reserved: Collection[str] = frozenset()
    """Names nobody may have."""
    forms: Forms = field(default=_alone)
    """All names that come with a name: a class `A` brings `AWrite` and `AList`, and none may be taken."""
    joiner: str = "_"
    """What stands between a name and the number that makes it unique."""
    ignore_case: bool = False
    """Names that differ only in case are the same, as in many file systems."""
    max_length: int | None = None

    def plan(self, wishes: Iterable[Wish[Key]]) -> Plan[Key]:
        """Give everybody a name: first those who can have the very name they want, then the others."""
        order = sorted(wishes, key=_precedence)
        if len({wish.key for wish in order}) != len(order):
            raise ValueError(f"two wishes with one key in the scope {self.title!r}")
        planning: _Planning[Key] = _Planning(self)
        return planning.run(order)


def _precedence(wish: Wish[Any]) -> tuple[bool, bool, Any]:
    return not wish.fixed, wish.name != wish.original, wish.key


def _same(name: str, ignore_case: bool) -> str:
    """Equal texts for names that a parser or a file system takes for the same."""
    name = name if name.isascii() else unicodedata.normalize("NFKC", name)
    return name.casefold() if ignore_case else name


@lru_cache(maxsize=64)
def _all_same(reserved: frozenset[str], ignore_case: bool) -> frozenset[str]:
    """What nobody may be called. The classes of a language share it."""
    return frozenset(_same(name, ignore_case) for name in reserved)


class _Planning(Generic[Key]):
    """One run of the planner."""

    def __init__(self, scope: Scope) -> None:
        self.scope = scope
        self.reserved = _all_same(frozenset(scope.reserved), scope.ignore_case)
        self.taken: dict[str, Wish[Key]] = {}
        self.names: dict[Key, str] = {}
        self.findings: list[Finding] = []
        self.numbers: dict[str, int] = {}

    def run(self, order: list[Wish[Key]]) -> Plan[Key]:
        late: list[Wish[Key]] = []
        for wish in order:
            name = self._fitted(wish.name)
            if name and self._free(name):
                self._take(wish, name)
            else:
                late.append(wish)
        for wish in late:
            obstacle = self._obstacle(wish)
            name = next(name for name in self._candidates(wish) if self._free(name))
            self._take(wish, name)
            self.findings.append(self._finding(wish, name, obstacle))
        return Plan({wish.key: self.names[wish.key] for wish in order}, tuple(self.findings))

    def _candidates(self, wish: Wish[Key]) -> Iterator[str]:
        base = self._fitted(wish.name, spare=8)
        if not base:
            base = "unnamed"
            yield base
        if self._is_reserved(base):
            yield f"{base}_"
        joiner = self.scope.joiner or ("_" if base[-1:].isdigit() else "")
        for number in count(self.numbers.get(base, 2)):
            self.numbers[base] = number + 1  # smaller ones are taken, also for whoever comes next
            yield f"{base}{joiner}{number}"

    def _fitted(self, name: str, spare: int = 0) -> str:
        """The name, or its start and a hash of the whole if it is too long."""
        limit = self.scope.max_length
        if limit is None or len(name.encode()) <= limit - spare:
            return name
        digest = hashlib.sha256(name.encode()).hexdigest()[:8]
        start = name.encode()[: limit - spare - 9].decode(errors="ignore")
        return f"{start}_{digest}"

    def _take(self, wish: Wish[Key], name: str) -> None:
        self.names[wish.key] = name
        for form in self.scope.forms(name):
            self.taken[self._same(form)] = wish

    def _free(self, name: str) -> bool:
        forms = [self._same(form) for form in self.scope.forms(name)]
        return not any(form in self.taken or form in self.reserved for form in forms)

    def _is_reserved(self, name: str) -> bool:
        return any(self._same(form) in self.reserved for form in self.scope.forms(name))

    def _same(self, name: str) -> str:
        return _same(name, self.scope.ignore_case)

    def _obstacle(self, wish: Wish[Key]) -> str:
        """Why the wish was not granted, for its finding."""
        if not wish.name:
            return ""
        if self._is_reserved(self._fitted(wish.name)):
            return "reserved"
        forms = (self._same(form) for form in self.scope.forms(self._fitted(wish.name)))
        return next((self.taken[form].location for form in forms if form in self.taken), "")

    def _finding(self, wish: Wish[Key], name: str, obstacle: str) -> Finding:
        title = self.scope.title
        if not wish.name:
            return Finding(
                "PG304",
                "warning",
                wish.location,
                f"{wish.original!r} has nothing to make a name from; the {title} is called {name!r}.",
                "Choose a name for it under [tool.pygen.names].",
            )
        why = "is reserved" if obstacle == "reserved" else f"is the name of {obstacle}"
        if wish.fixed:
            return Finding(
                "PG303",
                "error",
                wish.location,
                f"The name {wish.name!r} asked for as {title} {why}.",
                "Choose another name under [tool.pygen.names].",
            )
        return Finding(
            "PG301" if obstacle == "reserved" else "PG302",
            "warning",
            wish.location,
            f"{wish.name!r} {why}; the {title} is called {name!r}.",
            "Choose a better name under [tool.pygen.names] if you mind.",
        )
