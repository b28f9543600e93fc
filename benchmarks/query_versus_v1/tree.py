"""A tree of three levels: its model and its instances. Standard library only: v1 imports it too."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any

SPACE = "bench"
INSTANCES = "bench_instances"
SITES, UNITS, DEVICES = map(int, os.environ.get("TREE", "1000,4500,4500").split(","))
"""Units hang on sites by edges, devices on units by relations. v1 loses what is beyond 5,000 in a level."""
CONTAINERS = {"Site": ["name", "region"], "Unit": ["name", "kind"], "Device": ["name", "serial", "unit"]}


def view(name: str) -> dict[str, str]:
    return {"type": "view", "space": SPACE, "externalId": name, "version": "v1"}


def containers() -> list[dict[str, Any]]:
    made = []
    for name, properties in CONTAINERS.items():
        types = {one: {"type": {"type": "direct" if one == "unit" else "text"}} for one in properties}
        made.append({"space": SPACE, "externalId": name, "usedFor": "node", "properties": types})
    return made


def views() -> list[dict[str, Any]]:
    made = []
    for name, properties in CONTAINERS.items():
        seen: dict[str, Any] = {one: _mapped(name, one) for one in properties}
        if name == "Site":
            type = {"space": SPACE, "externalId": "Site.units"}
            seen["units"] = {
                "connectionType": "multi_edge_connection",
                "type": type,
                "source": view("Unit"),
                "direction": "outwards",
            }
        if name == "Unit":
            seen["devices"] = {
                "connectionType": "multi_reverse_direct_relation",
                "source": view("Device"),
                "through": {"source": view("Device"), "identifier": "unit"},
            }
        made.append({"space": SPACE, "externalId": name, "version": "v1", "properties": seen})
    return made


def _mapped(container: str, property: str) -> dict[str, Any]:
    wire: dict[str, Any] = {
        "container": {"type": "container", "space": SPACE, "externalId": container},
        "containerPropertyIdentifier": property,
    }
    return wire | ({"source": view("Unit")} if property == "unit" else {})


def data_model() -> dict[str, Any]:
    return {
        "space": SPACE,
        "externalId": "Tree",
        "version": "v1",
        "views": [view(name) for name in CONTAINERS],
    }


def instances() -> Iterator[dict[str, Any]]:
    """Nodes and edges, in an order in which they can be written."""
    for n in range(SITES):
        yield _node(f"s{n}", "Site", {"name": f"Site {n}", "region": f"region {n % 7}"})
    for n in range(UNITS):
        yield _node(f"u{n}", "Unit", {"name": f"Unit {n}", "kind": f"kind {n % 5}"})
    for n in range(UNITS):
        yield {
            "instanceType": "edge",
            **_id(f"s{n % SITES}.u{n}"),
            "type": {"space": SPACE, "externalId": "Site.units"},
            "startNode": _id(f"s{n % SITES}"),
            "endNode": _id(f"u{n}"),
        }
    for n in range(DEVICES):
        values = {"name": f"Device {n}", "serial": f"{n:08}", "unit": _id(f"u{n % UNITS}")}
        yield _node(f"d{n}", "Device", values)


def _id(external_id: str) -> dict[str, str]:
    return {"space": INSTANCES, "externalId": external_id}


def _node(external_id: str, name: str, values: dict[str, Any]) -> dict[str, Any]:
    return {
        "instanceType": "node",
        **_id(external_id),
        "sources": [{"source": view(name), "properties": values}],
    }
