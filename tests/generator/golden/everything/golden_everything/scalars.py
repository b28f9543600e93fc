"""Scalars, from the view every:Scalars(v1)."""

from __future__ import annotations

import datetime as _dt
import typing as _t

import pygen_runtime.spi as _p

_VIEW = _p.View(
    "every",
    "Scalars",
    "v1",
    package=__package__ or "",
    read="Scalars",
    write="ScalarsWrite",
    members=(
        _p.Property("a_boolean", "aBoolean", "boolean"),
        _p.Property("a_date", "aDate", "date"),
        _p.Property("a_file", "aFile", "file"),
        _p.Property("a_float32", "aFloat32", "float32"),
        _p.Property("a_float64", "aFloat64", "float64"),
        _p.Property("a_int32", "aInt32", "int32"),
        _p.Property("a_int64", "aInt64", "int64"),
        _p.Property("a_json", "aJson", "json"),
        _p.Property("a_sequence", "aSequence", "sequence"),
        _p.Property("a_text", "aText", "text"),
        _p.Property("a_timeseries", "aTimeseries", "timeseries"),
        _p.Property("a_timestamp", "aTimestamp", "timestamp"),
        _p.Property("an_enum", "anEnum", "enum", values=("high", "low")),
    ),
)


class Scalars(_p.Node, view=_VIEW):
    """Every type, each may be left out."""

    a_boolean: bool | None = None
    a_date: _dt.date | None = None
    a_file: _p.FileRef | None = None
    a_float32: float | None = None
    a_float64: float | None = None
    a_int32: int | None = None
    a_int64: int | None = None
    a_json: _t.Any = None
    a_sequence: str | None = None
    a_text: str | None = None
    a_timeseries: _p.SeriesRef | None = None
    a_timestamp: _dt.datetime | None = None
    an_enum: _t.Literal["high", "low"] | str | None = None

    def as_write(self) -> ScalarsWrite:
        return _p.as_write(self, ScalarsWrite)


class ScalarsWrite(_p.NodeWrite, view=_VIEW):
    """What can be written of Scalars; only what is set is sent."""

    a_boolean: bool | None = None
    a_date: _dt.date | None = None
    a_file: _p.ResourceInput | None = None
    a_float32: float | None = None
    a_float64: float | None = None
    a_int32: int | None = None
    a_int64: int | None = None
    a_json: _t.Any = None
    a_sequence: _p.ResourceInput | None = None
    a_text: str | None = None
    a_timeseries: _p.ResourceInput | None = None
    a_timestamp: _dt.datetime | None = None
    an_enum: _t.Literal["high", "low"] | None = None


class ScalarsList(_p.NodeList[Scalars]):
    """A list of Scalars that turns into frames, dicts and ids."""

    a_timeseries: _p.SeriesGroup


class ScalarsFields(_p.NodeFields):
    """Fields of Scalars for typed conditions."""

    a_boolean: _p.BooleanField
    a_date: _p.DateField
    a_file: _p.TextField
    a_float32: _p.NumberField
    a_float64: _p.NumberField
    a_int32: _p.NumberField
    a_int64: _p.NumberField
    a_json: _p.JsonField
    a_sequence: _p.TextField
    a_text: _p.TextField
    a_timeseries: _p.TextField
    a_timestamp: _p.TimestampField
    an_enum: _p.EnumField[_t.Literal["high", "low"]]


ScalarsProperty = _t.Literal[
    "external_id",
    "space",
    "a_boolean",
    "a_date",
    "a_file",
    "a_float32",
    "a_float64",
    "a_int32",
    "a_int64",
    "a_json",
    "a_sequence",
    "a_text",
    "a_timeseries",
    "a_timestamp",
    "an_enum",
]


class ScalarsFilter(_p.Where, total=False):
    """Keyword filters of Scalars; several are combined with and."""

    a_boolean: bool
    min_a_date: _dt.date
    max_a_date: _dt.date
    a_file: str | _t.Sequence[str]
    min_a_float32: float
    max_a_float32: float
    min_a_float64: float
    max_a_float64: float
    min_a_int32: int
    max_a_int32: int
    min_a_int64: int
    max_a_int64: int
    a_sequence: str | _t.Sequence[str]
    a_text: str | _t.Sequence[str]
    a_text_prefix: str
    a_timeseries: str | _t.Sequence[str]
    min_a_timestamp: _dt.datetime
    max_a_timestamp: _dt.datetime
    an_enum: _p.OneOf[_t.Literal["high", "low"]]


class ScalarsWhere(ScalarsFilter, _p.Conditioned[ScalarsFields], total=False):
    """Conditions of Scalars: keyword filters, and `where`."""


class ScalarsOptions(ScalarsWhere, _p.Listing[ScalarsProperty], total=False):
    """Filters, sorting, limit and units of Scalars."""


class ScalarsKeywords:
    """What reads of Scalars take."""

    def _takes_filters(self, **where: _t.Unpack[ScalarsWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[ScalarsOptions]) -> None: ...


class ScalarsSelection(
    ScalarsKeywords, _p.Selection[ScalarsFields, ScalarsProperty], view=_VIEW
):
    """Which Scalars, and what of their surroundings."""


class ScalarsQuery(ScalarsSelection, _p.Query[Scalars, ScalarsList]):
    """A query over Scalars."""


class AsyncScalarsQuery(ScalarsSelection, _p.AsyncQuery[Scalars, ScalarsList]):
    """A query over Scalars whose results are awaited."""


class ScalarsAPI(
    ScalarsKeywords, _p.NodeAPI[Scalars, ScalarsList, ScalarsProperty, ScalarsQuery]
):
    """Reads Scalars."""


class AsyncScalarsAPI(
    ScalarsKeywords,
    _p.AsyncNodeAPI[Scalars, ScalarsList, ScalarsProperty, AsyncScalarsQuery],
):
    """Reads Scalars without blocking."""
