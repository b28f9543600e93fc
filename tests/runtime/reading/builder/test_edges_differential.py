"""Edges of any type, ids of what is connected, and what lists gather: as a walk over the graph finds them."""

from __future__ import annotations

import random
from collections.abc import Iterable
from typing import Any

import pytest
from runtime.faces import close, collect, done
from runtime.reading.builder.oracle import Oracle
from runtime.reading.builder.readers import DictReader, TypedReader, typed, typed_async_query, typed_query
from runtime.reading.builder.specs import applied, random_condition, target_of
from runtime.reading.builder.test_differential import SMALL, bad_weather, tuned
from runtime.reading.builder.worlds import DATA, SPACE, Key, World, random_world

from pygen_runtime.reading import untyped, untyped_async

ENDS = {"start": "startNode", "end": "endNode", "type": "type"}


def key_of(wire: dict[str, str]) -> Key:
    return wire["space"], wire["externalId"]


def ends_for(rng: random.Random, edges: list[dict[str, Any]]) -> dict[str, Any]:
    """Some of what can be said of edges, mostly of ones that are there."""
    said: dict[str, Any] = {}
    for name, wire in {**ENDS, "touching": "startNode"}.items():
        if rng.random() < 0.35:
            nodes = [key_of(rng.choice(edges)[wire]) for _ in range(rng.randint(1, 3))]
            said[name] = nodes[0] if rng.random() < 0.5 else [*nodes, (DATA, "nobody")]
    return said


def among(said: Any) -> list[Key]:
    return [said] if isinstance(said, tuple) else said


def wanted(edges: list[dict[str, Any]], said: dict[str, Any]) -> set[Key]:
    def is_meant(edge: dict[str, Any]) -> bool:
        touched = {key_of(edge["startNode"]), key_of(edge["endNode"])}
        return all(
            key_of(edge[wire]) in among(said[name]) for name, wire in ENDS.items() if name in said
        ) and ("touching" not in said or not touched.isdisjoint(among(said["touching"])))

    return {key_of(edge) for edge in edges if is_meant(edge)}


def opened(world: World, face: str) -> Any:
    return world.client() if face == "sync" else world.async_client()


async def edges_answer(seed: int, face: str) -> None:
    rng = random.Random(seed)
    world = random_world(rng)
    edges = Oracle(world).edges()
    if not edges:
        return
    client = opened(world, face)
    for _ in range(5):
        said = ends_for(rng, edges)
        expected = wanted(edges, said)
        bad_weather(world, seed, seed % 3 == 0)
        found = await done(client.edges.list(**said))
        pages = await collect(client.edges.iterate(**said, chunk_size=rng.choice([1, 3])).pages())
        bad_weather(world, seed, False)
        assert {(edge.space, edge.external_id) for edge in found} == expected and len(found) == len(expected)
        paged = [(edge.space, edge.external_id) for page in pages for edge in page]
        assert {*paged} == expected and len(paged) == len(expected)
        assert await done(client.edges.count(**said)) == len(expected)
        assert len(await done(client.edges.list(**said, limit=2))) == min(2, len(expected))
    await close(client)


async def connected_answer(seed: int, face: str) -> None:
    """`with_ids` and `with_all` bring what is connected, and a list gathers it."""
    rng = random.Random(seed)
    world = random_world(rng)
    oracle = Oracle(world)
    view = rng.choice([name for name in world.views if name != "Rel"])
    is_typed, whole = rng.random() < 0.6, rng.random() < 0.5
    client = opened(world, face)
    reader: Any = TypedReader() if is_typed else DictReader(world)
    if is_typed:
        start = typed_query if face == "sync" else typed_async_query
        query: Any = start(client, typed(world, seed), view)
    else:
        query = (untyped if face == "sync" else untyped_async)(client, (SPACE, view, "v1"))
    spec: dict[str, Any] = {"view": view, "where": None, "branches": []}
    if rng.random() < 0.5:
        spec["where"] = random_condition(rng, world, view, 1)
    query = applied(tuned(query, SMALL if seed % 2 else None), spec)
    query = query.with_all() if whole else query.with_ids()
    bad_weather(world, seed, seed % 3 == 0)
    rows = await done(query.list())
    bad_weather(world, seed, False)
    assert {reader.key(row) for row in rows} == {*oracle.matching(spec)}
    for name, definition in world.views[view]["properties"].items():
        target = target_of(definition)
        if target is None or not (whole or "connectionType" in definition):
            continue
        branch = {"view": target, "member": name, "where": None, "branches": []}
        reached = {
            reader.key(row): {key for key, _ in oracle.reached(branch, view, reader.key(row))} for row in rows
        }
        single = definition.get("connectionType", "").startswith("single")
        for row in rows:
            found = {reader.key(node) for node in brought(row, name, reader, is_typed)}
            expected = reached[reader.key(row)]
            assert (
                (found <= expected and len(found) == min(1, len(expected))) if single else found == expected
            )
        if rows and is_typed and whole and not single:  # an empty list of no class knows no connections
            gathered = [(node.space, node.external_id) for node in getattr(rows, name)]
            assert len(gathered) == len({*gathered}) and {*gathered} == set().union(*reached.values(), set())
    await close(client)


def brought(row: Any, name: str, reader: Any, is_typed: bool) -> Iterable[Any]:
    """The nodes at the other end, of which there may be nothing but ids."""
    if not is_typed:
        value = row.get(name) or []
        value = value if isinstance(value, list) else [value]
        return [link.get("node", link) for link in value]
    value = getattr(row, name)
    if hasattr(value, "node"):
        return [] if value.node is None else [getattr(value.node, "node", value.node)]
    return [getattr(link, "node", link) for link in value or ()]


@pytest.mark.parametrize("face", ["sync", "async"])
async def test_edges(face: str) -> None:
    for seed in range(12):
        await edges_answer(seed, face)


@pytest.mark.parametrize("face", ["sync", "async"])
async def test_what_is_connected(face: str) -> None:
    for seed in range(40):
        await connected_answer(seed, face)


@pytest.mark.long
@pytest.mark.parametrize("face", ["sync", "async"])
async def test_many_more(face: str) -> None:
    for seed in range(1000, 1300):
        await edges_answer(seed, face)
        await connected_answer(seed, face)
