"""Reading all instances of a view page by page, over the list or the query endpoint.

The query endpoint takes ten times as many instances a page, which is what counts when every request costs a
tenth of a second. It cannot page through a sorted result, so sorted reads use the list endpoint.
"""

from __future__ import annotations

from typing import Any, Generic, Protocol, TypeVar

from ...errors import ApiError, ServerError, Timeout
from ...filters import HasData, Source
from ...http import Request, Response
from ...instances.codec import cursor_in_tail
from ...instances.query_codec import SET, query_cursor_in_tail
from ...instances.spec import View
from .options import MAX_LIST, MAX_QUERY, Options, view_reference

P = TypeVar("P")
P_co = TypeVar("P_co", covariant=True)

_QUERY_CURSOR = "query:"
_SMALLEST = 50
"""A page is not made smaller than this after a time-out."""


class PageDecoder(Protocol[P_co]):
    """Makes a page of the bytes of a response."""

    def from_list(self, content: bytes) -> tuple[P_co, int, str | None]:
        """The page, how many instances it has, and the cursor of the next page."""
        ...

    def from_query(self, content: bytes) -> tuple[P_co, int, str | None]:
        """The same for a response of the query endpoint."""
        ...

    @property
    def properties(self) -> list[str]:
        """What to ask the query endpoint for."""
        ...


class ViewPages(Generic[P]):
    """The pages of one read. It keeps count, so it serves one iteration only."""

    def __init__(self, view: View, options: Options, decoder: PageDecoder[P], *, ramp: bool = False) -> None:
        self._view = view
        self._options = options
        self._decoder = decoder
        self._remaining = options.limit
        cursor = options.cursor
        self._by_query = _use_query(options)
        self._cursor = cursor.removeprefix(_QUERY_CURSOR) if cursor else None
        most = MAX_QUERY if self._by_query else MAX_LIST
        self._size = min(options.chunk_size or most, most)
        # A small first page gives the caller something to work on, and the service a chance to say no early.
        self._next_size = min(self._size, MAX_LIST) if ramp else self._size
        self._asked = 0
        self._counted = 0
        """How many instances the last page was taken to have: as many as asked for, until it is decoded."""
        self._decoded: tuple[Response, tuple[P, int, str | None]] | None = None

    def first(self) -> Request:
        return self._request(self._cursor)

    def following(self, response: Response) -> Request | None:
        cursor = self._peek(response)
        count = self._asked
        if cursor is None:
            # The cursor is not where it always is, or only the number of instances tells whether to go on.
            _, count, cursor = self._decode(response)
        if cursor is not None and cursor == self._cursor:
            raise ServerError("the service answered with the cursor it was given, which would never end")
        self._cursor = cursor
        self._counted = count
        if self._remaining is not None:
            self._remaining -= count
        if cursor is None or self._remaining == 0:
            return None
        self._next_size = self._size
        return self._request(cursor)

    def decode(self, response: Response) -> tuple[P, int, str | None]:
        """The page, its number of instances, and the cursor with which a later read can go on after it."""
        counted = self._counted
        page, count, cursor = self._decode(response)
        self._decoded = None
        if self._remaining is not None:
            self._remaining += counted - count
        return page, count, f"{_QUERY_CURSOR}{cursor}" if cursor and self._by_query else cursor

    def recover(self, error: ApiError, request: Request) -> Request | None:
        """Ask for half as much when the service could not answer in time."""
        if not isinstance(error, Timeout) or self._asked <= _SMALLEST:
            return None
        self._size = self._next_size = max(self._asked // 2, _SMALLEST)
        return self._request(self._cursor)

    def _peek(self, response: Response) -> str | None:
        """The cursor without decoding, or None when decoding must tell."""
        if self._remaining is not None and self._remaining <= self._asked:
            return None
        content = response.content
        return query_cursor_in_tail(content, SET) if self._by_query else cursor_in_tail(content)

    def _decode(self, response: Response) -> tuple[P, int, str | None]:
        if self._decoded is None or self._decoded[0] is not response:
            decode = self._decoder.from_query if self._by_query else self._decoder.from_list
            self._decoded = response, decode(response.content)
        return self._decoded[1]

    def _request(self, cursor: str | None) -> Request:
        size = self._next_size if self._remaining is None else min(self._next_size, self._remaining)
        self._asked = size
        if self._by_query:
            body = query_body(self._view, self._options, self._decoder.properties, size, cursor)
            return Request.post("/models/instances/query", body)
        return Request.post("/models/instances/list", list_body(self._view, self._options, size, cursor))


def _use_query(options: Options) -> bool:
    if options.cursor is not None:
        return options.cursor.startswith(_QUERY_CURSOR)
    if options.sort:
        return False
    return max(options.chunk_size or MAX_QUERY, 0) > MAX_LIST and (
        options.limit is None or options.limit > MAX_LIST
    )


def source_of(view: View, options: Options) -> dict[str, Any]:
    """The view as the source of properties."""
    source: dict[str, Any] = {"source": view_reference(view)}
    if options.target_units:
        source["targetUnits"] = list(options.target_units)
    return source


def list_body(view: View, options: Options, size: int, cursor: str | None) -> dict[str, Any]:
    """The body of a list request."""
    body: dict[str, Any] = {
        "instanceType": view.used_for,
        "sources": [source_of(view, options)],
        "limit": size,
    }
    if options.filter is not None:
        body["filter"] = options.filter.dump()
    if options.sort:
        body["sort"] = list(options.sort)
    if cursor:
        body["cursor"] = cursor
    return body


def query_body(
    view: View, options: Options, properties: list[str], size: int, cursor: str | None, **expression: Any
) -> dict[str, Any]:
    """The body of a query for the instances of one view (hasData, because selecting does not filter)."""
    has_data = HasData((Source(view.space, view.external_id, view.version),))
    condition = has_data if options.filter is None else has_data & options.filter
    body: dict[str, Any] = {
        "with": {
            SET: {
                f"{view.used_for}s": {"filter": condition.dump()},
                "limit": size,
                **expression,
            }
        },
        "select": {SET: {"sources": [source_of(view, options) | {"properties": properties}]}},
    }
    if cursor:
        body["cursors"] = {SET: cursor}
    return body
