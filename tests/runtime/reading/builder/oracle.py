"""The slow and simple answer to a query: walk the graph one instance at a time and filter in Python."""

from __future__ import annotations

import datetime as dt
import operator
from collections.abc import Callable
from typing import Any

from runtime.reading.builder.worlds import DATA, SPACE, Key, World, view_id

COMPARISONS: dict[str, Callable[[int, int], bool]] = {
    ">=": operator.ge,
    ">": operator.gt,
    "<": operator.lt,
    "<=": operator.le,
    "==": operator.eq,
    "!=": operator.ne,
}
ENDS = {"start_node": "startNode", "end_node": "endNode"}


class Oracle:
    """Reads instances with `byids` only."""

    def __init__(self, world: World) -> None:
        self.world = world
        self._nodes: dict[str, dict[Key, dict[str, Any]]] = {}
        self._edges: list[dict[str, Any]] | None = None

    def nodes(self, view: str, units: dict[str, str] | None = None) -> dict[Key, dict[str, Any]]:
        """All instances with data in the view: key -> properties."""
        label = view + repr(units)
        if label not in self._nodes:
            source: dict[str, Any] = {"source": view_id(view)}
            if units:
                source["targetUnits"] = [
                    {"property": name, "unit": {"externalId": unit}} for name, unit in units.items()
                ]
            edges = view == "Rel"
            keys = self.world.edges if edges else self.world.nodes
            found = self._byids("edge" if edges else "node", keys, [source])
            self._nodes[label] = {
                (one["space"], one["externalId"]): one["properties"].get(SPACE, {}).get(f"{view}/v1", {})
                for one in found
            }
        return self._nodes[label]

    def edges(self) -> list[dict[str, Any]]:
        if self._edges is None:
            bare = self._byids("edge", self.world.edges, [])
            with_data = {
                one["externalId"]: one["properties"].get(SPACE, {}).get("Rel/v1", {})
                for one in (
                    self._byids("edge", self.world.edges, [{"source": view_id("Rel")}])
                    if "Rel" in self.world.views
                    else []
                )
            }
            self._edges = [{**one, "values": with_data.get(one["externalId"], {})} for one in bare]
        return self._edges

    def _byids(self, kind: str, keys: list[Key], sources: list[Any]) -> list[dict[str, Any]]:
        found = []
        for key in keys:
            item = {"instanceType": kind, "space": key[0], "externalId": key[1]}
            body: dict[str, Any] = {"items": [item]}
            if sources:
                body["sources"] = sources
            found += self.world.post("/instances/byids", body)["items"]
        return found

    def matching(self, spec: dict[str, Any]) -> dict[Key, dict[str, Any]]:
        """Nodes of the view of a spec that its conditions hold for."""
        found = self.nodes(spec["view"], spec.get("units"))
        return {key: row for key, row in found.items() if self.holds(spec["where"], spec["view"], key, row)}

    def holds(self, condition: Any, view: str, key: Key, row: dict[str, Any]) -> bool:
        return condition is None or self._truth(condition, view, key, row) is True

    def _truth(self, condition: Any, view: str, key: Key, row: dict[str, Any]) -> bool | None:
        kind = condition[0]
        if kind == "not":
            truth = self._truth(condition[1], view, key, row)
            return None if truth is None else not truth
        if kind in ("and", "or"):
            truths = [self._truth(one, view, key, row) for one in condition[1]]
            decisive = kind == "or"
            if decisive in truths:
                return decisive
            return None if None in truths else not decisive
        if kind == "related":
            _, relation, target, inner = condition
            points = row.get(relation)
            if points is None:
                return None
            there = (points["space"], points["externalId"])
            return self._inside(inner, target, there) is True
        if kind == "through":
            _, relation, target, inner = condition
            found = [key for key in _points(row.get(relation)) if key in self.nodes(target)]
            return any(self._truth(inner, target, key, self.nodes(target)[key]) is True for key in found)
        if kind == "whose":
            return self._whose(condition, view, key)
        if kind == "given":
            return key in self.given(condition[1])
        return self._leaf(condition, key, row)

    def given(self, spec: dict[str, Any]) -> set[Key]:
        """What a query gives that has an order for its limit: that of the ids."""
        return set(sorted(self.matching(spec))[: spec.get("limit")])

    def _whose(self, condition: Any, view: str, key: Key) -> bool:
        _, member, target, test, inner, edge, (sign, number) = condition
        branch = {"member": member, "view": target, "where": inner}
        if edge is not None:
            branch["edge_where"] = edge
        found = len(self.reached(branch, view, key))
        if test == "all":
            return found == len(self.reached({**branch, "where": None}, view, key))
        if test == "count":
            return COMPARISONS[sign](found, number)
        return (found > 0) is (test == "any")

    def _inside(self, condition: Any, view: str, key: Key) -> bool | None:
        # a nested filter looks at the values of the target, whether or not it belongs to the view
        return self._truth(condition, view, key, self.nodes(view).get(key, {}))

    def _leaf(self, condition: Any, key: Key, row: dict[str, Any]) -> bool | None:
        test, name, expected = condition
        value = {"external_id": key[1], "space": key[0]}.get(name, row.get(name))
        if test == "exists":
            return value is not None
        if test == "missing":
            return value is None
        if test == "ne":
            return value is not None and value != expected
        if test == "in" and not expected:
            return False
        if value is None:
            return None
        if name == "at":
            value, expected = _moment(value), _moment(expected)
        match test:
            case "eq":
                return bool(value == expected)
            case "in":
                return value in expected
            case "gt":
                return bool(value > expected)
            case "le":
                return bool(value <= expected)
            case "prefix":
                return str(value).startswith(expected)
            case "any":
                return any(one in value for one in expected)
            case "all":
                return all(one in value for one in expected)
            case "is":
                return bool(value == {"space": DATA, "externalId": expected})
        raise AssertionError(test)

    def reached(self, branch: dict[str, Any], view: str, key: Key) -> list[tuple[Key, dict[str, Any] | None]]:
        """What a branch leads to from one node: keys, and the edge where there is one with properties."""
        if branch["member"] in ENDS:
            end = _key(next(one for one in self.edges() if _key(one) == key)[ENDS[branch["member"]]])
            return [(end, None)] if end in self.matching(branch) else []
        definition = self.world.views[view]["properties"][branch["member"]]
        allowed = self.matching(branch)
        if "edge" in definition.get("connectionType", ""):
            return self._over_edges(branch, definition, key, allowed)
        if "reverse" in definition.get("connectionType", ""):
            relation = definition["through"]["identifier"]
            return [(other, None) for other, row in allowed.items() if key in _points(row.get(relation))]
        row = self.nodes(view).get(key, {})
        return [
            (other, None) for other in dict.fromkeys(_points(row.get(branch["member"]))) if other in allowed
        ]

    def _over_edges(
        self, branch: dict[str, Any], definition: Any, key: Key, allowed: Any
    ) -> list[tuple[Key, dict[str, Any] | None]]:
        via = "edgeSource" in definition
        most = branch.get("max_distance", 1)
        found: list[tuple[Key, dict[str, Any] | None]] = []
        seen: set[Key] = set()
        expanded: set[Key] = set()
        frontier = [key]
        level = 0
        while frontier and (most is None or level < most):
            level += 1
            following = []
            for here in frontier:
                if here in expanded:
                    continue
                expanded.add(here)
                for far, edge in self._hops(branch, definition, here):
                    if far not in allowed:
                        continue
                    if most == 1 and via:
                        found.append((far, edge))
                        continue
                    if far in seen:
                        continue
                    seen.add(far)
                    found.append((far, edge if via else None))
                    until = branch.get("until")
                    if until is None or not self.holds(until, branch["view"], far, allowed[far]):
                        following.append(far)
            frontier = following
        return found

    def _hops(self, branch: dict[str, Any], definition: Any, here: Key) -> list[tuple[Key, dict[str, Any]]]:
        outwards = definition["direction"] == "outwards"
        near, far = ("startNode", "endNode") if outwards else ("endNode", "startNode")
        type = {"space": definition["type"]["space"], "externalId": definition["type"]["externalId"]}
        found = []
        for edge in self.edges():
            if edge["type"] != type or _key(edge[near]) != here:
                continue
            condition = branch.get("edge_where")
            if condition is not None and self._leaf(condition, _key(edge), edge["values"]) is not True:
                continue
            found.append((_key(edge[far]), edge))
        return found


def _key(reference: Any) -> Key:
    return reference["space"], reference["externalId"]


def _points(value: Any) -> list[Key]:
    if value is None:
        return []
    return [_key(one) for one in (value if isinstance(value, list) else [value])]


def _moment(value: str) -> dt.datetime:
    return dt.datetime.fromisoformat(value)
