"""Sensor, from the view acme:Sensor(v1)."""

from __future__ import annotations

import datetime as _dt
import typing as _t

import pygen_runtime.spi as _p

if _t.TYPE_CHECKING:
    from .blade import Blade, BladeSelection, BladeWrite

_VIEW = _p.View(
    "acme",
    "Sensor",
    "v1",
    package=__package__ or "",
    read="Sensor",
    write="SensorWrite",
    members=(
        _p.Property("a_text", "aText", "text"),
        _p.Property("a_int32", "aInt32", "int32"),
        _p.Property("a_int64", "aInt64", "int64"),
        _p.Property("a_float32", "aFloat32", "float32", unit="power:w"),
        _p.Property("a_float64", "aFloat64", "float64"),
        _p.Property("a_boolean", "aBoolean", "boolean"),
        _p.Property("a_timestamp", "aTimestamp", "timestamp"),
        _p.Property("a_date", "aDate", "date"),
        _p.Property("a_json", "aJson", "json"),
        _p.Property("a_timeseries", "aTimeseries", "timeseries"),
        _p.Property("a_file", "aFile", "file"),
        _p.Property("a_sequence", "aSequence", "sequence"),
        _p.Property("an_enum", "anEnum", "enum", values=("low", "high")),
        _p.Property("many_text", "manyText", "text", list=True),
        _p.Property("many_int32", "manyInt32", "int32", list=True),
        _p.Property("many_int64", "manyInt64", "int64", list=True),
        _p.Property("many_float32", "manyFloat32", "float32", list=True),
        _p.Property("many_float64", "manyFloat64", "float64", list=True, unit="power:w"),
        _p.Property("many_boolean", "manyBoolean", "boolean", list=True),
        _p.Property("many_timestamp", "manyTimestamp", "timestamp", list=True),
        _p.Property("many_date", "manyDate", "date", list=True),
        _p.Property("many_json", "manyJson", "json", list=True),
        _p.Property("many_timeseries", "manyTimeseries", "timeseries", list=True),
        _p.Property("many_file", "manyFile", "file", list=True),
        _p.Property("many_sequence", "manySequence", "sequence", list=True),
        _p.Property("defaulted", "defaulted", "int32", nullable=False),
        _p.Property("fixed", "fixed", "text", immutable=True),
        _p.Property("counted", "counted", "int64", read_only=True),
        _p.Reverse("blades_made", "bladesMade", "Blade", ("acme", "Blade/v1", "maker"), "maker"),
    ),
)


class Sensor(_p.Node, view=_VIEW):
    """A sensor with a property of every kind there is."""

    a_text: str | None = None
    a_int32: int | None = None
    a_int64: int | None = None
    a_float32: float | None = None
    """Unit: power:w."""
    a_float64: float | None = None
    a_boolean: bool | None = None
    a_timestamp: _dt.datetime | None = None
    a_date: _dt.date | None = None
    a_json: dict[str, _t.Any] | None = None
    a_timeseries: _p.SeriesRef | None = None
    a_file: _p.FileRef | None = None
    a_sequence: str | None = None
    an_enum: _t.Literal["low", "high"] | str | None = None
    many_text: list[str] | None = None
    many_int32: list[int] | None = None
    many_int64: list[int] | None = None
    many_float32: list[float] | None = None
    many_float64: list[float] | None = None
    """Unit: power:w."""
    many_boolean: list[bool] | None = None
    many_timestamp: list[_dt.datetime] | None = None
    many_date: list[_dt.date] | None = None
    many_json: list[dict[str, _t.Any]] | None = None
    many_timeseries: list[_p.SeriesRef] | None = None
    many_file: list[_p.FileRef] | None = None
    many_sequence: list[str] | None = None
    defaulted: int
    fixed: str | None = None
    counted: int | None = None
    blades_made: _p.Connection[Blade]

    def as_write(self) -> SensorWrite:
        return _p.as_write(self, SensorWrite)


class SensorWrite(_p.NodeWrite, view=_VIEW):
    """What can be written of a Sensor; only what is set is sent."""

    a_text: str | None = None
    a_int32: int | None = None
    a_int64: int | None = None
    a_float32: float | None = None
    a_float64: float | None = None
    a_boolean: bool | None = None
    a_timestamp: _dt.datetime | None = None
    a_date: _dt.date | None = None
    a_json: dict[str, _t.Any] | None = None
    a_timeseries: _p.ResourceInput | None = None
    a_file: _p.ResourceInput | None = None
    a_sequence: _p.ResourceInput | None = None
    an_enum: _t.Literal["low", "high"] | None = None
    many_text: list[str] | None = None
    many_int32: list[int] | None = None
    many_int64: list[int] | None = None
    many_float32: list[float] | None = None
    many_float64: list[float] | None = None
    many_boolean: list[bool] | None = None
    many_timestamp: list[_dt.datetime] | None = None
    many_date: list[_dt.date] | None = None
    many_json: list[dict[str, _t.Any]] | None = None
    many_timeseries: _t.Sequence[_p.ResourceInput] | None = None
    many_file: _t.Sequence[_p.ResourceInput] | None = None
    many_sequence: _t.Sequence[_p.ResourceInput] | None = None
    defaulted: int = 7
    fixed: str | None = None
    blades_made: _t.Sequence[BladeWrite | _p.NodeInput] | None = None


class SensorList(_p.NodeList[Sensor]):
    """A list of Sensor that turns into frames, dicts and ids."""


class SensorFields(_p.NodeFields):
    """Fields of Sensor for typed conditions."""

    a_text: _p.TextField
    a_int32: _p.NumberField
    a_int64: _p.NumberField
    a_float32: _p.NumberField
    a_float64: _p.NumberField
    a_boolean: _p.BooleanField
    a_timestamp: _p.TimestampField
    a_date: _p.DateField
    a_json: _p.JsonField
    a_timeseries: _p.TextField
    a_file: _p.TextField
    a_sequence: _p.TextField
    an_enum: _p.TextField
    many_text: _p.ListField[str]
    many_int32: _p.ListField[int]
    many_int64: _p.ListField[int]
    many_float32: _p.ListField[float]
    many_float64: _p.ListField[float]
    many_boolean: _p.ListField[bool]
    many_timestamp: _p.ListField[_dt.datetime]
    many_date: _p.ListField[_dt.date]
    many_json: _p.ListField[dict[str, _t.Any]]
    many_timeseries: _p.ListField[str]
    many_file: _p.ListField[str]
    many_sequence: _p.ListField[str]
    defaulted: _p.NumberField
    fixed: _p.TextField
    counted: _p.NumberField


SensorProperty = _t.Literal[
    "external_id",
    "space",
    "a_text",
    "a_int32",
    "a_int64",
    "a_float32",
    "a_float64",
    "a_boolean",
    "a_timestamp",
    "a_date",
    "a_json",
    "a_timeseries",
    "a_file",
    "a_sequence",
    "an_enum",
    "many_text",
    "many_int32",
    "many_int64",
    "many_float32",
    "many_float64",
    "many_boolean",
    "many_timestamp",
    "many_date",
    "many_json",
    "many_timeseries",
    "many_file",
    "many_sequence",
    "defaulted",
    "fixed",
    "counted",
]


class SensorFilter(_p.Where, total=False):
    """Keyword filters of Sensor; several are combined with and."""

    a_text: str | _t.Sequence[str]
    a_text_prefix: str
    min_a_int32: int
    max_a_int32: int
    min_a_int64: int
    max_a_int64: int
    min_a_float32: float
    max_a_float32: float
    min_a_float64: float
    max_a_float64: float
    a_boolean: bool
    min_a_timestamp: _dt.datetime
    max_a_timestamp: _dt.datetime
    min_a_date: _dt.date
    max_a_date: _dt.date
    a_timeseries: str | _t.Sequence[str]
    a_file: str | _t.Sequence[str]
    a_sequence: str | _t.Sequence[str]
    an_enum: str | _t.Sequence[str]
    many_text_contains: str | _t.Sequence[str]
    many_int32_contains: int | _t.Sequence[int]
    many_int64_contains: int | _t.Sequence[int]
    many_float32_contains: float | _t.Sequence[float]
    many_float64_contains: float | _t.Sequence[float]
    many_boolean_contains: bool | _t.Sequence[bool]
    many_timestamp_contains: _dt.datetime | _t.Sequence[_dt.datetime]
    many_date_contains: _dt.date | _t.Sequence[_dt.date]
    many_json_contains: _t.Any
    many_timeseries_contains: str | _t.Sequence[str]
    many_file_contains: str | _t.Sequence[str]
    many_sequence_contains: str | _t.Sequence[str]
    min_defaulted: int
    max_defaulted: int
    fixed: str | _t.Sequence[str]
    fixed_prefix: str
    min_counted: int
    max_counted: int


class SensorWhere(SensorFilter, _p.Conditioned[SensorFields], total=False):
    """Conditions of Sensor: keyword filters, and `where`."""


class SensorOptions(SensorWhere, _p.Listing[SensorProperty], total=False):
    """Filters, sorting, limit, paging and units of Sensor."""


class SensorKeywords:
    """What reads of Sensor can be asked for by name."""

    def _takes_filters(self, **where: _t.Unpack[SensorWhere]) -> None: ...

    def _takes_options(self, **options: _t.Unpack[SensorOptions]) -> None: ...


class SensorSelection(SensorKeywords, _p.Selection[SensorFields, SensorProperty], view=_VIEW):
    """Which Sensor, and what of their surroundings."""

    with_blades_made: _t.ClassVar[_p.With[BladeSelection]]


class SensorQuery(SensorSelection, _p.Query[Sensor, SensorList]):
    """A query over Sensor: list it, iterate over it, count it."""


class AsyncSensorQuery(SensorSelection, _p.AsyncQuery[Sensor, SensorList]):
    """A query over Sensor whose results are awaited."""


class SensorAPI(SensorKeywords, _p.NodeAPI[Sensor, SensorList, SensorProperty, SensorQuery]):
    """Reads Sensor."""


class AsyncSensorAPI(SensorKeywords, _p.AsyncNodeAPI[Sensor, SensorList, SensorProperty, AsyncSensorQuery]):
    """Reads Sensor without blocking."""
