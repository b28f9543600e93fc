"""Which views of a model are meant."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from pygen.refs import ViewRef


class Selection(Protocol):
    """Which views are meant: patterns of views and of spaces."""

    @property
    def views(self) -> tuple[str, ...]: ...
    @property
    def spaces(self) -> tuple[str, ...]: ...


@dataclass(frozen=True, slots=True)
class Everything:
    """The selection that says nothing."""

    views: tuple[str, ...] = ()
    spaces: tuple[str, ...] = ()


def excluded(known: Iterable[ViewRef], include: Selection, exclude: Selection) -> frozenset[ViewRef]:
    """The views that are left out: not included, or excluded."""
    wanted = _matcher(include) if include.views or include.spaces else None
    unwanted = _matcher(exclude)
    return frozenset(view for view in known if (wanted and not wanted(view)) or unwanted(view))


def unmatched(known: Iterable[ViewRef], selection: Selection) -> list[str]:
    """The patterns that match no view: most likely misspelt."""
    views = list(known)
    alone = [Everything(views=(text,)) for text in selection.views]
    alone += [Everything(spaces=(text,)) for text in selection.spaces]
    return [(*entry.views, *entry.spaces)[0] for entry in alone if not any(map(_matcher(entry), views))]


class _Matches(Protocol):
    def __call__(self, view: ViewRef, /) -> bool: ...


def _matcher(selection: Selection) -> _Matches:
    views = [_pattern(text) for text in selection.views]
    spaces = [_pattern(text) for text in selection.spaces]

    def matches(view: ViewRef, /) -> bool:
        names = (view.external_id, f"{view.space}:{view.external_id}", str(view))
        return any(p.fullmatch(name) for p in views for name in names) or any(
            p.fullmatch(view.space) for p in spaces
        )

    return matches


def _pattern(text: str) -> re.Pattern[str]:
    """`*` stands for anything; everything else for itself."""
    return re.compile(".*".join(re.escape(part) for part in text.split("*")), re.DOTALL)
