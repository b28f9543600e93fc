"""Running a plan to its pages, blocking and not: the only code of a query that exists twice."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator
from typing import Any

from msgspec.structs import replace

from ..filters.algebra import ContainsAny, Filter, In, Nested, Ref
from ..filters.simplify import NEVER
from ..http.flow import Flow
from ..instances.spec import Direct, View
from .execute import FOLLOW_PARENTS, FOLLOWS, Run
from .facts import Facts
from .lookup import ids_of
from .optimize import conjuncts, transform
from .plan import Rewrite
from .root import RootPage, RootPages
from .rows import Rows

Page = tuple[list[Any], str | None]
"""Rows with all their branches, and the cursor after them."""


def pages(client: Any, run: Run, resume: str | None = None, *, eager: bool = False) -> Iterator[Page]:
    """All pages of a run."""
    foresee(client, run)
    if not run.resumable:
        client._run(turn_round(run))
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
    foresee(client, run)
    if not run.resumable:
        await client._run(turn_round(run))
    while run.plan.strategy != "nothing":
        raw: RootPage | None = None
        async for raw in client._pages(RootPages(run, resume), eager=eager):
            if raw.cut_short:
                break
            yield await client._run(raw.finished(run)), raw.cursor
        if raw is None or not raw.cut_short:
            return
        fall_back(run)


def foresee(client: Any, run: Run) -> None:
    """Use the numbers that `explain(facts=True)` asked for, while they are fresh.

    Where branches bring more than is followed after a page, the first page is small enough for all to fit.
    """
    facts: Facts | None = client.__dict__.get("_facts")
    run.roots = None if facts is None else facts.recent(run.plan.root.view)
    plan = run.plan
    if facts is None or plan.strategy != "query" or plan.root.filter is not None:
        return
    if run.roots is None or run.roots <= FOLLOW_PARENTS:
        return
    share = min(1.0, plan.page / run.roots)
    most = (FOLLOWS + 1) * plan.tuning.rows
    too_many = {path: rows for path, rows in facts.expected(plan).items() if rows * share > most}
    run.learn(run.roots, too_many)


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


def turn_round(run: Run) -> Flow[None]:
    """Where few related nodes match, name them instead of looking at each instance's own.

    A filter on related nodes makes cursors unreliable, so this is done when there may be more than one page.
    """
    plan = run.plan
    if plan.total is not None and plan.total <= plan.page:
        return
    if run.roots is not None and 2 * run.roots <= plan.page:
        return  # one page even if there are twice as many by now: its cursor is not used
    found: dict[Filter, Filter] = {}
    for one in conjuncts(plan.root.filter):
        if isinstance(one, Nested) and plan.strategy in ("query", "list"):
            ids = yield from ids_of(one.filter, plan.tuning, "node", run.meter, at_most=plan.tuning.ids + 1)
            if len(ids) <= plan.tuning.ids:
                found[one] = _among(plan.root.view, one, tuple(Ref(*key) for key in ids))
    if not found or plan.root.filter is None:
        return
    filter = transform(plan.root.filter, lambda one: found.get(one, one))
    why = "few related nodes match, so they are named: pages then go on reliably"
    empty = NEVER in found.values()
    run.plan = replace(
        plan,
        root=replace(plan.root, filter=filter),
        strategy="nothing" if empty else plan.strategy,
        rewrites=(*plan.rewrites, Rewrite("turned round", why)),
    )


def _among(view: View, nested: Nested, refs: tuple[Ref, ...]) -> Filter:
    if not refs:
        return NEVER
    many = any(isinstance(one, Direct) and one.wire == nested.scope[-1] and one.list for one in view.members)
    return ContainsAny(nested.scope, refs) if many else In(nested.scope, refs)


RowsOf = Callable[[View], Rows]


__all__ = ["Page", "RowsOf", "async_pages", "fall_back", "pages", "turn_round"]
