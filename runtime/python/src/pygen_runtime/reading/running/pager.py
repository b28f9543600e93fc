"""The one pager: whatever is read in pages is read by it, inside a flow or ahead of who takes the pages."""

from __future__ import annotations

from typing import Any, Generic, Protocol, TypeVar

import msgspec

from ...errors import ApiError, DeadlineExceeded, ResponseTooLarge, Timeout
from ...http.flow import EmptyPages, Flow, one_page, stuck
from ...http.values import Request, Response
from .page_size import PageSize


class Page(Protocol):
    """What a source makes of a response."""

    @property
    def after(self) -> str | None:
        """The cursor of the service to go on with; None after the last page."""

    def __len__(self) -> int:
        """How many rows of the head it has."""


PageT = TypeVar("PageT", bound=Page)
PageT_co = TypeVar("PageT_co", bound=Page, covariant=True)


class Sent(msgspec.Struct):
    """A request that is under way."""

    request: Request
    cursor: str | None
    """What led to the page."""
    rows: int
    """How many rows were asked for."""
    body: Any = None
    """What the source needs to take the response apart."""
    counted: int = 0
    """How many rows the page was taken to have when the next one was asked for."""


class Source(Protocol[PageT_co]):
    """What is read in pages."""

    def send(self, cursor: str | None, rows: int) -> Sent:
        """The request for a page of at most so many rows."""

    def peek(self, response: Response, sent: Sent) -> str | None:
        """The cursor after the page, seen without decoding it; None where decoding has to tell."""

    def decode(self, response: Response, sent: Sent) -> PageT_co:
        """The page."""

    def relieve(self, sent: Sent, times: int) -> bool:
        """Ask for something easier after so many time-outs; False where only fewer rows can help."""


def too_much(error: ApiError) -> bool:
    """Somebody gave up waiting for so much, or has no room for it; a smaller request may do.

    Not when there is no time left for that either.
    """
    return isinstance(error, Timeout | ResponseTooLarge) and not isinstance(error, DeadlineExceeded)


def in_time(request: Request) -> Flow[Response | None]:
    """The answer, or None when the service ran out of time: whoever asked then goes another way."""
    try:
        return (yield request)  # type: ignore[no-any-return]
    except ApiError as error:
        if not too_much(error):
            raise
        return None


class Pager(Generic[PageT]):
    """The pages of one read. It keeps count, so it serves one iteration only."""

    def __init__(
        self,
        source: Source[PageT],
        size: PageSize,
        *,
        cursor: str | None = None,
        limit: int | None = None,
    ) -> None:
        self._source = source
        self._size = size
        self._left = limit
        self._cursor = cursor
        self._under_way: list[Sent] = []
        """Requests whose page was not given out yet, the oldest first; two when one is read ahead."""
        self._decoded: tuple[Response, PageT] | None = None
        self._time_outs = 0
        """One after the other, for the same page."""
        self._empty = EmptyPages()
        self._next: Request | None = None
        self.done = False

    # The pipeline of the runner has the next page on the wire before this one is decoded.

    def first(self) -> Request:
        return self._send(self._cursor)

    def following(self, response: Response) -> Request | None:
        """The request for the page after this one; None after the last."""
        sent = self._under_way[-1]
        # whether this may be the last page depends on how many rows it really has
        enough = self._left is not None and self._left <= sent.rows
        after, rows = None if enough else self._source.peek(response, sent), sent.rows
        if after is None:
            page = self._decode(response, sent)
            after, rows = page.after, len(page)
        if after is not None and after == sent.cursor:
            raise stuck(response)
        sent.counted = rows
        if self._left is not None:
            self._left -= rows
        self._size.arrived(rows, len(response.content))
        self._time_outs = 0
        if after is None or self._left == 0:
            return None
        return self._send(after)

    def decode(self, response: Response) -> PageT:
        """The page itself."""
        sent = self._under_way.pop(0)
        page = self._decode(response, sent)
        self._decoded = None
        rows = len(page)
        if self._left is not None:
            self._left += sent.counted - rows
        self._empty.arrived(rows, response)
        return page

    def recover(self, error: ApiError, request: Request) -> Request | None:
        """After a time-out: something easier, or fewer rows. None gives up."""
        if not too_much(error):
            return None
        sent = self._under_way[-1]
        self._time_outs += 1
        easier = self._source.relieve(sent, self._time_outs)
        if not self._size.shrink(sent.rows) and not easier:
            return None
        self._under_way.pop()
        return self._send(sent.cursor)

    # Inside a flow, one page after the other.

    def next(self) -> Flow[PageT]:
        """The next page; `done` says whether it was the last."""
        request = self.first() if self._next is None else self._next
        response = yield from one_page(self, request)
        self._next = self.following(response)
        self.done = self._next is None
        return self.decode(response)

    def _decode(self, response: Response, sent: Sent) -> PageT:
        if self._decoded is None or self._decoded[0] is not response:
            self._decoded = response, self._source.decode(response, sent)
        return self._decoded[1]

    def _send(self, cursor: str | None) -> Request:
        rows = self._size.rows if self._left is None else min(self._size.rows, self._left)
        sent = self._source.send(cursor, max(1, rows))
        self._under_way.append(sent)
        return sent.request
