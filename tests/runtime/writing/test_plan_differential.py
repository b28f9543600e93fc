"""Whatever is written, the plan says what then happens; also while others write."""

from __future__ import annotations

import datetime as dt
import threading
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from runtime.handmade_sdk import (
    BladeWrite,
    PositionWrite,
    RotorWrite,
    SensorWrite,
    WindClient,
    WindTurbineWrite,
)

from pygen_runtime import ValidationFailed, WriteError
from pygen_runtime.instances.writing.plan import UpsertPlan
from pygen_runtime.instances.writing.results import UpsertResult

_NUMBERS = st.sampled_from([None, 0.0, 0.1, 1.0, 8.0])
_IDS = st.sampled_from(["a", "b", "c", "ø"])
_MOMENTS = st.sampled_from(
    [
        None,
        dt.datetime(2026, 1, 1, tzinfo=dt.UTC),
        dt.datetime(2026, 1, 1, 1, tzinfo=dt.timezone(dt.timedelta(hours=1))),
        dt.datetime(2026, 1, 1, 0, 0, 0, 1500, tzinfo=dt.UTC),
    ]
)
_ROTORS = st.builds(RotorWrite, external_id=_IDS, diameter=_NUMBERS)
_BLADES = st.one_of(
    st.builds(BladeWrite, external_id=_IDS),
    st.builds(BladeWrite, external_id=_IDS, serial=st.sampled_from([None, "1", "2"])),
)


@st.composite
def _turbines(draw: st.DrawFn) -> WindTurbineWrite:
    optional: dict[str, Any] = {
        "capacity": _NUMBERS,
        "commissioned": _MOMENTS,
        "status": st.sampled_from([None, "planned", "running"]),
        "tags": st.sampled_from([None, [], ["x"], ["x", "y"], ["y", "x"]]),
        "rotor": st.one_of(st.none(), _IDS.map(lambda name: f"r-{name}"), _ROTORS.map(_renamed)),
        "blades": st.lists(_IDS.map(lambda name: f"b-{name}"), max_size=2, unique=True),
        "sensors": st.lists(
            st.builds(
                PositionWrite,
                height=st.sampled_from([0.0, 0.1]),
                end_node=_IDS.map(lambda n: SensorWrite(external_id=f"s-{n}")),
            ),
            max_size=1,
        ),
    }
    chosen = draw(st.sets(st.sampled_from(sorted(optional))))
    values = {name: draw(optional[name]) for name in sorted(chosen)}
    return WindTurbineWrite(external_id=draw(_IDS), name=draw(st.sampled_from(["n", "m"])), **values)


def _renamed(rotor: RotorWrite) -> RotorWrite:
    rotor.external_id = f"r-{rotor.external_id}"
    return rotor


def _once(objects: list[Any]) -> list[Any]:
    """One object per instance: those that disagree are refused."""
    seen: dict[tuple[type, str], Any] = {}
    for written in objects:
        rotor = getattr(written, "rotor", None)
        if isinstance(rotor, RotorWrite):
            written.rotor = seen.setdefault((RotorWrite, rotor.external_id), rotor)
        seen.setdefault((type(written), written.external_id), written)
    return list(seen.values())


_WRITES = st.lists(st.one_of(_turbines(), _BLADES), max_size=4).map(_once)


def _outcome(result: UpsertResult) -> tuple[set[Any], set[Any], set[Any]]:
    return (
        {one.id for one in result.created},
        {one.id for one in result.updated},
        {one.id for one in result.unchanged},
    )


def _foretold(plan: UpsertPlan) -> tuple[set[Any], set[Any], set[Any]]:
    return (
        {planned.id for planned in plan.created},
        {planned.id for planned in plan.changed},
        set(plan.unchanged),
    )


def _state(client: WindClient) -> list[Any]:
    views = (client.wind_turbine, client.rotor, client.blade, client.sensor, client.position)
    return [
        sorted(
            (one.external_id, one.data_record.version, repr(one.dump()["properties"])) for one in view.list()
        )
        for view in views
    ]


@settings(max_examples=25, deadline=None)
@given(st.lists(_WRITES, min_size=2, max_size=4), st.booleans())
def test_the_plan_is_what_then_happens(writes: list[list[Any]], replace: bool) -> None:
    with WindClient.local() as directly, WindClient.local() as planned:
        for objects in writes:
            plan = planned.upsert(objects, dry_run=True, replace=replace)
            before = _state(planned)
            result = directly.upsert(objects, replace=replace)
            assert _foretold(plan) == _outcome(result)
            assert before == _state(planned)
            created, updated, unchanged = _outcome(planned.upsert(plan))
            assert (created, updated) == _foretold(plan)[:2] and not unchanged
            assert _state(planned) == _state(directly)


@settings(max_examples=25, deadline=None)
@given(_WRITES, _WRITES, _WRITES)
def test_a_plan_overtaken_by_another_writer_changes_nothing_unseen(
    first: list[Any], ours: list[Any], theirs: list[Any]
) -> None:
    with WindClient.local() as client:
        client.upsert(first)
        plan = client.upsert(ours, dry_run=True)
        touched = {one.id for one in client.upsert(theirs).items if one.was_modified}
        between = _state(client)
        expected = {planned.id for planned in (*plan.created, *plan.changed)}
        if touched & expected:
            try:
                client.upsert(plan)
            except WriteError as error:
                assert "version conflict" in str(error)
                assert _state(client) == between
            else:
                raise AssertionError("an overtaken plan was applied")
        else:
            assert _outcome(client.upsert(plan))[:2] == _foretold(plan)[:2]


def test_of_many_writers_with_the_same_plan_exactly_one_wins() -> None:
    with WindClient.local() as client:
        client.upsert(RotorWrite(external_id="r1", diameter=0.0))
        plans = [
            client.upsert([RotorWrite(external_id="r1", diameter=float(n + 1))], dry_run=True)
            for n in range(8)
        ]
        winners: list[float] = []

        def write(plan: UpsertPlan) -> None:
            try:
                client.upsert(plan)
            except (WriteError, ValidationFailed):
                return
            winners.append(plan.changed[0].differences["diameter"].new)

        threads = [threading.Thread(target=write, args=(plan,)) for plan in plans]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        rotor = client.rotor.retrieve("r1")
        assert rotor is not None and winners == [rotor.diameter]
        assert rotor.data_record.version == 2
