"""Steps as the service's JSON."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from ..filters.algebra import (
    ContainsAny,
    Equals,
    Filter,
    In,
    InstanceReferences,
    MatchAll,
    Ref,
    both,
)
from ..filters.units import unit_wire
from ..filters.whose import has_data
from ..http.values import Request, Response
from ..instances.spec import Direct, EdgeTo, Reverse, View
from ..instances.view_names import source_reference, view_reference
from .asked import BARE, End, Search
from .plan import Key, Step

LIST = "/models/instances/list"
QUERY = "/models/instances/query"
BY_IDS = "/models/instances/byids"
SEARCH = "/models/instances/search"
AGGREGATE = "/models/instances/aggregate"
SYNC = "/models/instances/sync"
MAX_GROUPS = 1000
"""Groups the service gives in one response."""


def condition(step: Step, *more: Filter | None) -> dict[str, Any]:
    """The filter of a step's nodes in a query, where selecting a view does not restrict to it."""
    found = both(*more, has_data(step.view), step.filter)
    return MatchAll().dump() if found is None else found.dump()


def source(step: Step, properties: Iterable[str] | None) -> dict[str, Any]:
    wire: dict[str, Any] = {"source": view_reference(step.view)}
    if properties is not None:
        wire["properties"] = list(properties)
    if step.units:
        wire["targetUnits"] = units(step)
    return wire


def units(step: Step) -> list[dict[str, Any]]:
    """What is converted, in the terms of the service."""
    return [{"property": name, "unit": unit_wire(unit)} for name, unit in step.units]


def select(step: Step) -> dict[str, Any]:
    """What a query returns of a step's nodes."""
    if step.view is BARE or step.properties == ():
        return {}
    sources = [source(step, ["*"] if step.properties is None else step.properties)]
    extra = step.joined.extra_view if step.joined is not None else None
    if step.joined is not None and extra is not None:
        sources.append({"source": source_reference(*extra), "properties": [step.joined.ref[2]]})
    return {"sources": sources}


def select_edges(step: Step) -> dict[str, Any]:
    """What a query returns of the edges that lead to a step's nodes."""
    if step.edge_view is None:
        return {}
    return {"sources": [{"source": view_reference(step.edge_view), "properties": ["*"]}]}


def listing(step: Step, cursor: str | None, rows: int) -> Request:
    """A page of a list."""
    payload = {"sources": [source(step, None)], **_asked_for(step, rows)}
    if cursor:
        payload["cursor"] = cursor
    return Request.post(LIST, payload)


def searching(step: Step, search: Search, rows: int) -> Request:
    """The best matches of a search."""
    payload = {
        "view": view_reference(step.view),
        "query": search.text,
        "operator": search.operator,
        **_asked_for(step, rows, nulls=False),
    }
    if search.properties is not None:
        payload["properties"] = list(search.properties)
    if step.units:
        payload["targetUnits"] = units(step)
    return Request.post(SEARCH, payload, kind="search")


def _asked_for(step: Step, rows: int, *, nulls: bool = True) -> dict[str, Any]:
    """What list and search are both told."""
    wire: dict[str, Any] = {"instanceType": step.view.used_for, "limit": rows}
    if step.filter is not None and not isinstance(step.filter, MatchAll):
        wire["filter"] = step.filter.dump()
    if step.sort:
        wire["sort"] = [sort.dump(nulls=nulls) for sort in step.sort]
    return wire


def by_ids(step: Step, refs: Iterable[Ref]) -> Request:
    """Instances by their ids."""
    items = [{"instanceType": step.view.used_for, **ref.dump()} for ref in refs]
    return Request.post(BY_IDS, {"items": items, "sources": [source(step, None)]})


def aggregates(
    view: View,
    figures: Sequence[dict[str, Any]],
    filter: Filter | None = None,
    groups: Sequence[str] = (),
    search: Search | None = None,
    limit: int = MAX_GROUPS,
) -> Request:
    """Figures over all instances of a view that match, or over groups of them."""
    body: dict[str, Any] = {
        "view": view_reference(view),
        "instanceType": view.used_for,
        "aggregates": figures,
        "limit": limit,
    }
    if search is not None:
        body |= {"query": search.text, "operator": search.operator}
        if search.properties is not None:
            body["properties"] = list(search.properties)
    if groups:
        body["groupBy"] = groups
    if filter is not None:
        body["filter"] = filter.dump()
    return Request.post(AGGREGATE, body, kind="search")


def counting(view: View, filter: Filter | None = None) -> Request:
    return aggregates(view, [{"count": {}}], filter)


def counted(response: Response) -> int:
    """The number in the response to `counting`."""
    with response.understood():
        items = response.items()
        return int(items[0]["aggregates"][0].get("value", 0)) if items else 0


class Body:
    """A query request that is put together expression by expression."""

    def __init__(self, limit: int, *, debug: bool = False) -> None:
        self.limit = limit
        self.debug = debug
        self.expressions: dict[str, Any] = {}
        self.selected: dict[str, Any] = {}
        self.limits: dict[str, int] = {}

    def add(
        self, name: str, expression: dict[str, Any], selected: dict[str, Any] | None, limit: int | None = None
    ) -> None:
        self.limits[name] = limit or self.limit
        self.expressions[name] = {**expression, "limit": self.limits[name]}
        if selected is not None:
            self.selected[name] = selected

    def limit_to_one(self, name: str) -> None:
        self.limits[name] = self.expressions[name]["limit"] = 1

    def chain(self, step: Step, parent: str, view: View) -> None:
        """Add the expressions that lead from the nodes called `parent` to those of `step`."""
        member = step.member
        if isinstance(member, EdgeTo):
            edges = edge_expression(step, limit_each=step.limit is not None and not step.sort)
            edges["from"] = parent
            self.add(step.edges, {"edges": {**edges, "maxDistance": 1}}, select_edges(step))
            nodes: dict[str, Any] = {"from": step.edges, "chainTo": "destination"}
        elif isinstance(member, Reverse):
            nodes = {"from": parent, "through": _through(member), "direction": "inwards"}
        elif isinstance(member, End):
            # of edges that no node led to, the source is where they start
            nodes = {"from": parent, "chainTo": "source" if member.wire == "startNode" else "destination"}
        else:
            assert isinstance(member, Direct)
            through = {"source": view_reference(view), "identifier": member.wire}
            nodes = {"from": parent, "through": through, "direction": "outwards"}
        self.add(step.name, {"nodes": {**nodes, "filter": condition(step)}}, select(step))

    def request(self, cursors: dict[str, str] | None = None, *, path: str = QUERY) -> Request:
        payload: dict[str, Any] = {"with": self.expressions, "select": self.selected}
        if cursors:
            payload["cursors"] = cursors
        if self.debug:
            payload["debug"] = {"emitResults": True}
        return Request.post(path, payload)


def _through(member: Reverse) -> dict[str, Any]:
    space, source, identifier = member.through
    return {"source": source_reference(space, source), "identifier": identifier}


def edge_expression(step: Step, *more: Filter | None, limit_each: bool = False) -> dict[str, Any]:
    """The edges that lead to a step's nodes: of the right type always.

    Only those to nodes that match, where there is a condition or where other edges would use up a limit.
    """
    member = step.member
    assert isinstance(member, EdgeTo)
    of_type = Equals(("edge", "type"), Ref(*member.type))
    kept = both(of_type, *more, step.edge_filter)
    assert kept is not None
    wire: dict[str, Any] = {"direction": member.direction, "filter": kept.dump()}
    if step.filter is not None or limit_each:
        wire["nodeFilter"] = condition(step)
    if limit_each and step.limit is not None and step.limit < 2000:
        wire["limitEach"] = step.limit + 1  # one more than asked for tells whether any was left out
    return wire


def near_end(member: EdgeTo) -> str:
    """The end of an edge that is the instance the connection belongs to."""
    return "startNode" if member.direction == "outwards" else "endNode"


def points_at(step: Step, keys: Sequence[Key]) -> Filter:
    """The rows of a reverse relation that point at one of these."""
    assert step.joined is not None
    refs = tuple(Ref(*key) for key in keys)
    return ContainsAny(step.joined.ref, refs) if step.joined.many else In(step.joined.ref, refs)


def starts_at(step: Step, keys: Sequence[Key]) -> Filter:
    """The edges of a connection that belong to one of these."""
    assert isinstance(step.member, EdgeTo)
    return In(("edge", near_end(step.member)), tuple(Ref(*key) for key in keys))


def one_of(keys: Sequence[Key]) -> Filter:
    return InstanceReferences(tuple(Ref(*key) for key in keys))
