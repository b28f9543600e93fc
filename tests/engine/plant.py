"""A small plant: the model and the data that the engine's outer tests share.

Systems contain pumps (direct relation `system`, with a reverse relation back), pumps flow to each other
(edges with properties), and every kind of property occurs once.
"""

from __future__ import annotations

from typing import Any

SCHEMA, DATA = "plant_model", "plant"


def view(name: str) -> dict[str, str]:
    return {"type": "view", "space": SCHEMA, "externalId": name, "version": "v1"}


def container(name: str) -> dict[str, str]:
    return {"type": "container", "space": SCHEMA, "externalId": name}


def _text(**more: Any) -> dict[str, Any]:
    return {"type": "text", **more}


def _mapped(owner: str, name: str, **more: Any) -> dict[str, Any]:
    return {"container": container(owner), "containerPropertyIdentifier": name, **more}


SPACES = {"items": [{"space": SCHEMA, "name": "Plant model"}, {"space": DATA}]}
CONTAINERS: dict[str, Any] = {
    "items": [
        {
            "space": SCHEMA,
            "externalId": "Named",
            "usedFor": "all",
            "properties": {
                "name": {"type": _text(), "nullable": False},
                "description": {"type": _text()},
                "tags": {"type": _text(list=True)},
            },
            "indexes": {
                "name": {"indexType": "btree", "properties": ["name"], "cursorable": True},
                "tags": {"indexType": "inverted", "properties": ["tags"]},
            },
        },
        {
            "space": SCHEMA,
            "externalId": "Pump",
            "properties": {
                "pressure": {"type": {"type": "float64", "unit": {"externalId": "pressure:bar"}}},
                "heat": {"type": {"type": "float32", "unit": {"externalId": "temperature:deg_c"}}},
                "speed": {"type": {"type": "int32"}},
                "serial": {"type": {"type": "int64"}},
                "active": {"type": {"type": "boolean"}, "defaultValue": True},
                "installed": {"type": {"type": "timestamp"}},
                "checked": {"type": {"type": "date"}},
                "details": {"type": {"type": "json"}},
                "state": {"type": {"type": "enum", "values": {"ON": {}, "OFF": {"name": "Off"}}}},
                "readings": {"type": {"type": "float64", "list": True}},
                "signal": {"type": {"type": "timeseries"}},
                "system": {"type": {"type": "direct"}},
                "spares": {"type": {"type": "direct", "list": True}},
            },
            "indexes": {
                "system": {"indexType": "btree", "properties": ["system"]},
                "speed": {"indexType": "btree", "properties": ["speed"], "cursorable": True},
            },
        },
        {
            "space": SCHEMA,
            "externalId": "System",
            "properties": {"code": {"type": _text()}, "above": {"type": {"type": "direct"}}},
        },
        {
            "space": SCHEMA,
            "externalId": "Flow",
            "usedFor": "edge",
            "properties": {"rate": {"type": {"type": "float64"}}, "medium": {"type": _text()}},
        },
    ]
}
_NAMED = {name: _mapped("Named", name) for name in ("name", "description", "tags")}
_PUMP = {
    name: _mapped("Pump", name)
    for name in (
        "pressure",
        "heat",
        "speed",
        "serial",
        "active",
        "installed",
        "checked",
        "details",
        "state",
        "readings",
        "signal",
    )
}
FLOWS = {"space": SCHEMA, "externalId": "flows-to"}
VIEWS: dict[str, Any] = {
    "items": [
        {"space": SCHEMA, "externalId": "Named", "version": "v1", "properties": _NAMED},
        {
            "space": SCHEMA,
            "externalId": "Pump",
            "version": "v1",
            "implements": [view("Named")],
            "properties": {
                **_PUMP,
                "system": _mapped("Pump", "system", source=view("System")),
                "spares": _mapped("Pump", "spares", source=view("Pump")),
                "feeds": {"type": FLOWS, "source": view("Pump"), "edgeSource": view("Flow")},
            },
        },
        {
            "space": SCHEMA,
            "externalId": "System",
            "version": "v1",
            "implements": [view("Named")],
            "properties": {
                "code": _mapped("System", "code"),
                "above": _mapped("System", "above", source=view("System")),
                "pumps": {
                    "connectionType": "multi_reverse_direct_relation",
                    "source": view("Pump"),
                    "through": {"source": view("Pump"), "identifier": "system"},
                },
            },
        },
        {
            "space": SCHEMA,
            "externalId": "Flow",
            "version": "v1",
            "properties": {"rate": _mapped("Flow", "rate"), "medium": _mapped("Flow", "medium")},
        },
    ]
}
MODEL = {
    "items": [
        {
            "space": SCHEMA,
            "externalId": "Plant",
            "version": "v1",
            "name": "A plant",
            "views": [view(name) for name in ("Named", "Pump", "System", "Flow")],
        }
    ]
}


def ref(external_id: str) -> dict[str, str]:
    return {"space": DATA, "externalId": external_id}


def node(external_id: str, view_name: str | None = None, **properties: Any) -> dict[str, Any]:
    sources = [{"source": view(view_name), "properties": properties}] if view_name else []
    return {"instanceType": "node", **ref(external_id), "sources": sources}


def edge(start: str, end: str, **properties: Any) -> dict[str, Any]:
    sources = [{"source": view("Flow"), "properties": properties}] if properties else []
    return {
        "instanceType": "edge",
        **ref(f"{start}>{end}"),
        "type": FLOWS,
        "startNode": ref(start),
        "endNode": ref(end),
        "sources": sources,
    }


# s0 above s1, s2; pumps p0..p9 alternate between s1 and s2; p0 -> p1 -> ... -> p9 -> p0 and p0 -> p5
INSTANCES = {
    "items": [
        node("s0", "System", name="Plant", code="S0"),
        node("s1", "System", name="Cooling", code="S1", above=ref("s0")),
        node("s2", "System", name="Heating", code="S2", above=ref("s0")),
        *(
            node(
                f"p{i}",
                "Pump",
                name=f"Pump {i:02}",
                description=f"Feed water pump number {i}",
                tags=[f"t{i % 3}", "all"],
                pressure=1.5 * i,
                heat=20.5 + i,
                speed=100 * (9 - i),
                serial=2**60 + i,
                active=i % 2 == 0,
                installed=f"2024-01-{i + 1:02}T12:00:00Z",
                checked=f"2025-02-{i + 1:02}",
                details={"rank": i},
                state="ON" if i < 7 else "OFF",
                readings=[float(i), i + 0.5],
                signal=f"ts{i}",
                system=ref("s1" if i % 2 == 0 else "s2"),
                spares=[ref(f"p{(i + 1) % 10}"), ref(f"p{(i + 2) % 10}")],
            )
            for i in range(10)
        ),
        *(edge(f"p{i}", f"p{(i + 1) % 10}", rate=float(i), medium="water") for i in range(10)),
        edge("p0", "p5", rate=50.0, medium="steam"),
    ]
}
STEPS = [
    ("/models/spaces", SPACES),
    ("/models/containers", CONTAINERS),
    ("/models/views", VIEWS),
    ("/models/datamodels", MODEL),
    ("/models/instances", INSTANCES),
]
