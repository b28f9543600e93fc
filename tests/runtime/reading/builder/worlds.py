"""Random data models with data in them, on an engine of their own."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from typing import Any

import msgspec

from pygen_engine import Engine, EngineOptions
from pygen_runtime.client import AsyncClient, Client
from pygen_runtime.http import Config, Retries

SPACE = "w"
DATA = "d"
PROJECT = "local"
WORDS = ("alpha", "beta", "gamma", "delta", "epsilon", "alps", "bet", "")
Key = tuple[str, str]


@dataclass
class World:
    """A model, its instances, and the engine that holds them."""

    engine: Engine
    views: dict[str, dict[str, Any]] = field(default_factory=dict)
    nodes: list[Key] = field(default_factory=list)
    edges: list[Key] = field(default_factory=list)
    requests: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    too_much: int | None = None
    """Queries for more rows than this time out."""
    shortest: int | None = None
    """Pages of queries have so many rows at most, whatever is asked for."""

    def post(self, path: str, body: Any) -> dict[str, Any]:
        target = f"/api/v1/projects/{PROJECT}/models{path}"
        status, _, content = self.engine.handle(
            "POST", target, {"content-type": "application/json"}, msgspec.json.encode(body)
        )
        assert status == 200, (status, content[:2000], body)
        found: dict[str, Any] = msgspec.json.decode(content)
        return found

    def config(self) -> Config:
        patient = Retries(base=0.0, max_attempts=50, connection_attempts=50)
        return Config(project=PROJECT, transport=Counting(self), retries=patient)

    def client(self) -> Client:
        return Client(self.config(), instance_space=DATA)

    def async_client(self) -> AsyncClient:
        return AsyncClient(self.config(), instance_space=DATA)

    def sent(self) -> list[str]:
        """The endpoints asked since the last call, without those that describe views."""
        found = [
            path.removeprefix("/instances/") for path, _ in self.requests if path.startswith("/instances/")
        ]
        self.requests.clear()
        return found

    def write(self, items: list[dict[str, Any]]) -> None:
        for at in range(0, len(items), 1000):
            self.post("/instances", {"items": items[at : at + 1000]})
        self.nodes += [(i["space"], i["externalId"]) for i in items if i["instanceType"] == "node"]
        self.edges += [(i["space"], i["externalId"]) for i in items if i["instanceType"] == "edge"]


class Counting:
    """The engine as a client sees it, keeping note of what is asked."""

    def __init__(self, world: World) -> None:
        self._world = world

    def handle(self, method: str, target: str, headers: Any, body: bytes) -> Any:
        path = target.split("/models", 1)[-1]
        payload = msgspec.json.decode(body) if body else {}
        self._world.requests.append((path, payload))
        most = self._world.too_much
        if most is not None and _rows_asked(payload) > most:
            error = {"error": {"code": 408, "message": "Graph query timed out."}}
            return 408, {"content-type": "application/json"}, msgspec.json.encode(error)
        if self._world.shortest is not None and path.endswith("/query"):
            for name in payload["select"]:  # of the others nobody could see that there is more
                expression = payload["with"][name]
                if "sort" not in expression:  # there would be no cursor to go on with
                    expression["limit"] = min(expression["limit"], self._world.shortest)
            body = msgspec.json.encode(payload)
        return self._world.engine.handle(method, target, headers, body)


def _rows_asked(payload: dict[str, Any]) -> int:
    """Rows the first expression of a query, or a list, may have."""
    for expression in payload.get("with", {}).values():
        part = expression.get("nodes") or expression.get("edges") or {}
        if "from" not in part:
            return int(expression["limit"])
    return int(payload.get("limit", 0))


def view_id(name: str) -> dict[str, str]:
    return {"type": "view", "space": SPACE, "externalId": name, "version": "v1"}


def reference(external_id: str) -> dict[str, str]:
    return {"space": DATA, "externalId": external_id}


def node(external_id: str, view: str, properties: dict[str, Any]) -> dict[str, Any]:
    return {
        "instanceType": "node",
        "space": DATA,
        "externalId": external_id,
        "sources": [{"source": view_id(view), "properties": properties}],
    }


def edge(
    external_id: str, type: str, start: str, end: str, view: str | None = None, **properties: Any
) -> dict[str, Any]:
    wire: dict[str, Any] = {
        "instanceType": "edge",
        "space": DATA,
        "externalId": external_id,
        "type": {"space": SPACE, "externalId": type},
        "startNode": reference(start),
        "endNode": reference(end),
    }
    if view is not None:
        wire["sources"] = [{"source": view_id(view), "properties": properties}]
    return wire


def container(name: str, properties: dict[str, Any], used_for: str = "node") -> dict[str, Any]:
    return {"space": SPACE, "externalId": name, "usedFor": used_for, "properties": properties}


def view(name: str, properties: dict[str, Any]) -> dict[str, Any]:
    return {"space": SPACE, "externalId": name, "version": "v1", "properties": properties}


def mapped(container: str, property: str, source: str | None = None) -> dict[str, Any]:
    wire: dict[str, Any] = {
        "container": {"type": "container", "space": SPACE, "externalId": container},
        "containerPropertyIdentifier": property,
    }
    return wire if source is None else {**wire, "source": view_id(source)}


def edges_to(target: str, type: str, direction: str = "outwards", via: str | None = None) -> dict[str, Any]:
    wire: dict[str, Any] = {
        "connectionType": "multi_edge_connection",
        "type": {"space": SPACE, "externalId": type},
        "source": view_id(target),
        "direction": direction,
    }
    return wire if via is None else {**wire, "edgeSource": view_id(via)}


def reverse(target: str, property: str, single: bool = False) -> dict[str, Any]:
    kind = "single" if single else "multi"
    return {
        "connectionType": f"{kind}_reverse_direct_relation",
        "source": view_id(target),
        "through": {"source": view_id(target), "identifier": property},
    }


def made(
    containers: list[dict[str, Any]], views: list[dict[str, Any]], options: EngineOptions | None = None
) -> World:
    """A world with these containers and views and no instances."""
    world = World(Engine.open(options=options or EngineOptions()))
    world.post("/spaces", {"items": [{"space": SPACE}, {"space": DATA}]})
    world.post("/containers", {"items": containers})
    found = world.post("/views", {"items": views})["items"]
    world.views = {one["externalId"]: one for one in found}
    return world


SCALARS = {
    "name": {"type": {"type": "text"}},
    "size": {"type": {"type": "int32"}},
    "weight": {"type": {"type": "float64", "unit": {"externalId": "mass:kilogm"}}},
    "good": {"type": {"type": "boolean"}},
    "at": {"type": {"type": "timestamp"}},
    "tags": {"type": {"type": "text", "list": True}},
}


def random_world(rng: random.Random) -> World:
    """Two to four views with values of several types and connections of all kinds between them."""
    names = ["A", "B", "C", "D"][: rng.randint(2, 4)]
    containers, views = [], []
    edge_properties = {"strength": {"type": {"type": "int32"}}}
    containers.append(container("Rel", edge_properties, "edge"))
    views.append(
        {
            "space": SPACE,
            "externalId": "Rel",
            "version": "v1",
            "properties": {"strength": mapped("Rel", "strength")},
        }
    )
    relations: dict[str, list[tuple[str, str, bool]]] = {name: [] for name in names}
    for name in names:
        for number in range(rng.randint(1, 3)):
            relations[name].append((f"to{number}", rng.choice(names), rng.random() < 0.4))
    edge_types: dict[str, list[tuple[str, str, str, bool, bool]]] = {name: [] for name in names}
    for name in names:
        for number in range(rng.randint(0, 2)):
            target = rng.choice(names)
            via, single = rng.random() < 0.5, rng.random() < 0.25
            edge_types[name].append((f"links{number}", target, f"{name}.links{number}", via, single))
    for name in names:
        properties = dict(SCALARS)
        for relation, _, many in relations[name]:
            properties[relation] = {"type": {"type": "direct", "list": many}}
        containers.append(container(name, properties))
        seen = {one: mapped(name, one) for one in SCALARS}
        for relation, target, _ in relations[name]:
            seen[relation] = mapped(name, relation, target)
        for link, target, type, via, single in edge_types[name]:
            seen[link] = edges_to(target, type, "outwards", "Rel" if via else None)
            if single:
                seen[link]["connectionType"] = "single_edge_connection"
        for other in names:
            for relation, target, many in relations[other]:
                if target == name and rng.random() < 0.8:
                    single = not many and rng.random() < 0.2
                    seen[f"from_{other}_{relation}"] = reverse(other, relation, single)
            for link, target, type, via, _ in edge_types[other]:
                if target == name and rng.random() < 0.5:
                    seen[f"in_{other}_{link}"] = edges_to(other, type, "inwards", "Rel" if via else None)
        views.append(view(name, seen))
    world = made(containers, views)
    _fill(world, rng, names, relations, edge_types)
    return world


def _fill(world: World, rng: random.Random, names: list[str], relations: Any, edge_types: Any) -> None:
    ids = {name: [f"{name.lower()}{n}" for n in range(rng.randint(2, 14))] for name in names}
    items = []
    for name in names:
        for one in ids[name]:
            items.append(node(one, name, _values(rng)))
    # the same values again with relations, now that every target has its own data
    for name in names:
        for one in ids[name]:
            values: dict[str, Any] = {}
            for relation, target, many in relations[name]:
                pool = ids[target]
                if rng.random() < 0.25:
                    continue
                if many:
                    values[relation] = [reference(x) for x in rng.choices(pool, k=rng.randint(0, 4))]
                else:
                    values[relation] = reference(rng.choice(pool))
            if values:
                items.append(node(one, name, values))
    for name in names:
        for _, target, type, via, single in edge_types[name]:
            starts = rng.choices(ids[name], k=rng.randint(0, 25))
            for number, start in enumerate(dict.fromkeys(starts) if single else starts):
                end = rng.choice(ids[target])
                values = {"strength": rng.randint(0, 5)} if via else {}
                items.append(edge(f"{type}-{number}", type, start, end, "Rel" if via else None, **values))
    by_key: dict[str, dict[str, Any]] = {}
    for item in items:
        key = item["instanceType"] + item["externalId"]
        if key in by_key:
            by_key[key]["sources"][0]["properties"] |= item["sources"][0]["properties"]
        else:
            by_key[key] = item
    world.write(list(by_key.values()))


def _values(rng: random.Random) -> dict[str, Any]:
    values: dict[str, Any] = {
        "name": rng.choice(WORDS),
        "size": rng.randint(-3, 6),
        "weight": rng.choice([0.0, 0.5, 1.25, 2.0, 1000.0]),
        "good": rng.random() < 0.5,
        "at": f"2024-01-{rng.randint(1, 20):02}T00:00:00.000+00:00",
        "tags": [rng.choice(WORDS) for _ in range(rng.randint(0, 3))],
    }
    return {name: value for name, value in values.items() if rng.random() < 0.85}
