"""A read before it happens: what is asked and in which pieces. Every verb and every query becomes one."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import msgspec
from msgspec.structs import replace

from ..http.flow import Flow
from ..instances.spec import View
from .asked import TYPED, Asked, Context
from .memory import Memory
from .meter import Meter
from .plan import Plan, Tuning
from .planning.planner import WHOLE, Shape, plan
from .planning.whose import by_external_id, conditions, connected
from .rows.protocol import AnyRows
from .rows.typed import TypedRows
from .running.session import Run

if TYPE_CHECKING:
    from ..instances.writing.progress import Reporter
    from .explain import Explanation


class Known(msgspec.Struct, frozen=True):
    """What is asked, where no view has to be fetched for it."""

    asked: Asked
    context: Context

    def __call__(self) -> Flow[tuple[Asked, Context]]:
        return self.asked, self.context
        yield []


class Read(msgspec.Struct, frozen=True):
    """Makes a plan once, whenever it is started."""

    memory: Memory
    rows_of: Callable[[View], AnyRows]
    resolved: Callable[[], Flow[tuple[Asked, Context]]]
    """What is asked, for which views may have to be fetched."""
    shape: Shape = WHOLE
    tuning: Tuning | None = None
    reporter: Callable[[int | None], Reporter] | None = None
    """Is told how many rows have come, of how many; made when the read begins."""

    def planned(self) -> Flow[Plan]:
        """The plan as it is without asking anything, and what will be asked before it is carried out."""
        asked, context = yield from self.resolved()
        asked = conditions(asked)
        made = self.plan(asked, context)
        if not connected(asked):
            return made
        from .planning.ways import ways  # what few look at

        coming = ways(asked, self.tuning or Tuning(), resumable=self.shape.resumable)
        return replace(made, rewrites=(*coming, *made.rewrites))

    def settled(self) -> Flow[tuple[Plan, Meter]]:
        """The plan, after conditions over connections were looked at from their other end, and the cost."""
        asked, context = yield from self.resolved()
        asked, meter = conditions(asked), Meter()
        if not connected(asked):
            return self.plan(asked, context), meter
        from .running.connected import refuse_endless, resolved  # loads what few reads need

        tuning, resume = self.tuning or Tuning(), self.shape.resume
        before = None if resume is None else resume.whose
        resumable = self.shape.resumable
        asked, stood = yield from resolved(asked, tuning, meter, resumable=resumable, before=before)
        if asked.search is not None and asked.filter is not None:
            asked = replace(asked, filter=by_external_id(asked.filter))
        made = self.plan(asked, context)
        if made.checks is not None and made.total is None and not resumable and made.search is None:
            yield from refuse_endless(asked.view, made.root.filter, meter)
        rewrites = (*stood.rewrites, *made.rewrites)
        return replace(made, whose=tuple(stood.named), rewrites=rewrites), meter

    def plan(self, asked: Asked, context: Context) -> Plan:
        made = plan(asked, context, self.shape, self.tuning)
        if self.memory.facts is None:
            return made
        from .planning.costing import costed

        return costed(made, self.memory.facts)

    def at_once(self) -> Run | None:
        """The run of a plain read, which begins with its first page; None where more may come before that."""
        known = self.resolved
        if not isinstance(known, Known) or not known.asked.plain:
            return None
        return Run(self.plan(known.asked, known.context), self.rows_of, self.shape.resume)

    def started(self) -> Flow[Run]:
        made, meter = yield from self.settled()
        run = Run(made, self.rows_of, self.shape.resume)
        run.session.meter = meter
        return run

    def explained(self, *, run: bool, facts: bool) -> Flow[Run]:
        """A run whose plan is looked at, and which may be carried out to see what it costs."""
        if facts:
            made = yield from self.planned()
            yield from self.memory.learning().gather(made)
        if run:
            started = yield from self.started()
        else:
            started = Run((yield from self.planned()), self.rows_of, self.shape.resume)
        started.session.meter.debug = run
        return started

    def explanation(self, run: Run, rows: int, *, ran: bool, facts: bool) -> Explanation:
        """What is said of a run, after what it has shown is remembered for the next."""
        from .explain import Explanation  # loads what only people look at

        if ran:
            self.memory.learning().learn(run.plan, rows, run.session.meter)
        return Explanation(run, rows, ran=ran, facts=self.memory.learning() if facts else None)


def shape_of(cursor: str | None, **shape: Any) -> Shape:
    """The pieces, from a cursor on if there is one."""
    if cursor is None:
        return Shape(**shape)
    from .running.cursors import opened

    return Shape(**shape, resume=opened(cursor))


class OfClass:
    """Makes reads of instances of one generated class, for one client."""

    def __init__(self, memory: Memory, view: View, cls: Any) -> None:
        self._memory = memory
        self._rows = TypedRows(view, cls, memory.runner)

    def __call__(self, asked: Asked, space: str | None, cursor: str | None, **shape: Any) -> Read:
        """The read of what is asked; instances whose space is not said are in `space`."""
        known = Known(asked, Context(TYPED, space))
        return Read(self._memory, self._rows_of, known, shape_of(cursor, **shape))

    def _rows_of(self, view: View) -> TypedRows:
        return self._rows
