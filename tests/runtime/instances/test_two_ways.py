"""Decoding without validation, and pydantic's validation of the same values: equal objects or refusals."""

from __future__ import annotations

import random
from typing import Any

import msgspec
import pytest
from pydantic import ValidationError
from runtime.handmade_sdk import Blade, Rotor, Sensor, WindTurbine

from pygen_runtime.errors import ConnectionFailed, ServerError
from pygen_runtime.instances.codec import Codec
from pygen_runtime.instances.spec import Direct, Property

CLASSES = [WindTurbine, Rotor, Blade, Sensor]
VALID: dict[str, list[Any]] = {
    "text": ["", "a", "Ø\u2028😀", "x" * 5000],
    "enum": ["running", "planned", "nobody knows"],
    "int32": [0, -(2**31), 2**31 - 1],
    "int64": [2**53 + 1, -(2**63), 2**63 - 1],
    "float32": [0.5, -1e30, 3],
    "float64": [1e-300, 0.1, 7],
    "boolean": [True, False],
    "timestamp": ["2024-12-31T23:59:59.123+00:00", "1999-01-01T00:00:00.000-09:30", "2024-02-29T00:00:00Z"],
    "date": ["2024-02-29", "0001-01-01"],
    "json": [{}, [1, {"a": None}], "text", 1.5],
    "timeseries": ["series"],
    "file": ["file"],
    "sequence": ["sequence"],
}


def payload(cls: Any, dice: random.Random) -> dict[str, Any]:
    """The stored properties of one instance, some null, some left out."""
    found: dict[str, Any] = {}
    for member in cls._view.members:
        if not isinstance(member, Property | Direct):
            continue
        needed = isinstance(member, Property) and not member.nullable
        if not needed and dice.random() < 0.3:
            if dice.random() < 0.5:
                found[member.wire] = None
            continue

        def value(member: Property | Direct = member) -> Any:
            if isinstance(member, Direct):
                return {"space": "a", "externalId": f"other-{dice.randrange(9)}"}
            return dice.choice(VALID[member.type])

        found[member.wire] = [value() for _ in range(dice.randrange(4))] if member.list else value()
    return found


def wrapped(cls: Any, stored: dict[str, Any]) -> dict[str, Any]:
    """The instance as the API gives it."""
    view = cls._view
    return {
        "instanceType": "node",
        "space": "s",
        "externalId": "e",
        "version": 7,
        "createdTime": 1,
        "lastUpdatedTime": 2,
        "properties": {view.space: {f"{view.external_id}/{view.version}": stored}},
    }


def decoded(codec: Codec, content: bytes) -> Any:
    try:
        ((instance,), _) = codec.decode_list(content)
    except (ConnectionFailed, ServerError):
        return None
    return instance


def validated(cls: Any, stored: dict[str, Any]) -> Any:
    """What pydantic makes of the same values, by their names."""
    names = {member.wire: member.name for member in cls._view.members if hasattr(member, "wire")}
    values = {names[wire]: value for wire, value in stored.items()}
    record = {"version": 7, "created_ms": 1, "last_updated_ms": 2}
    try:
        return cls.model_validate({"space": "s", "external_id": "e", "data_record": record, **values})
    except ValidationError:
        return None


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
