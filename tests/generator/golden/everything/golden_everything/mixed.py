"""Mixed, from the view every:Mixed(v1)."""

from __future__ import annotations

import typing as _t

import pygen_runtime.spi as _p

from .loud import Loud, LoudFields, LoudFilter, LoudWrite
from .quiet import Quiet, QuietFields, QuietFilter, QuietWrite

_VIEW = _p.View(
    "every",
    "Mixed",
    "v1",
    package=__package__ or "",
    read="Mixed",
    write="MixedWrite",
    members=(_p.Property("level", "level", "enum", values=("high", "low")),),
)


class Mixed(Loud, Quiet, view=_VIEW):
    """Its parents list different values."""

    level: _t.Literal["high", "low"] | str | None = None

    def as_write(self) -> MixedWrite:
        return _p.as_write(self, MixedWrite)


class MixedWrite(LoudWrite, QuietWrite, view=_VIEW):
    """What can be written of Mixed; only what is set is sent."""


class MixedList(_p.NodeList[Mixed]):
    """A list of Mixed that turns into frames, dicts and ids."""


class MixedFields(LoudFields, QuietFields):
    """Fields of Mixed for typed conditions."""


MixedProperty = _t.Literal["external_id", "space", "level"]


class MixedFilter(LoudFilter, QuietFilter, total=False):
    """Keyword filters of Mixed; several are combined with and."""


class MixedWhere(MixedFilter, _p.Conditioned[MixedFields], total=False):
    """Conditions of Mixed: keyword filters, and `where`."""


class MixedOptions(MixedWhere, _p.Listing[MixedProperty], total=False):
    """Filters, sorting, limit and units of Mixed."""


class MixedKeywords:
    """What reads of Mixed take."""

    def _takes_filters(self, **where: _t.Unpack[MixedWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[MixedOptions]) -> None: ...


class MixedSelection(
    MixedKeywords, _p.Selection[MixedFields, MixedProperty], view=_VIEW
):
    """Which Mixed, and what of their surroundings."""


class MixedQuery(MixedSelection, _p.Query[Mixed, MixedList]):
    """A query over Mixed."""


class AsyncMixedQuery(MixedSelection, _p.AsyncQuery[Mixed, MixedList]):
    """A query over Mixed whose results are awaited."""


class MixedAPI(MixedKeywords, _p.NodeAPI[Mixed, MixedList, MixedProperty, MixedQuery]):
    """Reads Mixed."""


class AsyncMixedAPI(
    MixedKeywords, _p.AsyncNodeAPI[Mixed, MixedList, MixedProperty, AsyncMixedQuery]
):
    """Reads Mixed without blocking."""
