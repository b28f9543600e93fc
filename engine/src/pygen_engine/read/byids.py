"""POST /models/instances/byids."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pygen_engine.catalog.model import Kind
from pygen_engine.read.rendering import Renderer
from pygen_engine.read.sources import Source, resolve_sources, typing_of
from pygen_engine.sql import Scope, compile_filter
from pygen_engine.sql.scope import Settings
from pygen_engine.storage.lookup import find, json_ids
from pygen_engine.storage.transaction import Snapshot

if TYPE_CHECKING:
    from pygen_engine.bodies.instances import ByIdsBody
    from pygen_engine.context import EngineContext

_Id = tuple[str, str, str]


def byids(context: EngineContext, body: ByIdsBody) -> dict[str, Any]:
    with context.store.read() as snapshot:
        sources = resolve_sources(context, snapshot.catalog, body.sources)
        wanted: list[_Id] = [(item.instance_type, item.space, item.external_id) for item in body.items]
        found: dict[_Id, Any] = {}
        for kind in ("node", "edge"):
            found.update(_retrieve(context, snapshot, "edge" if kind == "edge" else "node", wanted, sources))
        answer: dict[str, Any] = {"items": [found[key] for key in dict.fromkeys(wanted) if key in found]}
        if body.include_typing:
            answer["typing"] = typing_of(sources)
        return answer


def _retrieve(
    context: EngineContext, snapshot: Snapshot, kind: Kind, wanted: list[_Id], sources: list[Source]
) -> dict[_Id, Any]:
    spaces = snapshot.catalog.spaces
    keys = {(spaces[key[1]].number, key[2]): key for key in wanted if key[0] == kind and key[1] in spaces}
    if not keys:
        return {}
    stored = find(snapshot.conn, kind, keys)
    ids = {row.id: keys[key] for key, row in stored.items() if row.deleted is None}
    if sources:
        ids = {id_: ids[id_] for id_ in _members(context, snapshot, kind, list(ids), sources)}
    with Renderer(context, snapshot) as render:
        return dict(zip(ids.values(), render(kind, list(ids), sources), strict=True))


def _members(
    context: EngineContext, snapshot: Snapshot, kind: Kind, ids: list[int], sources: list[Source]
) -> list[int]:
    """Those with data in all sources."""
    settings = Settings(not_matches_null=context.options.not_matches_null)
    scope = Scope(snapshot.catalog, kind, "i", settings)
    where = compile_filter(scope, {"hasData": [source.view.id.dump() for source in sources]})
    sql = (
        f"SELECT i.id FROM json_each(?) j CROSS JOIN {kind} AS i ON i.id = j.value{where.joins}"
        f" WHERE {where.condition.text}"
    )
    return [row[0] for row in snapshot.conn.execute(sql, (json_ids(ids), *where.condition.params))]
