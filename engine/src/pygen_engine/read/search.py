"""POST /models/instances/search."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pygen_engine.catalog import Catalog, View, ViewId
from pygen_engine.catalog.model import Kind
from pygen_engine.read.rendering import Renderer
from pygen_engine.read.sources import Source, filter_units, typing_of, wanted_units
from pygen_engine.read.visibility import hide_fresh, hide_global
from pygen_engine.search_index import Hits, hits_of
from pygen_engine.sql import Scope, Sql, compile_filter
from pygen_engine.sql.pieces import all_of
from pygen_engine.sql.scope import Settings
from pygen_engine.sql.sorting import compile_sort

if TYPE_CHECKING:
    from pygen_engine.bodies.instances import AggregateBody, SearchBody
    from pygen_engine.context import EngineContext


def search(context: EngineContext, body: SearchBody) -> dict[str, Any]:
    hits = find_hits(context, body)
    with context.store.read() as snapshot:
        view = need_view(snapshot.catalog, body)
        source = Source(view, tuple(view.mapped), wanted_units(context, view, body.target_units))
        statement = _statement(context, snapshot.catalog, source, body, hits)
        ids = [row[0] for row in snapshot.conn.execute(statement.text, statement.params)]
        with Renderer(context, snapshot) as render:
            answer: dict[str, Any] = {"items": render(body.instance_type, ids, [source])}
        if body.include_typing:
            answer["typing"] = typing_of([source])
        return answer


def need_view(catalog: Catalog, body: SearchBody | AggregateBody) -> View:
    ref = body.view
    return catalog.need_view(ViewId(ref.space, ref.external_id, ref.version or ""))


def find_hits(context: EngineContext, body: SearchBody | AggregateBody) -> Hits | None:
    """The text part of the request, with the index brought up to date."""
    with context.store.read() as snapshot:
        view = need_view(snapshot.catalog, body)
    operator = body.operator or context.options.search_operator
    prefix = operator == "OR" or context.options.and_search_prefix
    return hits_of(
        context.store, view, body.query, body.properties, all_words=operator == "AND", prefix=prefix
    )


def search_scope(context: EngineContext, catalog: Catalog, kind: Kind, source: Source) -> Scope:
    settings = Settings(
        searching=True,
        not_matches_null=context.options.not_matches_null,
        units=filter_units(context, [source]),
    )
    return Scope(catalog, kind, "i", settings, source.view)


def _statement(
    context: EngineContext, catalog: Catalog, source: Source, body: SearchBody, hits: Hits | None
) -> Sql:
    scope = search_scope(context, catalog, body.instance_type, source)
    order = compile_sort(scope, body.sort, context.options).text
    where = compile_filter(scope, body.filter, views=[source.view])
    visible = hide_global(scope, [body.filter])
    condition = all_of([Sql("i.deleted IS NULL"), where.condition, visible, hide_fresh(context, scope)])
    matched, params, ranked = "", (), Sql("")
    if hits is not None:
        matched, params = f"({hits.matches.text}) h CROSS JOIN ", hits.matches.params
        condition = all_of([Sql("i.id = h.id"), condition])
        ranked = _ranking(hits)
    ordering = f"{order}, i.id" if order else f"{ranked.text}i.id"
    ranked_params = () if order else ranked.params
    text = (
        f"SELECT i.id FROM {matched}{body.instance_type} AS i{where.joins}"
        f" WHERE {condition.text} ORDER BY {ordering} LIMIT ?"
    )
    return Sql(text, (*params, *condition.params, *ranked_params, body.limit))


def _ranking(hits: Hits) -> Sql:
    """More matching words first, then those that have them in a row."""
    if hits.phrase is None:
        return Sql("h.score DESC, ")
    return Sql(f"h.score DESC, i.id IN ({hits.phrase.text}) DESC, ", hits.phrase.params)
