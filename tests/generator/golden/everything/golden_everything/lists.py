"""Lists, from the view every:Lists(v1)."""

from __future__ import annotations

import datetime as _dt
import typing as _t

import pygen_runtime.spi as _p

_VIEW = _p.View(
    "every",
    "Lists",
    "v1",
    package=__package__ or "",
    read="Lists",
    write="ListsWrite",
    members=(
        _p.Property("a_boolean", "aBoolean", "boolean", list=True),
        _p.Property("a_date", "aDate", "date", list=True),
        _p.Property("a_file", "aFile", "file", list=True),
        _p.Property("a_float32", "aFloat32", "float32", list=True),
        _p.Property("a_float64", "aFloat64", "float64", list=True),
        _p.Property("a_int32", "aInt32", "int32", list=True),
        _p.Property("a_int64", "aInt64", "int64", list=True),
        _p.Property("a_json", "aJson", "json", list=True),
        _p.Property("a_sequence", "aSequence", "sequence", list=True),
        _p.Property("a_text", "aText", "text", list=True),
        _p.Property("a_timeseries", "aTimeseries", "timeseries", list=True),
        _p.Property("a_timestamp", "aTimestamp", "timestamp", list=True),
    ),
)


class Lists(_p.Node, view=_VIEW):
    """Lists of every type that has lists."""

    a_boolean: list[bool] | None = None
    a_date: list[_dt.date] | None = None
    a_file: list[_p.FileRef] | None = None
    a_float32: list[float] | None = None
    a_float64: list[float] | None = None
    a_int32: list[int] | None = None
    a_int64: list[int] | None = None
    a_json: list[_t.Any] | None = None
    a_sequence: list[str] | None = None
    a_text: list[str] | None = None
    a_timeseries: list[_p.SeriesRef] | None = None
    a_timestamp: list[_dt.datetime] | None = None

    def as_write(self) -> ListsWrite:
        return _p.as_write(self, ListsWrite)


class ListsWrite(_p.NodeWrite, view=_VIEW):
    """What can be written of Lists; only what is set is sent."""

    a_boolean: list[bool] | None = None
    a_date: list[_dt.date] | None = None
    a_file: _t.Sequence[_p.ResourceInput] | None = None
    a_float32: list[float] | None = None
    a_float64: list[float] | None = None
    a_int32: list[int] | None = None
    a_int64: list[int] | None = None
    a_json: list[_t.Any] | None = None
    a_sequence: _t.Sequence[_p.ResourceInput] | None = None
    a_text: list[str] | None = None
    a_timeseries: _t.Sequence[_p.ResourceInput] | None = None
    a_timestamp: list[_dt.datetime] | None = None


class ListsList(_p.NodeList[Lists]):
    """A list of Lists that turns into frames, dicts and ids."""

    a_timeseries: _p.SeriesGroup


class ListsFields(_p.NodeFields):
    """Fields of Lists for typed conditions."""

    a_boolean: _p.ListField[bool]
    a_date: _p.ListField[_dt.date]
    a_file: _p.ListField[str]
    a_float32: _p.ListField[float]
    a_float64: _p.ListField[float]
    a_int32: _p.ListField[int]
    a_int64: _p.ListField[int]
    a_json: _p.ListField[_t.Any]
    a_sequence: _p.ListField[str]
    a_text: _p.ListField[str]
    a_timeseries: _p.ListField[str]
    a_timestamp: _p.ListField[_dt.datetime]


ListsProperty = _t.Literal[
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
]


class ListsFilter(_p.Where, total=False):
    """Keyword filters of Lists; several are combined with and."""

    a_boolean_contains: bool
    a_date_contains: _dt.date | _t.Sequence[_dt.date]
    a_file_contains: str | _t.Sequence[str]
    a_float32_contains: float | _t.Sequence[float]
    a_float64_contains: float | _t.Sequence[float]
    a_int32_contains: int | _t.Sequence[int]
    a_int64_contains: int | _t.Sequence[int]
    a_json_contains: _t.Any | _t.Sequence[_t.Any]
    a_sequence_contains: str | _t.Sequence[str]
    a_text_contains: str | _t.Sequence[str]
    a_timeseries_contains: str | _t.Sequence[str]
    a_timestamp_contains: _dt.datetime | _t.Sequence[_dt.datetime]


class ListsWhere(ListsFilter, _p.Conditioned[ListsFields], total=False):
    """Conditions of Lists: keyword filters, and `where`."""


class ListsOptions(ListsWhere, _p.Listing[ListsProperty], total=False):
    """Filters, sorting, limit and units of Lists."""


class ListsKeywords:
    """What reads of Lists take."""

    def _takes_filters(self, **where: _t.Unpack[ListsWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[ListsOptions]) -> None: ...


class ListsSelection(
    ListsKeywords, _p.Selection[ListsFields, ListsProperty], view=_VIEW
):
    """Which Lists, and what of their surroundings."""


class ListsQuery(ListsSelection, _p.Query[Lists, ListsList]):
    """A query over Lists."""


class AsyncListsQuery(ListsSelection, _p.AsyncQuery[Lists, ListsList]):
    """A query over Lists whose results are awaited."""


class ListsAPI(ListsKeywords, _p.NodeAPI[Lists, ListsList, ListsProperty, ListsQuery]):
    """Reads Lists."""


class AsyncListsAPI(
    ListsKeywords, _p.AsyncNodeAPI[Lists, ListsList, ListsProperty, AsyncListsQuery]
):
    """Reads Lists without blocking."""
