"""What terminals do, as flows. Loaded by the first query that runs: importing a package asks nothing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from ...errors import ValidationFailed
from ...filters.sorting import ResolvedSort
from ...http.flow import Flow
from ..plan import Plan
from ..planning.facts import Facts, facts_of
from ..planning.planner import plan as make_plan
from ..running.branches import Run
from ..running.drive import async_pages, pages
from ..running.ids import count as count_of
from ..running.ids import ids_of, instances_filter
from ..running.pages import RootPages

if TYPE_CHECKING:
    from ...instances.writing.results import DeleteResult
    from ..explain import Explanation
    from .terminals import Terminals


def plan(query: Terminals, **options: Any) -> Flow[Plan]:
    asked, context = yield from query._resolve()
    return make_plan(asked, context, tuning=query._tuning, **options)


def start(query: Terminals, *, resumable: bool = False, **options: Any) -> Flow[Run]:
    made = yield from plan(query, resumable=resumable, **options)
    return _run(query, made, resumable)


def _run(query: Terminals, made: Plan, resumable: bool) -> Run:
    facts: Facts | None = query._client.__dict__.get("_facts")
    if facts is None:
        return Run(made, query._rows_of, resumable)
    from ..planning.costing import foreseen

    return Run(foreseen(made, facts, resumable), query._rows_of, resumable)


def explained(query: Terminals, run: bool, facts: bool) -> Flow[Run]:
    made = yield from plan(query)
    if facts:
        yield from facts_of(query._client).gather(made)
    started = _run(query, made, False)
    started.meter.debug = run
    return started


def explanation(query: Terminals, started: Run, rows: int, ran: bool, facts: bool) -> Explanation:
    """What is said of a run, after what it has shown is remembered for the next."""
    from ..explain import Explanation  # loads what only people look at

    if ran:
        facts_of(query._client).learn(started.plan, rows, started.meter)
    known = facts_of(query._client) if facts else None
    return Explanation(started, rows, ran=ran, facts=known)


def count(query: Terminals) -> Flow[int]:
    made = yield from plan(query)
    if made.strategy == "nothing":
        return 0
    run = Run(made, query._rows_of)
    if made.search is not None:
        raise ValidationFailed("a search cannot be counted: it gives at most 1,000 matches")
    number = yield from count_of(made.root, made.tuning, run.meter)
    return number if made.total is None else min(number, made.total)


def some_ids(query: Terminals, limit: int | None) -> Flow[list[Any]]:
    """Ids of what matches, without properties or branches."""
    from ...instances.ids import EdgeId, NodeId

    made = yield from plan(query, limit=limit)
    if made.strategy == "nothing":
        return []
    root = made.root
    run = Run(made, query._rows_of)
    kind = EdgeId if root.view.used_for == "edge" else NodeId
    if made.search is not None:
        found = RootPages(run)
        page = found.decode((yield found.first()))
        return [kind(*run.rows(root.view).key(row)) for row in page.rows]
    sort: Sequence[ResolvedSort] = root.sort if made.total is not None else ()
    keys = yield from ids_of(
        instances_filter(root),
        made.tuning,
        root.view.used_for,
        run.meter,
        at_most=made.total,
        sort=[one.dump() for one in sort],
    )
    return [kind(*key) for key in keys]


def deletion(query: Terminals, limit: int | None, all: bool) -> Flow[DeleteResult]:
    from ...instances.writing.delete import delete

    asked, context = yield from query._resolve()
    if limit is None and asked.limit is None and not all:
        raise ValidationFailed(
            "say how much may be deleted: delete(limit=...) for at most so many, or delete(all=True)"
        )
    ids = yield from some_ids(query, limit)
    return (yield from delete(ids, context.instance_space, False))


__all__ = [
    "async_pages",
    "count",
    "deletion",
    "explained",
    "explanation",
    "pages",
    "some_ids",
    "start",
]
