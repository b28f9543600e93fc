"""Filters for people."""

from __future__ import annotations

from typing import Any

import pytest
from runtime.filters.test_fields import THING, related

from pygen_runtime.filters import NEVER, HasData, InstanceReferences, MatchAll, Ref, Source, fields_of
from pygen_runtime.filters.algebra import Equals, Invalid, Parameter
from pygen_runtime.filters.describe import describe


@pytest.mark.parametrize(
    ("made", "text"),
    [
        (lambda t: (t.a_int32 > 3) & ~t.a_text.startswith("T"), 'aInt32 > 3 and not (aText starts with "T")'),
        (
            lambda t: (t.a_text == "x") & ((t.a_int32 <= 1) | t.texts.exists()),
            'aText == "x" and (aInt32 <= 1 or texts exists)',
        ),
        (lambda t: t.a_int32.between(1, 2), "aInt32 >= 1 and aInt32 <= 2"),
        (lambda t: t.owner.name == "R1", 'owner.(name == "R1")'),
        (lambda t: t.a_int32.in_(range(5)), "aInt32 in [0, 1, 2, ... 5 in all]"),
        (lambda t: t.texts.contains_any(["a"]), 'texts contains any of ["a"]'),
        (lambda t: t.texts.contains_all(["a"]), 'texts contains all of ["a"]'),
        (lambda t: t.texts.startswith(["a"]), 'texts starts with ["a"]'),
        (lambda t: t.a_text == None, "aText is missing"),  # noqa: E711
        (lambda t: t.owner == "o", "owner == i:o"),
        (lambda t: t.a_json == {"a": 1}, 'aJson == {"a":1}'),
        (lambda t: t.a_text == t.a_enum, "aText == aEnum"),
        (
            lambda t: t.a_timestamp.overlaps(t.ended, "2024-01-01"),
            'aTimestamp to ended overlaps >= "2024-01-01T00:00:00.000+00:00"',
        ),
    ],
)  # fmt: skip
def test_conditions(made: Any, text: str) -> None:
    assert describe(made(fields_of(THING, related, instance_space="i"))) == text


def test_what_fields_do_not_say() -> None:
    assert describe(None) == describe(MatchAll()) == "everything"
    assert describe(NEVER) == "nothing"
    assert describe(HasData((Source("s", "A"), Source("s", "B", "v1")))) == "has data in A, B"
    assert describe(InstanceReferences((Ref("s", "x"),))) == "is [s:x]"
    assert describe(Equals(("s", "V/v1", "p"), Parameter("q"))) == "p == $q"
    assert "invalid" in describe(Invalid("equals"))
