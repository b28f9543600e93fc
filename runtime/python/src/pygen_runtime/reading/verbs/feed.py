"""How the change feed is read: what the pager reads of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Generic, TypeVar

from ...filters import Filter
from ...http import Response
from ...instances.query_codec import SET, query_codec_of
from ..plan import Step
from ..requests import SYNC, Body, condition, select
from ..rows.typed import TypedRows
from ..running.page_size import PageSize
from ..running.pager import Pager, Sent
from .results import Change

ReadT = TypeVar("ReadT")
_PAGE = 1000


class _FeedPage(Generic[ReadT]):
    """A change; the feed always has a cursor, and ends with a page that is not full."""

    def __init__(self, change: Change[ReadT], more: bool) -> None:
        self.change = change
        self.after = change.cursor if more else None

    def __len__(self) -> int:
        return len(self.change)


class Feed(Generic[ReadT]):
    """The pages of the feed until nothing is left to tell."""

    def __init__(
        self, rows: TypedRows, filter: Filter | None, as_list: Callable[[Iterable[Any]], list[ReadT]]
    ) -> None:
        self._step = Step(SET, "", rows.codec.view, filter=filter)
        self._rows = rows
        self._codec = query_codec_of(rows.codec)
        self.as_list = as_list

    def pager(self, cursor: str | None) -> Pager[_FeedPage[ReadT]]:
        return Pager(self, PageSize(_PAGE), cursor=cursor)

    def send(self, cursor: str | None, rows: int) -> Sent:
        step = self._step
        body = Body(rows)
        body.add(SET, {f"{step.view.used_for}s": {"filter": condition(step)}}, select(step))
        return Sent(body.request({SET: cursor} if cursor else None, path=SYNC), cursor, rows)

    def peek(self, response: Response, sent: Sent) -> str | None:
        return None

    def decode(self, response: Response, sent: Sent) -> _FeedPage[ReadT]:
        sets, cursors = self._codec.decode(response.content)
        if SET not in cursors:
            raise response.malformed("there is no cursor to go on with")
        items = self._rows.made(sets[SET])
        gone = [item for item in items if item.data_record.deleted_ms is not None]
        here = [item for item in items if item.data_record.deleted_ms is None]
        change = Change(self.as_list(here), self.as_list(gone), cursors[SET])
        return _FeedPage(change, more=len(items) >= sent.rows)

    def relieve(self, sent: Sent, times: int) -> bool:
        return False

    def together(self, changes: list[Change[ReadT]], cursor: str | None) -> Change[ReadT]:
        items = [item for change in changes for item in change.items]
        deleted = [item for change in changes for item in change.deleted]
        return Change(self.as_list(items), self.as_list(deleted), cursor or "")
