"""POST /models/instances/byids."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pygen_engine.catalog import Catalog, View
from pygen_engine.catalog.model import Kind
from pygen_engine.read.rendering import Renderer
from pygen_engine.read.sources import Source, resolve_sources, typing_of
from pygen_engine.sql import Scope, Sql, compile_filter
from pygen_engine.sql.scope import Settings
from pygen_engine.storage.transaction import Snapshot
from pygen_engine.values.encoding import encode_text

if TYPE_CHECKING:
    from pygen_engine.bodies.instances import ByIdsBody
    from pygen_engine.context import EngineContext

_Id = tuple[str, str, str]


def byids(context: EngineContext, body: ByIdsBody) -> dict[str, Any]:
    with context.store.read() as snapshot:
        sources = resolve_sources(context, snapshot.catalog, body.sources)
        wanted: list[_Id] = [(item.instance_type, item.space, item.external_id) for item in body.items]
        found: dict[_Id, Any] = {}
        kinds: set[Kind] = {item.instance_type for item in body.items}
        for kind in kinds:
            ids = _find(context, snapshot, kind, wanted, sources)
            with Renderer(context, snapshot) as render:
                found.update(zip(ids, render(kind, list(ids.values()), sources), strict=True))
        answer: dict[str, Any] = {"items": [found[key] for key in dict.fromkeys(wanted) if key in found]}
        if body.include_typing:
            answer["typing"] = typing_of(sources)
        return answer


def _find(
    context: EngineContext, snapshot: Snapshot, kind: Kind, wanted: list[_Id], sources: list[Source]
) -> dict[_Id, int]:
    """Those that live and have data in all sources."""
    by_space: dict[str, list[str]] = {}
    for sort, space, external_id in wanted:
        if sort == kind and space in snapshot.catalog.spaces:
            by_space.setdefault(space, []).append(external_id)
    views = [source.view for source in sources]
    catalog = snapshot.catalog
    key = ("byids", kind, *(view.id for view in views))
    statement = catalog.planned(key, lambda: _statement(context, catalog, kind, views))
    found: dict[_Id, int] = {}
    for space, external_ids in by_space.items():
        params = (catalog.spaces[space].number, encode_text(external_ids).decode(), *statement.params)
        for id_, external_id in snapshot.conn.execute(statement.text, params):
            found[kind, space, external_id] = id_
    return found


def _statement(context: EngineContext, catalog: Catalog, kind: Kind, views: list[View]) -> Sql:
    """For a space and external ids; the joins are outer ones, so that nothing is read before the instance."""
    scope = Scope(catalog, kind, "i", Settings(not_matches_null=context.options.not_matches_null))
    where = compile_filter(scope, views=views)
    return Sql(
        f"SELECT i.id, i.external_id FROM {kind} AS i{scope.joins(frozenset())}"
        " WHERE i.space_id = ? AND i.external_id IN (SELECT value FROM json_each(?))"
        f" AND i.deleted IS NULL AND {where.condition.text}",
        where.condition.params,
    )
