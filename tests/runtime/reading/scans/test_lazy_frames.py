"""What polars wants of a view is asked of the service; the result is polars' own, whatever was understood."""

from __future__ import annotations

import datetime as dt
from typing import Any

import polars as pl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from polars import col
from runtime.handmade_sdk import WindClient
from runtime.reading.scans.conftest import MOMENT, Recorded

from pygen_runtime import ValidationFailed
from pygen_runtime.reading.scans import lazy_frames


def test_columns_and_conditions_are_asked_of_the_service(client: WindClient, service: Recorded) -> None:
    lazy = client.sensor.scan()
    assert service.asked == []
    found = lazy.filter((col("a_int32") > 0) & (col("a_text") == "\U0001f600")).select("external_id")
    assert found.collect().to_dicts() == [{"external_id": "s6"}]
    assert service.properties() == [["aText", "aInt32"]]
    asked = str(service.filters())
    assert "'gt': 0" in asked and "\U0001f600" in asked


def test_a_limit_is_asked_of_the_service(client: WindClient, service: Recorded) -> None:
    assert client.sensor.scan().head(2).collect().height == 2
    assert [body["limit"] for verb, body in service.asked if verb == "list"] or [
        body["with"]["0"]["limit"] for verb, body in service.asked if verb == "query"
    ] == [2]
    assert client.sensor.scan().filter(col("a_int32") > 0).head(1).collect().height == 1


def test_keyword_filters_come_first(client: WindClient, service: Recorded) -> None:
    lazy = client.sensor.scan(min_a_int32=0)
    assert lazy.select(pl.len()).collect().item() == 3
    assert lazy.filter(col("a_int32") < 8).collect()["external_id"].to_list() == ["s1", "s6"]


def test_the_schema_is_known_before_anything_is_read(client: WindClient, service: Recorded) -> None:
    schema = client.sensor.scan().collect_schema()
    assert service.asked == []
    assert schema == client.sensor.iterate().to_polars().schema
    with pytest.raises(pl.exceptions.ColumnNotFoundError):
        client.sensor.scan().select("a_txt").collect()
    with pytest.raises(ValidationFailed):
        client.sensor.scan(a_txt="x")  # type: ignore[call-arg]


def test_a_predicate_that_is_not_understood_is_applied_after(
    client: WindClient, service: Recorded, monkeypatch: pytest.MonkeyPatch
) -> None:
    longer = col("a_text").str.len_chars() > 2
    assert client.sensor.scan().filter(longer).collect()["external_id"].to_list() == ["s5"]
    monkeypatch.setattr(lazy_frames, "_condition", lambda wire: None)
    assert client.sensor.scan().filter(col("a_int32") == 7).collect()["external_id"].to_list() == ["s6"]
    assert service.filters() == [[], []]


VALUES: dict[str, list[Any]] = {
    "a_text": ["", "a", "B", "b", "ab", "\U0001f600"],
    "an_enum": ["low", "high", "never"],
    "a_int32": [-3, 0, 7, 7.5, 2**31 - 1, 2**40],
    "a_int64": [-(2**62), 7, 2**62, 2**62 + 1],
    "a_float32": [0.1, -2.5, 0, float("inf")],
    "a_float64": [0.1, 0.1 + 1e-17, 1e300, 0, float("nan")],
    "a_boolean": [True, False],
    "a_timestamp": [MOMENT, MOMENT + dt.timedelta(microseconds=1), MOMENT - dt.timedelta(microseconds=1)],
    "a_date": [MOMENT.date(), dt.date(1969, 12, 31)],
    "a_json": ['{"a":1}'],
}
OPERATORS = ["__eq__", "__ne__", "__lt__", "__le__", "__gt__", "__ge__"]


@st.composite
def leaves(draw: Any) -> pl.Expr:
    name = draw(st.sampled_from([*VALUES, "external_id", "many_text"]))
    if name == "many_text" or draw(st.booleans()) is draw(st.booleans()) is True:
        return col(name).is_null() if draw(st.booleans()) else ~col(name).is_null()
    values = st.sampled_from(VALUES.get(name, ["s1", "s4", "s"]))
    if draw(st.booleans()):
        return getattr(col(name), draw(st.sampled_from(OPERATORS)))(draw(values))  # type: ignore[no-any-return]
    if name in ("a_text", "external_id") and draw(st.booleans()):
        return col(name).str.starts_with(draw(values))
    if name in ("a_boolean", "a_float32", "a_float64", "a_json"):
        return col(name).is_between(draw(values), draw(values))
    kind = type(draw(values))
    return col(name).is_in([value for value in draw(st.lists(values, max_size=3)) if type(value) is kind])


def combined(inner: st.SearchStrategy[pl.Expr]) -> st.SearchStrategy[pl.Expr]:
    pairs = st.tuples(inner, inner)
    return (
        pairs.map(lambda two: two[0] & two[1])
        | pairs.map(lambda two: two[0] | two[1])
        | inner.map(lambda e: ~e)
    )


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.recursive(leaves(), combined, max_leaves=4))
def test_any_predicate_gives_what_polars_gives(client: WindClient, predicate: pl.Expr) -> None:
    whole = client.sensor.iterate().to_polars()
    try:
        wanted = whole.filter(predicate)
    except pl.exceptions.PolarsError:
        return
    found = client.sensor.scan().filter(predicate).collect()
    assert found["external_id"].to_list() == wanted["external_id"].to_list()


def test_parts_are_read_at_the_same_time(client: WindClient, monkeypatch: pytest.MonkeyPatch) -> None:
    from pygen_runtime.reading.scans import cutting

    monkeypatch.setattr(cutting, "SMALL", 2)
    ids = client.sensor.iterate().to_polars("external_id")["external_id"].to_list()
    assert sorted(client.sensor.scan(parallel=4).collect()["external_id"]) == ids
    assert sorted(client.sensor.frame(["external_id"], parallel=4)["external_id"]) == ids
    reader = client.sensor.iterate().to_reader("external_id", parallel=3)
    assert sorted(reader.read_all()["external_id"].to_pylist()) == ids
    assert len(client.sensor.frame(limit=2, parallel=4)) == 2
