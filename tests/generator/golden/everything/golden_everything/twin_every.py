"""TwinEvery, from the view every:Twin(v1)."""

from __future__ import annotations

import typing as _t

import pygen_runtime.spi as _p

_VIEW = _p.View(
    "every",
    "Twin",
    "v1",
    package=__package__ or "",
    read="TwinEvery",
    write="TwinEveryWrite",
    members=(_p.Property("here", "here", "text"),),
)


class TwinEvery(_p.Node, view=_VIEW):
    """Has a namesake in another space."""

    here: str | None = None

    def as_write(self) -> TwinEveryWrite:
        return _p.as_write(self, TwinEveryWrite)


class TwinEveryWrite(_p.NodeWrite, view=_VIEW):
    """What can be written of TwinEvery; only what is set is sent."""

    here: str | None = None


class TwinEveryList(_p.NodeList[TwinEvery]):
    """A list of TwinEvery that turns into frames, dicts and ids."""


class TwinEveryFields(_p.NodeFields):
    """Fields of TwinEvery for typed conditions."""

    here: _p.TextField


TwinEveryProperty = _t.Literal["external_id", "space", "here"]


class TwinEveryFilter(_p.Where, total=False):
    """Keyword filters of TwinEvery; several are combined with and."""

    here: str | _t.Sequence[str]
    here_prefix: str


class TwinEveryWhere(TwinEveryFilter, _p.Conditioned[TwinEveryFields], total=False):
    """Conditions of TwinEvery: keyword filters, and `where`."""


class TwinEveryOptions(TwinEveryWhere, _p.Listing[TwinEveryProperty], total=False):
    """Filters, sorting, limit and units of TwinEvery."""


class TwinEveryKeywords:
    """What reads of TwinEvery take."""

    def _takes_filters(self, **where: _t.Unpack[TwinEveryWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[TwinEveryOptions]) -> None: ...


class TwinEverySelection(
    TwinEveryKeywords, _p.Selection[TwinEveryFields, TwinEveryProperty], view=_VIEW
):
    """Which TwinEvery, and what of their surroundings."""


class TwinEveryQuery(TwinEverySelection, _p.Query[TwinEvery, TwinEveryList]):
    """A query over TwinEvery."""


class AsyncTwinEveryQuery(TwinEverySelection, _p.AsyncQuery[TwinEvery, TwinEveryList]):
    """A query over TwinEvery whose results are awaited."""


class TwinEveryAPI(
    TwinEveryKeywords,
    _p.NodeAPI[TwinEvery, TwinEveryList, TwinEveryProperty, TwinEveryQuery],
):
    """Reads TwinEvery."""


class AsyncTwinEveryAPI(
    TwinEveryKeywords,
    _p.AsyncNodeAPI[TwinEvery, TwinEveryList, TwinEveryProperty, AsyncTwinEveryQuery],
):
    """Reads TwinEvery without blocking."""
