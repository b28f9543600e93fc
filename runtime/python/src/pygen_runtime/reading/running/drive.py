"""Running a plan to its pages, blocking and not: the only code of a query that exists twice."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from typing import Any

from msgspec.structs import replace

from ...filters.algebra import ContainsAny, Filter, In, Nested, Ref
from ...filters.simplify import NEVER
from ...http.flow import Flow
from ...instances.spec import Direct, View
from ..plan import Rewrite
from ..planning.filters import conjuncts, transform
from .branches import Run
from .ids import ids_of
from .pages import Named, RootPage, RootPages, fit_into_cursor, named_in

Page = tuple[list[Any], str | None]
"""Rows with all their branches, and the cursor after them."""


def pages(client: Any, run: Run, resume: str | None = None, *, eager: bool = False) -> Iterator[Page]:
    """All pages of a run."""
    client._run(turn_round(run, resume))
    while run.plan.strategy != "nothing":
        raw: RootPage | None = None
        for raw in client._pages(RootPages(run, resume), eager=eager):
            if raw.cut_short:
                break
            yield client._run(raw.finished(run)), raw.cursor
        if raw is None or not raw.cut_short:
            return
        fall_back(run)


async def async_pages(
    client: Any, run: Run, resume: str | None = None, *, eager: bool = False
) -> AsyncIterator[Page]:
    """The same for an event loop."""
    await client._run(turn_round(run, resume))
    while run.plan.strategy != "nothing":
        raw: RootPage | None = None
        async for raw in client._pages(RootPages(run, resume), eager=eager):
            if raw.cut_short:
                break
            yield await client._run(raw.finished(run)), raw.cursor
        if raw is None or not raw.cut_short:
            return
        fall_back(run)


def fall_back(run: Run) -> None:
    """Read a sorted root by list, which goes on where a query has no cursor."""
    tuning = run.plan.tuning
    run.plan = replace(
        run.plan,
        strategy="list",
        page=tuning.list_rows,
        first=tuning.list_rows,
        why=f"sorted, with more than the {tuning.rows:,} rows of one query: list has cursors for any order",
    )


def turn_round(run: Run, resume: str | None = None) -> Flow[None]:
    """Where few related nodes match, name them instead of looking at each instance's own.

    A filter on related nodes makes cursors unreliable, so this is done when there may be more than one page.
    Who goes on from a cursor goes on with the nodes that matched when the read began: they are part of it.
    """
    plan = run.plan
    nested = [one for one in conjuncts(plan.root.filter) if isinstance(one, Nested)]
    if not nested or plan.root.filter is None or plan.strategy not in ("query", "list"):
        return
    if resume is not None:
        named = named_in(resume)
        if len(named) != len(nested):
            return  # they were not named when the read began, or the cursor belongs to another query
    else:
        if plan.total is not None and plan.total <= plan.first:
            return
        named = yield from _related(run, nested)
    found: dict[Filter, Filter] = {
        one: _among(plan.root.view, one, tuple(Ref(*key) for key in keys))
        for one, keys in zip(nested, named, strict=True)
        if keys is not None
    }
    if not found:
        return
    run.named = named
    filter = transform(plan.root.filter, lambda one: found.get(one, one))
    why = "few related nodes match, so they are named: pages then go on reliably"
    run.plan = replace(
        run.plan,
        root=replace(plan.root, filter=filter),
        strategy="nothing" if NEVER in found.values() else plan.strategy,
        rewrites=(*plan.rewrites, Rewrite("turned round", why)),
    )


def _related(run: Run, nested: list[Nested]) -> Flow[Named]:
    """The related nodes that match each of the filters; None where they are too many to be named."""
    plan = run.plan
    named: Named = []
    for one in nested:
        ids = yield from ids_of(one.filter, plan.tuning, "node", run.meter, at_most=plan.tuning.ids + 1)
        if not ids:
            return [*named, [], *[None] * (len(nested) - len(named) - 1)]  # nothing more needs to be known
        named.append(ids if len(ids) <= plan.tuning.ids else None)
    where = plan.root.view.external_id
    if None in named:
        _warn(run, f"{where}: more than {plan.tuning.ids:,} related nodes match, so the filter on them stays")
    elif not fit_into_cursor(named):
        _warn(run, f"{where}: the related nodes that match do not fit into the cursors of iterate()")
    return named if not run.resumable or fit_into_cursor(named) else [None] * len(named)


def _warn(run: Run, warning: str) -> None:
    run.plan = replace(run.plan, warnings=(*run.plan.warnings, warning))


def _among(view: View, nested: Nested, refs: tuple[Ref, ...]) -> Filter:
    if not refs:
        return NEVER
    many = any(isinstance(one, Direct) and one.wire == nested.scope[-1] and one.list for one in view.members)
    return ContainsAny(nested.scope, refs) if many else In(nested.scope, refs)
