"""Ranges, from the view hostile:Ranges(v1)."""

from __future__ import annotations

import typing as _t

import pygen_runtime.spi as _p

_VIEW = _p.View(
    "hostile",
    "Ranges",
    "v1",
    package=__package__ or "",
    read="Ranges",
    write="RangesWrite",
    members=(
        _p.Property("max_x", "max_x", "int32"),
        _p.Property("min_x", "minX", "text"),
        _p.Property("x", "x", "float64"),
        _p.Property("x_prefix", "xPrefix", "text"),
        _p.Property("y", "y", "text"),
        _p.Property("y_prefix", "yPrefix", "text"),
    ),
    keywords={"min_x_2": ("x", "min"), "y_prefix_2": ("y_prefix", "is")},
)


class Ranges(_p.Node, view=_VIEW):
    """Filters that would have one name."""

    max_x: int | None = None
    min_x: str | None = None
    x: float | None = None
    x_prefix: str | None = None
    y: str | None = None
    y_prefix: str | None = None

    def as_write(self) -> RangesWrite:
        return _p.as_write(self, RangesWrite)


class RangesWrite(_p.NodeWrite, view=_VIEW):
    """What can be written of Ranges; only what is set is sent."""

    max_x: int | None = None
    min_x: str | None = None
    x: float | None = None
    x_prefix: str | None = None
    y: str | None = None
    y_prefix: str | None = None


class RangesList(_p.NodeList[Ranges]):
    """A list of Ranges that turns into frames, dicts and ids."""


class RangesFields(_p.NodeFields):
    """Fields of Ranges for typed conditions."""

    max_x: _p.NumberField
    min_x: _p.TextField
    x: _p.NumberField
    x_prefix: _p.TextField
    y: _p.TextField
    y_prefix: _p.TextField


RangesProperty = _t.Literal[
    "external_id", "space", "max_x", "min_x", "x", "x_prefix", "y", "y_prefix"
]


class RangesFilter(_p.Where, total=False):
    """Keyword filters of Ranges; several are combined with and."""

    min_max_x: int
    max_max_x: int
    min_x: str | _t.Sequence[str]
    min_x_prefix: str
    min_x_2: float
    max_x: float
    x_prefix: str | _t.Sequence[str]
    x_prefix_prefix: str
    y: str | _t.Sequence[str]
    y_prefix: str
    y_prefix_2: str | _t.Sequence[str]
    y_prefix_prefix: str


class RangesWhere(RangesFilter, _p.Conditioned[RangesFields], total=False):
    """Conditions of Ranges: keyword filters, and `where`."""


class RangesOptions(RangesWhere, _p.Listing[RangesProperty], total=False):
    """Filters, sorting, limit and units of Ranges."""


class RangesKeywords:
    """What reads of Ranges take."""

    def _takes_filters(self, **where: _t.Unpack[RangesWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[RangesOptions]) -> None: ...


class RangesSelection(
    RangesKeywords, _p.Selection[RangesFields, RangesProperty], view=_VIEW
):
    """Which Ranges, and what of their surroundings."""


class RangesQuery(RangesSelection, _p.Query[Ranges, RangesList]):
    """A query over Ranges."""


class AsyncRangesQuery(RangesSelection, _p.AsyncQuery[Ranges, RangesList]):
    """A query over Ranges whose results are awaited."""


class RangesAPI(
    RangesKeywords, _p.NodeAPI[Ranges, RangesList, RangesProperty, RangesQuery]
):
    """Reads Ranges."""


class AsyncRangesAPI(
    RangesKeywords,
    _p.AsyncNodeAPI[Ranges, RangesList, RangesProperty, AsyncRangesQuery],
):
    """Reads Ranges without blocking."""
