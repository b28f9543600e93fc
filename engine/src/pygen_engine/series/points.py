"""Raw data points: insert, delete, the latest one."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from msgspec import UNSET

from pygen_engine.errors import BadRequest
from pygen_engine.series.bodies import DeletePointsBody, InsertBody, LatestBody, LatestQuery, Point, Quality
from pygen_engine.series.identity import SERIES, Series, find
from pygen_engine.series.times import EARLIEST, LATEST, instant
from pygen_engine.storage.transaction import Snapshot, Transaction

if TYPE_CHECKING:
    from pygen_engine.context import EngineContext

Row = tuple[int, float | str | None, int]
"""When, what, and the status code."""
GOOD, UNCERTAIN, BAD = 0, 0x4000_0000, 0x8000_0000
_SYMBOLS = {"Good": GOOD, "Uncertain": UNCERTAIN, "Bad": BAD}
_NUMBERS = {"NaN": math.nan, "Infinity": math.inf, "-Infinity": -math.inf}
_MAX_TEXT = 1023
_MOST = 1e100


def _now() -> int:
    return int(time.time() * 1000)


def insert(context: EngineContext, body: InsertBody) -> dict[str, Any]:
    with context.store.write() as tx:
        SERIES.make(tx.conn)
        for item, series in zip(body.items, find(tx, body.items), strict=True):
            assert series is not None
            insert_points(tx, series, item.datapoints)
    return {}


def insert_points(tx: Transaction, series: Series, points: Sequence[Point]) -> None:
    """Inside an open transaction."""
    tx.conn.executemany(
        "INSERT INTO datapoint (series, at, value, status) VALUES (?, ?, ?, ?)"
        " ON CONFLICT DO UPDATE SET value = excluded.value, status = excluded.status",
        [(series.number, *_row(series, point)) for point in points],
    )


def _row(series: Series, point: Point) -> Row:
    at, code = point.timestamp, _code(point)
    if isinstance(at, str):
        raise BadRequest(f"timestamp must be milliseconds, not '{at}'")
    if not EARLIEST <= at <= LATEST:
        raise BadRequest(f"timestamp {at} is outside of what data points can have (1900 to 2099)")
    value: Any = None if point.value is UNSET else point.value
    if value is None or (isinstance(value, float) and math.isnan(value)):
        if code >> 30 != 2:
            raise BadRequest("a data point without a value must have the status Bad")
        return at, None, code
    if series.is_string != isinstance(value, str):
        if series.is_string or value not in _NUMBERS:
            kind = "strings" if series.is_string else "numbers"
            raise BadRequest(f"Expected {kind} as values of the time series {series.label}")
        value = _NUMBERS[value]
        if code >> 30 != 2:
            raise BadRequest("NaN and infinity need the status Bad")
        return at, None if math.isnan(value) else value, code
    if not isinstance(value, str) and abs(value) > _MOST and code >> 30 != 2:
        raise BadRequest(f"{value} is outside of what values can be (-1e100 to 1e100) that are not Bad")
    if isinstance(value, str) and len(value.encode()) > _MAX_TEXT:
        raise BadRequest(f"A string value has at most {_MAX_TEXT} bytes")
    return at, value, code


def _code(point: Point) -> int:
    status = point.status
    if status is None:
        return GOOD
    if status.code is not None:
        return status.code
    if status.symbol is None or status.symbol not in _SYMBOLS:
        raise BadRequest(f"'{status.symbol}' is no status symbol: Good, Uncertain and Bad are known here")
    return _SYMBOLS[status.symbol]


def delete(context: EngineContext, body: DeletePointsBody) -> dict[str, Any]:
    with context.store.write() as tx:
        SERIES.make(tx.conn)
        now = _now()
        for item, series in zip(body.items, find(tx, body.items), strict=True):
            assert series is not None
            begin = instant(item.inclusive_begin, now)
            end = begin + 1 if item.exclusive_end is None else instant(item.exclusive_end, now)
            if end <= begin:
                raise BadRequest("exclusiveEnd must be after inclusiveBegin")
            tx.conn.execute(
                "DELETE FROM datapoint WHERE series = ? AND at >= ? AND at < ?", (series.number, begin, end)
            )
    return {}


def latest(context: EngineContext, body: LatestBody) -> dict[str, Any]:
    with context.store.read() as snapshot:
        found = find(snapshot, body.items, ignore_unknown=body.ignore_unknown_ids)
        pairs = zip(body.items, found, strict=True)
        return {
            "items": [
                _latest(context, snapshot, query, series) for query, series in pairs if series is not None
            ]
        }


def _latest(context: EngineContext, snapshot: Snapshot, query: LatestQuery, series: Series) -> dict[str, Any]:
    now = _now()
    before = LATEST + 1 if query.before is None else instant(query.before, now)
    label, convert = in_unit(context, series, query)
    rows = read(snapshot, series, EARLIEST, before, 1, quality=query, newest_first=True)
    return in_json({**label, "datapoints": [shown(row, query, convert) for row in rows]})


def read(
    snapshot: Snapshot,
    series: Series,
    start: int,
    end: int,
    limit: int,
    *,
    quality: Quality,
    newest_first: bool = False,
) -> list[Row]:
    """Points of this quality from `start` until before `end`."""
    if not SERIES.is_there(snapshot.conn):
        return []
    worst = 3 if quality.ignore_bad_data_points is False else _worst_used(quality)
    order = "DESC" if newest_first else "ASC"
    sql = (
        "SELECT at, value, status FROM datapoint WHERE series = ? AND at >= ? AND at < ?"
        f" AND status >> 30 <= ? ORDER BY at {order} LIMIT ?"
    )
    return snapshot.conn.execute(sql, (series.number, start, end, worst, limit)).fetchall()


Convert = Callable[[float], float]


def in_unit(context: EngineContext, series: Series, query: Quality) -> tuple[dict[str, Any], Convert | None]:
    """What an answer begins with, and how values get into the unit that was asked for."""
    label = series.label
    if query.target_unit is None and query.target_unit_system is None:
        return label, None
    source = label.get("unitExternalId")
    if source is None:
        raise BadRequest(f"The time series {label} has no unitExternalId to convert from")
    wanted = (
        {"externalId": query.target_unit}
        if query.target_unit is not None
        else {"unitSystemName": str(query.target_unit_system)}
    )
    target = context.units.resolve(wanted, source)
    return {**label, "unitExternalId": target}, lambda value: context.units.convert(value, source, target)


def shown(row: Row, query: Quality, convert: Convert | None) -> dict[str, Any]:
    at, value, code = row
    if isinstance(value, float) and convert is not None:
        value = convert(value)
    point: dict[str, Any] = {"timestamp": at}
    if value is not None:
        point["value"] = value
    if query.include_status:
        point["status"] = status(code)
    return point


def in_json(item: dict[str, Any]) -> dict[str, Any]:
    """JSON has no infinities: they are texts there."""
    for point in item["datapoints"]:
        value = point.get("value")
        if isinstance(value, float) and math.isinf(value):
            point["value"] = "Infinity" if value > 0 else "-Infinity"
    return item


def status(code: int) -> dict[str, Any]:
    return {"code": code, "symbol": ("Good", "Uncertain", "Bad", "Bad")[code >> 30]}


def good_enough(rows: Sequence[Row], query: Quality) -> list[Row]:
    """The points aggregates are made of: never bad ones, whatever is shown."""
    worst = _worst_used(query)
    return [row for row in rows if row[2] >> 30 <= worst and row[1] is not None]


def _worst_used(quality: Quality) -> int:
    """The two highest bits of the worst status that still counts."""
    return 1 if quality.treat_uncertain_as_bad is False else 0
