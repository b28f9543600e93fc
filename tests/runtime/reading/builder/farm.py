"""A wind farm in the hand-made SDK, written without the code that these tests are about."""

from __future__ import annotations

from typing import Any

import msgspec

SPACE = "acme_instances"


def post(client: Any, path: str, body: Any) -> Any:
    status, _, content = client._engine.handle(
        "POST",
        f"/api/v1/projects/local/models{path}",
        {"content-type": "application/json"},
        msgspec.json.encode(body),
    )
    assert status == 200, content[:1000]
    return msgspec.json.decode(content)


def ref(external_id: str) -> dict[str, str]:
    return {"space": SPACE, "externalId": external_id}


def node(external_id: str, view: str, /, **properties: Any) -> dict[str, Any]:
    source = {"type": "view", "space": "acme", "externalId": view, "version": "v1"}
    sources = [{"source": source, "properties": properties}]
    return {"instanceType": "node", **ref(external_id), "sources": sources}


def edge(external_id: str, type: str, start: str, end: str, view: str = "", **values: Any) -> dict[str, Any]:
    ends = {"startNode": ref(start), "endNode": ref(end)}
    wire = {"instanceType": "edge", **ref(external_id), "type": {"space": "acme", "externalId": type}, **ends}
    if view:
        source = {"type": "view", "space": "acme", "externalId": view, "version": "v1"}
        wire["sources"] = [{"source": source, "properties": values}]
    return wire


def fill(client: Any, turbines: int = 6) -> None:
    """Turbines t0.. with a rotor each, three blades over edges, one of them damaged, and placed sensors."""
    items = []
    for n in range(turbines):
        items.append(node(f"r{n}", "Rotor"))
        values = {"name": f"Turbine {n}", "capacity": float(n), "status": "running" if n % 2 else "planned"}
        items.append(node(f"t{n}", "WindTurbine", rotor=ref(f"r{n}"), tags=[f"tag{n % 2}"], **values))
        for k in range(3):
            items.append(node(f"b{n}_{k}", "Blade", serial=f"{n}-{k}", isDamaged=k == 0))
            items.append(edge(f"t{n}b{k}", "WindTurbine.blades", f"t{n}", f"b{n}_{k}"))
    post(client, "/instances", {"items": items})
