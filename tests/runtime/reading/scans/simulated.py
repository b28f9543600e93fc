"""A service that knows nothing but ids: it counts, lists the first or the last, and counts requests."""

from __future__ import annotations

import json
import random
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from typing import Any

from pygen_runtime.http import Request
from pygen_runtime.http.values import Response


class SimulatedService:
    """Each id stands for `weight` rows, so that millions fit into a test."""

    def __init__(self, ids: Mapping[str, Sequence[str]], weight: int = 1) -> None:
        self.ids = {space: sorted(set(several)) for space, several in ids.items()}
        self.weight = weight
        self.requests = 0
        self._random = random.Random(1)

    def run(self, flow: Any) -> Any:
        """Carry a flow out."""
        try:
            wanted = next(flow)
            while True:
                several = wanted if isinstance(wanted, list) else [wanted]
                answers = [self._answer(request) for request in several]
                wanted = flow.send(answers if isinstance(wanted, list) else answers[0])
        except StopIteration as end:
            return end.value

    def matching(self, filter: Any) -> list[tuple[str, str]]:
        """Space and id of what a filter lets through, in order of the id."""
        found = []
        for space, ids in self.ids.items():
            start, end = self._bounds(filter, space, ids)
            found += [(id, space) for id in ids[start:end]]
        return [(space, id) for id, space in sorted(found)]

    def count(self, filter: Any) -> int:
        bounds = (self._bounds(filter, space, ids) for space, ids in self.ids.items())
        return sum(max(0, end - start) for start, end in bounds)

    def _bounds(self, filter: Any, space: str, ids: list[str]) -> tuple[int, int]:
        """Everything a filter can say here leaves an interval of the ids of a space."""
        start, end = 0, len(ids)
        for kind, body in _parts(filter):
            if kind == "range":
                start = max(start, bisect_left(ids, body["gte"])) if "gte" in body else start
                end = min(end, bisect_left(ids, body["lt"])) if "lt" in body else end
            elif (kind == "equals" and body["value"] != space) or (
                kind == "not" and space in body["in"]["values"]
            ):
                return 0, 0
        return start, end

    def _answer(self, request: Request) -> Response:
        self.requests += 1
        if request.method == "GET":
            items = [{"space": space, "nodes": len(ids), "edges": 0} for space, ids in self.ids.items()]
        else:
            body = json.loads(request.body or b"")
            items = self._posted(request.path, body)
        return Response(200, json.dumps({"items": items}).encode())

    def _posted(self, path: str, body: Any) -> list[Any]:
        filter = body.get("filter")
        if path.endswith("aggregate"):
            return [{"aggregates": [{"aggregate": "count", "value": self.count(filter) * self.weight}]}]
        bounds = {space: self._bounds(filter, space, ids) for space, ids in self.ids.items()}
        ends = [(space, *bound) for space, bound in bounds.items() if bound[0] < bound[1]]
        if "sort" not in body:
            population = [id for space, start, end in ends for id in self.ids[space][start:end]]
            found = self._random.sample(population, min(body["limit"], len(population)))
        elif body["sort"][0]["direction"] == "ascending":
            found = [min(self.ids[space][start] for space, start, _ in ends)] if ends else []
        else:
            found = [max(self.ids[space][end - 1] for space, _, end in ends)] if ends else []
        return [{"externalId": id} for id in found]


def _parts(filter: Any) -> list[tuple[str, Any]]:
    if filter is None:
        return []
    ((kind, body),) = filter.items()
    if kind == "and":
        return [part for inner in body for part in _parts(inner)]
    return [] if kind == "hasData" else [(kind, body)]
