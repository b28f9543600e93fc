"""What many instances are connected with: required branches, whole lists, and the ends of paths."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import Any

import pytest
from runtime.faces import close, collect, done
from runtime.handmade_sdk import (
    AsyncWindClient,
    Blade,
    BladeWrite,
    PositionWrite,
    SensorWrite,
    WindClient,
    WindTurbineWrite,
)
from runtime.reading.builder.oracle import Oracle
from runtime.reading.builder.readers import DictReader, TypedReader, typed, typed_async_query, typed_query
from runtime.reading.builder.specs import Checker, applied, random_spec
from runtime.reading.builder.test_differential import bad_weather, tuned
from runtime.reading.builder.worlds import SPACE, World, random_world

from pygen_runtime.errors import NotIncluded, ValidationFailed
from pygen_runtime.reading import Tuning, untyped, untyped_async

ROOMY = Tuning(rows=40, list_rows=3, ids=3, expressions=6)
"""Pages are small, but conditions of branches can be named."""


def objects() -> list[Any]:
    shared = SensorWrite(external_id="s", defaulted=1)
    return [
        WindTurbineWrite(
            external_id=f"t{n}",
            name=f"Horn {n}",
            blades=[BladeWrite(external_id=f"b{k}", is_damaged=k == 1) for k in range(n)],
            sensors=[PositionWrite(external_id=f"p{n}", height=float(n), end_node=shared)],
        )
        for n in range(4)
    ]


@pytest.fixture
def client() -> Iterator[WindClient]:
    with WindClient.local() as made:
        made.upsert(objects())
        yield made


def test_required_leaves_out_what_leads_nowhere(client: WindClient) -> None:
    query = client.wind_turbine.query()
    damaged = query.with_blades(lambda b: b.where(is_damaged=True), required=True).list()
    assert sorted(damaged.external_ids) == ["t2", "t3"]
    assert [len(turbine.blades) for turbine in damaged] == [1, 1]
    high = query.with_sensors(edge_where=lambda p: p.height > 2, required=True).with_blades(limit=1)
    assert high.list().external_ids == ["t3"] and high.count() == 1
    assert sorted(query.with_blades(required=False).list().external_ids) == ["t0", "t1", "t2", "t3"]


def test_required_branches_of_branches(client: WindClient) -> None:
    query = client.wind_turbine.query()
    nested = query.with_blades(lambda b: b.with_turbines(lambda t: t.where(name="Horn 3"), required=True))
    assert {t.external_id: len(t.blades) for t in nested.list()} == {"t0": 0, "t1": 1, "t2": 2, "t3": 3}
    inner = query.with_blades(
        lambda b: b.with_turbines(lambda t: t.where(name="Horn 3"), required=True), required=True
    )
    assert {t.external_id: len(t.blades) for t in inner.list()} == {"t1": 1, "t2": 2, "t3": 3}


def test_lists_flatten(client: WindClient) -> None:
    found = client.wind_turbine.query().with_blades(lambda b: b.with_turbines()).with_sensors().list()
    assert sorted(found.blades.external_ids) == ["b0", "b1", "b2"]
    assert type(found.blades).__name__ == "BladeList"
    assert sorted(found.blades.turbines.external_ids) == ["t1", "t2", "t3"]
    assert found.sensors.external_ids == ["s"]
    assert "blades" in dir(found)
    with pytest.raises(NotIncluded, match=r"ask for it with \.query\(\)\.with_blades\(\)"):
        client.wind_turbine.list().blades  # noqa: B018
    with pytest.raises(AttributeError, match=r"has no 'bldes'.*Did you mean 'blades'"):
        found.bldes  # type: ignore[attr-defined]  # noqa: B018


def test_targets_come_once_each(client: WindClient) -> None:
    query = client.wind_turbine.query()
    blades = list(query.targets("blades"))
    assert sorted(blade.external_id for blade in blades) == ["b0", "b1", "b2"]
    assert all(isinstance(blade, Blade) for blade in blades)
    assert [one.external_id for one in query.targets(lambda turbines: turbines.sensors)] == ["s"]
    narrow = query.where(name="Horn 3").with_blades(lambda b: b.where(is_damaged=True))
    assert [one.external_id for one in narrow.targets("blades")] == ["b1"]
    assert sorted(one.external_id for one in narrow.targets("blades.turbines")) == ["t2", "t3"]
    required = query.with_sensors(edge_where=lambda p: p.height == 1, required=True)
    assert [one.external_id for one in required.targets("blades")] == ["b0"]
    rows = client.query(("acme", "WindTurbine", "v1")).targets("blades")
    assert sorted(row["externalId"] for row in rows) == ["b0", "b1", "b2"]


def test_all_that_is_connected(client: WindClient) -> None:
    turbine = client.wind_turbine.query().where(name="Horn 2").with_all().first()
    assert turbine is not None
    assert (len(turbine.blades), len(turbine.sensors), turbine.main_sensor.node) == (2, 1, None)
    assert not turbine.blades[0].turbines.included
    asked = client.wind_turbine.query().where(name="Horn 2").with_blades(limit=1)
    deep = asked.with_blades(lambda b: b.where(is_damaged=True)).with_all(depth=2).first()
    assert deep is not None and [blade.external_id for blade in deep.blades] == ["b1"]
    every = client.wind_turbine.query().where(name="Horn 2").with_all(depth=2).list()
    assert sorted(every.blades.turbines.external_ids) == ["t1", "t2", "t3"]
    (row,) = client.query(("acme", "WindTurbine", "v1")).where(name="Horn 2").with_all().list()
    assert len(row["blades"]) == 2
    with pytest.raises(ValidationFailed, match="depth is a whole number from 1"):
        client.wind_turbine.query().with_all(depth=0)


async def test_awaited() -> None:
    async with AsyncWindClient.local() as client:
        await client.upsert(objects())
        found = [one.external_id async for one in client.wind_turbine.query().targets("blades")]
        assert sorted(found) == ["b0", "b1", "b2"]
        query = client.wind_turbine.query().with_blades(required=True)
        assert len(await query.list()) == 3


def test_mistakes(client: WindClient) -> None:
    query = client.wind_turbine.query()
    with pytest.raises(ValidationFailed, match=r"targets takes a path of connections.*not 3"):
        query.targets(3)  # type: ignore[call-overload]
    with pytest.raises(ValidationFailed, match=r"'bldes' is not a connection\. Did you mean 'blades'"):
        list(query.targets("bldes"))
    with pytest.raises(ValidationFailed, match=r"required is about what is one step away"):
        client.blade.query().with_turbines(max_distance=2, required=True)
    with pytest.raises(ValidationFailed, match=r"required is True or False, not 'yes'"):
        query.with_blades(required="yes")  # type: ignore[arg-type]


class Requiring(Oracle):
    """All branches are required."""

    def matching(self, spec: dict[str, Any]) -> dict[Any, Any]:
        found = super().matching(spec)
        return {
            key: row
            for key, row in found.items()
            if all(self.reached(branch, spec["view"], key) for branch in spec.get("branches", ()))
        }


def required_spec(rng: random.Random, world: World) -> dict[str, Any]:
    views = [name for name in world.views if name != "Rel"]
    spec = random_spec(rng, world, rng.choice(views), rng.randint(1, 2))
    plain(spec)
    return spec


def plain(spec: dict[str, Any]) -> None:
    for name in ("units", "limit", "sort", "max_distance", "until"):
        spec.pop(name, None)
    spec["required"] = True
    for branch in spec["branches"]:
        plain(branch)


async def whatever_is_required(seed: int, face: str) -> None:
    rng = random.Random(seed)
    world = random_world(rng)
    spec = required_spec(rng, world)
    oracle: Oracle = Requiring(world)
    client: Any = world.client() if face == "sync" else world.async_client()
    reader: Any = TypedReader()
    if seed % 2:
        ask: Any = untyped if face == "sync" else untyped_async
        query, reader = ask(client, (SPACE, spec["view"], "v1")), DictReader(world)
    else:
        start: Any = typed_query if face == "sync" else typed_async_query
        query = start(client, typed(world, seed), spec["view"])
    asked = applied(tuned(query, ROOMY if seed % 3 else None), spec)
    bad_weather(world, seed, seed % 5 == 0)
    rows = await done(asked.list())
    paged = await collect(asked.iterate(chunk_size=3))
    bad_weather(world, seed, False)
    Checker(oracle, reader).check(rows, spec)
    Checker(oracle, reader).check(paged, spec)
    for branch in spec["branches"][:1]:
        reached = [
            {other for other, _ in oracle.reached(branch, spec["view"], key)} for key in oracle.matching(spec)
        ]
        found = [reader.key(row) for row in await collect(asked.targets(branch["member"]))]
        assert len(found) == len(set(found)) and set(found) <= set().union(*reached)
        definition = world.views[spec["view"]]["properties"][branch["member"]]
        if definition.get("connectionType", "").startswith("single"):  # one of several, whatever it is
            assert all(others & set(found) for others in reached)
        else:
            assert set(found) == set().union(*reached)
    await close(client)


@pytest.mark.parametrize("face", ["sync", "async"])
@pytest.mark.parametrize("seed", range(40))
async def test_whatever_is_required(seed: int, face: str) -> None:
    await whatever_is_required(seed, face)


@pytest.mark.long
@pytest.mark.parametrize("face", ["sync", "async"])
async def test_many_more(face: str) -> None:
    for seed in range(1000, 1400):
        await whatever_is_required(seed, face)
