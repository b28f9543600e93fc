"""One expression for each parent: the service sorts and cuts, and no more is sent than was asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...http.flow import Flow
from ...instances.spec import EdgeTo
from ..plan import Step
from ..requests import Body, Key, condition, one_of, points_at, select, starts_at
from .joining import Found
from .pager import in_time
from .responses import NOTHING, chunks

if TYPE_CHECKING:
    from .branches import Run


def packed_flows(run: Run, step: Step, keys: list[Key]) -> list[Flow[Found]]:
    """Flows that fetch the first rows of each parent, as many parents in a request as fit."""
    assert step.limit is not None
    # a request brings no more rows than one page of an expression would
    fit = max(1, (run.plan.tuning.rows - 1) // (step.limit + 1))
    if isinstance(step.member, EdgeTo):
        return [_edges(run, step, chunk) for chunk in chunks(keys, min(fit, run.plan.tuning.ids))]
    return [_packed(run, step, chunk) for chunk in chunks(keys, min(fit, run.plan.tuning.expressions))]


def _edges(run: Run, step: Step, keys: list[Key]) -> Flow[Found]:
    """The first edges of each parent: here the service can do it for many parents in one expression."""
    body = run.body(step, chained=True)
    body.add("parents", {"nodes": {"filter": one_of(keys).dump()}}, None, len(keys))
    body.chain(step, "parents", step.view)
    response = yield from in_time(body.request())
    answer = NOTHING if response is None else run.answer(response, body, step)
    found = answer.found(step)
    if found is None or not found.complete:
        return (yield from run.segment(step, starts_at(step, keys)))
    yield from run.finish(step, found.rows, answer, None)
    return found


def _packed(run: Run, step: Step, keys: list[Key]) -> Flow[Found]:
    assert step.limit is not None and step.joined is not None
    body = Body(run.plan.tuning.rows)
    names = {f"{step.name}p{number}": key for number, key in enumerate(keys)}
    for name, key in names.items():
        expression: dict[str, Any] = {"nodes": {"filter": condition(step, points_at(step, [key]))}}
        if step.sort:
            expression["sort"] = [one.dump() for one in step.sort]
        body.add(name, expression, select(step), step.limit + 1)
    response = yield from in_time(body.request())
    if response is None:
        return (yield from run.segment(step, points_at(step, keys)))
    sets, cursors = run.decoder(tuple(names), step).decode(response.content)
    run.meter.add(step.path, response, sum(map(len, sets.values())))
    found = Found([], None, True)
    for name in names:
        found.add(run.made(step, sets[name]), None)
        if step.joined.attribute is None:
            run.joiner.remember(step, response.content, name)
    # a page that is shorter than asked for although more follows says nothing about the rest
    short = [key for name, key in names.items() if name in cursors and len(sets[name]) <= step.limit]
    if short:
        rest = yield from run.segment(step, points_at(step, short), finish=False)
        found.add(rest.rows, None)
    yield from run.finish(step, found.rows, NOTHING, None)
    return found
