"""The request as a whole: cursors in, expressions evaluated, instances rendered, cursors out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from pygen_engine import cursors
from pygen_engine.errors import BadRequest
from pygen_engine.read.debugging import Debugging
from pygen_engine.read.query.evaluate import Evaluator
from pygen_engine.read.query.expression_notices import notice_all, pages
from pygen_engine.read.query.plan import Plan, plan
from pygen_engine.read.query.present import resolve, typing
from pygen_engine.read.query.selector import Context
from pygen_engine.read.rendering import Renderer
from pygen_engine.read.sources import filter_units

if TYPE_CHECKING:
    from pygen_engine.engine import Engine


def query(engine: Engine, body: dict[str, Any], _: Mapping[str, Any]) -> dict[str, Any]:
    debugging = Debugging(body.get("debug"), engine.options.query_budget)
    planned = plan(body["with"], body["select"])
    positions = _positions(planned, body)
    with debugging.watched(), engine.store.read(debugging.budget) as snapshot:
        sources = resolve(engine, snapshot.catalog, body["select"])
        units = {name: filter_units(engine, chosen) for name, chosen in sources.items()}
        context = Context(snapshot, engine.options, body["parameters"], units)
        evaluator = Evaluator(context, planned, positions)
        notice_all(debugging, snapshot.catalog, planned, positions)
        debugging.start()
        items: dict[str, Any] = {}
        following: dict[str, str] = {}
        with Renderer(engine, snapshot) as render:
            for name, chosen in body["select"].items():
                found = evaluator.found(name)
                ids = context.sorted(found.kind, found.ids, chosen.get("sort", ()))[: chosen.get("limit")]
                items[name] = render(found.kind, ids if debugging.emit else [], sources[name])
                more = engine.options.cursor_on_full_page or evaluator.continues(name)
                paged = debugging.emit and more and pages(snapshot.catalog, planned.expressions[name])
                if found.position is not None and paged:
                    following[name] = cursors.encode(_binding(planned, body, name), found.position)
        answer: dict[str, Any] = {"items": items, "nextCursor": following}
        if body["includeTyping"]:
            answer["typing"] = typing(sources)
    return debugging.extend(answer)


def _positions(planned: Plan, body: Mapping[str, Any]) -> dict[str, Any]:
    for name in body["cursors"]:
        if name not in planned.expressions:
            raise BadRequest(f"A cursor is given for '{name}', which is not defined in with.")
    return {
        name: cursors.decode(_binding(planned, body, name), cursor)
        for name, cursor in body["cursors"].items()
    }


def _binding(planned: Plan, body: Mapping[str, Any], name: str) -> bytes:
    """What must stay the same from page to page: the expression and its sources, whatever their limits."""
    documents = [
        {key: value for key, value in planned.expressions[one].document.items() if key != "limit"}
        for one in planned.closure(name)
    ]
    return cursors.fingerprint("query", name, documents, body["parameters"])
