"""What reading relies on inside pydantic: instances are made without its validation, slot by slot."""

from __future__ import annotations

import copy
import pickle

import msgspec
import pydantic
import pytest
from runtime.handmade_sdk import Sensor

from pygen_runtime.instances.codec import codec_of

VERSIONS = ("2.10", "2.11", "2.12", "2.13", "2.14")
"""The minor versions all tests of this folder have passed with. Add a new one after they pass with it."""

SLOTS = ("__dict__", "__pydantic_fields_set__", "__pydantic_extra__", "__pydantic_private__")
STORED = {"aText": "x", "defaulted": 1}
NODE = {"instanceType": "node", "space": "a", "externalId": "s", "version": 1}
ITEM = {**NODE, "createdTime": 1, "lastUpdatedTime": 2, "properties": {"acme": {"Sensor/v1": STORED}}}
CONTENT = msgspec.json.encode({"items": [ITEM]})


def test_this_pydantic_has_been_tried() -> None:
    assert pydantic.VERSION.rpartition(".")[0] in VERSIONS


def test_models_have_the_slots_that_reading_sets_and_no_others() -> None:
    assert pydantic.BaseModel.__slots__ == SLOTS


@pytest.mark.parametrize("travel", [copy.copy, copy.deepcopy, lambda made: pickle.loads(pickle.dumps(made))])
def test_what_reading_makes_is_what_pydantic_makes(travel) -> None:  # type: ignore[no-untyped-def]
    ((read,), _) = codec_of(Sensor).decode_list(CONTENT)
    made = Sensor.model_construct(read.model_fields_set, **read.__dict__)
    for slot in SLOTS:
        assert getattr(read, slot) == getattr(made, slot) or not getattr(read, slot), slot
    assert travel(read) == read == made
    assert Sensor.model_validate(read.model_dump()) == read
