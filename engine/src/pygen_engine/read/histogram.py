"""Histograms: counts of values per interval."""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from pygen_engine.errors import BadRequest
from pygen_engine.options import EngineOptions
from pygen_engine.read.grouping import Group
from pygen_engine.sql.pieces import Sql

_MAX_FILLED = 10_000
"""Empty buckets are only listed up to this many, so that one outlier cannot ask for millions."""

Buckets = dict[int, int]


@dataclass(frozen=True, slots=True)
class Histogram:
    property: str
    interval: float
    bucket: str
    """The SQL expression of the bucket's number."""

    def buckets(
        self, conn: sqlite3.Connection, source: Sql, groups: Sequence[Group], options: EngineOptions
    ) -> dict[tuple[Any, ...], Buckets]:
        """Per group: bucket number -> count."""
        keys = "".join(f"{group.key}, " for group in groups)
        positions = ", ".join(str(index + 1) for index in range(len(groups) + 1))
        sql = f"SELECT {keys}{self.bucket} AS bucket, count(*) {source.text} GROUP BY {positions}"
        found: dict[tuple[Any, ...], Buckets] = {}
        for *key, bucket, count in conn.execute(sql, source.params):
            if bucket is not None:
                found.setdefault(tuple(key), {})[bucket] = count
        if options.histogram_gaps:
            for buckets in found.values():
                _fill(buckets)
        return found

    def shown(self, buckets: Buckets) -> dict[str, Any]:
        return {
            "aggregate": "histogram",
            "interval": self.interval,
            "property": self.property,
            "buckets": [
                {"start": number * self.interval, "count": count} for number, count in sorted(buckets.items())
            ],
        }


def _fill(buckets: Buckets) -> None:
    low, high = min(buckets), max(buckets)
    if high - low < _MAX_FILLED:
        for number in range(low, high):
            buckets.setdefault(number, 0)


def histogram_of(name: str, expression: str, interval: float) -> Histogram:
    if not 0 < interval <= sys.float_info.max:
        raise BadRequest("The interval of a histogram must be a finite number greater than zero.")
    width = float(interval)
    quotient = f"({expression}) / {width!r}"
    # floor without SQLite's optional math functions
    floor = f"CAST({quotient} AS INTEGER) - ({quotient} < CAST({quotient} AS INTEGER))"
    return Histogram(name, width, floor)
