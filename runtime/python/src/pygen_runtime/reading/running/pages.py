"""The instances a query starts from, page by page, from whichever endpoint the plan chose."""

from __future__ import annotations

import base64
import hashlib
import zlib
from typing import Any

import msgspec

from ...errors import ApiError, ValidationFailed
from ...filters.algebra import MatchAll
from ...filters.names import view_source
from ...http.flow import Flow
from ...http.values import Request, Response
from ...instances.query_codec import query_cursor_in_tail
from ..plan import Plan
from ..requests import BY_IDS, LIST, SEARCH, Body, Key, condition, select, source
from .branches import Run
from .pager import resending, stuck, timed_out
from .responses import NOTHING, Again, Answer


class RootPage(msgspec.Struct):
    """Some instances the query starts from; their branches are brought by `finished`."""

    rows: list[Any]
    cursor: str | None
    """To go on after this page, also in another process."""
    answer: Answer
    again: Again | None
    cut_short: bool = False
    """There is more, but this endpoint cannot go on: sorted, and no cursor was given."""

    def finished(self, run: Run) -> Flow[list[Any]]:
        """The rows with all their branches."""
        counted = dict(run.meter.rows)
        yield from run.finish(run.plan.root, self.rows, self.answer, self.again)
        found = {path: rows - counted.get(path, 0) for path, rows in run.meter.rows.items()}
        run.meter.found("", len(self.rows), 1)
        run.learn(len(self.rows), found)
        return self.rows


class _Cursors(msgspec.Struct, rename="camel"):
    next_cursor: Any = None


_CURSORS = msgspec.json.Decoder(_Cursors)


class RootPages:
    """A paged read for the pipeline of the runner."""

    def __init__(self, run: Run, resume: str | None = None) -> None:
        self.run = run
        self.plan: Plan = run.plan
        self._size = run.plan.first if resume is None else run.plan.page
        self._seen = 0
        self._cursor: str | None = None
        self._decoded: tuple[Response, RootPage] | None = None
        self._times_out = 0
        self._alone = False
        """Branches are not part of the requests. A cursor belongs to requests of one kind or the other."""
        self._order: list[tuple[Body | None, str | None, int]] = []
        """Of each request that was not decoded yet: the body, the cursor and the number of rows asked for."""
        if resume is not None:
            self._cursor, self._seen, self._alone = read_token(self.plan, resume)

    def first(self) -> Request:
        return self._request(self._cursor)

    def following(self, response: Response) -> Request | None:
        if self.plan.strategy == "search":
            return None
        if self.plan.total is not None:
            # how much is left to ask for depends on how much there was: decode now
            page = self._take(response)
            self._decoded = (response, page)
            cursor = page.answer.cursors.get(self.plan.root.name) if self._left() > 0 else None
        else:
            cursor = self._cursor_in(response)
        return None if cursor is None else self._request(cursor)

    def decode(self, response: Response) -> RootPage:
        if self._decoded is not None and self._decoded[0] is response:
            page = self._decoded[1]
            self._decoded = None
            return page
        return self._take(response)

    def recover(self, error: ApiError, request: Request) -> Request | None:
        """After a time-out: a smaller page, then branches on their own. A search has no page after it."""
        size = self._order[-1][2]
        hopeless = self.plan.strategy == "search" or (size <= 1 and self._times_out > 1)
        if not timed_out(error) or hopeless:
            return None
        self._times_out += 1
        cursor = self._order.pop()[1]
        if self._times_out == 2:
            self._alone = self._alone or cursor is None
            self.run.apart.update(child.name for child in self.plan.root.children)
        self._size = max(1, size // 2)
        return self._request(cursor)

    def _left(self) -> int:
        return self.plan.total - self._seen if self.plan.total is not None else self._size

    def _request(self, cursor: str | None) -> Request:
        size = max(1, min(self.run.next_size(self._size), self._left()))
        body = None
        if self.plan.strategy == "query":
            body = self._query(size)
            request = body.request({self.plan.root.name: cursor} if cursor else None)
            size = body.expressions[self.plan.root.name]["limit"]
        elif self.plan.strategy == "byids":
            request = self._by_ids(int(cursor or 0), size)
        else:
            request = self._listing(cursor, size)
        self._order.append((body, cursor, size))
        if self._times_out == 0:
            self._size = self.plan.page
        return request

    def _query(self, size: int) -> Body:
        root = self.plan.root
        kind = root.view.used_for
        body = self.run.body(root, chained=not self._alone)
        head: dict[str, Any] = {f"{kind}s": {"filter": condition(root)}}
        if root.sort:
            head["sort"] = [one.dump() for one in root.sort]
        body.add(root.name, head, select(root), self.run.head_rows(size, body))
        return body

    def _by_ids(self, start: int, size: int) -> Request:
        root = self.plan.root
        kind = root.view.used_for
        items = [{"instanceType": kind, **one.dump()} for one in self.plan.ids[start : start + size]]
        return Request.post(BY_IDS, {"items": items, "sources": [source(root, None)]})

    def _listing(self, cursor: str | None, size: int) -> Request:
        root = self.plan.root
        search = self.plan.search
        payload: dict[str, Any] = {"instanceType": root.view.used_for, "limit": size}
        if root.filter is not None and not isinstance(root.filter, MatchAll):
            payload["filter"] = root.filter.dump()
        if root.sort:
            payload["sort"] = [one.dump(nulls=search is None) for one in root.sort]
        if search is None:
            payload |= {"sources": [source(root, None)], "cursor": cursor}
            return Request.post(LIST, payload)
        payload |= {"view": view_source(root.view).dump(), "query": search.text, "operator": search.operator}
        if search.properties is not None:
            payload["properties"] = list(search.properties)
        units = source(root, None).get("targetUnits")
        if units:
            payload["targetUnits"] = units
        return Request.post(SEARCH, payload, kind="search")

    def _cursor_in(self, response: Response) -> str | None:
        if self.plan.strategy == "byids":
            _, cursor, size = self._order[0]
            start = int(cursor or 0) + size
            return str(start) if start < len(self.plan.ids) else None
        name = self.plan.root.name
        if self.plan.strategy == "query":
            quick = query_cursor_in_tail(response.content, name)
            if quick is not None:
                return quick
        found = _CURSORS.decode(response.content).next_cursor
        if isinstance(found, dict):
            found = found.get(name)
        return found or None

    def _take(self, response: Response) -> RootPage:
        by_position = self._cursor_in(response) if self.plan.strategy == "byids" else None
        body, here, size = self._order.pop(0)
        root = self.plan.root
        answer, again = NOTHING, None
        if body is not None:
            answer = self.run.answer(response, body, root)
            rows = answer.sets[root.name]
            cursor_after = answer.cursors.get(root.name)
            again = resending(self.run, root, body, {root.name: here} if here else {})
        else:
            rows, cursor_after = self.run.listed(root, response.content)
            cursor_after = by_position or (cursor_after if self.plan.strategy == "list" else None)
            self.run.meter.add("", response, len(rows))
            answer = Answer({}, {root.name: cursor_after} if cursor_after else {}, {})
        self._seen += len(rows)
        if cursor_after is not None and cursor_after == here:
            raise stuck(response)
        more = bool(cursor_after) and self._left() > 0
        first = body is not None and here is None  # where a cursor led here, none after it means the end
        full = len(rows) >= size and self._left() > 0
        cut_short = bool(first and root.sort and not cursor_after and full)
        token = self._token(str(cursor_after)) if more else None
        return RootPage(rows, token, answer, again, cut_short)

    def _token(self, cursor: str) -> str | None:
        """Only reads that can be resumed give cursors away."""
        if not self.run.resumable:
            return None
        return write_token(self.plan, cursor, self._seen, self._alone, self.run.named)


def _digest(plan: Plan) -> str:
    """What a cursor belongs to: the same instances in the same order from the same endpoint."""
    root = plan.root
    shown = [
        plan.strategy,
        [root.view.space, root.view.external_id, root.view.version],
        root.filter.dump() if root.filter is not None else None,
        [one.dump() for one in root.sort],
        [child.path for child in root.walk()],
    ]
    return hashlib.sha256(msgspec.json.encode(shown)).hexdigest()[:16]


_TOGETHER, _ALONE = 1, 2
"""Kinds of our cursors: of requests with branches, and of those without."""

Named = list[list[Key] | None]
"""For each filter on related nodes the nodes that matched; None where they were not named."""

MAX_NAMED = 4_000
"""Bytes that related nodes may take in a cursor: what a header or an address has room for."""
_PACKED = b"z"
_MOST_UNPACKED = 1_000_000


class _Token(msgspec.Struct, array_like=True):
    kind: int
    digest: str
    seen: int
    cursor: str
    named: Named = []


_TOKEN = msgspec.json.Decoder(_Token)


def fit_into_cursor(named: Named) -> bool:
    return len(zlib.compress(msgspec.json.encode(named))) <= MAX_NAMED


def write_token(plan: Plan, cursor: str, seen: int, alone: bool = False, named: Named | None = None) -> str:
    token = _Token(_ALONE if alone else _TOGETHER, _digest(plan), seen, cursor, named or [])
    wire = msgspec.json.encode(token)
    if named:
        wire = _PACKED + zlib.compress(wire)
    return base64.urlsafe_b64encode(wire).decode().rstrip("=")


def _opened(token: str) -> _Token:
    if not isinstance(token, str):
        raise ValidationFailed(f"a cursor is text, the `cursor` of a page, not {token!r}")
    try:
        wire = base64.urlsafe_b64decode(token + "=" * (-len(token) % 4))
        if wire.startswith(_PACKED):
            wire = zlib.decompressobj().decompress(wire[1:], _MOST_UNPACKED)
        return _TOKEN.decode(wire)
    except (ValueError, zlib.error, msgspec.MsgspecError):
        raise ValidationFailed(
            "this is not a cursor: give the `cursor` of a page of the same query"
        ) from None


def named_in(token: str) -> Named:
    """The related nodes that were named when the read began, which must be named again to go on."""
    return _opened(token).named


def read_token(plan: Plan, token: str) -> tuple[str, int, bool]:
    """The cursor of the service inside one of ours, how many instances came before it, and its kind."""
    found = _opened(token)
    if found.kind not in (_TOGETHER, _ALONE) or found.digest != _digest(plan):
        raise ValidationFailed(
            "the cursor belongs to another query: filter, sorting and branches must be the same as before"
        )
    return found.cursor, found.seen, found.kind == _ALONE
