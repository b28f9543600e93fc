"""Conditions over connections: whatever is asked of whatever graph, a walk over it finds the same."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from runtime.reading.builder.connected import random_connected
from runtime.reading.builder.oracle import Oracle
from runtime.reading.builder.readers import DictReader, TypedReader, typed, typed_async_query, typed_query
from runtime.reading.builder.specs import Checker, applied, random_spec
from runtime.reading.builder.test_differential import SMALL, bad_weather, tuned
from runtime.reading.builder.worlds import SPACE, World, random_world

from pygen_runtime.errors import ApiError
from pygen_runtime.reading import Tuning, untyped, untyped_async

PER_WORLD = 5
TIGHT = Tuning(rows=2, list_rows=3, ids=2, expressions=6)
"""Nearly nothing can be named, so pages are checked."""
TUNINGS = (None, SMALL, TIGHT)


def ask_for(world: World, rng: random.Random) -> dict[str, Any]:
    views = [name for name in world.views if name != "Rel"]
    spec = random_spec(rng, world, rng.choice(views), rng.choice([0, 0, 1]))
    spec.pop("units", None)
    spec["where"] = random_connected(rng, world, spec["view"], rng.randint(0, 2))
    return spec


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
            if rng.random() < 0.5:
                rows = query.list()
            else:
                rows = list(query.iterate(chunk_size=rng.choice([None, 2])))
            bad_weather(world, seed, False)
            assert query.count() == len(rows)
        Checker(oracle, reader).check(rows, spec)


async def answers_async(seed: int, *, tuning: Tuning | None = None) -> None:
    rng = random.Random(seed)
    world = random_world(rng)
    oracle, module = Oracle(world), typed(world, seed)
    for _ in range(PER_WORLD):
        spec = ask_for(world, rng)
        async with world.async_client() as client:
            if rng.random() < 0.5:
                query: Any = untyped_async(client, (SPACE, spec["view"], "v1"))
                reader: Any = DictReader(world)
            else:
                query, reader = typed_async_query(client, module, spec["view"]), TypedReader()
            query = applied(tuned(query, tuning), spec)
            rows = await query.list()
            assert await query.exists() == (len(rows) > 0)
        Checker(oracle, reader).check(rows, spec)


@contextmanager
def within_reach() -> Iterator[None]:
    """A world of single relations alone has no end; and seven relations, one in the other, are more than
    SQLite's parser takes, which the engine says.
    """
    try:
        yield
    except LookupError as error:
        if "only single relations" not in str(error):
            raise
    except ApiError as error:
        if "too deep or too large" not in str(error):
            raise


@pytest.mark.parametrize("seed", range(60))
def test_blocking(seed: int) -> None:
    answers(seed, tuning=TUNINGS[seed % 3])


@pytest.mark.parametrize("seed", range(60, 75))
def test_in_bad_weather(seed: int) -> None:
    answers(seed, tuning=TUNINGS[seed % 3], trouble=True)


@pytest.mark.parametrize("seed", range(75, 100))
async def test_asynchronously(seed: int) -> None:
    await answers_async(seed, tuning=TUNINGS[seed % 3])


@pytest.mark.parametrize("seed", range(100, 115))
def test_page_by_page_from_anywhere(seed: int) -> None:
    """A cursor goes on where the page ended, in another process, whatever was named or checked."""
    rng = random.Random(seed)
    world = random_world(rng)
    spec = ask_for(world, rng) | {"branches": []}
    matching = set(Oracle(world).matching(spec))
    with world.client() as client:
        query = applied(tuned(untyped(client, (SPACE, spec["view"], "v1")), TUNINGS[seed % 3]), spec)
        pages = list(query.iterate(chunk_size=2).pages())
    found = [row["externalId"] for page in pages for row in page]
    assert len(found) == len(set(found)) == min(len(matching), spec.get("limit", 1000))
    for number, page in enumerate(pages):
        if page.cursor is not None:
            with world.client() as other:
                query = applied(tuned(untyped(other, (SPACE, spec["view"], "v1")), TUNINGS[seed % 3]), spec)
                rest = [row["externalId"] for row in query.iterate(chunk_size=2, cursor=page.cursor)]
            assert rest == [row["externalId"] for later in pages[number + 1 :] for row in later]


@pytest.mark.long
@pytest.mark.parametrize("start", range(1000, 3000, 100))
def test_many_more(start: int) -> None:
    for seed in range(start, start + 100):
        with within_reach():
            answers(seed, tuning=TUNINGS[seed % 3], trouble=seed % 5 == 0)
