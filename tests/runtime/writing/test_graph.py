"""What several objects say about one node, and how values are written."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from runtime.handmade_sdk import RotorWrite, SensorWrite
from runtime.instances.rows import item_of

from pygen_runtime import ValidationFailed
from pygen_runtime.instances.timestamps import timestamp_wire
from pygen_runtime.instances.writing.encoding import _timestamp
from pygen_runtime.instances.writing.graph import GraphWalk

ZONES = st.sampled_from([None, dt.UTC, dt.timezone(dt.timedelta(hours=2)), dt.timezone(dt.timedelta(0))])
VALUES: list[dict[str, Any]] = [
    {"a_date": dt.date(2024, 2, 29)},
    {"a_timestamp": dt.datetime(2024, 2, 29, 1, 2, 3, 4, tzinfo=dt.UTC)},
    {"a_json": {"one": 1, "two": [(3,), None, 2**63]}},
    {"a_float64": 0.1},
    {"many_text": ["å", "\u2028"]},
]


@given(st.datetimes(timezones=ZONES))
def test_times_are_written_alike_in_every_zone(value: dt.datetime) -> None:
    assert _timestamp(value) == timestamp_wire(value)


@pytest.mark.parametrize("number", range(len(VALUES)))
def test_two_objects_may_say_the_same_of_a_node(number: int) -> None:
    """The first is JSON already when the second comes."""
    values = VALUES[number]
    objects = [SensorWrite(external_id="s", **values) for _ in range(2)]
    (once,) = GraphWalk("a").rows(objects[:1])
    (twice,) = GraphWalk("a").rows(objects)
    assert item_of(once) == item_of(twice)
    assert twice.objects == tuple(objects)


def test_two_objects_must_not_disagree() -> None:
    objects = [SensorWrite(external_id="s", a_date=dt.date(2024, 2, day)) for day in (1, 2)]
    with pytest.raises(ValidationFailed, match="disagree"):
        GraphWalk("a").rows(objects)


def test_rows_stay_where_their_first_object_was() -> None:
    first, second = RotorWrite(external_id="1"), SensorWrite(external_id="2")
    rows = GraphWalk("a").rows([first, second, RotorWrite(external_id="1"), SensorWrite(external_id="3")])
    assert [row.id.external_id for row in rows] == ["1", "2", "3"]
