"""Set algebra of queries: what random combinations give is what sets of their results give."""

from __future__ import annotations

import operator
import random
from collections.abc import Iterator
from contextlib import suppress
from functools import partial
from typing import Any

import pytest
from runtime.handmade_sdk import AsyncWindClient, BladeWrite, WindClient, WindTurbineWrite
from runtime.reading.builder.connected import random_connected
from runtime.reading.builder.oracle import Oracle
from runtime.reading.builder.readers import DictReader, TypedReader, typed, typed_async_query, typed_query
from runtime.reading.builder.specs import Checker, applied, random_condition, random_spec
from runtime.reading.builder.test_differential import SMALL, bad_weather, tuned
from runtime.reading.builder.test_whose_differential import TIGHT
from runtime.reading.builder.worlds import SPACE, World, random_world

from pygen_runtime.errors import ValidationFailed
from pygen_runtime.reading import Tuning, untyped, untyped_async

PER_WORLD = 5
TUNINGS = (None, SMALL, TIGHT)
SIGNS = {"|": operator.or_, "&": operator.and_, "-": operator.sub}


def ids(rows: Any) -> list[str]:
    return sorted(row.external_id for row in rows)


@pytest.fixture
def client() -> Iterator[WindClient]:
    with WindClient.local() as client:
        client.upsert(
            [
                WindTurbineWrite(
                    external_id=f"t{n}",
                    name=f"Hornsea {n}",
                    capacity=float(n) if n % 3 else None,
                    status="running" if n % 2 else None,
                    blades=[BladeWrite(external_id=f"b{n}", serial=str(n), is_damaged=n == 3)],
                )
                for n in range(8)
            ]
        )
        yield client


def test_difference_keeps_what_is_not_known_of_the_other(client: WindClient) -> None:
    """t0 and t6 have neither capacity nor status: a filter `not capacity >= 3` would lose them."""
    strong = client.wind_turbine.query().where(min_capacity=3)
    assert ids((client.wind_turbine.query() - strong).list()) == ["t0", "t1", "t2", "t3", "t6"]


def test_a_search_and_the_first_ones_are_sets_too(client: WindClient) -> None:
    query = client.wind_turbine.query()
    first, found = query.sort_by("name").limit(3), query.search("Hornsea 4", operator="AND")
    assert ids((found | first).list()) == ["t0", "t1", "t2", "t4"]
    assert ids((first - query.where(name="Hornsea 1")).list()) == ["t0", "t2"]
    assert ids((query.where(min_capacity=2) & first).list()) == ["t2"]
    assert (query - query.limit(0)).count() == 8
    assert (query & query.limit(0)).list() == []


def test_a_union_goes_on_from_its_cursors(client: WindClient) -> None:
    query = client.wind_turbine.query()
    either = query.where(min_capacity=5) | query.sort_by("name").limit(2)
    first, *_ = either.iterate(chunk_size=2).pages()
    assert ids([*first, *either.iterate(chunk_size=2, cursor=first.cursor)]) == ["t0", "t1", "t5", "t7"]
    with pytest.raises(ValidationFailed, match="another query"):
        list(query.iterate(cursor=first.cursor))


def test_branches_and_order_are_those_of_the_first(client: WindClient) -> None:
    query = client.wind_turbine.query()
    damaged = query.with_blades(lambda b: b.where(is_damaged=True), required=True)
    both = (damaged | query.where(name="Hornsea 4")).sort_by("name")
    assert [(t.name, len(t.blades)) for t in both.list()] == [("Hornsea 3", 1), ("Hornsea 4", 0)]


def test_a_plan_says_what_became_of_the_other_query(client: WindClient) -> None:
    query = client.wind_turbine.query()
    explanation = (query.where(min_capacity=1) - query.sort_by("name").limit(3)).explain(run=True)
    assert "(everything, the first 3, by name ascending): asked first: 3 are named" in str(explanation)
    assert explanation.to_dict()["measured"]["requests"] == 2


async def test_awaited() -> None:
    async with AsyncWindClient.local() as client:
        await client.upsert([WindTurbineWrite(external_id=f"t{n}", name=f"{n}") for n in range(3)])
        query = client.wind_turbine.query()
        assert ids(await (query.where(name="1") | query.where(name="2")).list()) == ["t1", "t2"]


def test_mistakes_are_told(client: WindClient) -> None:
    query = client.wind_turbine.query()
    with pytest.raises(ValidationFailed, match="over one view, not over WindTurbine and Blade"):
        query | client.blade.query()  # type: ignore[operator]
    with pytest.raises(ValidationFailed, match="do not mix"):
        query | client.query(("acme", "WindTurbine", "v1"))  # type: ignore[operator]
    with pytest.raises(TypeError, match="unsupported operand"):
        query | query.list()  # type: ignore[operator]
    with pytest.raises(ValidationFailed, match=r"with_blades: .*combine first, then limit"):
        query.with_blades(lambda b: b.limit(1) & b)
    few = tuned(query, Tuning(rows=3, ids=2))
    with pytest.raises(ValidationFailed, match=r"the first 4.*Give it a smaller limit"):
        (few & query.sort_by("name").limit(4)).list()
    with pytest.raises(ValidationFailed, match=r"Take list\(\) instead of iterate\(\)"):
        list((few & query.sort_by("name").limit(3)).iterate())


def random_tree(rng: random.Random, world: World, view: str, depth: int) -> Any:
    """Queries and how they are combined."""
    if depth > 0:
        parts = [random_tree(rng, world, view, depth - 1) for _ in range(2)]
        return (rng.choice(sorted(SIGNS)), *parts)
    spec: dict[str, Any] = {"view": view, "where": None, "branches": []}
    if rng.random() < 0.85:
        connected = rng.random() < 0.4
        make = random_connected if connected else random_condition
        with suppress(LookupError):
            condition = make(rng, world, view, rng.randint(0, 2))
            # with more relations behind each other than this, the engine refuses the filter as too deep
            spec["where"] = condition if repr(condition).count("through") < 4 else None
    if rng.random() < 0.25:
        spec |= {"sort": [("external_id", True, False)], "limit": rng.randint(0, 2)}
    return spec


def combined(start: Any, tree: Any) -> Any:
    if isinstance(tree, dict):
        return applied(start(), tree)
    sign, one, other = tree
    return SIGNS[sign](combined(start, one), combined(start, other))


def members(tree: Any) -> Any:
    """The condition that holds for what a combination gives."""
    if isinstance(tree, dict):
        return ("given", tree)
    sign, one, other = tree
    second = members(other) if sign != "-" else ("not", members(other))
    return ("or" if sign == "|" else "and", [members(one), second])


def limited(tree: Any) -> bool:
    return "limit" in tree if isinstance(tree, dict) else limited(tree[1]) or limited(tree[2])


def ask_for(rng: random.Random, world: World) -> tuple[Any, dict[str, Any]]:
    view = rng.choice([name for name in world.views if name != "Rel"])
    tree = random_tree(rng, world, view, rng.choice([1, 1, 2]))
    spec = random_spec(rng, world, view, rng.choice([0, 1]))
    spec.pop("units", None)
    return tree, {**spec, "where": members(tree)}


def answers(seed: int, *, trouble: bool = False) -> int:
    rng, tuning, refused = random.Random(seed), TUNINGS[seed % 3], 0
    world = random_world(rng)
    oracle, module = Oracle(world), typed(world, seed)
    for _ in range(PER_WORLD):
        tree, spec = ask_for(rng, world)
        with world.client() as client:
            bad_weather(world, seed, trouble)
            start: Any = partial(untyped, client, (SPACE, spec["view"], "v1"))
            reader: Any = DictReader(world)
            if rng.random() < 0.5:
                start = partial(typed_query, client, module, spec["view"])
                reader = TypedReader()
            query = tuned(applied(combined(start, tree), {**spec, "where": None}), tuning)
            whole = rng.random() < 0.5
            try:
                rows = query.list() if whole else list(query.iterate(chunk_size=rng.choice([None, 2])))
                bad_weather(world, seed, False)
                assert query.count() == len(rows)
            except ValidationFailed as error:
                assert limited(tree) and tuning is not None and "too many to be named" in str(error)
                bad_weather(world, seed, False)
                refused += 1
                continue
        Checker(oracle, reader).check(rows, spec)
    return refused


async def answers_async(seed: int) -> None:
    rng = random.Random(seed)
    world = random_world(rng)
    oracle, module = Oracle(world), typed(world, seed)
    for _ in range(PER_WORLD):
        tree, spec = ask_for(rng, world)
        async with world.async_client() as client:
            start: Any = partial(untyped_async, client, (SPACE, spec["view"], "v1"))
            reader: Any = DictReader(world)
            if rng.random() < 0.5:
                start = partial(typed_async_query, client, module, spec["view"])
                reader = TypedReader()
            rows = await applied(combined(start, tree), {**spec, "where": None}).list()
        Checker(oracle, reader).check(rows, spec)


def test_blocking() -> None:
    refused = sum(answers(seed) for seed in range(40))
    assert refused < 20, "only where hardly anything can be named, and the first ones have to be checked"


@pytest.mark.parametrize("seed", range(40, 50))
def test_in_bad_weather(seed: int) -> None:
    answers(seed, trouble=True)


@pytest.mark.parametrize("seed", range(50, 60))
async def test_asynchronously(seed: int) -> None:
    await answers_async(seed)


@pytest.mark.long
@pytest.mark.parametrize("start", range(1000, 2000, 100))
def test_many_more(start: int) -> None:
    for seed in range(start, start + 100):
        answers(seed, trouble=seed % 5 == 0)
