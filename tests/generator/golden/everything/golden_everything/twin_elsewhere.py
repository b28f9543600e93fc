"""TwinElsewhere, from the view elsewhere:Twin(v1)."""

from __future__ import annotations

import typing as _t

import pygen_runtime.spi as _p

_VIEW = _p.View(
    "elsewhere",
    "Twin",
    "v1",
    package=__package__ or "",
    read="TwinElsewhere",
    write="TwinElsewhereWrite",
    members=(_p.Property("there", "there", "text"),),
)


class TwinElsewhere(_p.Node, view=_VIEW):
    """TwinElsewhere: nodes of the view elsewhere:Twin(v1)."""

    there: str | None = None

    def as_write(self) -> TwinElsewhereWrite:
        return _p.as_write(self, TwinElsewhereWrite)


class TwinElsewhereWrite(_p.NodeWrite, view=_VIEW):
    """What can be written of TwinElsewhere; only what is set is sent."""

    there: str | None = None


class TwinElsewhereList(_p.NodeList[TwinElsewhere]):
    """A list of TwinElsewhere that turns into frames, dicts and ids."""


class TwinElsewhereFields(_p.NodeFields):
    """Fields of TwinElsewhere for typed conditions."""

    there: _p.TextField


TwinElsewhereProperty = _t.Literal["external_id", "space", "there"]


class TwinElsewhereFilter(_p.Where, total=False):
    """Keyword filters of TwinElsewhere; several are combined with and."""

    there: str | _t.Sequence[str]
    there_prefix: str


class TwinElsewhereWhere(
    TwinElsewhereFilter, _p.Conditioned[TwinElsewhereFields], total=False
):
    """Conditions of TwinElsewhere: keyword filters, and `where`."""


class TwinElsewhereOptions(
    TwinElsewhereWhere, _p.Listing[TwinElsewhereProperty], total=False
):
    """Filters, sorting, limit and units of TwinElsewhere."""


class TwinElsewhereKeywords:
    """What reads of TwinElsewhere take."""

    def _takes_filters(self, **where: _t.Unpack[TwinElsewhereWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[TwinElsewhereOptions]) -> None: ...


class TwinElsewhereSelection(
    TwinElsewhereKeywords,
    _p.Selection[TwinElsewhereFields, TwinElsewhereProperty],
    view=_VIEW,
):
    """Which TwinElsewhere, and what of their surroundings."""


class TwinElsewhereQuery(
    TwinElsewhereSelection, _p.Query[TwinElsewhere, TwinElsewhereList]
):
    """A query over TwinElsewhere."""


class AsyncTwinElsewhereQuery(
    TwinElsewhereSelection, _p.AsyncQuery[TwinElsewhere, TwinElsewhereList]
):
    """A query over TwinElsewhere whose results are awaited."""


class TwinElsewhereAPI(
    TwinElsewhereKeywords,
    _p.NodeAPI[
        TwinElsewhere, TwinElsewhereList, TwinElsewhereProperty, TwinElsewhereQuery
    ],
):
    """Reads TwinElsewhere."""


class AsyncTwinElsewhereAPI(
    TwinElsewhereKeywords,
    _p.AsyncNodeAPI[
        TwinElsewhere, TwinElsewhereList, TwinElsewhereProperty, AsyncTwinElsewhereQuery
    ],
):
    """Reads TwinElsewhere without blocking."""
