"""Graphs of objects become request bodies, which the engine takes."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from types import ModuleType
from typing import Any

import httpx
import pytest
from runtime.conformance.canonical import canonical_request, parsed
from runtime.conformance.cases import parametrized
from runtime.conformance.objects import Graph
from runtime.conformance.sdk import Face, Handler, Wire, attribute, engine_with_model, of_engine

from pygen.naming import to_snake
from pygen_runtime import ValidationFailed

PATH = "/models/instances"
MOST = 1000
OUR_DEFAULTS = {"autoCreateStartNodes": True, "autoCreateEndNodes": True}


@parametrized("bodies")
async def test_objects_become_the_requests_that_write_them(
    face: Face, package: ModuleType, case: dict[str, Any]
) -> None:
    if "refused" in case:
        with pytest.raises(ValidationFailed) as refused:
            await _write(face, package, case, _unreachable)
        assert attribute(case["refused"].get("property", "")) in str(refused.value)
        return
    with engine_with_model() as engine:
        order = Order(of_engine(engine))
        if "before" in case:
            await _write(face, package, {"objects": case["before"]}, of_engine(engine))
        await _write(face, package, case, order.wire())
    if "split" in case:
        _check_split(order, case["split"])
        return
    [body] = order.bodies
    expected = case.get("request") or {"items": case["items"], **OUR_DEFAULTS}
    assert canonical_request(PATH, body) == canonical_request(PATH, expected)


async def _write(face: Face, package: ModuleType, case: dict[str, Any], wire: Wire | Handler) -> None:
    def use(client: Any) -> Any:
        objects = Graph(package).objects(case["objects"])
        options = {to_snake(name): value for name, value in case.get("options", {}).items()}
        return client.upsert(objects, **options)

    await face.run(wire, use)


def _unreachable(request: httpx.Request) -> httpx.Response:
    raise AssertionError(f"sent although it is refused: {request.content[:200]!r}")


class Order:
    """The bodies as they were sent, and which of them were answered when each one was."""

    def __init__(self, answer: Handler) -> None:
        self.bodies: list[Any] = []
        self.answered_before: list[set[int]] = []
        self._answered: set[int] = set()
        self._number: dict[int, int] = {}
        self._answer = answer
        self._lock = threading.Lock()

    def wire(self) -> Wire:
        return Wire(self._respond, self._sent)

    def _sent(self, request: httpx.Request) -> None:
        assert request.url.path.endswith(PATH)
        with self._lock:
            self._number[id(request)] = len(self.bodies)
            self.bodies.append(parsed(request.content))
            self.answered_before.append(set(self._answered))

    def _respond(self, request: httpx.Request) -> httpx.Response:
        response = self._answer(request)
        assert response.status_code == 200, response.content
        with self._lock:
            self._answered.add(self._number[id(request)])
        return response


def _check_split(order: Order, split: dict[str, Any]) -> None:
    sizes = [len(body["items"]) for body in order.bodies]
    assert len(sizes) == split["requests"]
    assert all(0 < size <= MOST for size in sizes)
    home = {_key(item): number for number, body in enumerate(order.bodies) for item in body["items"]}
    assert len(home) == sum(sizes) == split["items"]
    if split.get("cyclic"):
        return
    for number, body in enumerate(order.bodies):
        for item in body["items"]:
            for target in _targets(item):
                there = home.get(("node", *target), number)
                assert there == number or there in order.answered_before[number], (item, target)


def _key(item: dict[str, Any]) -> tuple[str, str, str]:
    return item["instanceType"], item["space"], item["externalId"]


def _targets(item: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """The nodes that an item points at: its ends and its relations."""
    found = [item.get("startNode"), item.get("endNode")]
    for source in item.get("sources", ()):
        for value in source["properties"].values():
            found += value if isinstance(value, list) else [value]
    for one in found:
        if isinstance(one, dict) and set(one) == {"space", "externalId"}:
            yield one["space"], one["externalId"]
