"""Ids and numbers of instances, without their properties."""

from __future__ import annotations

from typing import Any

import msgspec

from ...decoders import decoder_of
from ...filters.algebra import Exists, Filter, InstanceReferences, Nested, Overlaps, Prefix, both
from ...filters.whose import has_data
from ...http.flow import Flow
from ...http.values import Request, Response
from ...instances.query_codec import SET
from ..meter import Meter
from ..plan import Key, Step, Tuning
from ..requests import QUERY, condition, counted, counting, listing
from .page_size import PageSize
from .pager import Pager, Sent


class _Id(msgspec.Struct, rename="camel"):
    space: str
    external_id: str


class _Page(msgspec.Struct, rename="camel"):
    items: dict[str, list[_Id]]
    next_cursor: dict[str, str | None] = {}

    @property
    def after(self) -> str | None:
        return self.next_cursor.get(SET) or None

    def __len__(self) -> int:
        return len(self.items.get(SET, ()))


_PAGE = decoder_of(_Page)


class _Listed(msgspec.Struct, rename="camel"):
    items: list[_Id]
    next_cursor: str | None = None

    @property
    def after(self) -> str | None:
        return self.next_cursor or None

    def __len__(self) -> int:
        return len(self.items)


_LISTED = decoder_of(_Listed)


class _Ids:
    """Pages of ids alone."""

    def __init__(self, expression: dict[str, Any], meter: Meter, path: str) -> None:
        self._expression = expression
        self._meter = meter
        self._path = path

    def send(self, cursor: str | None, rows: int) -> Sent:
        payload: dict[str, Any] = {"with": {SET: {**self._expression, "limit": rows}}, "select": {SET: {}}}
        if cursor:
            payload["cursors"] = {SET: cursor}
        return Sent(Request.post(QUERY, payload), cursor, rows)

    def peek(self, response: Response, sent: Sent) -> str | None:
        return None

    def decode(self, response: Response, sent: Sent) -> _Page:
        page = response.read(_PAGE)
        self._meter.add(self._path, response, len(page))
        return page

    def relieve(self, sent: Sent, times: int) -> bool:
        return False


class _InOrder:
    """Pages of instances as a list has them, which goes on in any order; only their ids are looked at."""

    def __init__(self, step: Step, meter: Meter) -> None:
        self._step = step
        self._meter = meter

    def send(self, cursor: str | None, rows: int) -> Sent:
        return Sent(listing(self._step, cursor, rows), cursor, rows)

    def peek(self, response: Response, sent: Sent) -> str | None:
        return None

    def decode(self, response: Response, sent: Sent) -> _Listed:
        page = response.read(_LISTED)
        self._meter.add("", response, len(page))
        return page

    def relieve(self, sent: Sent, times: int) -> bool:
        return False


class Ids:
    """The ids of the instances a step matches, page by page, in its order."""

    def __init__(self, step: Step, tuning: Tuning, meter: Meter, *, at_most: int | None = None) -> None:
        source: Any
        if step.sort:
            source, size = _InOrder(step, meter), PageSize(tuning.list_rows)
        else:
            expression = {f"{step.view.used_for}s": {"filter": condition(step)}}
            source, size = _Ids(expression, meter, ""), PageSize(tuning.rows)
        self._pager: Pager[Any] = Pager(source, size, limit=at_most)

    @property
    def done(self) -> bool:
        return self._pager.done

    def next(self) -> Flow[list[Key]]:
        page = yield from self._pager.next()
        found = page.items.get(SET, ()) if isinstance(page, _Page) else page.items
        return [(instance.space, instance.external_id) for instance in found]


def ids_in_order(step: Step, tuning: Tuning, meter: Meter, *, at_most: int | None) -> Flow[list[Key]]:
    """The ids of what a step matches, or of the first `at_most` in its order."""
    pages, found = Ids(step, tuning, meter, at_most=at_most), list[Key]()
    while not pages.done:
        found += yield from pages.next()
    return found


def ids_of(
    filter: Filter | None,
    tuning: Tuning,
    kind: str,
    meter: Meter,
    path: str = "",
    *,
    at_most: int | None = None,
) -> Flow[list[Key]]:
    """The ids of all instances that match, or of the first `at_most`."""
    expression: dict[str, Any] = {f"{kind}s": {} if filter is None else {"filter": filter.dump()}}
    pager = Pager(_Ids(expression, meter, path), PageSize(tuning.rows), limit=at_most)
    found: list[Key] = []
    while not pager.done:
        page = yield from pager.next()
        found += [(instance.space, instance.external_id) for instance in page.items.get(SET, ())]
    return found


def instances_filter(step: Step) -> Filter | None:
    """The filter of a step, restricted to instances of its view."""
    return both(has_data(step.view), step.filter)


def count(step: Step, tuning: Tuning, meter: Meter) -> Flow[int]:
    """How many instances match; read as ids where aggregation does not filter as lists do."""
    if not aggregates_as_listed(step.filter):
        found = yield from ids_of(instances_filter(step), tuning, step.view.used_for, meter)
        return len(found)
    response: Response = yield counting(step.view, step.filter)
    meter.add("", response, 1)
    return counted(response)


def aggregates_as_listed(filter: Filter | None) -> bool:
    """Whether the aggregation of the service understands the filter as lists do."""
    if filter is None:
        return True
    differs = (Nested, Exists, Prefix, Overlaps, InstanceReferences)
    return not any(
        isinstance(part, differs) and not (isinstance(part, Prefix) and isinstance(part.value, str))
        for part in filter.walk()
    )
