"""The request as a whole: cursors in, expressions evaluated, instances rendered, cursors out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from pygen_runtime.local import cursors
from pygen_runtime.local.debugging import Debugging
from pygen_runtime.local.errors import BadRequest
from pygen_runtime.local.protocol.bodies import ReadSource
from pygen_runtime.local.query.evaluate import Evaluator
from pygen_runtime.local.query.notices import notice_all, pages
from pygen_runtime.local.query.plan import Plan, plan
from pygen_runtime.local.query.present import present, read_sources, typing_of, units_of
from pygen_runtime.local.query.scope import Scope

if TYPE_CHECKING:
    from pygen_runtime.local.engine import Engine


def query(engine: Engine, body: dict[str, Any], _: Mapping[str, Any]) -> dict[str, Any]:
    debugging = Debugging(body.get("debug"), engine.options.query_budget)
    planned = plan(body["with"], body["select"])
    positions = _positions(planned, body)
    sources = {name: read_sources(one["sources"]) for name, one in body["select"].items()}
    with debugging.watched(), engine.store.read(debugging.budget) as snapshot:
        scope = Scope(snapshot, body["parameters"], units_of(engine, snapshot.catalog, sources))
        evaluator = Evaluator(scope, planned, positions)
        notice_all(debugging, snapshot.catalog, planned, positions)
        answer = _answer(engine, evaluator, scope, planned, body, sources, emit=debugging.emit)
        if body["includeTyping"]:
            answer["typing"] = {
                name: typing_of(engine, snapshot, chosen) for name, chosen in sources.items()
            }
    return debugging.extend(answer)


def _answer(
    engine: Engine,
    evaluator: Evaluator,
    scope: Scope,
    planned: Plan,
    body: Mapping[str, Any],
    sources: Mapping[str, list[ReadSource]],
    *,
    emit: bool,
) -> dict[str, Any]:
    items: dict[str, Any] = {}
    following: dict[str, str] = {}
    for name, chosen in body["select"].items():
        found = evaluator.found(name)
        if not emit:
            items[name] = []
            continue
        ids = scope.sorted(found.kind, found.ids, chosen.get("sort", ()))
        items[name] = present(engine, scope.snapshot, found.kind, ids[: chosen.get("limit")], sources[name])
        if found.position is not None and pages(scope.catalog, planned.expressions[name]):
            following[name] = cursors.encode(_binding(planned, body, name), found.position)
    return {"items": items, "nextCursor": following}


def _positions(planned: Plan, body: Mapping[str, Any]) -> dict[str, Any]:
    for name in body["cursors"]:
        if name not in planned.expressions:
            raise BadRequest(f"A cursor is given for '{name}', which is not defined in with.")
    return {
        name: cursors.decode(_binding(planned, body, name), cursor) for name, cursor in body["cursors"].items()
    }


def _binding(planned: Plan, body: Mapping[str, Any], name: str) -> bytes:
    """What must stay the same from page to page: the expression and its sources, whatever their limits."""
    documents = [
        {key: value for key, value in planned.expressions[one].document.items() if key != "limit"}
        for one in planned.closure(name)
    ]
    return cursors.fingerprint("query", name, documents, body["parameters"])
