"""Figures over what a query gives: groups by related nodes, distinct values, percentiles."""

from __future__ import annotations

import random
import warnings
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import pytest
from runtime.handmade_sdk import AsyncWindClient, BladeWrite, RotorWrite, WindClient, WindTurbineWrite
from runtime.reading.builder.oracle import Oracle
from runtime.reading.builder.readers import typed, typed_async_query, typed_query
from runtime.reading.builder.specs import applied, random_condition, target_of
from runtime.reading.builder.test_differential import bad_weather
from runtime.reading.builder.worlds import SPACE, World, random_world

from pygen_runtime.errors import ValidationFailed
from pygen_runtime.reading import untyped, untyped_async

VIEW = ("acme", "WindTurbine", "v1")
FIGURES = ("count", "sum", "min", "max", "avg")


def turbines() -> list[Any]:
    return [
        *(RotorWrite(external_id=f"r{n}", diameter=100.0 + n % 2) for n in range(3)),
        *(
            WindTurbineWrite(
                external_id=f"t{n}",
                name=f"H {n % 5}",
                capacity=float(n),
                tags=[f"a{n % 3}", "b"],
                rotor=f"r{n % 3}" if n < 9 else None,
                blades=[BladeWrite(external_id=f"b{n}", serial="x", is_damaged=n == 3)],
            )
            for n in range(10)
        ),
    ]


@pytest.fixture
def client() -> Iterator[WindClient]:
    with WindClient.local() as client:
        client.upsert(turbines())
        yield client


def test_groups_by_a_property_of_a_related_node(client: WindClient) -> None:
    query = client.wind_turbine.query()
    rows = query.aggregate(["count", ("avg", "capacity")], group_by=lambda t: t.rotor.diameter)
    assert {row.group["rotor.diameter"]: dict(row) for row in rows} == {
        100.0: {"count": 6, "avg_capacity": 4.0},
        101.0: {"count": 3, "avg_capacity": 4.0},
    }
    both = query.where(min_capacity=7).aggregate(
        "sum", "capacity", group_by=["name", lambda t: t.rotor.diameter]
    )
    assert sorted((row.group["name"], row.value) for row in both) == [("H 2", 7.0), ("H 3", 8.0)]
    untyped = client.query(VIEW).aggregate("count", group_by="rotor.diameter", limit=1)
    assert len(untyped) == 1


def test_figures_take_what_the_query_asks(client: WindClient) -> None:
    query = client.wind_turbine.query()
    damaged = query.where(lambda t: t.blades.any(lambda b: b.is_damaged == True))  # noqa: E712
    assert damaged.aggregate("max", "capacity").value == 3.0
    assert query.with_blades(lambda b: b.where(is_damaged=True), required=True).aggregate("count").value == 1
    assert query.search("H 1", operator="AND").aggregate("count").value == 2
    assert [bucket.count for bucket in query.histogram("capacity", 5)] == [5, 5]
    view = client.query(VIEW)
    assert [bucket.count for bucket in view.where(min_capacity=5).histogram("capacity", 5)] == [5]
    assert view.aggregate("avg", "capacity").value == 4.5


def test_conditions_that_aggregation_understands_otherwise_mean_what_they_mean_in_lists(
    client: WindClient,
) -> None:
    """It does not look through relations, and takes an empty list for one that is missing."""
    query = client.wind_turbine.query()
    client.upsert(WindTurbineWrite(external_id="t0", name="H 0", tags=[]))
    assert query.where(lambda t: t.tags.exists()).aggregate("count").value == 10
    assert query.where(lambda t: t.rotor.diameter > 100).aggregate("max", "capacity").value == 7.0
    assert client.wind_turbine.aggregate("count", where=lambda t: t.rotor.diameter > 100).value == 3
    assert query.where(lambda t: t.rotor.diameter > 200).aggregate("count").value == 0


def test_distinct_values_and_percentiles(client: WindClient) -> None:
    query = client.wind_turbine.query()
    assert query.distinct("name") == [f"H {n}" for n in range(5)]
    assert client.query(VIEW).distinct("tags") == query.distinct("tags") == ["a0", "a1", "a2", "b"]
    assert [one.external_id for one in query.where(max_capacity=3).distinct("rotor")] == ["r0", "r1", "r2"]
    assert query.sort_by("capacity").limit(2).distinct("name") == ["H 0", "H 1"]
    assert (query.percentile("capacity", 50), query.percentile("capacity", 100)) == (4.5, 9.0)
    assert client.query(VIEW).percentile("capacity", 90) == pytest.approx(8.1)
    assert query.where(name="nobody").percentile("capacity", 50) is None


def test_reading_many_values_is_said(client: WindClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pygen_runtime.reading.aggregating.spreading.CHEAP", 5)
    with pytest.warns(UserWarning, match="capacity of 10 instances is read, 5 in a request"):
        client.wind_turbine.query().percentile("capacity", 50)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        client.wind_turbine.query().distinct("name")


def test_mistakes_are_told(client: WindClient) -> None:
    query: Any = client.wind_turbine.query()
    for wrong, told in [
        (lambda: query.limit(3).aggregate("count"), "without a limit"),
        (lambda: query.percentile("name", 50), "a percentile is of a number"),
        (lambda: query.percentile("capacity", 500), "from 0 to 100, not 500"),
        (lambda: query.aggregate("count", group_by="rotor.diametr"), "Did you mean 'diameter'"),
        (lambda: query.aggregate("count", group_by="name.first"), "'name' leads to no single node"),
        (lambda: query.aggregate("count", group_by=lambda t: t.blades), "not by <ConnectionField blades>"),
        (lambda: client.query(VIEW).aggregate("count", group_by="nme"), "Did you mean 'name'"),
        (lambda: query.distinct("nme"), "Did you mean 'name'"),
    ]:
        with pytest.raises(ValidationFailed, match=told):
            wrong()


async def test_awaited() -> None:
    async with AsyncWindClient.local() as client:
        await client.upsert(turbines())
        query = client.wind_turbine.query()
        assert len(await query.aggregate("count", group_by=lambda t: t.rotor.diameter)) == 2
        assert await client.query(VIEW).distinct("tags") == ["a0", "a1", "a2", "b"]
        assert await query.percentile("capacity", 50) == 4.5
        assert len(await query.histogram("capacity", 5)) == 2


def groups_of(rng: random.Random, world: World, view: str) -> list[str]:
    """Up to two groups, of the instances or of what single relations lead to."""
    related = [
        f"{name}.{rng.choice(['good', 'size', 'name'])}"
        for name, one in world.views[view]["properties"].items()
        if one.get("type", {}).get("type") == "direct" and not one["type"].get("list") and target_of(one)
    ]
    return rng.sample(["good", "name", *related], rng.randint(1, 2))


def value_of(oracle: Oracle, view: str, row: dict[str, Any], name: str) -> Any:
    first, _, last = name.partition(".")
    if not last:
        return row.get(first)
    target = target_of(oracle.world.views[view]["properties"][first])
    assert target is not None
    points = row.get(first)
    there = None if points is None else (points["space"], points["externalId"])
    return None if there is None else oracle.nodes(target).get(there, {}).get(last)


def ask_for(rng: random.Random, world: World) -> tuple[dict[str, Any], list[str], str]:
    view = rng.choice([name for name in world.views if name != "Rel"])
    spec: dict[str, Any] = {"view": view, "where": None, "branches": []}
    if rng.random() < 0.5:
        spec["where"] = random_condition(rng, world, view, 1)
    return spec, groups_of(rng, world, view), rng.choice(FIGURES)


def check(oracle: Oracle, found: Any, spec: dict[str, Any], groups: list[str], function: str) -> None:
    wanted: dict[tuple[Any, ...], list[int]] = defaultdict(list)
    for row in oracle.matching(spec).values():
        group = tuple(value_of(oracle, spec["view"], row, name) for name in groups)
        if None not in group:
            wanted[group].append(row.get("size"))
    made = {tuple(row.group[name] for name in groups): row.value for row in found}
    assert made == {group: figure(function, sizes) for group, sizes in wanted.items()}


def metric_of(function: str) -> Any:
    return "count" if function == "count" else (function, "size")


def answers(seed: int, *, trouble: bool = False) -> None:
    rng = random.Random(seed)
    world = random_world(rng)
    oracle, module = Oracle(world), typed(world, seed)
    for _ in range(4):
        spec, groups, function = ask_for(rng, world)
        with world.client() as client:
            start: Any = untyped(client, (SPACE, spec["view"], "v1"))
            if rng.random() < 0.5:
                start = typed_query(client, module, spec["view"])
            bad_weather(world, seed, trouble)
            world.too_much = None  # nothing smaller could be asked for
            found = applied(start, spec).aggregate(metric_of(function), group_by=groups)
            bad_weather(world, seed, False)
        check(oracle, found, spec, groups, function)


async def answers_async(seed: int, *, trouble: bool = False) -> None:
    rng = random.Random(seed)
    world = random_world(rng)
    oracle, module = Oracle(world), typed(world, seed)
    for _ in range(4):
        spec, groups, function = ask_for(rng, world)
        async with world.async_client() as client:
            start: Any = untyped_async(client, (SPACE, spec["view"], "v1"))
            if rng.random() < 0.5:
                start = typed_async_query(client, module, spec["view"])
            bad_weather(world, seed, trouble)
            world.too_much = None  # nothing smaller could be asked for
            found = await applied(start, spec).aggregate(metric_of(function), group_by=groups)
            bad_weather(world, seed, False)
        check(oracle, found, spec, groups, function)


def figure(function: str, sizes: list[Any]) -> Any:
    if function == "count":
        return len(sizes)
    values = [size for size in sizes if size is not None]
    if not values:
        return None
    return pytest.approx(
        {"sum": sum, "min": min, "max": max, "avg": lambda v: sum(v) / len(v)}[function](values)
    )


def test_groups_are_those_of_a_walk() -> None:
    for seed in range(30):
        answers(seed, trouble=seed % 3 == 0)


async def test_groups_are_the_same_awaited() -> None:
    for seed in range(30, 45):
        await answers_async(seed, trouble=seed % 3 == 0)


@pytest.mark.long
@pytest.mark.parametrize("start", range(1000, 1500, 100))
async def test_many_more(start: int) -> None:
    for seed in range(start, start + 100):
        if seed % 4:
            answers(seed, trouble=seed % 5 == 0)
        else:
            await answers_async(seed, trouble=seed % 5 == 0)
