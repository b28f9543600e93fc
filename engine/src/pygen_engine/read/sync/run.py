"""POST /models/instances/sync: one stream per selected expression, each with its own cursor."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import msgspec

from pygen_engine.errors import BadRequest
from pygen_engine.read.debugging import Debugging
from pygen_engine.read.notices import conjuncts
from pygen_engine.read.query.cursors import binding, refuse_unknown
from pygen_engine.read.query.evaluate import Evaluator
from pygen_engine.read.query.expression_notices import notice_all
from pygen_engine.read.query.plan import Expression, Plan, plan
from pygen_engine.read.query.present import resolve, typing
from pygen_engine.read.query.selector import Selector
from pygen_engine.read.rendering import Renderer
from pygen_engine.read.sources import filter_units
from pygen_engine.read.sync.position import Position, decode, encode
from pygen_engine.read.sync.stream import read

if TYPE_CHECKING:
    from pygen_engine.bodies.queries import SyncBody
    from pygen_engine.context import EngineContext

_EVERYTHING = 10_000_000
"""The limit of an expression that others start from: their changes are wanted whatever its page size."""


def sync(context: EngineContext, body: SyncBody) -> dict[str, Any]:
    debugging = Debugging(body.debug, context.options.query_budget)
    planned = plan(body.with_, body.select, context.options)
    for expression in planned.expressions.values():
        _check(expression)
    positions = _positions(context, planned, body)
    items: dict[str, Any] = {}
    following: dict[str, str] = {}
    with debugging.watched(), context.store.read(debugging.budget) as snapshot:
        sources = resolve(context, snapshot.catalog, body.select)
        units = {name: filter_units(context, chosen) for name, chosen in sources.items()}
        selector = Selector(snapshot, context.options, debugging, body.parameters, units, deleted=True)
        whole = Evaluator(replace(selector, deleted=False), _unlimited(planned), {})
        notice_all(debugging, snapshot.catalog, planned, positions)
        debugging.start()
        with Renderer(context, snapshot) as render:
            for name, chosen in sources.items():
                expression = planned.expressions[name]
                if context.options.sync_space_notice:
                    _notice_space(debugging, expression)
                ids, position = read(selector.of(expression), expression, whole.found, positions.get(name))
                items[name] = render(expression.kind, ids if debugging.emit else [], chosen)
                if debugging.emit:
                    bound = binding("sync", planned, name, body.parameters)
                    following[name] = encode(bound, position)
        answer: dict[str, Any] = {"items": items, "nextCursor": following}
        if body.include_typing:
            answer["typing"] = typing(sources)
    return debugging.extend(answer)


def _check(expression: Expression) -> None:
    if expression.document.backfill_sort and expression.document.mode != "twoPhase":
        raise BadRequest("Backfill sort can only be used with two-phase sync.")


def _positions(context: EngineContext, planned: Plan, body: SyncBody) -> dict[str, Position]:
    days, forgiving = context.options.cursor_days, body.allow_expired_cursors_and_accept_missed_deletes
    refuse_unknown(planned, body.cursors)
    return {
        name: decode(binding("sync", planned, name, body.parameters), cursor, days=days, forgiving=forgiving)
        for name, cursor in body.cursors.items()
    }


def _unlimited(planned: Plan) -> Plan:
    return Plan(
        {
            name: replace(
                expression, document=msgspec.structs.replace(expression.document, limit=_EVERYTHING)
            )
            for name, expression in planned.expressions.items()
        }
    )


def _notice_space(debugging: Debugging, expression: Expression) -> None:
    named = (["node", "space"], ["edge", "space"])
    for _, body in conjuncts(expression.filter):
        if isinstance(body, dict) and body.get("property") in named:
            return
    hint = "A filter on the space of the instances keeps changes elsewhere out of the way."
    debugging.add("syncMissingSpaceFilter", "sync", "warning", "C", hint, resultExpression=expression.name)
