"""The bodies of the time series endpoints."""

from __future__ import annotations

from typing import Annotated

from msgspec import UNSET, Meta, Struct, UnsetType

from pygen_engine.classic.bodies import Named, Text

_Time = int | Annotated[str, Meta(max_length=40)]
AGGREGATES = (
    "average",
    "max",
    "min",
    "count",
    "sum",
    "interpolation",
    "stepInterpolation",
    "continuousVariance",
    "discreteVariance",
    "totalVariation",
    "countGood",
    "countUncertain",
    "countBad",
    "durationGood",
    "durationUncertain",
    "durationBad",
    "maxDatapoint",
    "minDatapoint",
)
"""In the order of their numbers in the binary form, which begin at 2."""


class Status(Struct, rename="camel"):
    code: Annotated[int, Meta(ge=0, lt=2**32)] | None = None
    symbol: Annotated[str, Meta(max_length=60)] | None = None


class Point(Struct):
    timestamp: int | Annotated[str, Meta(max_length=40)]
    value: float | str | UnsetType | None = UNSET
    status: Status | None = None


class Insertion(Named, kw_only=True):
    datapoints: Annotated[list[Point], Meta(max_length=100_000)]


class InsertBody(Struct):
    items: Annotated[list[Insertion], Meta(min_length=1, max_length=10_000)]


class Deletion(Named, kw_only=True):
    inclusive_begin: _Time
    exclusive_end: _Time | None = None


class DeletePointsBody(Struct):
    items: Annotated[list[Deletion], Meta(min_length=1, max_length=10_000)]


class Quality(Named, kw_only=True):
    """What is wanted of points that are not good, and in which unit."""

    include_status: bool | None = None
    ignore_bad_data_points: bool | None = None
    treat_uncertain_as_bad: bool | None = None
    target_unit: Text | None = None
    target_unit_system: Text | None = None


class LatestQuery(Quality, kw_only=True):
    before: _Time | None = None


class LatestBody(Struct, rename="camel"):
    items: Annotated[list[LatestQuery], Meta(min_length=1, max_length=100)]
    ignore_unknown_ids: bool = False


class Query(Quality, kw_only=True):
    start: _Time | None = None
    end: _Time | None = None
    limit: Annotated[int, Meta(ge=0, le=100_000)] | None = None
    aggregates: Annotated[list[str], Meta(max_length=20)] | None = None
    granularity: Annotated[str, Meta(max_length=20)] | None = None
    include_outside_points: bool | None = None
    cursor: str | None = None
    time_zone: Annotated[str, Meta(max_length=60)] | None = None


class RetrieveBody(Struct, rename="camel", kw_only=True):
    items: Annotated[list[Query], Meta(min_length=1, max_length=100)]
    ignore_unknown_ids: bool = False
    start: _Time | None = None
    end: _Time | None = None
    limit: Annotated[int, Meta(ge=0, le=100_000)] | None = None
    aggregates: Annotated[list[str], Meta(max_length=20)] | None = None
    granularity: Annotated[str, Meta(max_length=20)] | None = None
    include_outside_points: bool | None = None
    time_zone: Annotated[str, Meta(max_length=60)] | None = None
    include_status: bool | None = None
    ignore_bad_data_points: bool | None = None
    treat_uncertain_as_bad: bool | None = None


class NewSeries(Struct, rename="camel", kw_only=True):
    external_id: Text | None = None
    name: str | None = None
    is_string: bool = False
    is_step: bool = False
    unit: str | None = None
    unit_external_id: str | None = None
    description: str | None = None
    metadata: dict[str, str] | None = None


class CreateBody(Struct):
    items: Annotated[list[NewSeries], Meta(min_length=1, max_length=1000)]


class Filter(Struct, rename="camel"):
    name: str | None = None
    unit: str | None = None
    unit_external_id: str | None = None
    is_string: bool | None = None
    is_step: bool | None = None
    external_id_prefix: str | None = None
    metadata: dict[str, str] | None = None


class ListBody(Struct):
    filter: Filter | None = None
    limit: Annotated[int, Meta(ge=1, le=1000)] = 100
    cursor: str | None = None
