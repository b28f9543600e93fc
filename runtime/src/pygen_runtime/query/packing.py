"""One expression for each parent: the service sorts and cuts, and no more is sent than was asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..http.flow import Flow
from ..instances.spec import EdgeTo
from .joining import Found
from .plan import Step
from .wire import Body, Key, condition, edge_expression, points_at, select, select_edges, starts_at

if TYPE_CHECKING:
    from .execute import Run


def packed_flows(run: Run, step: Step, keys: list[Key]) -> list[Flow[Found]]:
    """Flows that fetch the first rows of each parent, as many parents in a request as fit."""
    from .execute import chunks

    assert step.limit is not None
    room = run.plan.tuning.expressions // (2 if isinstance(step.member, EdgeTo) else 1)
    # a request brings no more rows than one page of an expression would
    most = max(1, min(room, run.plan.tuning.rows // (step.limit + 1)))
    return [_packed(run, step, chunk) for chunk in chunks(keys, most)]


def _packed(run: Run, step: Step, keys: list[Key]) -> Flow[Found]:
    from .execute import NOTHING

    edges = isinstance(step.member, EdgeTo)
    body = Body(run.plan.tuning.rows)
    for number, key in enumerate(keys):
        _one(body, step, f"{step.name}p{number}", key)
    response = yield body.request()
    sets, cursors = run.decoder(tuple(body.selected), step).decode(response.content)
    run.meter.add(step.path, response, sum(map(len, sets.values())))
    found = Found([], [] if edges else None, True)
    short: list[Key] = []
    for number, key in enumerate(keys):
        name = f"{step.name}p{number}"
        head = f"{name}e" if edges else name
        if head in cursors and len(sets[head]) <= (step.limit or 0):
            short.append(key)  # a page that is shorter than asked for although more follows
        rows = run.rows(step.view).made(sets[name])
        if step.joined is not None and step.joined.attribute is None:
            run.joiner.remember(step, response.content, name)
        edge_rows: list[Any] | None = sets.get(f"{name}e")
        if edge_rows is not None and step.edge_view is not None:
            edge_rows = run.rows(step.edge_view).made(edge_rows)
        found.add(rows, edge_rows)
    if short:
        narrow = starts_at if edges else points_at
        rest = yield from run.segment(step, narrow(step, short), finish=False)
        found.add(rest.rows, rest.edges)
    yield from run.finish(step, found.rows, NOTHING, None)
    return found


def _one(body: Body, step: Step, name: str, key: Key) -> None:
    assert step.limit is not None
    limit = step.limit + 1
    if isinstance(step.member, EdgeTo):
        head = edge_expression(step, starts_at(step, [key]), by_node=True)
        body.add(f"{name}e", {"edges": head}, select_edges(step), limit)
        nodes: dict[str, Any] = {"from": f"{name}e", "chainTo": "destination", "filter": condition(step)}
        body.add(name, {"nodes": nodes}, select(step), limit + 1)
        return
    expression: dict[str, Any] = {"nodes": {"filter": condition(step, points_at(step, [key]))}}
    if step.sort:
        expression["sort"] = [one.dump() for one in step.sort]
    body.add(name, expression, select(step), limit)
