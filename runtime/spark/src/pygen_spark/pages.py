"""Pages of the change feed, without Spark: walked by their cursors, and read with properties."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec
import pyarrow as pa  # type: ignore[import-untyped]

from pygen_runtime.errors import ApiError, ServerError
from pygen_runtime.filters.algebra import Filter
from pygen_runtime.frames.columns import ColumnDecoder
from pygen_runtime.http.flow import Flow, Runs
from pygen_runtime.http.values import Request, Response
from pygen_runtime.instances.query_codec import SET
from pygen_runtime.instances.spec import View
from pygen_runtime.reading.plan import Step
from pygen_runtime.reading.requests import SYNC, Body, condition, select

PAGE = 1000
CHANGE, VERSION, UPDATED = "_change", "_version", "_last_updated"
"""Columns of a stream besides the view's: `upsert`, `delete` or `snapshot`, and what orders changes."""
_RECORDED = {VERSION: "version", UPDATED: "last_updated_time"}


EXPIRED = (
    "the cursor of the checkpoint has expired, so deletions may have been missed: start the stream with a "
    "new checkpoint, and replace the target by what it reads first"
)


class CursorExpired(ServerError):
    """The stream stood still for longer than cursors live."""


class Page(msgspec.Struct, frozen=True):
    cursor: str
    """Leads to it; empty for the first."""
    after: str


class _Item(msgspec.Struct, rename="camel"):
    last_updated_time: int
    deleted_time: int | None = None


class _Items(msgspec.Struct):
    items: dict[str, list[_Item]]
    next_cursor: dict[str, str | None] = msgspec.field(name="nextCursor", default_factory=dict)


_DECODER = msgspec.json.Decoder(_Items)


def walked(
    client: Runs, view: View, filter: Filter | None, cursor: str, rows: float, until: int | None
) -> list[Page]:
    """The pages that follow a cursor, without properties: so many rows, and nothing changed after `until`."""
    pages: list[Page] = client._run(_walk(view, filter, cursor, rows, until))
    return pages


def _walk(view: View, filter: Filter | None, cursor: str, rows: float, until: int | None) -> Flow[list[Page]]:
    pages: list[Page] = []
    while rows > 0:
        response: Response = yield from _asked(view, filter, cursor, ())
        found, items = _read(response)
        after = found.next_cursor.get(SET) or ""
        if not items:
            break
        if not after or after == cursor:
            raise ServerError("the service gave no cursor to go on with after a page of changes")
        pages.append(Page(cursor, after))
        cursor, rows = after, rows - len(items)
        newest = max(item.last_updated_time for item in items)
        if len(items) < PAGE or (until is not None and newest > until):
            break
    return pages


def _read(response: Response) -> tuple[_Items, list[_Item]]:
    """An answer, and its rows. One that lacks what was asked for does not say that nothing has changed."""
    found = response.read(_DECODER)
    if SET not in found.items:
        raise response.malformed("there are no rows of what was asked for")
    return found, found.items[SET]


def expired(client: Runs, view: View, filter: Filter | None, cursor: str) -> bool:
    """Whether the service takes a cursor no longer."""
    try:
        client._run(_asked(view, filter, cursor, ()))
    except CursorExpired:
        return True
    return False


def page_of(
    client: Runs, cls: Any, filter: Filter | None, page: Page, names: Sequence[str], change: str = "upsert"
) -> Any:
    """The page again, with properties, as a batch. Rows that have changed since come later, too."""
    view: View = cls._view
    wanted = [name for name in names if name not in (CHANGE, VERSION, UPDATED)]
    columns = [*wanted, *(name for name in ("version", "last_updated_time") if name not in wanted)]
    decoder = ColumnDecoder(cls, columns)
    wire = tuple(member.wire for member in view.members if member.name in decoder.members)
    response: Response = client._run(_asked(view, filter, page.cursor, wire))
    batch, _, _ = decoder.from_query(response.content)
    _, items = _read(response)
    changes = pa.array([change if item.deleted_time is None else "delete" for item in items], pa.string())
    arrays = [changes if name == CHANGE else batch.column(_RECORDED.get(name, name)) for name in names]
    return pa.RecordBatch.from_arrays(arrays, names=list(names))


def _asked(
    view: View, filter: Filter | None, cursor: str, properties: tuple[str, ...] | None
) -> Flow[Response]:
    step = Step(SET, "", view, filter=filter, properties=properties)
    body = Body(PAGE)
    body.add(SET, {f"{view.used_for}s": {"filter": condition(step)}}, select(step))
    request: Request = body.request({SET: cursor} if cursor else None, path=SYNC)
    try:
        response: Response = yield request
    except ApiError as error:
        if error.status == 400 and "expired" in error.message.lower():
            raise CursorExpired(EXPIRED) from None
        raise
    return response
