"""A service that answers reads of rotors by script, and keeps what it was asked."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from runtime.faces import CLIENTS

from pygen_runtime import Config, Retries

Answer = Callable[[str, dict[str, Any]], tuple[int, dict[str, Any]]]


class Service:
    """Answers in process like the engine, by a function; keeps what it was asked."""

    def __init__(self, answer: Answer) -> None:
        self.answer = answer
        self.asked: list[tuple[str, dict[str, Any]]] = []

    def handle(
        self, method: str, target: str, headers: Any, body: bytes
    ) -> tuple[int, dict[str, str], bytes]:
        verb, asked = target.rsplit("/", 1)[-1], json.loads(body)
        self.asked.append((verb, asked))
        status, content = self.answer(verb, asked)
        return status, {"content-type": "application/json"}, json.dumps(content).encode()

    @property
    def sizes(self) -> list[tuple[str, int]]:
        return [(verb, size_of(verb, asked)) for verb, asked in self.asked]


def size_of(verb: str, asked: dict[str, Any]) -> int:
    size: int = asked["with"]["0"]["limit"] if verb == "query" else asked["limit"]
    return size


def start_of(verb: str, asked: dict[str, Any]) -> int:
    cursor = asked.get("cursors", {}).get("0") if verb == "query" else asked.get("cursor")
    return int(cursor or 0)


def rotor(number: int) -> dict[str, Any]:
    return {
        "instanceType": "node",
        "space": "a",
        "externalId": f"r{number}",
        "version": 1,
        "createdTime": 1,
        "lastUpdatedTime": 1,
        "properties": {"acme": {"Rotor/v1": {"diameter": float(number)}}},
    }


def pages_of(total: int, short: int = 0, trailing: bool = False) -> Answer:
    """A service with `total` rotors whose pages lack `short` of what was asked for."""

    def answer(verb: str, asked: dict[str, Any]) -> tuple[int, dict[str, Any]]:
        start = start_of(verb, asked)
        end = min(start + max(size_of(verb, asked) - short, 1), total)
        items = [rotor(number) for number in range(start, end)]
        more = end < total or (trailing and start < total)
        if verb == "query":
            return 200, {"items": {"0": items}, "nextCursor": {"0": str(end)} if more else {}}
        return 200, {"items": items} | ({"nextCursor": str(end)} if more else {})

    return answer


Connect = Callable[[Answer], tuple[Any, Service]]


def connecting(face: str) -> Connect:
    """Makes a client, blocking or not, of a service that answers so."""

    def open_(answer: Answer) -> tuple[Any, Service]:
        service = Service(answer)
        return CLIENTS[face](Config(project="p", transport=service, retries=Retries(max_attempts=1))), service

    return open_
