"""RequiredScalars, from the view every:RequiredScalars(v1)."""

from __future__ import annotations

import datetime as _dt
import typing as _t

import pygen_runtime.spi as _p

_VIEW = _p.View(
    "every",
    "RequiredScalars",
    "v1",
    package=__package__ or "",
    read="RequiredScalars",
    write="RequiredScalarsWrite",
    members=(
        _p.Property("a_boolean", "aBoolean", "boolean", required=True, nullable=False),
        _p.Property("a_date", "aDate", "date", required=True, nullable=False),
        _p.Property("a_file", "aFile", "file", required=True, nullable=False),
        _p.Property("a_float32", "aFloat32", "float32", required=True, nullable=False),
        _p.Property("a_float64", "aFloat64", "float64", required=True, nullable=False),
        _p.Property("a_int32", "aInt32", "int32", required=True, nullable=False),
        _p.Property("a_int64", "aInt64", "int64", required=True, nullable=False),
        _p.Property("a_json", "aJson", "json", required=True, nullable=False),
        _p.Property(
            "a_sequence", "aSequence", "sequence", required=True, nullable=False
        ),
        _p.Property("a_text", "aText", "text", required=True, nullable=False),
        _p.Property(
            "a_timeseries", "aTimeseries", "timeseries", required=True, nullable=False
        ),
        _p.Property(
            "a_timestamp", "aTimestamp", "timestamp", required=True, nullable=False
        ),
        _p.Property(
            "an_enum",
            "anEnum",
            "enum",
            required=True,
            nullable=False,
            values=("high", "low"),
        ),
    ),
)


class RequiredScalars(_p.Node, view=_VIEW):
    """Every type, each must be given."""

    a_boolean: bool
    a_date: _dt.date
    a_file: _p.FileRef
    a_float32: float
    a_float64: float
    a_int32: int
    a_int64: int
    a_json: _t.Any
    a_sequence: str
    a_text: str
    a_timeseries: _p.SeriesRef
    a_timestamp: _dt.datetime
    an_enum: _t.Literal["high", "low"] | str

    def as_write(self) -> RequiredScalarsWrite:
        return _p.as_write(self, RequiredScalarsWrite)


class RequiredScalarsWrite(_p.NodeWrite, view=_VIEW):
    """What can be written of RequiredScalars; only what is set is sent."""

    a_boolean: bool
    a_date: _dt.date
    a_file: _p.ResourceInput
    a_float32: float
    a_float64: float
    a_int32: int
    a_int64: int
    a_json: _t.Any
    a_sequence: _p.ResourceInput
    a_text: str
    a_timeseries: _p.ResourceInput
    a_timestamp: _dt.datetime
    an_enum: _t.Literal["high", "low"]


class RequiredScalarsList(_p.NodeList[RequiredScalars]):
    """A list of RequiredScalars that turns into frames, dicts and ids."""

    a_timeseries: _p.SeriesGroup


class RequiredScalarsFields(_p.NodeFields):
    """Fields of RequiredScalars for typed conditions."""

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


RequiredScalarsProperty = _t.Literal[
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


class RequiredScalarsFilter(_p.Where, total=False):
    """Keyword filters of RequiredScalars; several are combined with and."""

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


class RequiredScalarsWhere(
    RequiredScalarsFilter, _p.Conditioned[RequiredScalarsFields], total=False
):
    """Conditions of RequiredScalars: keyword filters, and `where`."""


class RequiredScalarsOptions(
    RequiredScalarsWhere, _p.Listing[RequiredScalarsProperty], total=False
):
    """Filters, sorting, limit and units of RequiredScalars."""


class RequiredScalarsKeywords:
    """What reads of RequiredScalars take."""

    def _takes_filters(self, **where: _t.Unpack[RequiredScalarsWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[RequiredScalarsOptions]) -> None: ...


class RequiredScalarsSelection(
    RequiredScalarsKeywords,
    _p.Selection[RequiredScalarsFields, RequiredScalarsProperty],
    view=_VIEW,
):
    """Which RequiredScalars, and what of their surroundings."""


class RequiredScalarsQuery(
    RequiredScalarsSelection, _p.Query[RequiredScalars, RequiredScalarsList]
):
    """A query over RequiredScalars."""


class AsyncRequiredScalarsQuery(
    RequiredScalarsSelection, _p.AsyncQuery[RequiredScalars, RequiredScalarsList]
):
    """A query over RequiredScalars whose results are awaited."""


class RequiredScalarsAPI(
    RequiredScalarsKeywords,
    _p.NodeAPI[
        RequiredScalars,
        RequiredScalarsList,
        RequiredScalarsProperty,
        RequiredScalarsQuery,
    ],
):
    """Reads RequiredScalars."""


class AsyncRequiredScalarsAPI(
    RequiredScalarsKeywords,
    _p.AsyncNodeAPI[
        RequiredScalars,
        RequiredScalarsList,
        RequiredScalarsProperty,
        AsyncRequiredScalarsQuery,
    ],
):
    """Reads RequiredScalars without blocking."""
