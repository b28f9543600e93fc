"""An oracle for queries: the documented semantics as plain loops over dictionaries, knowing nothing of SQL.

Filters are limited to what the generator in the test produces: equality, range and existence of one number.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any


@dataclass
class Graph:
    """Nodes by external id, in creation order, perhaps with a number `n`, relations `to` and `many`."""

    nodes: dict[str, dict[str, Any]]
    edges: dict[str, dict[str, Any]]
    order: dict[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.order = {name: index for index, name in enumerate([*self.nodes, *self.edges])}


@dataclass
class Members:
    ids: list[str]
    is_edge: bool = False
    inwards: set[str] = field(default_factory=set)


def matches(document: Any, values: dict[str, Any]) -> bool | None:
    """Three-valued: None is unknown."""
    if document is None:
        return True
    ((name, body),) = document.items()
    if name in ("and", "or"):
        found = [matches(one, values) for one in body]
        decisive = name == "or"
        if decisive in found:
            return decisive
        return None if None in found else not decisive
    if name == "not":
        inner = matches(body, values)
        return None if inner is None else not inner
    value = values.get(body["property"][-1])
    if name == "exists":
        return value is not None
    if value is None:
        return None
    if name == "equals":
        return bool(value == body["value"])
    tests: dict[str, Callable[[Any], bool]] = {
        "gt": lambda bound: value > bound,
        "gte": lambda bound: value >= bound,
        "lt": lambda bound: value < bound,
        "lte": lambda bound: value <= bound,
    }
    return all(tests[key](bound) for key, bound in body.items() if key in tests)


class Walk:
    def __init__(self, graph: Graph, with_: dict[str, Any]) -> None:
        self.graph = graph
        self.with_ = with_

    def of(self, name: str) -> Members:
        document = self.with_[name]
        if "nodes" in document:
            return self._nodes(document)
        if "edges" in document:
            return self._edges(document)
        return self._combined(document)

    def _limit(self, ids: list[str], document: dict[str, Any]) -> list[str]:
        return ids[: document.get("limit", 100)]

    def _sorted(
        self, ids: set[str], document: dict[str, Any], values: dict[str, dict[str, Any]]
    ) -> list[str]:
        ordered = sorted(ids, key=self.graph.order.__getitem__)
        for term in reversed(document.get("sort", [])):
            name, down = term["property"][-1], term.get("direction") == "descending"
            first = term.get("nullsFirst", False)
            missing = [one for one in ordered if values[one].get(name) is None]
            present = [one for one in ordered if values[one].get(name) is not None]
            present.sort(key=lambda one: values[one][name], reverse=down)
            if down:  # reverse also turned ties around; ties go by creation
                present = _stable(present, [values[one][name] for one in present], self.graph.order)
            ordered = missing + present if first else present + missing
        return ordered

    def _nodes(self, document: dict[str, Any]) -> Members:
        body, nodes = document["nodes"], self.graph.nodes
        if "from" not in body:
            reached = set(nodes)
        else:
            source = self.of(body["from"])
            reached = self._ends(source, body) if source.is_edge else self._related(source, body)
        kept = {one for one in reached if matches(body.get("filter"), nodes[one])}
        return Members(self._limit(self._sorted(kept, document, nodes), document))

    def _ends(self, source: Members, body: dict[str, Any]) -> set[str]:
        destination = body.get("chainTo", "destination") == "destination"
        ends = {one: destination == (one not in source.inwards) for one in source.ids}
        return {self.graph.edges[one]["end" if end else "start"] for one, end in ends.items()}

    def _related(self, source: Members, body: dict[str, Any]) -> set[str]:
        name = body["through"]["identifier"]
        if body["direction"] == "outwards":
            found = [self.graph.nodes[one].get(name) for one in source.ids]
            return {t for one in found if one is not None for t in (one if isinstance(one, list) else [one])}
        return {one for one, values in self.graph.nodes.items() if values.get(name) in source.ids}

    def _edges(self, document: dict[str, Any]) -> Members:
        body, edges = document["edges"], self.graph.edges
        outwards = body.get("direction", "outwards") == "outwards"
        near, far = ("start", "end") if outwards else ("end", "start")

        def passes(one: str) -> bool:
            target = self.graph.nodes[edges[one][far]]
            return bool(matches(body.get("filter"), edges[one]) and matches(body.get("nodeFilter"), target))

        if "from" not in body:
            kept = {one for one in edges if passes(one)}
            return self._followed(self._sorted(kept, document, edges), document, outwards)
        source = self.of(body["from"])
        starts = set(source.ids) if not source.is_edge else self._ends(source, body)
        if body.get("maxDistance") == 1:
            kept = {one for one in edges if edges[one][near] in starts and passes(one)}
            ordered = self._sorted(kept, document, edges)
            ordered = self._each(ordered, near, body["limitEach"]) if "limitEach" in body else ordered
            return self._followed(ordered, document, outwards)
        met: list[str] = []
        frontier, left, distance = starts, set(starts), 0
        while frontier and distance < body.get("maxDistance", 10**9):
            level = [one for one in edges if edges[one][near] in frontier and passes(one)]
            met += sorted(level, key=self.graph.order.__getitem__)
            entered = {edges[one][far] for one in level}
            stop = body.get("terminationFilter")
            stopped = {one for one in entered if stop is not None and matches(stop, self.graph.nodes[one])}
            frontier = entered - stopped - left
            left |= frontier
            distance += 1
        return self._followed(met, document, outwards)

    def _followed(self, edges: list[str], document: dict[str, Any], outwards: bool) -> Members:
        kept = self._limit(edges, document)
        return Members(kept, True, set() if outwards else set(kept))

    def _each(self, ordered: list[str], near: str, most: int) -> list[str]:
        seen: dict[str, int] = {}
        kept = []
        for one in ordered:
            start = self.graph.edges[one][near]
            seen[start] = seen.get(start, 0) + 1
            if seen[start] <= most:
                kept.append(one)
        return kept

    def _combined(self, document: dict[str, Any]) -> Members:
        operator = next(name for name in ("union", "unionAll", "intersection") if name in document)
        parts = [self.of(one) if isinstance(one, str) else self._combined(one) for one in document[operator]]
        members = [one for part in parts for one in part.ids]
        if operator != "unionAll":
            members = list(dict.fromkeys(members))
        if operator == "intersection":
            members = [one for one in parts[0].ids if all(one in part.ids for part in parts)]
            members = list(dict.fromkeys(members))
        removed = {one for name in document.get("except", []) for one in self.of(name).ids}
        kept = [one for one in members if one not in removed]
        inwards = {one for one in kept if one in next(part for part in parts if one in part.ids).inwards}
        return Members(self._limit(kept, document), parts[0].is_edge, inwards)


def _stable(ids: list[str], values: list[Any], order: dict[str, int]) -> list[str]:
    """Equal values in creation order."""
    done: list[str] = []
    group: list[str] = []
    for index, one in enumerate(ids):
        if group and values[index] != values[index - 1]:
            done += sorted(group, key=order.__getitem__)
            group = []
        group.append(one)
    return done + sorted(group, key=order.__getitem__)
