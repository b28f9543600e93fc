"""One expression of a sync request: its backfill and its changes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from pygen_engine.read.query.edges import hop, levels, start_nodes
from pygen_engine.read.query.found import Found
from pygen_engine.read.query.nodes import reached
from pygen_engine.read.query.plan import Expression
from pygen_engine.read.query.selector import ALIASES, Condition, Context, pack
from pygen_engine.read.sync.position import Position

Lookup = Callable[[str], Found]


def read(
    context: Context, expression: Expression, lookup: Lookup, position: Position | None
) -> tuple[list[int], Position]:
    """The next instances of the stream and where it stands after them."""
    if position is None:
        newest = _newest(context)
        mode = expression.document["mode"]
        position = Position(newest if mode == "noBackfill" else 0, newest, backfill=mode == "twoPhase")
    conditions = _members(context, expression, lookup)
    if position.backfill:
        return _backfill(context, expression, conditions, position)
    return _changes(context, expression, conditions, position)


def _newest(context: Context) -> int:
    return int(context.conn.execute("SELECT value FROM counter WHERE name = 'seq'").fetchone()[0])


def _members(context: Context, expression: Expression, lookup: Lookup) -> list[Condition]:
    """The conditions of belonging to the expression, besides its filter."""
    source = None if expression.source is None else lookup(expression.source)
    if expression.kind == "node":
        return [] if source is None else [reached(context, expression, source)]
    starts = None if source is None else start_nodes(context, expression, source)
    if starts is None or expression.body.get("maxDistance") == 1:
        return hop(context, expression, starts)
    met = [one for level in levels(replace(context, deleted=False), expression, starts) for one in level]
    return [Condition(f"{ALIASES['edge']}.id IN (SELECT value FROM json_each(?))", [pack(met)])]


def _changes(
    context: Context, expression: Expression, conditions: Sequence[Condition], position: Position
) -> tuple[list[int], Position]:
    alias = ALIASES[expression.kind]
    conditions = [Condition(f"{alias}.seq > ?", [position.seq]), *conditions]
    if expression.document["skipAlreadyDeleted"]:
        conditions.append(Condition(f"{alias}.deleted IS NULL OR {alias}.seq > ?", [position.start]))
    chosen = context.select(expression.kind, conditions, expression.body.get("filter"))
    columns = f"{alias}.id, {alias}.seq"
    text = f"SELECT {columns} {chosen.source} WHERE {chosen.where.text} ORDER BY {alias}.seq LIMIT ?"
    rows = context.conn.execute(text, [*chosen.where.params, expression.limit]).fetchall()
    full = len(rows) == expression.limit
    seen = rows[-1][1] if full else max(_newest(context), position.seq)
    return [row[0] for row in rows], Position(seen, position.start)


def _backfill(
    context: Context, expression: Expression, conditions: Sequence[Condition], position: Position
) -> tuple[list[int], Position]:
    """What existed at the start and did not change since; what did change comes afterwards anyway."""
    alias, sort = ALIASES[expression.kind], expression.document["backfillSort"]
    conditions = [Condition(f"{alias}.seq <= ?", [position.start]), *conditions]
    ids, following = replace(context, deleted=False).find(
        expression.kind, conditions, expression.body.get("filter"), sort, expression.limit, position.last
    )
    if following is None:
        return ids, Position(position.start, position.start)
    return ids, Position(0, position.start, backfill=True, last=following)
