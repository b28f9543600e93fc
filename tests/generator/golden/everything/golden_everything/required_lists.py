"""RequiredLists, from the view every:RequiredLists(v1)."""

from __future__ import annotations

import datetime as _dt
import typing as _t

import pygen_runtime.spi as _p

_VIEW = _p.View(
    "every",
    "RequiredLists",
    "v1",
    package=__package__ or "",
    read="RequiredLists",
    write="RequiredListsWrite",
    members=(
        _p.Property(
            "a_boolean", "aBoolean", "boolean", list=True, required=True, nullable=False
        ),
        _p.Property(
            "a_date", "aDate", "date", list=True, required=True, nullable=False
        ),
        _p.Property(
            "a_file", "aFile", "file", list=True, required=True, nullable=False
        ),
        _p.Property(
            "a_float32", "aFloat32", "float32", list=True, required=True, nullable=False
        ),
        _p.Property(
            "a_float64", "aFloat64", "float64", list=True, required=True, nullable=False
        ),
        _p.Property(
            "a_int32", "aInt32", "int32", list=True, required=True, nullable=False
        ),
        _p.Property(
            "a_int64", "aInt64", "int64", list=True, required=True, nullable=False
        ),
        _p.Property(
            "a_json", "aJson", "json", list=True, required=True, nullable=False
        ),
        _p.Property(
            "a_sequence",
            "aSequence",
            "sequence",
            list=True,
            required=True,
            nullable=False,
        ),
        _p.Property(
            "a_text", "aText", "text", list=True, required=True, nullable=False
        ),
        _p.Property(
            "a_timeseries",
            "aTimeseries",
            "timeseries",
            list=True,
            required=True,
            nullable=False,
        ),
        _p.Property(
            "a_timestamp",
            "aTimestamp",
            "timestamp",
            list=True,
            required=True,
            nullable=False,
        ),
    ),
)


class RequiredLists(_p.Node, view=_VIEW):
    """RequiredLists: nodes of the view every:RequiredLists(v1)."""

    a_boolean: list[bool]
    a_date: list[_dt.date]
    a_file: list[_p.FileRef]
    a_float32: list[float]
    a_float64: list[float]
    a_int32: list[int]
    a_int64: list[int]
    a_json: list[_t.Any]
    a_sequence: list[str]
    a_text: list[str]
    a_timeseries: list[_p.SeriesRef]
    a_timestamp: list[_dt.datetime]

    def as_write(self) -> RequiredListsWrite:
        return _p.as_write(self, RequiredListsWrite)


class RequiredListsWrite(_p.NodeWrite, view=_VIEW):
    """What can be written of RequiredLists; only what is set is sent."""

    a_boolean: list[bool]
    a_date: list[_dt.date]
    a_file: _t.Sequence[_p.ResourceInput]
    a_float32: list[float]
    a_float64: list[float]
    a_int32: list[int]
    a_int64: list[int]
    a_json: list[_t.Any]
    a_sequence: _t.Sequence[_p.ResourceInput]
    a_text: list[str]
    a_timeseries: _t.Sequence[_p.ResourceInput]
    a_timestamp: list[_dt.datetime]


class RequiredListsList(_p.NodeList[RequiredLists]):
    """A list of RequiredLists that turns into frames, dicts and ids."""

    a_timeseries: _p.SeriesGroup


class RequiredListsFields(_p.NodeFields):
    """Fields of RequiredLists for typed conditions."""

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


RequiredListsProperty = _t.Literal[
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


class RequiredListsFilter(_p.Where, total=False):
    """Keyword filters of RequiredLists; several are combined with and."""

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


class RequiredListsWhere(
    RequiredListsFilter, _p.Conditioned[RequiredListsFields], total=False
):
    """Conditions of RequiredLists: keyword filters, and `where`."""


class RequiredListsOptions(
    RequiredListsWhere, _p.Listing[RequiredListsProperty], total=False
):
    """Filters, sorting, limit and units of RequiredLists."""


class RequiredListsKeywords:
    """What reads of RequiredLists take."""

    def _takes_filters(self, **where: _t.Unpack[RequiredListsWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[RequiredListsOptions]) -> None: ...


class RequiredListsSelection(
    RequiredListsKeywords,
    _p.Selection[RequiredListsFields, RequiredListsProperty],
    view=_VIEW,
):
    """Which RequiredLists, and what of their surroundings."""


class RequiredListsQuery(
    RequiredListsSelection, _p.Query[RequiredLists, RequiredListsList]
):
    """A query over RequiredLists."""


class AsyncRequiredListsQuery(
    RequiredListsSelection, _p.AsyncQuery[RequiredLists, RequiredListsList]
):
    """A query over RequiredLists whose results are awaited."""


class RequiredListsAPI(
    RequiredListsKeywords,
    _p.NodeAPI[
        RequiredLists, RequiredListsList, RequiredListsProperty, RequiredListsQuery
    ],
):
    """Reads RequiredLists."""


class AsyncRequiredListsAPI(
    RequiredListsKeywords,
    _p.AsyncNodeAPI[
        RequiredLists, RequiredListsList, RequiredListsProperty, AsyncRequiredListsQuery
    ],
):
    """Reads RequiredLists without blocking."""
