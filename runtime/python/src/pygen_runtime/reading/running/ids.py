"""Ids and numbers of instances, without their properties."""

from __future__ import annotations

from typing import Any

import msgspec

from ...errors import ApiError
from ...filters.algebra import Filter, HasData, Nested, both
from ...filters.names import view_source
from ...http.flow import Flow
from ...http.values import Request
from ...instances.query_codec import SET
from ..meter import Meter
from ..plan import Step, Tuning
from ..requests import AGGREGATE, QUERY, Key
from .pager import stuck, timed_out


class _Id(msgspec.Struct, rename="camel"):
    space: str
    external_id: str


class _Page(msgspec.Struct, rename="camel"):
    items: dict[str, list[_Id]]
    next_cursor: dict[str, str | None] = {}


_PAGE = msgspec.json.Decoder(_Page)


def ids_of(
    filter: Filter | None,
    tuning: Tuning,
    kind: str,
    meter: Meter,
    path: str = "",
    *,
    at_most: int | None = None,
    sort: list[dict[str, Any]] | None = None,
) -> Flow[list[Key]]:
    """The ids of all instances that match, or of the first `at_most`."""
    found: list[Key] = []
    cursor: str | None = None
    size = tuning.rows
    while at_most is None or len(found) < at_most:
        limit = size if at_most is None else min(size, at_most - len(found))
        expression: dict[str, Any] = {
            f"{kind}s": {} if filter is None else {"filter": filter.dump()},
            "limit": limit,
        }
        if sort:
            expression["sort"] = sort
        payload: dict[str, Any] = {"with": {SET: expression}, "select": {SET: {}}}
        if cursor:
            payload["cursors"] = {SET: cursor}
        try:
            response = yield Request.post(QUERY, payload)
        except ApiError as error:
            if not timed_out(error) or size <= 1:
                raise
            size //= 2
            continue
        page = _PAGE.decode(response.content)
        items = page.items.get(SET, [])
        meter.add(path, response, len(items))
        found += [(one.space, one.external_id) for one in items]
        before, cursor = cursor, page.next_cursor.get(SET)
        if not cursor:
            break
        if cursor == before:
            raise stuck(response)
    return found


def instances_filter(step: Step) -> Filter | None:
    """The filter of a step, restricted to instances of its view."""
    return both(HasData((view_source(step.view),)), step.filter)


def count(step: Step, tuning: Tuning, meter: Meter) -> Flow[int]:
    """How many instances match; read as ids where aggregation does not filter as lists do."""
    if not aggregates(step.filter):
        found = yield from ids_of(instances_filter(step), tuning, step.view.used_for, meter)
        return len(found)
    payload: dict[str, Any] = {
        "view": view_source(step.view).dump(),
        "instanceType": step.view.used_for,
        "aggregates": [{"count": {}}],
    }
    if step.filter is not None:
        payload["filter"] = step.filter.dump()
    response = yield Request.post(AGGREGATE, payload, kind="search")
    meter.add("", response, 1)
    items = response.json()["items"]
    return int(items[0]["aggregates"][0].get("value", 0)) if items else 0


def aggregates(filter: Filter | None) -> bool:
    """Whether the aggregation of the service understands the filter as lists do."""
    from ...filters.algebra import Exists, InstanceReferences, Overlaps, Prefix

    if filter is None:
        return True
    differs = (Nested, Exists, Prefix, Overlaps, InstanceReferences)
    return not any(
        isinstance(one, differs) and not (isinstance(one, Prefix) and isinstance(one.value, str))
        for one in filter.walk()
    )
