"""Figures beside rows: whatever is asked of whatever graph, a walk over it comes to the same figures."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import Any

import pytest
from runtime.handmade_sdk import AsyncWindClient, BladeWrite, RotorWrite, WindClient, WindTurbineWrite
from runtime.reading.builder.company import company, query
from runtime.reading.builder.connected import random_connected
from runtime.reading.builder.oracle import Oracle
from runtime.reading.builder.readers import DictReader, TypedReader, typed, typed_async_query, typed_query
from runtime.reading.builder.specs import (
    Checker,
    applied,
    made_condition,
    random_condition,
    random_spec,
    target_of,
)
from runtime.reading.builder.test_differential import SMALL, bad_weather, tuned
from runtime.reading.builder.test_whose_differential import TIGHT
from runtime.reading.builder.worlds import SPACE, World, node, random_world

from pygen_runtime.errors import ValidationFailed
from pygen_runtime.reading import untyped, untyped_async

PER_WORLD = 4
TUNINGS = (None, SMALL, TIGHT)
FUNCTIONS = ("count", "sum", "min", "max", "avg")


@pytest.fixture
def client() -> Iterator[WindClient]:
    with WindClient.local() as client:
        rotors = [RotorWrite(external_id=f"r{n}", diameter=100.0) for n in range(3)]
        client.upsert(
            [
                *rotors,
                *(
                    WindTurbineWrite(
                        external_id=f"t{n}",
                        name=f"Hornsea {n}",
                        capacity=float(n) if n else None,
                        rotor=f"r{n % 2}",
                        blades=[
                            BladeWrite(external_id=f"b{n}{k}", serial=f"{k}", is_damaged=k == 0)
                            for k in range(n)
                        ],
                    )
                    for n in range(4)
                ),
            ]
        )
        yield client


def test_figures_are_a_mapping_on_the_row_and_columns_of_a_frame(client: WindClient) -> None:
    asked = client.wind_turbine.query().add(
        all_blades=lambda t: t.blades.count(),
        damaged=lambda t: t.blades.count(lambda b: b.is_damaged == True),  # noqa: E712
    )
    found = asked.sort_by("name").list()
    assert [dict(t.figures) for t in found[1:3]] == [
        {"all_blades": 1, "damaged": 1},
        {"all_blades": 2, "damaged": 1},
    ]
    frame = asked.sort_by("name").frame(["name"])
    assert frame.to_dict("list") == {
        "name": [f"Hornsea {n}" for n in range(4)],
        "all_blades": [0, 1, 2, 3],
        "damaged": [0, 1, 1, 1],
    }
    assert str(frame.dtypes["damaged"]) == "Int64"
    assert client.wind_turbine.list()[0].figures == {}
    assert found[3].as_write().external_id == "t3"


def test_the_service_groups_what_points_at_the_rows(client: WindClient) -> None:
    asked = client.rotor.query().add(
        power=lambda r: r.turbine.sum("capacity"),
        most=lambda r: r.turbine.max(lambda t: t.capacity),
        how_many=lambda r: r.turbine.count(),
        large=lambda r: r.turbine.avg("capacity", lambda t: t.capacity >= 2),
    )
    assert [dict(r.figures) for r in asked.sort_by("external_id").list()] == [
        {"power": 2.0, "most": 2.0, "how_many": 2, "large": 2.0},
        {"power": 4.0, "most": 3.0, "how_many": 2, "large": 3.0},
        {"power": None, "most": None, "how_many": 0, "large": None},
    ]
    explanation = asked.explain(run=True)
    assert explanation.to_dict()["measured"]["requests"] == 3  # the rows, and one for each condition
    assert "figure power: sum of turbine, grouped by the service, for 1,000 rows" in str(explanation)


def test_many_rows_share_requests() -> None:
    world = company()
    world.write([node(f"s{n:04}", "Site", {"name": "x"}) for n in range(2500)])
    parts = [
        node(f"p{n}", "Part", {"name": "y", "site": {"space": "d", "externalId": f"s{n % 2500:04}"}})
        for n in range(3000)
    ]
    world.write(parts)
    world.requests.clear()
    found = query(world, "Site").add(number=lambda s: s.parts.count()).list()
    assert sum(row["$figures"]["number"] for row in found) == 3000
    assert world.sent() == ["query", "aggregate", "aggregate", "aggregate"]


async def test_awaited() -> None:
    async with AsyncWindClient.local() as client:
        await client.upsert(
            WindTurbineWrite(external_id="t", name="x", blades=[BladeWrite(serial="1", external_id="b")])
        )
        (turbine,) = await client.wind_turbine.query().add(n=lambda t: t.blades.count()).list()
        assert turbine.figures == {"n": 1}
        frame = await client.wind_turbine.query().add(n=lambda t: t.blades.count()).frame(["name"])
        assert frame.to_dict("list") == {"name": ["x"], "n": [1]}


def test_mistakes_are_told(client: WindClient) -> None:
    query: Any = client.wind_turbine.query()
    for wrong, told in [
        (lambda: query.add(name=lambda t: t.blades.count()), "name is a property"),
        (lambda: query.add(n=3), "takes functions of the fields"),
        (lambda: query.add(n=lambda t: t.capacity), r"takes a figure: `lambda t: t\.blades\.count\(\)`"),
        (lambda: query.add(n=lambda t: t.blades.sum("serial")), "'serial' is not a number"),
        (lambda: query.add(n=lambda t: t.sensors.max("defaultd")), "Did you mean 'defaulted'"),
        (lambda: query.add(n=lambda t: t.rotor.turbine.count()), "not of the instance itself"),
        (lambda: query.with_blades(lambda b: b.add(n=lambda b: b.turbines.count())), "not what it brings"),
    ]:
        with pytest.raises(ValidationFailed, match=told):
            wrong()


def random_figure(rng: random.Random, world: World, view: str) -> dict[str, Any] | None:
    """A figure as plain data."""
    members = {
        name: definition
        for name, definition in world.views[view]["properties"].items()
        if target_of(definition) is not None
        and (definition.get("type", {}).get("type") != "direct" or definition["type"].get("list"))
    }
    if not members:
        return None
    name = rng.choice(sorted(members))
    target = target_of(members[name])
    assert target is not None
    figure: dict[str, Any] = {
        "member": name,
        "view": target,
        "where": None,
        "function": rng.choice(FUNCTIONS),
    }
    figure["of"] = rng.choice(["size", "weight"])
    if rng.random() < 0.5:
        make = random_connected if rng.random() < 0.3 else random_condition
        figure["where"] = make(rng, world, target, rng.randint(0, 1))
        if repr(figure["where"]).count("through") > 3:
            figure["where"] = None
    if "edgeSource" in members[name] and rng.random() < 0.4:
        figure["edge_where"] = ("gt", "strength", rng.randint(0, 4))
    return figure


def put(figure: dict[str, Any]) -> Any:
    """The figure as users write it."""
    options = {"edge": made_condition(figure["edge_where"])} if "edge_where" in figure else {}
    there = [] if figure["where"] is None else [made_condition(figure["where"])]
    if figure["function"] == "count":
        return lambda fields: getattr(fields, figure["member"]).count(*there, **options)
    name = figure["of"]
    of = name if figure["view"] < "C" else lambda fields: getattr(fields, name)
    return lambda fields: getattr(getattr(fields, figure["member"]), figure["function"])(
        of, *there, **options
    )


def expected(oracle: Oracle, figure: dict[str, Any], view: str, key: Any) -> Any:
    reached = oracle.reached(figure, view, key)
    if figure["function"] == "count":
        return len(reached)
    rows = oracle.nodes(figure["view"])
    values = [rows[far][figure["of"]] for far, _ in reached if figure["of"] in rows[far]]
    if not values:
        return None
    return {"sum": sum, "min": min, "max": max, "avg": lambda v: sum(v) / len(v)}[figure["function"]](values)


def ask_for(rng: random.Random, world: World) -> tuple[dict[str, Any], dict[str, Any]]:
    view = rng.choice([name for name in world.views if name != "Rel"])
    spec = random_spec(rng, world, view, rng.choice([0, 0, 1]))
    made = {f"f{n}": random_figure(rng, world, view) for n in range(rng.randint(1, 4))}
    return spec, {name: figure for name, figure in made.items() if figure is not None}


def check(oracle: Oracle, reader: Any, rows: Any, spec: dict[str, Any], figures: dict[str, Any]) -> None:
    Checker(oracle, reader).check(rows, spec)
    for row in rows:
        found = row["$figures"] if isinstance(row, dict) else row.figures
        wanted = {
            name: expected(oracle, figure, spec["view"], reader.key(row)) for name, figure in figures.items()
        }
        assert found == {
            name: value if value is None else pytest.approx(value) for name, value in wanted.items()
        }


def answers(seed: int, *, trouble: bool = False) -> None:
    rng, tuning = random.Random(seed), TUNINGS[seed % 3]
    world = random_world(rng)
    oracle, module = Oracle(world), typed(world, seed)
    for _ in range(PER_WORLD):
        spec, figures = ask_for(rng, world)
        if not figures:
            continue
        with world.client() as client:
            bad_weather(world, seed, trouble)
            start: Any = untyped(client, (SPACE, spec["view"], "v1"))
            reader: Any = DictReader(world)
            if rng.random() < 0.5:
                start, reader = typed_query(client, module, spec["view"]), TypedReader()
            query = applied(tuned(start, tuning), spec)
            query = query.add(**{name: put(figure) for name, figure in figures.items()})
            rows = (
                query.list() if rng.random() < 0.5 else list(query.iterate(chunk_size=rng.choice([None, 2])))
            )
            bad_weather(world, seed, False)
            check(oracle, reader, rows, spec, figures)


async def answers_async(seed: int) -> None:
    rng = random.Random(seed)
    world = random_world(rng)
    oracle, module = Oracle(world), typed(world, seed)
    for _ in range(PER_WORLD):
        spec, figures = ask_for(rng, world)
        if not figures:
            continue
        async with world.async_client() as client:
            start: Any = untyped_async(client, (SPACE, spec["view"], "v1"))
            reader: Any = DictReader(world)
            if rng.random() < 0.5:
                start, reader = typed_async_query(client, module, spec["view"]), TypedReader()
            query = applied(tuned(start, TUNINGS[seed % 3]), spec)
            rows = await query.add(**{name: put(figure) for name, figure in figures.items()}).list()
        check(oracle, reader, rows, spec, figures)


@pytest.mark.parametrize("seed", range(40))
def test_blocking(seed: int) -> None:
    answers(seed)


@pytest.mark.parametrize("seed", range(40, 50))
def test_in_bad_weather(seed: int) -> None:
    answers(seed, trouble=True)


@pytest.mark.parametrize("seed", range(50, 60))
async def test_asynchronously(seed: int) -> None:
    await answers_async(seed)


@pytest.mark.long
@pytest.mark.parametrize("start", range(1000, 1700, 100))
def test_many_more(start: int) -> None:
    for seed in range(start, start + 100):
        answers(seed, trouble=seed % 5 == 0)
