"""What all parts of one run share: the plan, what rows are made of, and what was found so far."""

from __future__ import annotations

import threading
from collections.abc import Callable
from copy import copy
from typing import TYPE_CHECKING, Any

from ...http.values import Response
from ...instances.query_codec import QueryCodec
from ...instances.spec import View
from ..meter import Meter
from ..plan import Cursor, Key, Plan, Step
from ..requests import Body
from ..rows.protocol import AnyRows
from ..rows.typed import BARE_EDGES
from .responses import QueryResponse

if TYPE_CHECKING:
    from .joining import Cut, Joiner


class _RowsByView:
    """Makes what rows of a view are made by, once. A session and its joiner share it: were it a method of the
    session, the two would be a circle, which is freed late and by the collector.
    """

    def __init__(self, rows_of: Callable[[View], AnyRows]) -> None:
        self._rows_of = rows_of
        self._made: dict[int, AnyRows] = {}

    def __call__(self, view: View) -> AnyRows:
        found = self._made.get(id(view))
        if found is None:
            found = self._made[id(view)] = self._rows_of(view)
        return found


class Session:
    """One plan being carried out. A changed plan is a new session that goes on with what is known."""

    joiner: Joiner
    """Of plans with branches."""

    def __init__(self, plan: Plan, rows_of: Callable[[View], AnyRows]) -> None:
        self._follow(plan)
        self.meter = Meter()
        self.cuts: list[Cut] = []
        """Where a limit left something out."""
        self.known: dict[Any, dict[Key, Any]] = {}
        """Nodes that direct relations led to, by what was asked of them: they are not fetched again."""
        self.rows = _RowsByView(rows_of)
        self._codecs: dict[tuple[str, ...], QueryCodec] = {}
        if plan.root.children:
            from .joining import Joiner

            self.joiner = Joiner(self.rows, self.cuts)

    def _follow(self, plan: Plan) -> None:
        self.plan = plan
        self.one_row = {*plan.separately, *plan.one_row}
        """Chained branches that are read on their own; requests have one row of them, or none."""
        self._steps = {plan.root.name: plan.root}
        if plan.root.children:
            self._steps = {name: step for step in plan.steps() for name in (step.name, step.edges)}

    def changed(self, plan: Plan) -> Session:
        """A session that follows another plan, with all that is known."""
        if plan is self.plan:
            return self
        session = copy(self)
        session._follow(plan)
        return session

    def body(self, step: Step, chained: bool) -> Body:
        """A request whose head is the nodes of `step`, with its branches; the head is still to be added."""
        body = Body(self.plan.tuning.rows, debug=self.meter.debug)
        if chained:
            self._chain(body, step)
        return body

    def _chain(self, body: Body, step: Step) -> None:
        for child in step.children:
            room = self.plan.tuning.expressions - 2 - len(body.expressions)
            skipped = child.name in self.plan.separately and not self.plan.resumable
            if child.separate is None and room >= 2 and not skipped:
                body.chain(child, step.name, step.view)
                if child.name in self.one_row:
                    body.limit_to_one(child.name)
                self._chain(body, child)

    def head_rows(self, limit: int, body: Body) -> int:
        """One row fewer than its branches may have, so that to-one branches always fit."""
        return min(limit, self.plan.tuning.rows - 1) if body.expressions else limit

    def response(self, response: Response, body: Body, step: Step) -> QueryResponse:
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
        return QueryResponse(sets, cursors, {name: body.limits[name] for name in names})

    def made(self, step: Step, found: list[Any]) -> list[Any]:
        """The rows of what was decoded."""
        return self.as_asked(step, self.rows(step.view).made(found))

    def as_asked(self, step: Step, made: list[Any]) -> list[Any]:
        if step.units:
            self.rows(step.view).converted(made, step.units)
        return made if step.properties is None else self.rows(step.view).only(made, step.properties)

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
        return BARE_EDGES if step.edge_view is None else self.rows(step.edge_view).codec


class Run:
    """One read under way, with the plan it follows now."""

    def __init__(self, plan: Plan, rows_of: Callable[[View], AnyRows], resume: Cursor | None = None) -> None:
        self.plan = plan
        self.session = Session(plan, rows_of)
        self.resume = resume
        self.passed = 0 if resume is None else resume.seen
        """How many instances have passed the checks, where there are any."""
        self._lock = threading.Lock()

    def change(self, rewrite: Callable[[Plan], Plan]) -> bool:
        """Go on with another plan made of this one; whether it is another.

        The thread that reads ahead may find that branches time out while the caller's learns how many rows
        they have: neither may undo what the other did.
        """
        with self._lock:
            before = self.plan
            self.session = self.session.changed(rewrite(before))
            self.plan = self.session.plan
            return self.plan is not before
