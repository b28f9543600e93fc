"""The order of writes that take several requests."""

from __future__ import annotations

import random

import msgspec
import pytest

from pygen_runtime import NodeId
from pygen_runtime.instances.writing.ordering import MAX_ITEMS, waves
from pygen_runtime.instances.writing.results import Row


def node(number: int, *targets: int) -> Row:
    pointed = tuple(NodeId("s", str(target)) for target in targets)
    return Row(NodeId("s", str(number)), msgspec.Raw(b"{}"), targets=pointed)


@pytest.mark.parametrize("seed", range(5))
def test_every_node_is_written_once_and_after_what_it_points_at(seed: int) -> None:
    """A node that was placed already, as the target of another one, ends nothing."""
    chance = random.Random(seed)
    count = 2 * MAX_ITEMS + 500
    rows = [node(number, *chance.sample(range(number), min(number, 2))) for number in range(count)]
    chance.shuffle(rows)
    place = {row.id: wave for wave, group in enumerate(waves(rows)) for part in group for row in part}
    written = [row.id for group in waves(rows) for part in group for row in part]
    assert sorted(written, key=str) == sorted((row.id for row in rows), key=str)
    assert len(set(written)) == count
    assert all(place[target] <= place[row.id] for row in rows for target in row.targets)
