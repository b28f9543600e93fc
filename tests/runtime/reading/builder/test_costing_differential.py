"""Plans that facts have changed give what a walk over the graph finds, also where limits are small."""

from __future__ import annotations

import random
from typing import Any

import pytest
from runtime.reading.builder.oracle import Oracle
from runtime.reading.builder.readers import DictReader
from runtime.reading.builder.specs import Checker, applied, random_spec
from runtime.reading.builder.worlds import SPACE, random_world

from pygen_runtime.reading import Tuning, UntypedQuery, untyped
from pygen_runtime.reading.planning import costing

TINY = Tuning(rows=4, list_rows=3, ids=2, expressions=4, first_rows=2)


def check(seed: int, patch: pytest.MonkeyPatch) -> None:
    patch.setattr(costing, "MAX_PAIRS", 5)
    patch.setattr(costing, "SPARED_ROWS", 0)
    patch.setattr(costing, "FOLLOW_PARENTS", seed % 3)
    rng = random.Random(seed)
    world = random_world(rng)
    spec = random_spec(rng, world, rng.choice([one for one in world.views if one != "Rel"]), 2)
    with world.client() as client, world.client() as ignorant:
        made = [applied(tuned(untyped(one, (SPACE, spec["view"], "v1"))), spec) for one in (client, ignorant)]
        knowing: Any = made[0]
        knowing.explain(facts=True, run=seed % 2 == 0)
        reader, checker = DictReader(world), Checker
        checker(Oracle(world), reader).check(knowing.list(), spec)
        for one, two in (made, made[::-1]):
            page = next(iter(one.iterate(chunk_size=2).pages()), None)
            rest = list(two.iterate(chunk_size=2, cursor=page.cursor)) if page and page.cursor else []
            checker(Oracle(world), reader).check([*(page or ()), *rest], spec)


def tuned(query: UntypedQuery) -> UntypedQuery:
    query.__dict__["_tuning"] = TINY
    return query


@pytest.mark.parametrize("seed", range(5000, 5030))
def test_with_facts(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    check(seed, monkeypatch)


@pytest.mark.long
@pytest.mark.parametrize("start", range(6000, 6500, 100))
def test_many_more_with_facts(start: int, monkeypatch: pytest.MonkeyPatch) -> None:
    for seed in range(start, start + 100):
        check(seed, monkeypatch)
