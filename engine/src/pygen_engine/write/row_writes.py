"""Container rows: what is new, what changes, and writing it in bulk."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from pygen_engine.errors import BadRequest
from pygen_engine.storage.lookup import json_ids
from pygen_engine.storage.transaction import Transaction
from pygen_engine.write.incoming import Cells
from pygen_engine.write.items import Item
from pygen_engine.write.plans import ContainerPlan


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


def compare(
    tx: Transaction, plan: ContainerPlan, rows: Sequence[tuple[Item, Cells]], *, replace: bool
) -> RowChanges:
    """Set the request against what is stored."""
    changes = RowChanges(plan)
    existing = {}
    known = [item.id for item, _ in rows if item.stored is not None]
    if known:
        existing = {row[0]: row[1:] for row in tx.conn.execute(plan.select, (json_ids(known),))}
    for item, (positions, values) in rows:
        old = existing.get(item.id)
        if old is None:
            row = _complete(plan, item, positions, values)
            if plan.increments:
                row = _increment(tx, plan, row)
            changes.inserts.append(row)
            changes.inserted.append(item.id)
        elif replace:
            _update(changes, item, old, tuple(range(len(old))), _replaced(plan, item, old, positions, values))
        elif plan.shape(positions).pick(old) != values:
            _update(changes, item, old, positions, values)
    return changes


def _complete(
    plan: ContainerPlan, item: Item, positions: tuple[int, ...], values: tuple[Any, ...]
) -> tuple[Any, ...]:
    """Id, space, and a value for every column."""
    shape = plan.shape(positions)
    for position in shape.missing:
        name = plan.container.columns[position].name
        raise BadRequest(
            f"Missing value for the required property '{name}' of container '{plan.container.id}'"
            f" on instance '{item.external_id}'."
        )
    return shape.complete((item.id, item.space, *values, *plan.defaults))


def _replaced(
    plan: ContainerPlan, item: Item, old: tuple[Any, ...], positions: tuple[int, ...], values: tuple[Any, ...]
) -> tuple[Any, ...]:
    """All columns: what is not given gets its default, or keeps the number it was counted."""
    complete = _complete(plan, item, positions, values)[2:]
    kept = set(plan.increments).difference(positions)
    return tuple(old[at] if at in kept else value for at, value in enumerate(complete))


def _increment(tx: Transaction, plan: ContainerPlan, row: tuple[Any, ...]) -> tuple[Any, ...]:
    complete = list(row)
    for position in plan.increments:
        column, place = plan.container.columns[position].column, 2 + position
        counter = f"{plan.container.table}.{column}"
        if counter not in tx.counters:
            highest = f"SELECT ?, coalesce(max({column}), 0) FROM {plan.container.table}"
            tx.conn.execute(f"INSERT OR IGNORE INTO counter {highest}", (counter,))
            tx.take(counter, 0)
        if complete[place] is None:
            (complete[place],) = tx.take(counter, 1)
        else:
            tx.counters[counter] = max(tx.counters[counter], complete[place])
    return tuple(complete)


def _update(
    changes: RowChanges,
    item: Item,
    old: tuple[Any, ...],
    positions: tuple[int, ...],
    values: tuple[Any, ...],
) -> None:
    plan = changes.plan
    differing = {at: value for at, value in zip(positions, values, strict=True) if old[at] != value}
    if not differing:
        return
    for position in plan.immutable.intersection(differing):
        if old[position] is not None:
            name = plan.container.columns[position].name
            raise BadRequest(
                f"Cannot change the immutable property '{name}' of instance '{item.external_id}'."
            )
    changes.updates.setdefault(tuple(differing), []).append((*differing.values(), item.id))
    changes.changed[item.id] = frozenset(differing)


def write(tx: Transaction, changes: RowChanges) -> None:
    table = changes.plan.container.table
    if changes.inserts:
        tx.conn.executemany(changes.plan.insert, changes.inserts)
    columns = changes.plan.container.columns
    for positions, updates in changes.updates.items():
        assigned = ", ".join(f"{columns[position].column} = ?" for position in positions)
        tx.conn.executemany(f"UPDATE {table} SET {assigned} WHERE id = ?", updates)
