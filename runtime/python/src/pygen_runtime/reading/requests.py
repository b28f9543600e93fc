"""Steps as the service's JSON."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from ..filters.algebra import (
    ContainsAny,
    Equals,
    Filter,
    HasData,
    In,
    InstanceReferences,
    MatchAll,
    Ref,
    both,
)
from ..filters.names import view_source
from ..filters.units import unit_wire
from ..http.values import Request
from ..instances.spec import Direct, EdgeTo, Reverse, View
from .asked import BARE, End
from .plan import Step

LIST = "/models/instances/list"
QUERY = "/models/instances/query"
BY_IDS = "/models/instances/byids"
SEARCH = "/models/instances/search"
AGGREGATE = "/models/instances/aggregate"

Key = tuple[str, str]
"""Space and external id."""


def condition(step: Step, *more: Filter | None) -> dict[str, Any]:
    """The filter of a step's nodes in a query, where selecting a view does not restrict to it."""
    found = both(*more, has_data(step.view), step.filter)
    return MatchAll().dump() if found is None else found.dump()


def has_data(view: View) -> Filter | None:
    """Instances of the view only; nothing can be asked of nodes the model does not describe."""
    return HasData((view_source(view),)) if view is not BARE else None


def source(step: Step, properties: Iterable[str] | None) -> dict[str, Any]:
    wire: dict[str, Any] = {"source": view_source(step.view).dump()}
    if properties is not None:
        wire["properties"] = list(properties)
    if step.units:
        wire["targetUnits"] = [{"property": name, "unit": unit_wire(unit)} for name, unit in step.units]
    return wire


def select(step: Step) -> dict[str, Any]:
    """What a query returns of a step's nodes."""
    if step.view is BARE or step.properties == ():
        return {}
    sources = [source(step, ["*"] if step.properties is None else step.properties)]
    extra = step.joined.extra_view if step.joined is not None else None
    if step.joined is not None and extra is not None:
        space, external_id, version = extra
        view = {"type": "view", "space": space, "externalId": external_id, "version": version}
        sources.append({"source": view, "properties": [step.joined.ref[2]]})
    return {"sources": sources}


def select_edges(step: Step) -> dict[str, Any]:
    """What a query returns of the edges that lead to a step's nodes."""
    if step.edge_view is None:
        return {}
    return {"sources": [{"source": view_source(step.edge_view).dump(), "properties": ["*"]}]}


class Body:
    """A query request that is put together expression by expression."""

    def __init__(self, limit: int, *, debug: bool = False) -> None:
        self.limit = limit
        self.debug = debug
        self.expressions: dict[str, Any] = {}
        self.selected: dict[str, Any] = {}

    def add(
        self, name: str, expression: dict[str, Any], selected: dict[str, Any] | None, limit: int | None = None
    ) -> None:
        self.expressions[name] = {**expression, "limit": limit or self.limit}
        if selected is not None:
            self.selected[name] = selected

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
            through = {"source": view_source(view).dump(), "identifier": member.wire}
            nodes = {"from": parent, "through": through, "direction": "outwards"}
        self.add(step.name, {"nodes": {**nodes, "filter": condition(step)}}, select(step))

    def request(self, cursors: dict[str, str] | None = None) -> Request:
        payload: dict[str, Any] = {"with": self.expressions, "select": self.selected}
        if cursors:
            payload["cursors"] = cursors
        if self.debug:
            payload["debug"] = {"emitResults": True}
        return Request.post(QUERY, payload)


def _through(member: Reverse) -> dict[str, Any]:
    space, source, identifier = member.through
    wire = {"space": space, "externalId": source, "type": "container"}
    if "/" in source:
        external_id, version = source.rsplit("/", 1)
        wire = {"space": space, "externalId": external_id, "version": version, "type": "view"}
    return {"source": wire, "identifier": identifier}


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
