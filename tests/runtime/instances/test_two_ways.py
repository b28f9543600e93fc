"""Decoding without validation, and pydantic's validation of the same values: equal objects or refusals."""

from __future__ import annotations

import random
from typing import Any

import msgspec
import pytest
from runtime.handmade_sdk import Blade, Position, Rotor, Sensor, WindTurbine
from runtime.instances.payloads import VALID, decoded, payload, validated, wrapped

from pygen_runtime.instances.base import Node
from pygen_runtime.instances.codec import Codec
from pygen_runtime.instances.making import SHARED
from pygen_runtime.instances.spec import Property, View


def _wide() -> Any:
    """A class with more names than dictionaries share."""
    kinds = [kind for kind in VALID if kind not in ("timeseries", "file", "sequence")]
    members = tuple(Property(f"p{n}", f"p{n}", kinds[n % len(kinds)], n % 4 == 0) for n in range(SHARED + 20))
    view = View("acme", "Wide", "v1", package="x", read="Wide", write=None, members=members)
    types = {member.name: Any for member in members}
    return type(Node)("Wide", (Node,), {"__annotations__": types, "__module__": __name__}, view=view)


CLASSES = [WindTurbine, Rotor, Blade, Sensor, Position, _wide()]


@pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)
def test_valid_values_make_equal_instances(cls: Any) -> None:
    codec = Codec(cls)
    for seed in range(400):
        stored = payload(cls, random.Random(seed))
        fast = decoded(codec, msgspec.json.encode({"items": [wrapped(cls, stored)]}))
        plain = validated(cls, stored)
        assert fast is not None and plain is not None, stored
        assert fast.model_dump() == plain.model_dump(), stored
        assert fast.data_record == plain.data_record
        assert cls.model_validate(fast.model_dump()) == fast


@pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)
def test_a_decoder_that_has_learned_makes_the_same_of_what_it_knew(cls: Any) -> None:
    fresh, learned = Codec(cls), Codec(cls)
    stored = payload(cls, random.Random(0)) | {"added": 1}
    seen = decoded(learned, msgspec.json.encode({"items": [wrapped(cls, stored)]}))
    assert seen is not None and seen.model_extra == {"added": 1}
    for seed in range(400):
        content = msgspec.json.encode({"items": [wrapped(cls, payload(cls, random.Random(seed)))]})
        assert decoded(fresh, content) == decoded(learned, content)


def test_broken_answers_are_refused_or_whole() -> None:
    """What is cut off or changed is refused, unless it is in a text nobody reads: then nothing is lost."""
    codec = Codec(WindTurbine)
    content = msgspec.json.encode({"items": [wrapped(WindTurbine, {"name": "x", "capacity": 1.5})]})
    whole = decoded(codec, content)
    refused, dice = 0, random.Random(3)
    for _ in range(3000):
        if dice.random() < 0.5:
            broken = content[: dice.randrange(len(content))]
        else:
            place = dice.randrange(len(content))
            broken = content[:place] + dice.randbytes(1) + content[place + 1 :]
        try:
            msgspec.json.decode(broken)
        except UnicodeDecodeError:
            continue  # such a name is one nobody knows, which is left aside
        except msgspec.DecodeError:
            found = decoded(codec, broken)
            assert found is None or found == whole, broken
            refused += found is None
    assert refused > 1500
