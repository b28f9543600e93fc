"""Carrying out a plan: pages of the root, and everything that hangs on them, complete.

One request brings a page of instances together with what is chained to it. Where a branch did not fit, it is
followed by its cursor or read on its own in batches of parents, so that nothing is ever lost; a branch read
on its own brings its own branches along in the same way.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ...filters.algebra import Filter
from ...http.flow import Flow
from ...http.gather import gather
from ...http.values import Response
from ...instances.query_codec import QueryCodec
from ...instances.spec import Direct, EdgeTo, View
from ..meter import Meter
from ..plan import Plan, Step
from ..requests import (
    Body,
    Key,
    condition,
    edge_expression,
    one_of,
    points_at,
    select,
    select_edges,
    starts_at,
)
from ..rows.typed import BARE, Rows
from .joining import Cut, Found, Joiner
from .pager import Pager, stuck
from .responses import Again, Answer, chunks, signature

FOLLOW_PARENTS = 500
"""Up to so many parents are sent again with each page of a branch that did not fit; more, but few times."""
FOLLOWS = 2
MIN_PAGES = 50
"""A branch that would cut the pages of the root into more pieces than this is read on its own."""
MAX_EACH = 2000
"""What the service allows as a limit for each of many sources."""
PACK_PARENTS = 500
"""Up to so many parents get an expression each where a limit for each makes that cheaper than reading all."""


class Run:
    """One execution of a plan."""

    def __init__(self, plan: Plan, rows_of: Callable[[View], Rows], resumable: bool = False) -> None:
        self.plan = plan
        self.resumable = resumable
        """Cursors are given away, so the plan must be the same when one comes back."""
        self.named: list[list[Key] | None] = []
        """Related nodes that were named instead of looked at, in the order of the filters on them."""
        self.meter = Meter()
        self.cuts: list[Cut] = []
        self.known: dict[Any, dict[Key, Any]] = {}
        self.apart = set(plan.apart)
        """Chained branches that have too many rows per parent to fit; asked for one row only."""
        self.joiner = Joiner(self.rows, self.cuts)
        self._fits = plan.fits or plan.tuning.rows
        self._rows_of = rows_of
        self._rows: dict[int, Rows] = {}
        self._codecs: dict[tuple[str, ...], QueryCodec] = {}
        self._steps: dict[str, Step] = {}
        for step in plan.steps():
            self._steps[step.name] = step
            self._steps[step.edges] = step

    def rows(self, view: View) -> Rows:
        found = self._rows.get(id(view))
        if found is None:
            found = self._rows[id(view)] = self._rows_of(view)
        return found

    def made(self, step: Step, found: list[Any]) -> list[Any]:
        """The rows of what was decoded."""
        return self._as_asked(step, self.rows(step.view).made(found))

    def listed(self, step: Step, content: bytes) -> tuple[list[Any], str | None]:
        """The rows and the cursor of a response that is one list."""
        found, cursor = self.rows(step.view).listed(content, step.properties)
        return self._as_asked(step, found), cursor

    def _as_asked(self, step: Step, made: list[Any]) -> list[Any]:
        rows = self.rows(step.view)
        if step.units:
            rows.converted(made, step.units)
        return made if step.properties is None else rows.only(made, step.properties)

    def learn(self, roots: int, found: dict[str, int]) -> None:
        """From what one page brought, how large the next may be for its branches to fit as well."""
        if not roots:
            return
        room = self.plan.tuning.rows
        for step in self.plan.root.chained(
            self.apart
        ):  # only what comes with the page says how large it may be
            each = found.get(step.path, 0) / roots
            if each * roots < room or step.name in self.plan.weighed:
                continue
            if each * (room // MIN_PAGES) > room:
                self.apart.add(step.name)
            else:
                self._fits = min(self._fits, int(room / each * 0.8))

    def next_size(self, size: int) -> int:
        """Rows to ask for in the next page of the root."""
        return max(1, min(size, self._fits))

    def body(self, step: Step, chained: bool) -> Body:
        """A request whose head is the nodes of `step`, with its branches; the head is still to be added."""
        body = Body(self.plan.tuning.rows, debug=self.meter.debug)
        if chained:
            self._chain(body, step)
        return body

    def _chain(self, body: Body, step: Step) -> None:
        for child in step.children:
            room = self.plan.tuning.expressions - 2 - len(body.expressions)
            skipped = child.name in self.plan.apart and not self.resumable
            if child.separate is None and room >= 2 and not skipped:
                body.chain(child, step.name, step.view)
                if child.name in self.apart:
                    body.expressions[child.name]["limit"] = 1
                self._chain(body, child)

    def answer(self, response: Response, body: Body, step: Step) -> Answer:
        """Decode a response; rows become what the caller gets."""
        names = tuple(body.selected)
        sets, cursors = self.decoder(names, step).decode(response.content)
        for name in names:
            own = self._steps[name]
            if name == own.name:
                sets[name] = self.made(own, sets[name])
                if own.joined is not None and own.joined.attribute is None:
                    self.joiner.remember(own, response.content, name)
            elif own.edge_view is not None:
                sets[name] = self.rows(own.edge_view).made(sets[name])
        self.meter.add(step.path, response, sum(map(len, sets.values())))
        limits = {name: body.expressions[name]["limit"] for name in names}
        return Answer(sets, cursors, limits)

    def decoder(self, names: tuple[str, ...], step: Step) -> QueryCodec:
        """The decoder of a response with these sets; those that are no step's own hold rows of `step`."""
        found = self._codecs.get(names)
        if found is None:
            found = self._codecs[names] = QueryCodec({name: self._codec(name, step) for name in names})
        return found

    def _codec(self, name: str, step: Step) -> Any:
        edges = name.endswith("e")
        step = self._steps.get(name, step)
        if not edges:
            return self.rows(step.view).codec
        return BARE if step.edge_view is None else self.rows(step.edge_view).codec

    def finish(self, step: Step, parents: list[Any], answer: Answer, again: Again | None) -> Flow[None]:
        """Bring the branches of `step` to its rows: what fitted is there already, the rest is fetched."""
        if not step.children or not parents:
            return
        yield from gather([self._finish(child, step, parents, answer, again) for child in step.children])

    def _finish(
        self, child: Step, step: Step, parents: list[Any], answer: Answer, again: Again | None
    ) -> Flow[None]:
        found = answer.found(child)
        if found is None or child.name in self.apart:
            yield from self.expand(child, step.view, parents)
            return
        if not found.complete and again is not None and not self._packed(child, len(parents)):
            yield from self._follow(child, found, answer, again, len(parents))
        elif found.complete:
            yield from self.finish(child, found.rows, answer, None)
        if not found.complete:
            yield from self.expand(child, step.view, parents)
            return
        yield from self._feed(child, found)
        self._link(child, step.view, parents, found)

    def _follow(self, child: Step, found: Found, answer: Answer, again: Again, parents: int) -> Flow[None]:
        """Fetch the remaining pages of a chained branch, its parents staying where they are."""
        edges = isinstance(child.member, EdgeTo)
        name = child.edges if edges else child.name
        follows = 0
        while not edges or answer.complete(child.name):
            cursor = answer.cursors.get(name)
            found.complete = answer.complete(name)
            if not found.complete and cursor is None:
                return
            yield from self.finish(child, answer.sets[child.name], answer, None)
            if cursor is None or (parents > FOLLOW_PARENTS and follows >= FOLLOWS):
                return
            follows += 1
            following = yield from again({name: cursor})
            if following is None:
                return
            answer = following
            if answer.cursors.get(name) == cursor:
                raise stuck()
            found.add(answer.sets[child.name], answer.sets.get(child.edges))

    def _link(self, child: Step, view: View, parents: list[Any], found: Found) -> None:
        self.meter.found(child.path, len(found.rows), len(parents))
        self.joiner.link(child, view, parents, found)

    def expand(self, step: Step, view: View, parents: list[Any]) -> Flow[None]:
        """Read a branch on its own, for parents that are known, and bring it to them."""
        if step.recursive:
            from .recursion import recurse

            reached = yield from recurse(self, step, parents, self.rows(view))
            self.joiner.link_reached(step, view, parents, reached)
            return
        rows = self.rows(view)
        if isinstance(step.member, Direct):
            found = yield from self._targets(step, rows, parents)
        else:
            found = yield from self._around(step, rows, parents)
        self._link(step, view, parents, found)

    def _targets(self, step: Step, rows: Rows, parents: list[Any]) -> Flow[Found]:
        """The nodes direct relations point at; what was fetched for other parents is not fetched again."""
        assert step.member is not None
        wanted = dict.fromkeys(key for row in parents for key in rows.relation(row, step.member.name))
        known = self.known.setdefault(signature(step), {})
        own = self.rows(step.view)
        missing = [key for key in wanted if key not in known]
        if len(known) + len(missing) > 20 * self.plan.tuning.rows:
            known = self.known[signature(step)] = {}  # another branch may wait for answers to add to the old
            missing = list(wanted)
        flows = [self.segment(step, one_of(chunk)) for chunk in chunks(missing, self.plan.tuning.ids)]
        fetched = yield from gather(flows)
        for found in fetched:
            known.update((own.key(row), row) for row in found.rows)
        known.update((key, None) for key in missing if key not in known)
        return Found([known[key] for key in wanted if known[key] is not None], None, True)

    def _around(self, step: Step, rows: Rows, parents: list[Any]) -> Flow[Found]:
        """The nodes whose relations or edges lead to the parents."""
        keys = list(dict.fromkeys(rows.key(row) for row in parents))
        if self._packed(step, len(keys)):
            from .packing import packed_flows

            flows = packed_flows(self, step, keys)
        else:
            narrow = starts_at if isinstance(step.member, EdgeTo) else points_at
            flows = [self.segment(step, narrow(step, chunk)) for chunk in chunks(keys, self.plan.tuning.ids)]
        found = Found([], [] if isinstance(step.member, EdgeTo) else None, True)
        fetched = yield from gather(flows)
        for one in fetched:
            found.add(one.rows, one.edges)
        yield from self._feed(step, found)
        return found

    def _feed(self, step: Step, found: Found) -> Flow[None]:
        """Edges were counted where nodes should have been: fetch all that several edges share."""
        starved = self.joiner.starved(step, found)
        if starved:
            more = yield from self.segment(step, starts_at(step, starved))
            found.add(more.rows, more.edges)

    def _packed(self, step: Step, parents: int) -> bool:
        """Whether the service had better find the first rows of each parent than we read all of them."""
        if step.limit is None or parents > PACK_PARENTS or isinstance(step.member, Direct):
            return False
        sorted_here = not step.sort or not isinstance(step.member, EdgeTo)
        return sorted_here and step.limit + 2 < min(self.plan.tuning.rows, MAX_EACH)

    def segment(self, step: Step, narrow: Filter, *, finish: bool = True) -> Flow[Found]:
        """All the rows of a branch under a filter, page by page, each page with its own branches."""
        edges = isinstance(step.member, EdgeTo)
        found = Found([], [] if edges else None, True)
        rows = self.plan.tuning.rows

        def body(limit: int, chained: bool) -> Body:
            body = self.body(step, chained and finish)
            head_nodes, head = self._head(step, narrow)
            if edges:
                body.add(step.edges, head, select_edges(step), min(limit, rows - 1))
            body.add(step.name, head_nodes, select(step), rows if edges else self.head_rows(limit, body))
            return body

        pager = Pager(self, step, body, step.edges if edges else step.name, rows)
        while not pager.done:
            answer = yield from pager.next()
            found.add(answer.sets[step.name], answer.sets.get(step.edges))
            if finish:
                yield from self.finish(step, answer.sets[step.name], answer, pager.again())
        return found

    def head_rows(self, limit: int, body: Body) -> int:
        """One row fewer than its branches may have, so that to-one branches always fit."""
        return min(limit, self.plan.tuning.rows - 1) if body.expressions else limit

    def _head(self, step: Step, narrow: Filter) -> tuple[dict[str, Any], dict[str, Any]]:
        if not isinstance(step.member, EdgeTo):
            return {"nodes": {"filter": condition(step, narrow)}}, {}
        nodes = {"from": step.edges, "chainTo": "destination", "filter": condition(step)}
        return {"nodes": nodes}, {"edges": edge_expression(step, narrow)}
