"""Random conditions over connections, as plain data and as users write them."""

from __future__ import annotations

import random
from typing import Any

from runtime.reading.builder.specs import random_condition, target_of
from runtime.reading.builder.worlds import World

FURTHEST = 100
TESTS = ("any", "none", "all", "count")


def random_connected(rng: random.Random, world: World, view: str, depth: int, away: int = 0) -> Any:
    """At least one condition over a connection, mixed with others."""
    kind = rng.random()
    if depth > 0 and kind < 0.2:
        return ("not", random_connected(rng, world, view, depth - 1))
    if depth > 0 and kind < 0.45:
        other = random_condition(rng, world, view, 1) if rng.random() < 0.6 else None
        parts = [
            random_connected(rng, world, view, depth - 1),
            other or random_connected(rng, world, view, 0),
        ]
        rng.shuffle(parts)
        return (rng.choice(["and", "or"]), parts)
    members = {
        name: definition
        for name, definition in world.views[view]["properties"].items()
        if target_of(definition) is not None
    }
    name = rng.choice(sorted(members))
    definition = members[name]
    target = target_of(definition)
    assert target is not None
    if definition.get("type", {}).get("type") == "direct" and not definition["type"].get("list"):
        if away == FURTHEST:
            raise LookupError("there are only single relations, which lead to each other")
        return ("through", name, target, random_connected(rng, world, target, 0, away + 1))
    return _whose(rng, world, name, definition, target, depth)


def _whose(
    rng: random.Random, world: World, name: str, definition: Any, target: str, depth: int
) -> tuple[Any, ...]:
    test = rng.choice(TESTS)
    inner = None
    if test == "all" or rng.random() < 0.7:
        deeper = depth > 0 and rng.random() < 0.3
        inner = (
            random_connected(rng, world, target, depth - 1)
            if deeper
            else random_condition(rng, world, target, 1)
        )
    edge = None
    if "edgeSource" in definition and rng.random() < 0.5:
        edge = ("gt", "strength", rng.randint(0, 4))
    comparison = (rng.choice([">=", ">", "<", "<=", "==", "!="]), rng.randint(0, 3))
    return ("whose", name, target, test, inner, edge, comparison)
