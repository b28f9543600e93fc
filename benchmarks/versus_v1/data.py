"""The view of the benchmark and its instances, for both sides; imports only the standard library."""

from __future__ import annotations

import json
from typing import Any

SPACE = "bench"
INSTANCES = "bench_instances"
VIEW = "BenchItem"

# Property, container type, list: sixteen of mixed kinds, as an asset-like view has them.
PROPERTIES: list[tuple[str, str, bool]] = [
    ("name", "text", False),
    ("description", "text", False),
    ("category", "text", False),
    ("comment", "text", False),
    ("count32", "int32", False),
    ("count64", "int64", False),
    ("ratio32", "float32", False),
    ("ratio64", "float64", False),
    ("active", "boolean", False),
    ("started", "timestamp", False),
    ("ended", "timestamp", False),
    ("birthday", "date", False),
    ("extra", "json", False),
    ("labels", "text", True),
    ("values", "float64", True),
    ("parent", "direct", False),
]


def properties(n: int) -> dict[str, Any]:
    """The values of one instance."""
    return {
        "name": f"Item number {n}",
        "description": f"Describes item {n} in a sentence",
        "category": f"category-{n % 17}",
        "comment": "A comment that is as long as comments are",
        "count32": n % 1000,
        "count64": 884324181205335268 + n,
        "ratio32": 0.5,
        "ratio64": n / 3,
        "active": n % 2 == 0,
        "started": f"2024-12-31T00:00:{n % 60:02}.123+00:00",
        "ended": "2025-11-26T14:01:03.095+00:00",
        "birthday": "2024-02-29",
        "extra": {"a": n, "b": "text", "c": [1, 2, 3]},
        "labels": ["first", "second", "third"],
        "values": [1.0, 2.5, 3.25, n / 7],
        "parent": {"space": INSTANCES, "externalId": f"item-{n // 10}"},
    }


def item(n: int) -> dict[str, Any]:
    """One instance as the API gives it."""
    return {
        "instanceType": "node",
        "version": 1,
        "space": INSTANCES,
        "externalId": f"item-{n}",
        "createdTime": 1_700_000_000_000 + n,
        "lastUpdatedTime": 1_700_000_000_000 + n,
        "properties": {SPACE: {f"{VIEW}/v1": properties(n)}},
    }


def view() -> dict[str, Any]:
    """The view in response form."""
    return {
        "space": SPACE,
        "externalId": VIEW,
        "version": "v1",
        "name": VIEW,
        "createdTime": 1,
        "lastUpdatedTime": 1,
        "writable": True,
        "queryable": True,
        "usedFor": "node",
        "isGlobal": False,
        "mappedContainers": [{"type": "container", "space": SPACE, "externalId": VIEW}],
        "properties": {name: _property(name, kind, several) for name, kind, several in PROPERTIES},
    }


def _property(name: str, kind: str, several: bool) -> dict[str, Any]:
    type_: dict[str, Any] = {"type": kind, "list": several}
    if kind == "text":
        type_["collation"] = "ucs_basic"
    if kind == "direct":
        type_["source"] = {"type": "view", "space": SPACE, "externalId": VIEW, "version": "v1"}
    return {
        "type": type_,
        "container": {"type": "container", "space": SPACE, "externalId": VIEW},
        "containerPropertyIdentifier": name,
        "nullable": True,
        "immutable": False,
        "autoIncrement": False,
        "constraintState": {},
    }


def model() -> dict[str, Any]:
    """The data model with its one view inline."""
    return {
        "space": SPACE,
        "externalId": "Bench",
        "version": "v1",
        "createdTime": 1,
        "lastUpdatedTime": 1,
        "isGlobal": False,
        "views": [view()],
    }


if __name__ == "__main__":
    print(json.dumps(model(), indent=1))
