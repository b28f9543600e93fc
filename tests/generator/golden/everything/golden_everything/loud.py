"""Loud, from the view every:Loud(v1)."""

from __future__ import annotations

import typing as _t

import pygen_runtime.spi as _p

_VIEW = _p.View(
    "every",
    "Loud",
    "v1",
    package=__package__ or "",
    read="Loud",
    write="LoudWrite",
    members=(
        _p.Property("level", "level", "enum", values=("deafening", "high", "low")),
    ),
    children=("Mixed",),
)


class Loud(_p.Node, view=_VIEW):
    """Loud: nodes of the view every:Loud(v1).

    Implemented by Mixed.
    """

    level: _t.Literal["deafening", "high", "low"] | str | None = None

    def as_write(self) -> LoudWrite:
        return _p.as_write(self, LoudWrite)


class LoudWrite(_p.NodeWrite, view=_VIEW):
    """What can be written of Loud; only what is set is sent."""

    level: str | None = None


class LoudList(_p.NodeList[Loud]):
    """A list of Loud that turns into frames, dicts and ids."""


class LoudFields(_p.NodeFields):
    """Fields of Loud for typed conditions."""

    level: _p.TextField


LoudProperty = _t.Literal["external_id", "space", "level"]


class LoudFilter(_p.Where, total=False):
    """Keyword filters of Loud; several are combined with and."""

    level: str | _t.Sequence[str]


class LoudWhere(LoudFilter, _p.Conditioned[LoudFields], total=False):
    """Conditions of Loud: keyword filters, and `where`."""


class LoudOptions(LoudWhere, _p.Listing[LoudProperty], total=False):
    """Filters, sorting, limit and units of Loud."""


class LoudKeywords:
    """What reads of Loud take."""

    def _takes_filters(self, **where: _t.Unpack[LoudWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[LoudOptions]) -> None: ...


class LoudSelection(LoudKeywords, _p.Selection[LoudFields, LoudProperty], view=_VIEW):
    """Which Loud, and what of their surroundings."""


class LoudQuery(LoudSelection, _p.Query[Loud, LoudList]):
    """A query over Loud."""


class AsyncLoudQuery(LoudSelection, _p.AsyncQuery[Loud, LoudList]):
    """A query over Loud whose results are awaited."""


class LoudAPI(LoudKeywords, _p.NodeAPI[Loud, LoudList, LoudProperty, LoudQuery]):
    """Reads Loud."""


class AsyncLoudAPI(
    LoudKeywords, _p.AsyncNodeAPI[Loud, LoudList, LoudProperty, AsyncLoudQuery]
):
    """Reads Loud without blocking."""
