"""Create, list, find, change and delete time series: `/timeseries`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from pygen_engine import cursors
from pygen_engine.errors import BadRequest, DmsError
from pygen_engine.series import tables
from pygen_engine.series.bodies import Change, CreateBody, Filter, IdsBody, ListBody, NewSeries, UpdateBody
from pygen_engine.series.identity import COLUMNS, Series, find, forget, of_row
from pygen_engine.storage.transaction import Transaction

if TYPE_CHECKING:
    from pygen_engine.context import EngineContext

_Answer = dict[str, Any]
_CHANGEABLE = ("externalId", "name", "unit", "unitExternalId", "description", "metadata", "isStep")
_REQUIRED = ("isStep", "isString")


def create(context: EngineContext, body: CreateBody) -> _Answer:
    with context.store.write() as tx:
        tables.make(tx.conn)
        _refuse_duplicates(tx, [item.external_id for item in body.items if item.external_id is not None])
        made = []
        for item in body.items:
            document = {key: value for key, value in msgspec.to_builtins(item).items() if value is not None}
            number = tx.conn.execute(
                "INSERT INTO time_series (external_id, document, created, updated) VALUES (?, ?, ?, ?)",
                (item.external_id, msgspec.json.encode(document).decode(), tx.now, tx.now),
            ).lastrowid
            made.append(Series(number or 0, _dated(document, number or 0, tx.now, tx.now)))
        return {"items": [series.document for series in made]}


def _dated(document: _Answer, number: int, created: int, updated: int) -> _Answer:
    return {"id": number, **document, "createdTime": created, "lastUpdatedTime": updated}


def _refuse_duplicates(tx: Transaction, external_ids: list[str]) -> None:
    sql = "SELECT external_id FROM time_series WHERE external_id IN (SELECT value FROM json_each(?))"
    taken = {row[0] for row in tx.conn.execute(sql, (msgspec.json.encode(external_ids).decode(),))}
    taken |= {name for name in external_ids if external_ids.count(name) > 1}
    if taken:
        duplicated = [{"externalId": name} for name in sorted(taken)]
        names = ", ".join(sorted(taken)[:5])
        raise DmsError(409, f"Duplicate time series: {names}", duplicated=duplicated)


def list_series(context: EngineContext, body: ListBody) -> _Answer:
    """Series of their own; those that are nodes are listed as nodes."""
    binding = cursors.fingerprint(msgspec.to_builtins(body.filter))
    after = 0 if body.cursor is None else int(cursors.decode(binding, body.cursor))
    with context.store.read() as snapshot:
        if not tables.are_there(snapshot.conn):
            return {"items": []}
        sql = f"SELECT {COLUMNS} FROM time_series WHERE id > ? ORDER BY id"
        shown: list[Series] = []
        for row in snapshot.conn.execute(sql, (after,)):
            series = of_row(*row)
            if _fits(series, body.filter):
                if len(shown) == body.limit:
                    items = [known.document for known in shown]
                    return {"items": items, "nextCursor": cursors.encode(binding, shown[-1].number)}
                shown.append(series)
        return {"items": [series.document for series in shown]}


def _fits(series: Series, wanted: Filter | None) -> bool:
    document = series.document
    for name, value in {} if wanted is None else msgspec.to_builtins(wanted).items():
        if value is None:
            continue
        if name == "externalIdPrefix":
            fits = str(document.get("externalId", "")).startswith(value)
        elif name == "metadata":
            fits = value.items() <= document.get("metadata", {}).items()
        else:
            fits = document.get(name) == value
        if not fits:
            return False
    return True


def byids(context: EngineContext, body: IdsBody) -> _Answer:
    with context.store.read() as snapshot:
        found = find(snapshot, body.items, ignore_unknown=body.ignore_unknown_ids)
        return {"items": [series.document for series in found if series is not None]}


def update(context: EngineContext, body: UpdateBody) -> _Answer:
    with context.store.write() as tx:
        tables.make(tx.conn)
        for item, series in zip(body.items, find(tx, body.items), strict=True):
            assert series is not None
            document = _changed(series, item)
            tx.conn.execute(
                "UPDATE time_series SET external_id = ?, document = ?, updated = ? WHERE id = ?",
                (
                    document.get("externalId"),
                    msgspec.json.encode(document).decode(),
                    tx.now,
                    series.number,
                ),
            )
        found = find(tx, body.items, ignore_unknown=True)
        return {"items": [series.document for series in found if series is not None]}


def _changed(series: Series, change: Change) -> _Answer:
    if "instanceId" in series.document:
        raise BadRequest("A time series that is a node is changed as a node")
    document = {
        key: value
        for key, value in series.document.items()
        if key not in ("id", "createdTime", "lastUpdatedTime")
    }
    for name, what in change.update.items():
        if name not in _CHANGEABLE:
            raise BadRequest(f"{name[:60]} cannot be changed")
        if what.get("setNull") and name not in _REQUIRED:
            document.pop(name, None)
        elif "set" in what:
            document[name] = what["set"]
        elif name == "metadata" and ("add" in what or "remove" in what):
            kept = {k: v for k, v in document.get(name, {}).items() if k not in what.get("remove", ())}
            document[name] = kept | what.get("add", {})
        else:
            raise BadRequest(f"{name} needs set or setNull")
    try:
        msgspec.convert(document, NewSeries)
    except msgspec.ValidationError as error:
        raise BadRequest(str(error)) from None
    return document


def delete(context: EngineContext, body: IdsBody) -> _Answer:
    with context.store.write() as tx:
        tables.make(tx.conn)
        found = find(tx, body.items, ignore_unknown=body.ignore_unknown_ids)
        if any(series is not None and "instanceId" in series.document for series in found):
            raise BadRequest("A time series that is a node is deleted as a node")
        forget(tx, (series.number for series in found if series is not None))
    return {}
