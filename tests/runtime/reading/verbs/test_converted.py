"""What was read in other units is not written back as if it were in the stored ones."""

from __future__ import annotations

import copy
import pickle
from typing import Any

import pytest
from runtime.handmade_sdk import WindClient
from runtime.reading.builder import farm

from pygen_runtime.errors import ValidationFailed

KILOWATTS = {"capacity": "power:kilow"}

READS = {
    "list": lambda c: c.wind_turbine.list(external_id="t3", target_units=KILOWATTS)[0],
    "list over query": lambda c: c.wind_turbine.list(chunk_size=2000, target_units=KILOWATTS)[3],
    "iterate": lambda c: next(iter(c.wind_turbine.iterate(external_id="t3", target_units="SI"))),
    "retrieve": lambda c: c.wind_turbine.retrieve("t3", target_units="SI"),
    "search": lambda c: c.wind_turbine.search("3", target_units=KILOWATTS)[0],
    "query": lambda c: c.wind_turbine.query().where(external_id="t3").target_units(KILOWATTS).first(),
    "sorted query": lambda c: next(
        iter(c.wind_turbine.query().where(external_id="t3").sort_by("name").target_units("SI").iterate())
    ),
    "select": lambda c: (
        c.wind_turbine.query().where(external_id="t3").select("capacity").target_units("SI").first()
    ),
    "search query": lambda c: c.wind_turbine.query().search("3").target_units("SI").first(),
    "branch": lambda c: (
        c.rotor.query()
        .where(external_id="r3")
        .with_turbine(lambda turbine: turbine.target_units(KILOWATTS))
        .first()
        .turbine.node
    ),
    "copy": lambda c: c.wind_turbine.retrieve("t3", target_units="SI").model_copy(deep=True),
    "copied": lambda c: copy.copy(c.wind_turbine.retrieve("t3", target_units="SI")),
    "pickled": lambda c: pickle.loads(pickle.dumps(c.wind_turbine.retrieve("t3", target_units="SI"))),
}


@pytest.mark.parametrize("read", READS)
def test_converted_values_are_not_written_back(read: str) -> None:
    with WindClient.local() as client:
        farm.fill(client)
        turbine = READS[read](client)
        assert turbine.external_id == "t3" and turbine.capacity in (3e3, 3e6)
        with pytest.raises(ValidationFailed, match="capacity was read in other units, and"):
            turbine.as_write()


def test_lists_say_which_instance() -> None:
    with WindClient.local() as client:
        farm.fill(client)
        with pytest.raises(ValidationFailed, match="item t0"):
            client.wind_turbine.list(target_units=KILOWATTS).as_write()


@pytest.mark.parametrize(
    "read",
    [
        lambda c: c.wind_turbine.list(sort_by="name"),
        lambda c: c.wind_turbine.list(sort_by="name", target_units={"capacity": "power:megaw"}),
        lambda c: c.wind_turbine.query().sort_by("name").target_units({"capacity": "power:megaw"}).list(),
        lambda c: c.wind_turbine.query().sort_by("name").list(),
    ],
)
def test_values_in_their_own_unit_are(read: Any) -> None:
    with WindClient.local() as client:
        farm.fill(client)
        client.upsert(read(client).as_write())
        assert [one.capacity for one in client.wind_turbine.list(sort_by="name")] == [0, 1, 2, 3, 4, 5]


def test_without_a_value_nothing_was_converted() -> None:
    with WindClient.local() as client:
        farm.fill(client, 1)
        (rotor,) = client.rotor.list(target_units="SI")
        assert rotor.diameter is None
        assert rotor.as_write().external_id == "r0"
