"""Shortcut, from the view every:Shortcut(v1)."""

from __future__ import annotations

import typing as _t

import pygen_runtime.spi as _p

from .left import Left, LeftFields, LeftFilter, LeftWrite

if _t.TYPE_CHECKING:
    from .base import BaseList, BaseSelection
    from .left_tie import LeftTieFields

_VIEW = _p.View(
    "every",
    "Shortcut",
    "v1",
    package=__package__ or "",
    read="Shortcut",
    write="ShortcutWrite",
    members=(
        _p.Property("left", "left", "text"),
        _p.Property("more", "more", "text"),
        _p.Property("name", "name", "text"),
        _p.Property("rank", "rank", "int32"),
        _p.Direct("near", "near", "Base"),
        _p.EdgeTo(
            "left_ties", "leftTies", ("every", "leftTie"), "Base", edge="LeftTie"
        ),
    ),
)


class Shortcut(Left, view=_VIEW):
    """A parent and its parent."""

    more: str | None = None

    def as_write(self) -> ShortcutWrite:
        return _p.as_write(self, ShortcutWrite)


class ShortcutWrite(LeftWrite, view=_VIEW):
    """What can be written of Shortcut; only what is set is sent."""

    more: str | None = None


class ShortcutList(_p.NodeList[Shortcut]):
    """A list of Shortcut that turns into frames, dicts and ids."""

    near: BaseList
    left_ties: BaseList


class ShortcutFields(LeftFields):
    """Fields of Shortcut for typed conditions."""

    more: _p.TextField


ShortcutProperty = _t.Literal[
    "external_id", "space", "left", "more", "name", "rank", "near"
]


class ShortcutFilter(LeftFilter, total=False):
    """Keyword filters of Shortcut; several are combined with and."""

    more: str | _t.Sequence[str]
    more_prefix: str


class ShortcutWhere(ShortcutFilter, _p.Conditioned[ShortcutFields], total=False):
    """Conditions of Shortcut: keyword filters, and `where`."""


class ShortcutOptions(ShortcutWhere, _p.Listing[ShortcutProperty], total=False):
    """Filters, sorting, limit and units of Shortcut."""


class ShortcutKeywords:
    """What reads of Shortcut take."""

    def _takes_filters(self, **where: _t.Unpack[ShortcutWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[ShortcutOptions]) -> None: ...


class ShortcutSelection(
    ShortcutKeywords, _p.Selection[ShortcutFields, ShortcutProperty], view=_VIEW
):
    """Which Shortcut, and what of their surroundings."""

    with_near: _t.ClassVar[_p.With[BaseSelection]]
    with_left_ties: _t.ClassVar[_p.WithLinks[BaseSelection, LeftTieFields]]


class ShortcutQuery(ShortcutSelection, _p.Query[Shortcut, ShortcutList]):
    """A query over Shortcut."""


class AsyncShortcutQuery(ShortcutSelection, _p.AsyncQuery[Shortcut, ShortcutList]):
    """A query over Shortcut whose results are awaited."""


class ShortcutAPI(
    ShortcutKeywords,
    _p.NodeAPI[Shortcut, ShortcutList, ShortcutProperty, ShortcutQuery],
):
    """Reads Shortcut."""


class AsyncShortcutAPI(
    ShortcutKeywords,
    _p.AsyncNodeAPI[Shortcut, ShortcutList, ShortcutProperty, AsyncShortcutQuery],
):
    """Reads Shortcut without blocking."""
