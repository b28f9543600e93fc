"""The instances a read starts from, page by page, from whichever endpoint the plan chose.

What only branches, cursors and changed plans need is loaded when it is needed: most reads are plain lists.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec

from ...decoders import decoder_of
from ...http.flow import Flow
from ...http.values import Request, Response
from ...instances.codec import cursor_in_tail
from ...instances.query_codec import query_cursor_in_tail
from ..plan import Key, Plan, Step
from ..requests import Body, by_ids, condition, listing, searching, select
from .page_size import OnePage, PageSize
from .pager import Pager, Sent
from .responses import NOTHING, Again, QueryResponse
from .session import Run, Session


class RootPage(msgspec.Struct):
    """Some instances the read starts from; their branches are brought by `finished`."""

    rows: Any
    after: str | None
    cursor: str | None
    """To go on after this page, also in another process."""
    response: QueryResponse
    again: Again | None
    keys: list[Key] = []
    """Of the rows, where they have to be checked."""
    seal: Callable[[int], str | None] | None = None
    """Makes the cursor when it is known how many rows have passed the checks."""
    last: bool = False
    """No more are wanted."""
    cut_short: bool = False
    """There is more, but this endpoint cannot go on: sorted, and no cursor was given."""

    def __len__(self) -> int:
        return len(self.rows)

    def finished(self, run: Run) -> Flow[None]:
        """Bring the rows all their branches, and learn from how many they have."""
        if run.plan.checks is not None:
            from .checking import check

            yield from check(self, run, run.plan.checks)
        if run.plan.figures and self.rows:
            from .figures import add_figures

            yield from add_figures(run, self.rows)
        if not run.plan.root.children:
            return
        from ..planning.rewrites import measured
        from .branches import finish

        meter = run.session.meter
        counted = dict(meter.rows)
        yield from finish(run.session, run.plan.root, self.rows, self.response, self.again)
        found = {path: rows - counted.get(path, 0) for path, rows in meter.rows.items()}
        meter.found("", len(self.rows), 1)
        if self.rows:
            run.change(lambda plan: measured(plan, len(self.rows), found))


class _Cursors(msgspec.Struct, rename="camel"):
    next_cursor: dict[str, str | None] = {}


_CURSORS = decoder_of(_Cursors)


def root_pager(run: Run) -> Pager[RootPage]:
    """Reads the root of the present plan."""
    plan, resume = run.plan, run.resume
    size = OnePage(plan.page) if plan.strategy == "search" else PageSize(plan.page, plan.first)
    seen = 0 if resume is None else resume.seen
    return Pager(
        _Roots(run, seen),
        size,
        cursor=None if resume is None else resume.cursor,
        limit=None if plan.total is None or plan.checks is not None else plan.total - seen,
    )


class _Roots:
    """What the pager reads."""

    def __init__(self, run: Run, seen: int) -> None:
        self._run = run
        self._seen = seen
        self._digest: tuple[Plan, str] | None = None

    def send(self, cursor: str | None, rows: int) -> Sent:
        plan = self._run.plan
        rows = rows if plan.max_roots is None else max(1, min(rows, plan.max_roots))
        if plan.strategy == "query":
            body, rows = self._query(plan.root, rows)
            return Sent(body.request({plan.root.name: cursor} if cursor else None), cursor, rows, body)
        return Sent(_single(plan, cursor, rows), cursor, rows)

    def _query(self, root: Step, rows: int) -> tuple[Body, int]:
        session = self._run.session
        body = session.body(root, chained=not session.plan.alone)
        head: dict[str, Any] = {f"{root.view.used_for}s": {"filter": condition(root)}}
        if root.sort:
            head["sort"] = [sort.dump() for sort in root.sort]
        rows = session.head_rows(rows, body)
        body.add(root.name, head, select(root), rows)
        return body, rows

    def relieve(self, sent: Sent, times: int) -> bool:
        """After the second time-out for a page, its branches are read on their own."""
        plan = self._run.plan
        if plan.plain or (times != 2 and sent.rows > 1):
            return False
        from ..planning.rewrites import without_branches

        return self._run.change(lambda plan: without_branches(plan, first_page=sent.cursor is None))

    def peek(self, response: Response, sent: Sent) -> str | None:
        plan = self._run.plan
        if plan.strategy == "list":
            return cursor_in_tail(response.content)
        if plan.strategy == "byids":
            return _position(plan, sent)
        if plan.strategy == "search":
            return None
        found = query_cursor_in_tail(response.content, plan.root.name)
        if found is None and not plan.plain:  # cursors of branches stand beside it
            found = response.read(_CURSORS).next_cursor.get(plan.root.name) or None
        return found

    def decode(self, response: Response, sent: Sent) -> RootPage:
        session = self._run.session
        plan = session.plan
        root = plan.root
        answer, again = NOTHING, None
        if sent.body is not None and not plan.plain:
            from .branches import resending

            answer = session.response(response, sent.body, root)
            rows, after = answer.sets[root.name], answer.cursors.get(root.name)
            again = resending(session, root, sent.body, {root.name: sent.cursor} if sent.cursor else {})
        else:
            rows, after = _listed(session, response, sent)
        if plan.checks is None:
            cursor = self._sealed(plan, len(rows), after)
            cut_short = sent.body is not None and self._cut(plan, sent, rows, after)
            return RootPage(rows, after, cursor, answer, again, cut_short=cut_short)
        return RootPage(
            rows,
            after,
            None,
            answer,
            again,
            keys=session.rows(root.view).keys(rows, response.content),
            seal=lambda passed: self._sealed(self._run.plan, passed, after),
            cut_short=sent.body is not None and self._cut(plan, sent, rows, after),
        )

    def _sealed(self, plan: Plan, rows: int, after: str | None) -> str | None:
        """The cursor to give away; only reads that can be resumed do."""
        self._seen += rows
        if after is None or not plan.resumable or (plan.total is not None and self._seen >= plan.total):
            return None
        from .cursors import digest, seal

        if self._digest is None or self._digest[0] is not plan:
            self._digest = plan, digest(plan)
        return seal(plan, self._digest[1], after, self._seen)

    def _cut(self, plan: Plan, sent: Sent, rows: Any, after: str | None) -> bool:
        """Where a cursor led here, none after it means the end; after the first page it may mean nothing."""
        first = sent.cursor is None and bool(plan.root.sort) and not after
        return first and len(rows) >= sent.rows and (plan.total is None or self._seen < plan.total)


def _listed(session: Session, response: Response, sent: Sent) -> tuple[Any, str | None]:
    """The rows of a response that has nothing else."""
    plan = session.plan
    root = plan.root
    pages = session.rows(root.view)
    if sent.body is not None:
        rows, after = pages.queried(response.content)
    else:
        rows, after = pages.listed(response.content, root.properties)
        after = _position(plan, sent) if plan.strategy == "byids" else after
    session.meter.add("", response, len(rows))
    return session.as_asked(root, rows), None if plan.strategy == "search" else after


def _single(plan: Plan, cursor: str | None, rows: int) -> Request:
    """A request whose response is one list."""
    if plan.strategy == "list":
        return listing(plan.root, cursor, rows)
    if plan.strategy == "search":
        assert plan.search is not None
        return searching(plan.root, plan.search, rows)
    start = int(cursor or 0)
    return by_ids(plan.root, plan.ids[start : start + rows])


def _position(plan: Plan, sent: Sent) -> str | None:
    """Reading by ids has no cursors: the place in the list of ids stands for one."""
    start = int(sent.cursor or 0) + sent.rows
    return str(start) if start < len(plan.ids) else None
