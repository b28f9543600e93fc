"""One expression of a sync request: its backfill and its changes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from pygen_engine.read.query.edges import hop, levels, start_nodes
from pygen_engine.read.query.found import Found
from pygen_engine.read.query.nodes import reached
from pygen_engine.read.query.plan import Expression
from pygen_engine.read.query.selector import ALIASES, Condition, Selector, pack
from pygen_engine.read.sync.position import Position

Lookup = Callable[[str], Found]
_NEWEST = "SELECT value FROM counter WHERE name = 'seq'"


def read(
    selector: Selector, expression: Expression, lookup: Lookup, position: Position | None
) -> tuple[list[int], Position]:
    """The next instances of the stream and where it stands after them."""
    if position is None:
        newest = _newest(selector)
        mode = expression.document.mode
        position = Position(newest if mode == "noBackfill" else 0, newest, backfill=mode == "twoPhase")
    conditions = _members(selector, expression, lookup)
    if position.backfill:
        return _backfill(selector, expression, conditions, position)
    return _changes(selector, expression, conditions, position)


def _newest(selector: Selector) -> int:
    return int(selector.snapshot.conn.execute(_NEWEST).fetchone()[0])


def _members(selector: Selector, expression: Expression, lookup: Lookup) -> list[Condition]:
    """The conditions of belonging to the expression, besides its filter."""
    source = None if expression.source is None else lookup(expression.source)
    if expression.kind == "node":
        return [] if source is None else [reached(selector, expression, source)]
    starts = None if source is None else start_nodes(selector, expression, source)
    if starts is None or expression.edges.max_distance == 1:
        return hop(selector, expression, starts)
    met = [edge for level in levels(replace(selector, deleted=False), expression, starts) for edge in level]
    return [Condition(f"{ALIASES['edge']}.id IN (SELECT value FROM json_each(?))", [pack(met)])]


def _changes(
    selector: Selector, expression: Expression, conditions: Sequence[Condition], position: Position
) -> tuple[list[int], Position]:
    alias = ALIASES[expression.kind]
    conditions = [Condition(f"{alias}.seq > ?", [position.seq]), *conditions]
    if expression.document.skip_already_deleted:
        conditions.append(Condition(f"{alias}.deleted IS NULL OR {alias}.seq > ?", [position.start]))
    chosen = selector.select(expression.kind, conditions, expression.filter)
    columns = f"{alias}.id, {alias}.seq"
    text = f"SELECT {columns} {chosen.source} WHERE {chosen.where.text} ORDER BY {alias}.seq LIMIT ?"
    rows = selector.execute(text, [*chosen.where.params, expression.limit]).fetchall()
    full = len(rows) == expression.limit
    seen = rows[-1][1] if full else max(_newest(selector), position.seq)
    return [row[0] for row in rows], Position(seen, position.start)


def _backfill(
    selector: Selector, expression: Expression, conditions: Sequence[Condition], position: Position
) -> tuple[list[int], Position]:
    """What existed at the start and did not change since; what did change comes afterwards anyway."""
    alias, sort = ALIASES[expression.kind], expression.document.backfill_sort
    conditions = [Condition(f"{alias}.seq <= ?", [position.start]), *conditions]
    ids, following = replace(selector, deleted=False).find(
        expression.kind, conditions, expression.filter, sort, expression.limit, position.last
    )
    if following is None:
        return ids, Position(position.start, position.start)
    return ids, Position(0, position.start, backfill=True, last=following)
