"""POST /models/instances/list."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pygen_engine import cursors
from pygen_engine.catalog import View
from pygen_engine.errors import BadRequest
from pygen_engine.options import EngineOptions
from pygen_engine.read.debugging import Debugging
from pygen_engine.read.notices import notice_filter, notice_scan, notice_sort
from pygen_engine.read.rendering import Renderer
from pygen_engine.read.sources import Source, filter_units, resolve_sources, typing_of
from pygen_engine.read.visibility import hide_global, pins_space
from pygen_engine.sql import Scope, Sql, Where, compile_filter
from pygen_engine.sql.pieces import all_of
from pygen_engine.sql.scope import Settings
from pygen_engine.sql.shapes import Shape, filled, shape_of
from pygen_engine.sql.sorting import Order, order_of
from pygen_engine.storage.transaction import Snapshot

if TYPE_CHECKING:
    from pygen_engine.bodies.instances import ListBody, Sort
    from pygen_engine.context import EngineContext


def list_instances(context: EngineContext, body: ListBody) -> dict[str, Any]:
    debugging = Debugging(body.debug, context.options.query_budget)
    limit = min(body.limit, context.faults.active.page or body.limit)
    with debugging.watched(), context.store.read(debugging.budget) as snapshot:
        sources = resolve_sources(context, snapshot.catalog, body.sources)
        position = cursors.decode(_binding(body), body.cursor) if body.cursor else None
        _notice(debugging, snapshot, body)
        debugging.start()
        statement = _statement(context, snapshot, body, sources, position)
        text, params = f"{statement.text} LIMIT ?", (*statement.params, limit + 1)
        found = debugging.execute(snapshot.conn, "result", text, params).fetchall()
        ids = [row[-1] for row in found[:limit]] if debugging.emit else []
        with Renderer(context, snapshot) as render:
            answer: dict[str, Any] = {"items": render(body.instance_type, ids, sources)}
        if body.include_typing:
            answer["typing"] = typing_of(sources)
        if len(found) > limit and debugging.emit:
            answer["nextCursor"] = cursors.encode(_binding(body), found[limit - 1])
    return debugging.extend(answer)


def _notice(debugging: Debugging, snapshot: Snapshot, body: ListBody) -> None:
    if debugging.asked:
        notice_filter(debugging, snapshot.catalog, "result", body.filter)
        notice_sort(debugging, snapshot.catalog, "result", body.sort)
        if not body.sources:
            notice_scan(debugging, "result", body.filter)


def _binding(body: ListBody) -> bytes:
    sources = [[read.source, read.target_units] for read in body.sources]
    return cursors.fingerprint("list", body.instance_type, sources, body.filter, body.sort)


def _statement(
    context: EngineContext,
    snapshot: Snapshot,
    body: ListBody,
    sources: list[Source],
    position: list[Any] | None,
) -> Sql:
    """Gives the sort keys and the id of each match."""
    units = filter_units(context, sources)
    views = [source.view for source in sources]

    def scope() -> Scope:
        settings = Settings(not_matches_null=context.options.not_matches_null, units=units)
        return Scope(snapshot.catalog, body.instance_type, "i", settings)

    # units are of this request, and a position makes a statement of its own
    shape = None if units or position is not None else shape_of(body.filter)
    if shape is not None:
        try:
            return _remembered(scope(), body.sort, context.options, views, body.filter, shape)
        except BadRequest:  # compiled as it was sent, it is refused in the right words
            pass
    return select(scope(), body.sort, context.options, views, body.filter, position)


def _remembered(
    scope: Scope, sort: list[Sort], options: EngineOptions, views: list[View], document: Any, shape: Shape
) -> Sql:
    """The same statement, compiled once for all filters of this shape and as long as the schema stays."""
    hidden = hide_global(scope, [document])
    key = (
        "list",
        scope.kind,
        shape.key,
        hidden.text,
        (options.not_matches_null, options.descending_nulls_first),
        tuple([view.id for view in views]),
        tuple([(*term.property, term.direction, term.nulls_first) for term in sort]),
    )
    compiled = scope.catalog.planned(
        key, lambda: select(scope, sort, options, views, shape.document, hidden=hidden)
    )
    return filled(scope, compiled, shape.values)


def select(
    scope: Scope,
    sort: list[Sort],
    options: EngineOptions,
    views: list[View],
    document: Any,
    position: list[Any] | None = None,
    hidden: Sql | None = None,
) -> Sql:
    """Live instances in all views that match the filter, in order: each row is the sort keys, then the id."""
    terms = order_of(scope, sort, options).terms
    where = compile_filter(scope, document, views=views)
    order = Order(terms, _walked(scope, where, document))
    if hidden is None:
        hidden = hide_global(scope, [document])
    conditions = [Sql(f"{scope.alias}.deleted IS NULL"), where.condition, hidden]
    if position is not None:
        conditions.append(order.after(position))
    condition = all_of(conditions)
    text = (
        f"SELECT {', '.join(order.keys)} FROM {scope.kind} AS {scope.alias}{where.joins}"
        f" WHERE {condition.text} ORDER BY {order.text}"
    )
    return Sql(text, condition.params)


def _walked(scope: Scope, where: Where, document: Any) -> str:
    """The id column that orders the result; SQLite then walks that table without sorting.

    Preferably a container whose row every match has: it is smaller than the table of all instances. With a
    space given, the instances of that space are already in the order of their ids.
    """
    required = [alias for number, alias in scope.joined.items() if number in where.required]
    return f"{required[0]}.id" if required and not pins_space([document]) else f"{scope.alias}.id"
