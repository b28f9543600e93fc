"""Names nobody knows, and the nearest one that is known."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any


def nearest(name: str, known: Iterable[str]) -> str:
    """` Did you mean ...?` for the closest of the known names, or nothing."""
    from difflib import get_close_matches

    close = get_close_matches(name, list(known), n=1, cutoff=0.5)
    return f" Did you mean {close[0]!r}?" if close else ""


def nearest_or_all(name: str, known: Iterable[str]) -> str:
    """The closest of the known names, or all of them when none is close."""
    listed = list(known)
    return nearest(name, listed) or (f" Known: {', '.join(listed)}." if listed else " There are none.")


class UnknownName(AttributeError):
    """An attribute there is none of. The nearest one is looked for when the message is read."""

    def __init__(self, owner: str, name: str, known: Callable[[], Iterable[str]], advice: str = "") -> None:
        super().__init__(owner, name, known, advice)

    def __str__(self) -> str:
        owner, name, known, advice = self.args
        return f"{owner} has no {name!r}.{advice or nearest(name, map(str, known()))}"

    def __reduce__(self) -> tuple[Any, ...]:
        return AttributeError, (str(self),)


def public_names(owner: object) -> list[str]:
    """The names of an object that are for people."""
    return [name for name in dir(owner) if not name.startswith("_")]
