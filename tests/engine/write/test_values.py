"""Property values: what is accepted, what comes back, what counts as equal."""

from __future__ import annotations

import struct
from typing import Any

import pytest
from engine.bench import Bench
from engine.small import container, node, prop, ref
from hypothesis import given
from hypothesis import strategies as st

from pygen_engine import Engine, EngineOptions
from pygen_engine.values import times

KINDS = [
    "text",
    "boolean",
    "int32",
    "int64",
    "float32",
    "float64",
    "timestamp",
    "date",
    "json",
    "timeseries",
    "direct",
]
VALUES = container(
    "Values",
    {
        **{kind: prop(kind) for kind in KINDS},
        **{f"{kind}s": prop({"type": kind, "list": True}) for kind in KINDS},
        "enum": prop({"type": "enum", "values": {"ON": {}, "OFF": {}}}),
        "short": prop({"type": "text", "maxTextSize": 4}),
        "few": prop({"type": "int32", "list": True, "maxListSize": 2}),
        "shorts": prop({"type": "text", "list": True, "maxTextSize": 4}),
    },
)


@pytest.fixture
def bench(bench: Bench) -> Bench:
    bench.through(VALUES)
    return bench


KEPT: list[tuple[str, Any]] = [
    ("text", ""),
    ("text", 'quote " back \\ slash \n \u2028 \U0001f600'),
    ("boolean", True),
    ("boolean", False),
    ("int32", -(2**31)),
    ("int64", 884324181205335268),
    ("int64", -(2**63)),
    ("int64", 2**63 - 1),
    ("float64", 0.1),
    ("float64", 1.7976931348623157e308),
    ("float64", 5e-324),
    ("float64", 123456789.12345679),
    ("float32", 0.14673507),
    ("float32", 3.4028235e38),
    ("timestamp", "2024-12-31T00:00:00+00:00"),
    ("timestamp", "2025-11-26T14:01:03.095+00:00"),
    ("date", "0001-01-01"),
    ("date", "9999-12-31"),
    ("json", {"a": {"b": [1, 2.5, None, "x", True]}}),
    ("json", {}),
    ("timeseries", "any id"),
    ("enum", "OFF"),
    ("direct", ref("target")),
    ("texts", []),
    ("texts", ["b", "a", "b", ""]),
    ("booleans", [True, False]),
    ("int64s", [1, -(2**62)]),
    ("float32s", [0.1, 0.2]),
    ("float64s", [0.1, 1e300]),
    ("timestamps", ["2024-12-31T00:00:00+00:00"]),
    ("dates", ["2024-12-31"]),
    ("jsons", [{"a": 1}, {}]),
    ("directs", [ref("t"), ref("t")]),
    ("short", "äé"),
]


@pytest.mark.parametrize(("name", "value"), KEPT, ids=[f"{one[0]}={one[1]}"[:40] for one in KEPT])
def test_values_come_back_as_they_went_in(bench: Bench, name: str, value: Any) -> None:
    bench.apply(node("a", "Values", **{name: value}))
    assert bench.values("a", "Values") == {name: value}
    assert bench.apply(node("a", "Values", **{name: value}))[0]["wasModified"] is False


NORMALISED: list[tuple[str, Any, Any]] = [
    ("float64", 12, 12.0),
    ("float32", 0.1467350721359253, 0.14673507),
    ("float32", 1e-50, 0.0),
    ("int32", 3.0, 3),
    ("timestamp", "2024-12-31T00:00:00", "2024-12-31T00:00:00+00:00"),
    ("timestamp", "2024-12-31T00:00:00Z", "2024-12-31T00:00:00+00:00"),
    ("timestamp", "2024-12-31T01:30:00.170+01:30", "2024-12-31T00:00:00.17+00:00"),
    ("timestamp", "2024-12-31T01:30:00.1-0130", "2024-12-31T03:00:00.1+00:00"),
    ("timestamp", "2024-12-31T01:30:00+02", "2024-12-30T23:30:00+00:00"),
    ("timestamps", ["2024-12-31T00:00:00.500Z"], ["2024-12-31T00:00:00.5+00:00"]),
]


@pytest.mark.parametrize(
    ("name", "given", "shown"), NORMALISED, ids=[f"{one[0]}={one[1]}"[:50] for one in NORMALISED]
)
def test_spellings_are_normalised_before_comparing(bench: Bench, name: str, given: Any, shown: Any) -> None:
    bench.apply(node("a", "Values", **{name: given}))
    found = bench.values("a", "Values")[name]
    assert found == shown and type(found) is type(shown)
    assert bench.apply(node("a", "Values", **{name: shown}))[0]["wasModified"] is False


def test_json_is_compared_by_structure(bench: Bench) -> None:
    bench.apply(node("a", "Values", json={"a": 1, "b": {"c": 2, "d": 3}}))
    assert bench.apply(node("a", "Values", json={"b": {"d": 3, "c": 2}, "a": 1}))[0]["wasModified"] is False


REFUSED: list[tuple[str, Any]] = [
    ("text", 1),
    ("text", "a\0b"),
    ("text", "x" * 128_001),
    ("text", "ä" * 64_001),
    ("text", ["x"]),
    ("short", "äéo"),
    ("shorts", ["abc", "de"]),
    ("boolean", 1),
    ("boolean", "true"),
    ("int32", 2**31),
    ("int32", 1.5),
    ("int32", True),
    ("int32", "1"),
    ("int64", 2**63),
    ("float64", "1.0"),
    ("float64", True),
    ("float32", 3.5e38),
    ("timestamp", "2024-12-31"),
    ("timestamp", "2024-13-31T00:00:00Z"),
    ("timestamp", "2024-12-31T00:00:00.1234Z"),
    ("timestamp", "2024-12-31 00:00:00Z"),
    ("timestamp", "0001-01-01T00:00:00+01:00"),
    ("timestamp", "2024-12-31T00:00:00+25:00"),
    ("timestamp", 1735689600000),
    ("date", "2024-2-1"),
    ("date", "2023-02-29"),
    ("date", "0000-01-01"),
    ("json", [1]),
    ("json", "text"),
    ("json", {"x": "y" * 40_960}),
    ("json", {"x": "y" * 10_241}),
    ("json", {"k" * 129: 1}),
    ("json", {f"k{i}": 1 for i in range(257)}),
    ("enum", "BROKEN"),
    ("enum", 1),
    ("direct", "x"),
    ("direct", {"space": "small"}),
    ("direct", {**ref("x"), "type": "view"}),
    ("texts", "x"),
    ("texts", ["x", None]),
    ("texts", ["x"] * 1001),
    ("directs", [ref("x")] * 101),
    ("few", [1, 2, 3]),
]


@pytest.mark.parametrize(("name", "value"), REFUSED, ids=[f"{one[0]}={one[1]}"[:40] for one in REFUSED])
def test_what_does_not_fit_is_refused_and_named(bench: Bench, name: str, value: Any) -> None:
    refusal = bench.apply_refused(node("a", "Values", **{name: value}))
    assert refusal.status == 400
    assert f"'{name}'" in refusal.message
    assert len(refusal.message) < 400


def test_integral_floats_are_a_switch() -> None:
    bench = Bench(Engine.open(options=EngineOptions(accept_integral_floats=False)))
    bench.through(VALUES)
    assert "int32" in bench.apply_refused(node("a", "Values", int32=1.0)).message


@given(st.floats(width=32, allow_nan=False, allow_infinity=False))
def test_float32_is_the_shortest_decimal_of_its_bits(value: float) -> None:
    from pygen_engine.values.encoding import _float32

    short = _float32(value)
    assert struct.pack("<f", short) == struct.pack("<f", value)
    assert _float32(short) == short
    assert len(repr(short).replace("-", "").replace(".", "").split("e")[0].strip("0")) <= 9


@given(st.datetimes(timezones=st.timezones()), st.integers(0, 999))
def test_timestamps_sort_as_text_in_order_of_time(moment: Any, millis: int) -> None:
    from datetime import UTC, datetime

    moment = moment.replace(microsecond=millis * 1000)
    utc = moment.astimezone(UTC)
    if not 1 < utc.year < 9999:
        return
    text = times.canonical(utc)
    assert times.timestamp(text) == text
    assert times.parse(text) == utc
    reference = times.canonical(datetime(2000, 1, 1, tzinfo=UTC))
    assert (text < reference) == (utc < datetime(2000, 1, 1, tzinfo=UTC))
    assert times.from_millis(times.millis(text)) == text
