"""From what a request names to the time series it means."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import msgspec

from pygen_engine.catalog.model import ContainerId
from pygen_engine.errors import BadRequest
from pygen_engine.series import tables
from pygen_engine.series.bodies import InstanceId, Named
from pygen_engine.storage.transaction import Snapshot, Transaction

COLUMNS = "id, document, created, updated"
_NODES_FROM = 2**51
"""Nodes that are time series have their number from here on, which no other series reaches."""
_CONTAINER = ContainerId("cdf_cdm", "CogniteTimeSeries")


@dataclass(frozen=True, slots=True)
class Series:
    """A time series: `number` is what its data points are kept under."""

    number: int
    document: dict[str, Any]
    """As the service shows it, without its data points."""

    @property
    def is_string(self) -> bool:
        return bool(self.document["isString"])

    @property
    def is_step(self) -> bool:
        return bool(self.document["isStep"])

    @property
    def label(self) -> dict[str, Any]:
        """What every answer about its data points begins with."""
        kind = "string" if self.is_string else "numeric"
        shown = ("id", "externalId", "instanceId", "isString", "isStep", "unit", "unitExternalId")
        label = {key: self.document[key] for key in shown if self.document.get(key) is not None}
        return {**label, "type": kind}


def find(snapshot: Snapshot, wanted: Sequence[Named], *, ignore_unknown: bool = False) -> list[Series | None]:
    """In the order asked for; what is not there is refused, or None."""
    found = [_one(snapshot, named) for named in wanted]
    missing = [named.said() for named, series in zip(wanted, found, strict=True) if series is None]
    if missing and not ignore_unknown:
        what = ", ".join(map(str, missing[:5]))
        raise BadRequest(f"Time series not found: {what}", missing=missing)
    return found


def _one(snapshot: Snapshot, named: Named) -> Series | None:
    if named.instance_id is not None:
        return _of_node(snapshot, named.instance_id)
    if named.id is not None and named.id > _NODES_FROM:
        return _of_number(snapshot, named.id - _NODES_FROM)
    if not tables.are_there(snapshot.conn):
        return None
    column, value = ("id", named.id) if named.id is not None else ("external_id", named.external_id)
    sql = f"SELECT {COLUMNS} FROM time_series WHERE {column} = ?"
    row = snapshot.conn.execute(sql, (value,)).fetchone()
    return None if row is None else of_row(*row)


def of_row(number: int, document: str, created: int, updated: int) -> Series:
    shown = {
        "id": number,
        **msgspec.json.decode(document),
        "createdTime": created,
        "lastUpdatedTime": updated,
    }
    return Series(number, shown)


def _of_node(snapshot: Snapshot, instance: InstanceId) -> Series | None:
    space = snapshot.catalog.spaces.get(instance.space)
    if space is None:
        return None
    sql = "SELECT id FROM node WHERE space_id = ? AND external_id = ? AND deleted IS NULL"
    row = snapshot.conn.execute(sql, (space.number, instance.external_id)).fetchone()
    return None if row is None else _of_number(snapshot, row[0])


def _of_number(snapshot: Snapshot, node: int) -> Series | None:
    """The node with this number, if it has data in the container that makes it a time series."""
    container = snapshot.catalog.container(_CONTAINER)
    if container is None:
        return None
    names = [name for name in ("type", "isStep", "sourceUnit", "unit") if name in container.properties]
    columns = ", ".join(f"c.{container.properties[name].column}" for name in names)
    sql = (
        f"SELECT s.space, n.external_id, n.created, n.updated, {columns} FROM node n"
        f" JOIN {container.table} c ON c.id = n.id JOIN space s ON s.id = n.space_id"
        " WHERE n.id = ? AND n.deleted IS NULL"
    )
    row = snapshot.conn.execute(sql, (node,)).fetchone()
    if row is None:
        return None
    number = _NODES_FROM + node
    values = dict(zip(names, row[4:], strict=True))
    unit = _external_id(snapshot, values.get("unit"))
    shown = {
        "id": number,
        "instanceId": {"space": row[0], "externalId": row[1]},
        "isString": values.get("type") == "string",
        "isStep": bool(values.get("isStep")),
        **({"unit": values["sourceUnit"]} if values.get("sourceUnit") else {}),
        **({"unitExternalId": unit} if unit else {}),
        "createdTime": row[2],
        "lastUpdatedTime": row[3],
    }
    return Series(number, shown)


def _external_id(snapshot: Snapshot, node: Any) -> str | None:
    if node is None:
        return None
    row = snapshot.conn.execute("SELECT external_id FROM node WHERE id = ?", (node,)).fetchone()
    return None if row is None else str(row[0])


def forget(tx: Transaction, numbers: Iterable[int]) -> None:
    """Delete series and all their data points."""
    for number in numbers:
        tx.conn.execute("DELETE FROM datapoint WHERE series = ?", (number,))
        tx.conn.execute("DELETE FROM time_series WHERE id = ?", (number,))
