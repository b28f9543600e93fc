"""Decoding without validation and pydantic's validation agree, over every view of every golden model."""

from __future__ import annotations

import random
from importlib import import_module
from typing import Any

import msgspec
import pytest
from runtime.instances.payloads import decoded, payload, spoiled, validated, wrapped

from pygen_runtime.instances.codec import Codec

from .models import GOLDEN

PACKAGES = [golden.package for golden in GOLDEN if golden.package != "golden_empty"]


def classes(package: str) -> list[Any]:
    known = import_module(f"{package}._client")._PACKAGE
    return [known.read_class(attribute) for attribute in known.classes]


@pytest.mark.parametrize("package", PACKAGES)
def test_valid_values_make_equal_instances(package: str) -> None:
    for cls in classes(package):
        codec = Codec(cls)
        for seed in range(30):
            stored = payload(cls, random.Random(seed))
            fast = decoded(codec, msgspec.json.encode({"items": [wrapped(cls, stored)]}))
            plain = validated(cls, stored)
            assert fast is not None and plain is not None, (cls, stored)
            assert fast.model_dump() == plain.model_dump(), (cls, stored)
            assert cls.model_validate(fast.model_dump()) == fast


@pytest.mark.parametrize("package", PACKAGES)
def test_odd_values_make_equal_instances_or_are_kept_as_they_are(package: str) -> None:
    """The model may be newer than the SDK: what validation refuses is read as it is, and nothing else changes."""
    for cls in classes(package):
        codec = Codec(cls)
        for seed in range(60):
            dice = random.Random(seed)
            stored = payload(cls, dice)
            odd = spoiled(cls, stored, dice)
            fast = decoded(codec, msgspec.json.encode({"items": [wrapped(cls, odd)]}))
            plain = validated(cls, odd)
            if plain is not None:
                assert fast is not None and fast.model_dump() == plain.model_dump(), (cls, odd)
            elif fast is not None:
                changed = {wire for wire in {*stored, *odd} if stored.get(wire) != odd.get(wire)}
                view = cls._view
                kept = fast.dump()["properties"][view.space][f"{view.external_id}/{view.version}"]
                assert fast.model_dump(warnings=False) and changed, (cls, odd)
                assert [kept.get(wire) for wire in changed] == [odd.get(wire) for wire in changed], (cls, odd)
