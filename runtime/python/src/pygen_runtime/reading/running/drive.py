"""From a run to its pages, blocking and not: the only code of reading that exists twice."""

from __future__ import annotations

import sys
from collections.abc import AsyncIterator, Iterator

from ...http.flow import AsyncRuns, Runs
from .pages import RootPage, root_pager
from .session import Run


def pages(client: Runs, run: Run, *, eager: bool = False) -> Iterator[RootPage]:
    """All pages of a run."""
    found = _pages(client, run, eager)
    if "opentelemetry" in sys.modules:
        from ...http.tracing import read

        return read(found, run.plan.root.view.external_id)
    return found


def async_pages(client: AsyncRuns, run: Run, *, eager: bool = False) -> AsyncIterator[RootPage]:
    """The same for an event loop."""
    found = _async_pages(client, run, eager)
    if "opentelemetry" in sys.modules:
        from ...http.tracing import async_read

        return async_read(found, run.plan.root.view.external_id)
    return found


def _pages(client: Runs, run: Run, eager: bool) -> Iterator[RootPage]:
    if _may_need_preparing(run):
        from .preparing import prepared

        client._run(prepared(run))
    while run.plan.strategy != "nothing":
        cut_short = False
        for page in client._pages(root_pager(run), eager=eager):
            cut_short = page.cut_short
            if cut_short:
                break
            if run.plan.finishing:
                client._run(page.finished(run))
            yield page
            if page.last:
                return
            del page  # or it would be held while the next one is made
        if not cut_short:
            return
        from ..planning.rewrites import by_list

        run.change(by_list)


async def _async_pages(client: AsyncRuns, run: Run, eager: bool) -> AsyncIterator[RootPage]:
    if _may_need_preparing(run):
        from .preparing import prepared

        await client._run(prepared(run))
    while run.plan.strategy != "nothing":
        cut_short = False
        async for page in client._pages(root_pager(run), eager=eager):
            cut_short = page.cut_short
            if cut_short:
                break
            if run.plan.finishing:
                await client._run(page.finished(run))
            yield page
            if page.last:
                return
            del page  # or it would be held while the next one is made
        if not cut_short:
            return
        from ..planning.rewrites import by_list

        run.change(by_list)


def _may_need_preparing(run: Run) -> bool:
    """Most runs begin with their first page."""
    return run.resume is not None or run.plan.root.filter is not None
