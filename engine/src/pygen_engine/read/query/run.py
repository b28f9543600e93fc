"""POST /models/instances/query: cursors in, expressions evaluated, instances rendered, cursors out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pygen_engine import cursors
from pygen_engine.read.debugging import Debugging
from pygen_engine.read.query.cursors import binding, refuse_unknown
from pygen_engine.read.query.evaluate import Evaluator
from pygen_engine.read.query.expression_notices import notice_all, pages
from pygen_engine.read.query.plan import Plan, plan
from pygen_engine.read.query.present import resolve, typing
from pygen_engine.read.query.selector import Selector
from pygen_engine.read.rendering import Renderer
from pygen_engine.read.sources import filter_units

if TYPE_CHECKING:
    from pygen_engine.bodies.queries import QueryBody
    from pygen_engine.context import EngineContext


def query(context: EngineContext, body: QueryBody) -> dict[str, Any]:
    debugging = Debugging(body.debug, context.options.query_budget)
    planned = plan(body.with_, body.select, context.options)
    positions = _positions(planned, body)
    with debugging.watched(), context.store.read(debugging.budget) as snapshot:
        sources = resolve(context, snapshot.catalog, body.select)
        units = {name: filter_units(context, chosen) for name, chosen in sources.items()}
        selector = Selector(snapshot, context.options, debugging, body.parameters, units)
        evaluator = Evaluator(selector, planned, positions)
        notice_all(debugging, snapshot.catalog, planned, positions)
        debugging.start()
        items: dict[str, Any] = {}
        following: dict[str, str] = {}
        with Renderer(context, snapshot) as render:
            for name, chosen in body.select.items():
                found, expression = evaluator.found(name), planned.expressions[name]
                ids = found.ids
                if chosen.sort:
                    ids = selector.of(expression).sorted(found.kind, ids, chosen.sort)
                ids = ids[: chosen.limit]
                items[name] = render(found.kind, ids if debugging.emit else [], sources[name])
                more = context.options.cursor_on_full_page or evaluator.continues(name)
                paged = debugging.emit and more and pages(snapshot.catalog, expression)
                if found.position is not None and paged:
                    bound = binding("query", planned, name, body.parameters)
                    following[name] = cursors.encode(bound, found.position)
        answer: dict[str, Any] = {"items": items, "nextCursor": following}
        if body.include_typing:
            answer["typing"] = typing(sources)
    return debugging.extend(answer)


def _positions(planned: Plan, body: QueryBody) -> dict[str, Any]:
    refuse_unknown(planned, body.cursors)
    return {
        name: cursors.decode(binding("query", planned, name, body.parameters), cursor)
        for name, cursor in body.cursors.items()
    }
