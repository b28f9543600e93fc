"""Whatever is asked of whatever graph, the answer is what a walk over it finds."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Any

import pytest
from runtime.reading.builder.oracle import Oracle
from runtime.reading.builder.readers import DictReader, TypedReader, typed, typed_async_query, typed_query
from runtime.reading.builder.specs import Checker, applied, random_edge_spec, random_spec
from runtime.reading.builder.worlds import SPACE, World, random_world

from pygen_engine.faults import Faults
from pygen_runtime.reading import Tuning, untyped, untyped_async

SMALL = Tuning(rows=3, list_rows=3, ids=3, expressions=6)
PER_WORLD = 3


def ask_for(world: World, rng: random.Random) -> dict[str, Any]:
    views = [name for name in world.views if name != "Rel"]
    return random_spec(rng, world, rng.choice(views), rng.randint(0, 3))


def tuned(query: Any, tuning: Tuning | None) -> Any:
    if tuning is not None:
        query.__dict__["_tuning"] = tuning
    return query


def answers(seed: int, *, tuning: Tuning | None = None, trouble: bool = False) -> None:
    rng = random.Random(seed)
    world = random_world(rng)
    oracle, module = Oracle(world), typed(world, seed)
    for _ in range(PER_WORLD):
        spec = ask_for(world, rng)
        with world.client() as client:
            bad_weather(world, seed, trouble)
            if rng.random() < 0.5:
                query = untyped(client, (SPACE, spec["view"], "v1"))
                reader: Any = DictReader(world)
            else:
                query, reader = typed_query(client, module, spec["view"]), TypedReader()
            query = applied(tuned(query, tuning), spec)
            rows = (
                query.list() if rng.random() < 0.5 else list(query.iterate(chunk_size=rng.choice([None, 2])))
            )
            bad_weather(world, seed, False)
        Checker(oracle, reader).check(rows, spec)


async def answers_async(seed: int, *, tuning: Tuning | None = None, trouble: bool = False) -> None:
    rng = random.Random(seed)
    world = random_world(rng)
    oracle, module = Oracle(world), typed(world, seed)
    for _ in range(PER_WORLD):
        spec = ask_for(world, rng)
        async with world.async_client() as client:
            bad_weather(world, seed, trouble)
            if rng.random() < 0.5:
                query: Any = untyped_async(client, (SPACE, spec["view"], "v1"))
                reader: Any = DictReader(world)
            else:
                query, reader = typed_async_query(client, module, spec["view"]), TypedReader()
            query = applied(tuned(query, tuning), spec)
            if rng.random() < 0.5:
                rows = await query.list()
            else:
                rows = [row async for row in query.iterate(chunk_size=rng.choice([None, 2]))]
            bad_weather(world, seed, False)
        Checker(oracle, reader).check(rows, spec)


def bad_weather(world: World, seed: int, on: bool) -> None:
    faults = Faults(rate_429=0.1, rate_503=0.1, rate_409=0.05, page=2, seed=seed) if on else Faults()
    world.engine.faults.set(faults)
    world.too_much = 1 if on and seed % 2 else None
    world.shortest = seed % 4 + 1 if on and seed % 3 == 0 else None


@pytest.mark.parametrize("seed", range(40))
def test_large_pages(seed: int) -> None:
    answers(seed)


@pytest.mark.parametrize("seed", range(40, 60))
def test_pages_of_three(seed: int) -> None:
    answers(seed, tuning=SMALL)


@pytest.mark.parametrize("seed", range(60, 75))
def test_in_bad_weather(seed: int) -> None:
    answers(seed, tuning=SMALL if seed % 3 else None, trouble=True)


@pytest.mark.parametrize("seed", range(75, 100))
async def test_asynchronously(seed: int) -> None:
    await answers_async(seed, tuning=SMALL if seed % 2 else None, trouble=seed % 5 == 0)


def answers_over_edges(seed: int, *, tuning: Tuning | None = None, trouble: bool = False) -> None:
    rng = random.Random(seed)
    world = random_world(rng)
    oracle, module = Oracle(world), typed(world, seed)
    for _ in range(PER_WORLD):
        spec = random_edge_spec(rng, world, rng.randint(0, 2))
        with world.client() as client:
            bad_weather(world, seed, trouble)
            start, reader = both_kinds(client, module, world)[rng.randint(0, 1)]
            query = applied(tuned(start("Rel"), tuning), spec, start)
            rows = (
                query.list() if rng.random() < 0.5 else list(query.iterate(chunk_size=rng.choice([None, 2])))
            )
            bad_weather(world, seed, False)
            Checker(oracle, reader).check(rows, spec)
            number = min(len(oracle.matching(spec)), spec.get("limit", 1000))
            assert (query.count(), query.exists(), len(query.frame())) == (number, number > 0, number)


def both_kinds(client: Any, module: Any, world: World) -> list[tuple[Callable[[str], Any], Any]]:
    """How queries start without and with classes, and what reads their rows."""
    return [
        (lambda view: client.query((SPACE, view, "v1")), DictReader(world)),
        (lambda view: typed_query(client, module, view), TypedReader()),
    ]


@pytest.mark.parametrize("seed", range(200, 230))
def test_from_edges(seed: int) -> None:
    answers_over_edges(seed, tuning=SMALL if seed % 2 else None, trouble=seed % 5 == 0)


@pytest.mark.parametrize("seed", range(100, 112))
def test_other_terminals(seed: int) -> None:
    rng = random.Random(seed)
    world = random_world(rng)
    spec = ask_for(world, rng)
    matching = len(Oracle(world).matching(spec))
    number = min(matching, spec.get("limit", matching))
    with world.client() as client:
        query = tuned(untyped(client, (SPACE, spec["view"], "v1")), SMALL if seed % 2 else None)
        query = applied(query, spec)
        if seed % 3 == 0:
            assert query.explain(facts=True, run=True).to_json()
        assert (query.count(), query.exists(), len(query.frame())) == (number, number > 0, number)
        assert (query.first() is None) == (number == 0)
        pages = list(query.iterate(chunk_size=2).pages())
        found = [row["externalId"] for page in pages for row in page]
        assert len(set(found)) == len(found) == number
        if pages and pages[0].cursor:
            rest = [row["externalId"] for row in query.iterate(cursor=pages[0].cursor)]
            assert set(rest) == set(found[len(pages[0]) :])
        assert len(query.delete(limit=2).nodes) == min(2, number)


@pytest.mark.long
@pytest.mark.parametrize("start", range(1000, 4400, 100))
def test_many_more(start: int) -> None:
    for seed in range(start, start + 100):
        answers(seed, tuning=SMALL if seed % 2 else None, trouble=seed % 5 == 0)
        answers_over_edges(seed, tuning=SMALL if seed % 2 else None, trouble=seed % 5 == 0)
