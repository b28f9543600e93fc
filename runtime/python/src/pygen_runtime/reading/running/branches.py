"""Bringing branches to the rows they start from, complete.

One request brings a page of instances together with what is chained to it. Where a branch did not fit, it is
followed by its cursor or read on its own in batches of parents, so that nothing is ever lost; a branch read
on its own brings its own branches along in the same way.
"""

from __future__ import annotations

from typing import Any

from ...chunks import chunks
from ...filters.algebra import Filter
from ...http.flow import Flow, stuck
from ...http.gather import gather
from ...http.values import Response
from ...instances.codec import understood
from ...instances.spec import Direct, EdgeTo, View
from ..plan import FOLLOW_PARENTS, FOLLOWS, Key, Step
from ..requests import Body, condition, edge_expression, one_of, points_at, select, select_edges, starts_at
from ..rows.protocol import AnyRows
from .page_size import PageSize
from .pager import Pager, Sent, in_time
from .responses import NOTHING, Again, Found, QueryResponse, signature
from .session import Session

MAX_EACH = 2000
"""What the service allows as a limit for each of many sources."""
PACK_PARENTS = 500
"""Up to so many parents get an expression each where a limit for each makes that cheaper than reading all."""


def finish(
    session: Session, step: Step, parents: list[Any], response: QueryResponse, again: Again | None
) -> Flow[None]:
    """Bring the branches of `step` to its rows: what fitted is there already, the rest is fetched."""
    if not step.children or not parents:
        return
    yield from gather([_finish(session, child, step, parents, response, again) for child in step.children])


def _finish(
    session: Session,
    child: Step,
    step: Step,
    parents: list[Any],
    response: QueryResponse,
    again: Again | None,
) -> Flow[None]:
    found = response.found(child)
    if found is None or child.name in session.one_row:
        yield from _expand(session, child, step.view, parents)
        return
    if not found.complete and again is not None and not _packed(session, child, len(parents)):
        yield from _follow(session, child, found, response, again, len(parents))
    elif found.complete:
        yield from finish(session, child, found.rows, response, None)
    if not found.complete:
        yield from _expand(session, child, step.view, parents)
        return
    yield from _feed(session, child, found)
    _link(session, child, step.view, parents, found)


def _follow(
    session: Session, child: Step, found: Found, response: QueryResponse, again: Again, parents: int
) -> Flow[None]:
    """Fetch the remaining pages of a chained branch, its parents staying where they are."""
    edges = isinstance(child.member, EdgeTo)
    name = child.edges if edges else child.name
    follows = 0
    while not edges or response.complete(child.name):
        cursor = response.cursors.get(name)
        found.complete = response.complete(name)
        if not found.complete and cursor is None:
            return
        yield from finish(session, child, response.sets[child.name], response, None)
        if cursor is None or (parents > FOLLOW_PARENTS and follows >= FOLLOWS):
            return
        follows += 1
        following = yield from again({name: cursor})
        if following is None:
            return
        response = following
        if response.cursors.get(name) == cursor:
            raise stuck()
        found.add(response.sets[child.name], response.sets.get(child.edges))


def _link(session: Session, child: Step, view: View, parents: list[Any], found: Found) -> None:
    session.meter.found(child.path, len(found.rows), len(parents))
    session.joiner.link(child, view, parents, found)


def _expand(session: Session, step: Step, view: View, parents: list[Any]) -> Flow[None]:
    """Read a branch on its own, for parents that are known, and bring it to them."""
    rows = session.rows(view)
    if step.recursive:
        yield from _recurse(session, step, view, parents)
        return
    if isinstance(step.member, Direct):
        found = yield from _targets(session, step, rows, parents)
    else:
        found = yield from _around(session, step, rows, parents)
    _link(session, step, view, parents, found)


def _recurse(session: Session, step: Step, view: View, parents: list[Any]) -> Flow[None]:
    """Follow edges as far as they are wanted, then bring everything that was reached its own branches."""
    from .recursion import reach

    def edges_of(keys: list[Key]) -> Flow[list[Found]]:
        parts = chunks(keys, session.plan.tuning.ids)
        return gather([_segment(session, step, starts_at(step, part), finishing=False) for part in parts])

    own = session.rows(view)
    starts = list(dict.fromkeys(own.key(row) for row in parents))
    reached = yield from reach(session, step, starts, edges_of)
    yield from finish(session, step, list(reached.nodes.values()), NOTHING, None)
    session.meter.found(step.path, len(reached.nodes), len(starts))
    session.joiner.link_reached(step, view, parents, {start: reached.from_(start) for start in starts})


def _targets(session: Session, step: Step, rows: AnyRows, parents: list[Any]) -> Flow[Found]:
    """The nodes direct relations point at; what was fetched for other parents is not fetched again."""
    assert step.member is not None
    tuning = session.plan.tuning
    with understood():
        wanted = dict.fromkeys(key for row in parents for key in rows.relation(row, step.member.name))
    known = session.known.setdefault(signature(step), {})
    own = session.rows(step.view)
    missing = [key for key in wanted if key not in known]
    if len(known) + len(missing) > 20 * tuning.rows:
        # another branch may wait for answers to add to the old
        known = session.known[signature(step)] = {}
        missing = list(wanted)
    fetched = yield from gather(
        [_segment(session, step, one_of(part)) for part in chunks(missing, tuning.ids)]
    )
    for found in fetched:
        known.update((own.key(row), row) for row in found.rows)
    known.update((key, None) for key in missing if key not in known)
    return Found([known[key] for key in wanted if known[key] is not None], None, True)


def _around(session: Session, step: Step, rows: AnyRows, parents: list[Any]) -> Flow[Found]:
    """The nodes whose relations or edges lead to the parents."""
    keys = list(dict.fromkeys(rows.key(row) for row in parents))
    if _packed(session, step, len(keys)):
        from .packing import parts_of

        flows = [_first_rows(session, step, part) for part in parts_of(session, step, keys)]
    else:
        parts = chunks(keys, session.plan.tuning.ids)
        flows = [_segment(session, step, _narrow(step, part)) for part in parts]
    found = Found([], [] if isinstance(step.member, EdgeTo) else None, True)
    fetched = yield from gather(flows)
    for part_found in fetched:
        found.add(part_found.rows, part_found.edges)
    yield from _feed(session, step, found)
    return found


def _narrow(step: Step, keys: list[Key]) -> Filter:
    return starts_at(step, keys) if isinstance(step.member, EdgeTo) else points_at(step, keys)


def _first_rows(session: Session, step: Step, keys: list[Key]) -> Flow[Found]:
    """The first rows of each parent; all rows of those parents for which the service could not tell."""
    from .packing import pack

    packed = yield from pack(session, step, keys)
    if packed is None:
        return (yield from _segment(session, step, _narrow(step, keys)))
    found = packed.found
    if packed.short:
        rest = yield from _segment(session, step, points_at(step, packed.short), finishing=False)
        found.add(rest.rows, None)
    yield from finish(session, step, found.rows, packed.response, None)
    return found


def _feed(session: Session, step: Step, found: Found) -> Flow[None]:
    """Edges were counted where nodes should have been: fetch all that several edges share."""
    starved = session.joiner.starved(step, found)
    if starved:
        more = yield from _segment(session, step, starts_at(step, starved))
        found.add(more.rows, more.edges)


def _packed(session: Session, step: Step, parents: int) -> bool:
    """Whether the service had better find the first rows of each parent than we read all of them."""
    if step.limit is None or parents > PACK_PARENTS or isinstance(step.member, Direct):
        return False
    sorted_here = not step.sort or not isinstance(step.member, EdgeTo)
    return sorted_here and step.limit + 2 < min(session.plan.tuning.rows, MAX_EACH)


def _segment(session: Session, step: Step, narrow: Filter, *, finishing: bool = True) -> Flow[Found]:
    """All the rows of a branch under a filter, page by page, each page with its own branches."""
    edges = isinstance(step.member, EdgeTo)
    found = Found([], [] if edges else None, True)
    source = _Segment(session, step, narrow, chained=finishing)
    pager = Pager(source, PageSize(session.plan.tuning.rows))
    while not pager.done:
        page = yield from pager.next()
        found.add(page.response.sets[step.name], page.response.sets.get(step.edges))
        if finishing:
            yield from finish(session, step, page.response.sets[step.name], page.response, page.again)
    return found


class _SegmentPage:
    """One page of a branch that is read on its own."""

    def __init__(self, response: QueryResponse, head: str, again: Again) -> None:
        self.response = response
        self.again = again
        self.after = response.cursors.get(head)
        self._rows = len(response.sets[head])

    def __len__(self) -> int:
        return self._rows


class _Segment:
    """Pages through one expression of a query; those chained to it start again with each page."""

    def __init__(self, session: Session, step: Step, narrow: Filter, chained: bool) -> None:
        self._session = session
        self._step = step
        self._narrow = narrow
        self._chained = chained
        self._edges = isinstance(step.member, EdgeTo)
        self._head = step.edges if self._edges else step.name

    def send(self, cursor: str | None, rows: int) -> Sent:
        session, step = self._session, self._step
        body = session.body(step, self._chained)
        most = session.plan.tuning.rows
        nodes: dict[str, Any] = {"filter": condition(step, None if self._edges else self._narrow)}
        if self._edges:
            rows = min(rows, most - 1)
            body.add(step.edges, {"edges": edge_expression(step, self._narrow)}, select_edges(step), rows)
            nodes |= {"from": step.edges, "chainTo": "destination"}
            body.add(step.name, {"nodes": nodes}, select(step), most)
        else:
            rows = session.head_rows(rows, body)
            body.add(step.name, {"nodes": nodes}, select(step), rows)
        return Sent(body.request({self._head: cursor} if cursor else None), cursor, rows, body)

    def peek(self, response: Response, sent: Sent) -> str | None:
        return None

    def decode(self, response: Response, sent: Sent) -> _SegmentPage:
        fixed = {self._head: sent.cursor} if sent.cursor else {}
        return _SegmentPage(
            self._session.response(response, sent.body, self._step),
            self._head,
            resending(self._session, self._step, sent.body, fixed),
        )

    def relieve(self, sent: Sent, times: int) -> bool:
        """After the second time-out for the first page: no branches in the same request."""
        if not self._chained or sent.cursor is not None or (times != 2 and sent.rows > 1):
            return False
        self._chained = False
        return True


def resending(session: Session, step: Step, body: Body, fixed: dict[str, str]) -> Again:
    """Sends a request once more: its head stays where it was, branches go on at the cursors given."""

    def send(cursors: dict[str, str]) -> Flow[QueryResponse | None]:
        response = yield from in_time(body.request({**fixed, **cursors}))
        return None if response is None else session.response(response, body, step)

    return send
