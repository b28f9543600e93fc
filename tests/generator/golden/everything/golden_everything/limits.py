"""Limits, from the view every:Limits(v1)."""

from __future__ import annotations

import typing as _t

import pygen_runtime.spi as _p

_VIEW = _p.View(
    "every",
    "Limits",
    "v1",
    package=__package__ or "",
    read="Limits",
    write="LimitsWrite",
    members=(
        _p.Property("few", "few", "text", list=True, max_items=3),
        _p.Property("fixed", "fixed", "text", immutable=True),
        _p.Property("number", "number", "int64"),
        _p.Property("pressure", "pressure", "float64", unit="pressure:bar"),
        _p.Property("short", "short", "text", max_size=10),
        _p.Property("state", "state", "enum", values=("off", "on")),
        _p.Property(
            "temperatures",
            "temperatures",
            "float32",
            list=True,
            unit="temperature:deg_c",
        ),
    ),
)


class Limits(_p.Node, view=_VIEW):
    """Sizes, units, and what cannot be changed."""

    few: list[str] | None = None
    """At most 3 items."""
    fixed: str | None = None
    """Cannot be changed once set."""
    number: int | None = None
    """Counted up when not given."""
    pressure: float | None = None
    """Of the inlet. Unit: pressure:bar."""
    short: str | None = None
    """No novel. At most 10 bytes."""
    state: _t.Literal["off", "on"] | str | None = None
    temperatures: list[float] | None = None
    """Unit: temperature:deg_c."""

    def as_write(self) -> LimitsWrite:
        return _p.as_write(self, LimitsWrite)


class LimitsWrite(_p.NodeWrite, view=_VIEW):
    """What can be written of Limits; only what is set is sent."""

    few: list[str] | None = None
    """At most 3 items."""
    fixed: str | None = None
    """Cannot be changed once set."""
    number: int | None = None
    """Counted up when not given."""
    pressure: float | None = None
    """Of the inlet. Unit: pressure:bar."""
    short: str | None = None
    """No novel. At most 10 bytes."""
    state: _t.Literal["off", "on"] | None = None
    temperatures: list[float] | None = None
    """Unit: temperature:deg_c."""


class LimitsList(_p.NodeList[Limits]):
    """A list of Limits that turns into frames, dicts and ids."""


class LimitsFields(_p.NodeFields):
    """Fields of Limits for typed conditions."""

    few: _p.ListField[str]
    fixed: _p.TextField
    number: _p.NumberField
    pressure: _p.NumberField
    short: _p.TextField
    state: _p.EnumField[_t.Literal["off", "on"]]
    temperatures: _p.ListField[float]


LimitsProperty = _t.Literal[
    "external_id",
    "space",
    "few",
    "fixed",
    "number",
    "pressure",
    "short",
    "state",
    "temperatures",
]


class LimitsFilter(_p.Where, total=False):
    """Keyword filters of Limits; several are combined with and."""

    few_contains: str | _t.Sequence[str]
    fixed: str | _t.Sequence[str]
    fixed_prefix: str
    min_number: int
    max_number: int
    min_pressure: float
    """Of the inlet. Unit: pressure:bar."""
    max_pressure: float
    """Of the inlet. Unit: pressure:bar."""
    short: str | _t.Sequence[str]
    """No novel."""
    short_prefix: str
    """No novel."""
    state: _p.OneOf[_t.Literal["off", "on"]]
    temperatures_contains: float | _t.Sequence[float]
    """Unit: temperature:deg_c."""


class LimitsWhere(LimitsFilter, _p.Conditioned[LimitsFields], total=False):
    """Conditions of Limits: keyword filters, and `where`."""


class LimitsOptions(LimitsWhere, _p.Listing[LimitsProperty], total=False):
    """Filters, sorting, limit and units of Limits."""


class LimitsKeywords:
    """What reads of Limits take."""

    def _takes_filters(self, **where: _t.Unpack[LimitsWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[LimitsOptions]) -> None: ...


class LimitsSelection(
    LimitsKeywords, _p.Selection[LimitsFields, LimitsProperty], view=_VIEW
):
    """Which Limits, and what of their surroundings."""


class LimitsQuery(LimitsSelection, _p.Query[Limits, LimitsList]):
    """A query over Limits."""


class AsyncLimitsQuery(LimitsSelection, _p.AsyncQuery[Limits, LimitsList]):
    """A query over Limits whose results are awaited."""


class LimitsAPI(
    LimitsKeywords, _p.NodeAPI[Limits, LimitsList, LimitsProperty, LimitsQuery]
):
    """Reads Limits."""


class AsyncLimitsAPI(
    LimitsKeywords,
    _p.AsyncNodeAPI[Limits, LimitsList, LimitsProperty, AsyncLimitsQuery],
):
    """Reads Limits without blocking."""
