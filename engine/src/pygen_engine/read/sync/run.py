"""The request as a whole: one stream per selected expression, each with its own cursor."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from pygen_engine.errors import BadRequest
from pygen_engine.read.debugging import Debugging
from pygen_engine.read.notices import conjuncts
from pygen_engine.read.query.evaluate import Evaluator
from pygen_engine.read.query.expression_notices import notice_all
from pygen_engine.read.query.plan import Expression, Plan, plan
from pygen_engine.read.query.present import resolve, typing
from pygen_engine.read.query.selector import Context
from pygen_engine.read.rendering import Renderer
from pygen_engine.read.sources import filter_units
from pygen_engine.read.sync.position import Position, bind, decode, encode
from pygen_engine.read.sync.stream import read

if TYPE_CHECKING:
    from pygen_engine.engine import Engine

_EVERYTHING = 10_000_000
"""The limit of an expression that others start from: their changes are wanted whatever its page size."""


def sync(engine: Engine, body: dict[str, Any], _: Mapping[str, Any]) -> dict[str, Any]:
    debugging = Debugging(body.get("debug"), engine.options.query_budget)
    planned = plan(body["with"], body["select"])
    for one in planned.expressions.values():
        _check(one)
    positions = _positions(engine, planned, body)
    items: dict[str, Any] = {}
    following: dict[str, str] = {}
    with debugging.watched(), engine.store.read(debugging.budget) as snapshot:
        sources = resolve(engine, snapshot.catalog, body["select"])
        units = {name: filter_units(engine, chosen) for name, chosen in sources.items()}
        context = Context(snapshot, engine.options, body["parameters"], units, deleted=True)
        whole = Evaluator(replace(context, deleted=False), _unlimited(planned), {})
        notice_all(debugging, snapshot.catalog, planned, positions)
        debugging.start()
        with Renderer(engine, snapshot) as render:
            for name, chosen in sources.items():
                expression = planned.expressions[name]
                _notice_space(debugging, expression)
                ids, position = read(context.of(expression), expression, whole.found, positions.get(name))
                items[name] = render(expression.kind, ids if debugging.emit else [], chosen)
                if debugging.emit:
                    following[name] = encode(bind(planned, body, name), position)
        answer: dict[str, Any] = {"items": items, "nextCursor": following}
        if body["includeTyping"]:
            answer["typing"] = typing(sources)
    return debugging.extend(answer)


def _check(one: Expression) -> None:
    if one.document["backfillSort"] and one.document["mode"] != "twoPhase":
        raise BadRequest("Backfill sort can only be used with two-phase sync.")


def _positions(engine: Engine, planned: Plan, body: Mapping[str, Any]) -> dict[str, Position]:
    days, forgiving = engine.options.cursor_days, body["allowExpiredCursorsAndAcceptMissedDeletes"]
    for name in body["cursors"]:
        if name not in planned.expressions:
            raise BadRequest(f"A cursor is given for '{name}', which is not defined in with.")
    return {
        name: decode(bind(planned, body, name), cursor, days=days, forgiving=forgiving)
        for name, cursor in body["cursors"].items()
    }


def _unlimited(planned: Plan) -> Plan:
    return Plan(
        {
            name: replace(one, document={**one.document, "limit": _EVERYTHING})
            for name, one in planned.expressions.items()
        }
    )


def _notice_space(debugging: Debugging, expression: Expression) -> None:
    named = (["node", "space"], ["edge", "space"])
    for _, body in conjuncts(expression.body.get("filter")):
        if isinstance(body, dict) and body.get("property") in named:
            return
    hint = "A filter on the space of the instances keeps changes elsewhere out of the way."
    debugging.add("syncMissingSpaceFilter", "sync", "warning", "C", hint, resultExpression=expression.name)
