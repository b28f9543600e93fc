"""One expression for each parent: the service sorts and cuts, and no more is sent than was asked for."""

from __future__ import annotations

from typing import Any

import msgspec

from ...chunks import chunks
from ...http.flow import Flow
from ...instances.spec import EdgeTo
from ..plan import Key, Step
from ..requests import Body, condition, one_of, points_at, select
from .pager import in_time
from .responses import NOTHING, Found, QueryResponse
from .session import Session


class Packed(msgspec.Struct):
    """The first rows of several parents."""

    found: Found
    response: QueryResponse
    """Has the branches of the rows, where they came along."""
    short: list[Key] = []
    """Parents that may have more: a page shorter than asked for says nothing about the rest."""


def parts_of(session: Session, step: Step, keys: list[Key]) -> list[list[Key]]:
    """As many parents in a request as bring no more rows than one page of an expression would."""
    assert step.limit is not None
    tuning = session.plan.tuning
    fit = max(1, (tuning.rows - 1) // (step.limit + 1))
    return chunks(keys, min(fit, tuning.ids if isinstance(step.member, EdgeTo) else tuning.expressions))


def pack(session: Session, step: Step, keys: list[Key]) -> Flow[Packed | None]:
    """The first rows of each parent; None when the service did not manage."""
    if isinstance(step.member, EdgeTo):
        return (yield from _edges(session, step, keys))
    return (yield from _rows(session, step, keys))


def _edges(session: Session, step: Step, keys: list[Key]) -> Flow[Packed | None]:
    """The first edges of each parent: here the service can do it for many parents in one expression."""
    body = session.body(step, chained=True)
    body.add("parents", {"nodes": {"filter": one_of(keys).dump()}}, None, len(keys))
    body.chain(step, "parents", step.view)
    response = yield from in_time(body.request())
    if response is None:
        return None
    answer = session.response(response, body, step)
    found = answer.found(step)
    return Packed(found, answer) if found is not None and found.complete else None


def _rows(session: Session, step: Step, keys: list[Key]) -> Flow[Packed | None]:
    assert step.limit is not None and step.joined is not None
    body = Body(session.plan.tuning.rows)
    names = {f"{step.name}p{number}": key for number, key in enumerate(keys)}
    for name, key in names.items():
        expression: dict[str, Any] = {"nodes": {"filter": condition(step, points_at(step, [key]))}}
        if step.sort:
            expression["sort"] = [sort.dump() for sort in step.sort]
        body.add(name, expression, select(step), step.limit + 1)
    response = yield from in_time(body.request())
    if response is None:
        return None
    sets, cursors = session.decoder(tuple(names), step).decode(response.content)
    session.meter.add(step.path, response, sum(map(len, sets.values())))
    found = Found([], None, True)
    for name in names:
        found.add(session.made(step, sets[name]), None)
        if step.joined.attribute is None:
            session.joiner.remember(step, response.content, name)
    short = [key for name, key in names.items() if name in cursors and len(sets[name]) <= step.limit]
    return Packed(found, NOTHING, short)
