"""Defaults, from the view every:Defaults(v1)."""

from __future__ import annotations

import datetime as _dt
import typing as _t

import pygen_runtime.spi as _p

_VIEW = _p.View(
    "every",
    "Defaults",
    "v1",
    package=__package__ or "",
    read="Defaults",
    write="DefaultsWrite",
    members=(
        _p.Property("big", "big", "int64"),
        _p.Property("count", "count", "int32", nullable=False),
        _p.Property("day", "day", "date"),
        _p.Property("label", "label", "text"),
        _p.Property("level", "level", "enum", values=("high", "low")),
        _p.Property("on", "on", "boolean", nullable=False),
        _p.Property("ratio", "ratio", "float64"),
        _p.Property("setup", "setup", "json"),
        _p.Property("since", "since", "timestamp"),
    ),
)


class Defaults(_p.Node, view=_VIEW):
    """What is stored when nothing is given."""

    big: int | None = None
    """Default: 9007199254740993."""
    count: int
    """Default: 42."""
    day: _dt.date | None = None
    """Default: "2024-02-29"."""
    label: str | None = None
    """Default: "say \\\"hi\\\"\"."""
    level: _t.Literal["high", "low"] | str | None = None
    """Default: "low"."""
    on: bool
    """Default: true."""
    ratio: float | None = None
    """Default: 0.5."""
    setup: _t.Any = None
    """Default: {"deep": [1, null, {"x": "y"}]}."""
    since: _dt.datetime | None = None
    """Default: "2024-01-01T00:00:00+00:00"."""

    def as_write(self) -> DefaultsWrite:
        return _p.as_write(self, DefaultsWrite)


class DefaultsWrite(_p.NodeWrite, view=_VIEW):
    """What can be written of Defaults; only what is set is sent."""

    big: int | None = 9007199254740993
    """Default: 9007199254740993."""
    count: int = 42
    """Default: 42."""
    day: _dt.date | None = None
    """Default: "2024-02-29"."""
    label: str | None = 'say "hi"'
    """Default: "say \\\"hi\\\"\"."""
    level: _t.Literal["high", "low"] | None = "low"
    """Default: "low"."""
    on: bool = True
    """Default: true."""
    ratio: float | None = 0.5
    """Default: 0.5."""
    setup: _t.Any = None
    """Default: {"deep": [1, null, {"x": "y"}]}."""
    since: _dt.datetime | None = None
    """Default: "2024-01-01T00:00:00+00:00"."""


class DefaultsList(_p.NodeList[Defaults]):
    """A list of Defaults that turns into frames, dicts and ids."""


class DefaultsFields(_p.NodeFields):
    """Fields of Defaults for typed conditions."""

    big: _p.NumberField
    count: _p.NumberField
    day: _p.DateField
    label: _p.TextField
    level: _p.EnumField[_t.Literal["high", "low"]]
    on: _p.BooleanField
    ratio: _p.NumberField
    setup: _p.JsonField
    since: _p.TimestampField


DefaultsProperty = _t.Literal[
    "external_id",
    "space",
    "big",
    "count",
    "day",
    "label",
    "level",
    "on",
    "ratio",
    "setup",
    "since",
]


class DefaultsFilter(_p.Where, total=False):
    """Keyword filters of Defaults; several are combined with and."""

    min_big: int
    max_big: int
    min_count: int
    max_count: int
    min_day: _dt.date
    max_day: _dt.date
    label: str | _t.Sequence[str]
    label_prefix: str
    level: _p.OneOf[_t.Literal["high", "low"]]
    on: bool
    min_ratio: float
    max_ratio: float
    min_since: _dt.datetime
    max_since: _dt.datetime


class DefaultsWhere(DefaultsFilter, _p.Conditioned[DefaultsFields], total=False):
    """Conditions of Defaults: keyword filters, and `where`."""


class DefaultsOptions(DefaultsWhere, _p.Listing[DefaultsProperty], total=False):
    """Filters, sorting, limit and units of Defaults."""


class DefaultsKeywords:
    """What reads of Defaults take."""

    def _takes_filters(self, **where: _t.Unpack[DefaultsWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[DefaultsOptions]) -> None: ...


class DefaultsSelection(
    DefaultsKeywords, _p.Selection[DefaultsFields, DefaultsProperty], view=_VIEW
):
    """Which Defaults, and what of their surroundings."""


class DefaultsQuery(DefaultsSelection, _p.Query[Defaults, DefaultsList]):
    """A query over Defaults."""


class AsyncDefaultsQuery(DefaultsSelection, _p.AsyncQuery[Defaults, DefaultsList]):
    """A query over Defaults whose results are awaited."""


class DefaultsAPI(
    DefaultsKeywords,
    _p.NodeAPI[Defaults, DefaultsList, DefaultsProperty, DefaultsQuery],
):
    """Reads Defaults."""


class AsyncDefaultsAPI(
    DefaultsKeywords,
    _p.AsyncNodeAPI[Defaults, DefaultsList, DefaultsProperty, AsyncDefaultsQuery],
):
    """Reads Defaults without blocking."""
