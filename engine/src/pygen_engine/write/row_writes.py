"""Container rows: what is new, what changes, and writing it in bulk."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from pygen_engine.errors import BadRequest
from pygen_engine.storage.lookup import json_ids
from pygen_engine.storage.transaction import Transaction
from pygen_engine.write.plans import ContainerPlan

_Values = dict[int, Any]


@dataclass(slots=True)
class RowChanges:
    """One container's share of a request."""

    plan: ContainerPlan
    inserts: list[tuple[Any, ...]] = field(default_factory=list)
    updates: dict[tuple[int, ...], list[tuple[Any, ...]]] = field(default_factory=dict)
    """Changed column positions -> (new values..., id)."""
    inserted: list[int] = field(default_factory=list)
    changed: dict[int, frozenset[int]] = field(default_factory=dict)
    """Instance id -> the positions that got another value."""


@dataclass(frozen=True, slots=True)
class Row:
    """What a request says about one row."""

    instance_id: int
    space: int
    external_id: str
    values: _Values
    is_new_instance: bool


def compare(
    tx: Transaction,
    plan: ContainerPlan,
    rows: list[Row],
    node_ids: Mapping[tuple[str, str], int],
    *,
    replace: bool,
) -> RowChanges:
    """Set the request against what is stored."""
    changes = RowChanges(plan)
    existing = {}
    known = [row.instance_id for row in rows if not row.is_new_instance]
    if known:
        existing = {row[0]: row[1:] for row in tx.conn.execute(plan.select, (json_ids(known),))}
    relations = frozenset(plan.relations)
    for row in rows:
        values = row.values
        if relations and not relations.isdisjoint(values):
            values = {
                position: node_ids[value] if position in relations and value is not None else value
                for position, value in values.items()
            }
        old = existing.get(row.instance_id)
        if old is None:
            _insert(tx, changes, row, values)
        else:
            _update(changes, row, old, values, replace=replace)
    return changes


def _insert(tx: Transaction, changes: RowChanges, row: Row, values: _Values) -> None:
    plan = changes.plan
    complete = list(plan.defaults)
    for position, value in values.items():
        complete[position] = value
    if plan.increments:
        _increment(tx, plan, complete)
    _refuse_missing(plan, row, complete)
    changes.inserts.append((row.instance_id, row.space, *complete))
    changes.inserted.append(row.instance_id)


def _refuse_missing(plan: ContainerPlan, row: Row, complete: list[Any]) -> None:
    for position in plan.required:
        if complete[position] is None:
            name = plan.container.columns[position].name
            raise BadRequest(
                f"Missing value for the required property '{name}' of container '{plan.container.id}'"
                f" on instance '{row.external_id}'."
            )


def _increment(tx: Transaction, plan: ContainerPlan, complete: list[Any]) -> None:
    for position in plan.increments:
        column = plan.container.columns[position].column
        counter = f"{plan.container.table}.{column}"
        if counter not in tx.counters:
            highest = f"SELECT ?, coalesce(max({column}), 0) FROM {plan.container.table}"
            tx.conn.execute(f"INSERT OR IGNORE INTO counter {highest}", (counter,))
            tx.take(counter, 0)
        if complete[position] is None:
            (complete[position],) = tx.take(counter, 1)
        else:
            tx.counters[counter] = max(tx.counters[counter], complete[position])


def _update(changes: RowChanges, row: Row, old: tuple[Any, ...], values: _Values, *, replace: bool) -> None:
    plan = changes.plan
    if replace:
        complete = list(plan.defaults)
        for position in plan.increments:
            complete[position] = old[position]
        for position, value in values.items():
            complete[position] = value
        values = dict(enumerate(complete))
        _refuse_missing(plan, row, complete)
    positions = tuple(position for position, value in values.items() if old[position] != value)
    if not positions:
        return
    for position in plan.immutable.intersection(positions):
        if old[position] is not None:
            name = plan.container.columns[position].name
            raise BadRequest(
                f"Cannot change the immutable property '{name}' of instance '{row.external_id}'."
            )
    update = (*(values[position] for position in positions), row.instance_id)
    changes.updates.setdefault(positions, []).append(update)
    changes.changed[row.instance_id] = frozenset(positions)


def write(tx: Transaction, changes: RowChanges) -> None:
    table = changes.plan.container.table
    if changes.inserts:
        tx.conn.executemany(changes.plan.insert, changes.inserts)
    columns = changes.plan.container.columns
    for positions, updates in changes.updates.items():
        assigned = ", ".join(f"{columns[position].column} = ?" for position in positions)
        tx.conn.executemany(f"UPDATE {table} SET {assigned} WHERE id = ?", updates)
