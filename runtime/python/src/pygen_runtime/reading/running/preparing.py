"""What is found out before the first page: which related nodes a filter means, and whether a cursor fits."""

from __future__ import annotations

from ...filters.algebra import Nested
from ...http.flow import Flow
from ..plan import Key, Named
from ..planning.rewrites import nested_filters, turned_round, warned
from .cursors import check, fit_into_cursor
from .ids import ids_of
from .session import Run


def prepared(run: Run) -> Flow[None]:
    """Where few related nodes match, name them instead of looking at each instance's own.

    A filter on related nodes makes cursors unreliable, so this is done when there may be more than one page.
    Who goes on from a cursor goes on with the nodes that matched when the read began: they are part of it.
    """
    nested = nested_filters(run.plan)
    if run.resume is not None:
        if len(run.resume.named) == len(nested):
            named = run.resume.named
            run.change(lambda plan: turned_round(plan, named))
        if run.plan.strategy != "nothing":
            check(run.plan, run.resume)
        return
    plan = run.plan
    if plan.total is None or plan.total > plan.first:
        found = yield from _related(run, nested)
        run.change(lambda plan: turned_round(plan, found))


def _related(run: Run, nested: list[Nested]) -> Flow[Named]:
    """The related nodes that match each of the filters; None where they are too many to be named."""
    tuning = run.plan.tuning
    named: list[tuple[Key, ...] | None] = []
    for filter in nested:
        ids = yield from ids_of(filter.filter, tuning, "node", run.session.meter, at_most=tuning.ids + 1)
        if not ids:
            return (*named, (), *[None] * (len(nested) - len(named) - 1))  # nothing more needs to be known
        named.append(tuple(ids) if len(ids) <= tuning.ids else None)
    fits = fit_into_cursor(tuple(named))
    warning = ""
    if None in named:
        warning = f"more than {tuning.ids:,} related nodes match, so the filter on them stays"
    elif not fits:
        warning = "the related nodes that match do not fit into the cursors of iterate()"
    if warning:
        run.change(lambda plan: warned(plan, warning))
    return tuple(named) if not run.plan.resumable or fits else (None,) * len(named)
