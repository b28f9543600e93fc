"""Views as tables of DuckDB, and as streams for whatever reads Arrow."""

from __future__ import annotations

import duckdb
import polars as pl
import pyarrow as pa
import pytest
from runtime.handmade_sdk import WindClient
from runtime.reading.scans.conftest import Recorded

from pygen_runtime import ValidationFailed
from pygen_runtime.reading.scans.pushing import AllOf, AnyOf, Compared, Missing, OneOf
from pygen_runtime.reading.scans.tables import condition_of


def test_a_query_asks_for_the_columns_and_rows_it_needs(client: WindClient, service: Recorded) -> None:
    found = client.sql(
        "select external_id, a_int32 + 1 from sensor where a_int32 > 0 and a_text in ('\U0001f600')"
    )
    assert found.fetchall() == [("s6", 8)]
    (properties,) = service.properties()
    assert set(properties) == {"aInt32", "aText"}
    assert "'gt': 0" in str(service.filters()) and "\U0001f600" in str(service.filters())


def test_views_are_joined(client: WindClient) -> None:
    query = """
        select one.external_id, other.external_id from sensor one join Sensor other
        on one.a_int32 = other.a_int64 where other.a_int64 is not null
    """
    assert client.sql(query).fetchall() == [("s6", "s6")]


@pytest.mark.parametrize(
    ("where", "ids"),
    [
        ("a_int32 between -3 and 0", "s1 s2"),
        ("a_int64 = 4611686018427387905", "s3"),
        ("a_float32 > 0", "s2"),
        ("a_float64 = 0.1", "s2"),
        ("a_boolean", "s2"),
        ("not a_boolean", "s1"),
        ("a_text is null", "s0"),
        ("a_text > 'B'", "s2 s4 s5 s6"),
        ("an_enum = 'high' or a_int32 = 7", "s3 s6"),
        ("a_timestamp >= '2024-01-01'::timestamptz", "s4"),
        ("a_date = date '1969-12-31'", "s6"),
        ("many_text is not null", "s1 s6"),
        ("a_text <> 'a'", "s1 s3 s4 s5 s6"),
        ("a_text like 'a%'", "s2 s5"),
        ("a_json is not null", "s4"),
        ("a_int32 in (7, -3, null)", "s2 s6"),
    ],
)
def test_conditions_mean_what_they_mean_in_sql(client: WindClient, where: str, ids: str) -> None:
    found = client.sql(f"select external_id from sensor where {where} order by 1").fetchall()
    assert [id for (id,) in found] == ids.split()


def test_mistakes_are_those_of_duckdb(client: WindClient, service: Recorded) -> None:
    with pytest.raises(duckdb.CatalogException, match="sensors"):
        client.sql("select * from sensors")
    with pytest.raises(duckdb.BinderException, match="a_txt"):
        client.sql("select a_txt from sensor")
    assert service.asked == []


def test_expressions_of_arrow_are_understood() -> None:
    import pyarrow.compute as pc

    field = pc.field
    both = (field("a") >= 3) & field("b").is_valid()
    assert condition_of(str(both)) == AllOf((Compared("a", ">=", 3), Missing("b", False)))
    either = (field("a") == "it's") | field("b").is_null()
    assert condition_of(str(either)) == AnyOf((Compared("a", "==", "it's"), Missing("b", True)))
    assert condition_of(str(field("a").isin([1, 2]))) == OneOf("a", (1, 2))
    assert condition_of("(t >= 2024-01-01 00:00:00.000Z)") is None
    assert condition_of("(a == b)") is None


def test_streams_are_read_by_whoever_reads_arrow(client: WindClient) -> None:
    wanted = client.sensor.iterate().to_arrow()
    assert pa.table(client.sensor.iterate()) == wanted
    assert pa.RecordBatchReader.from_stream(client.sensor.list()).read_all() == wanted
    assert pl.DataFrame(client.sensor.iterate()).equals(client.sensor.iterate().to_polars())
    reader = client.sensor.iterate(min_a_int32=0).to_reader("external_id", "a_int32")
    assert reader.schema.names == ["external_id", "a_int32"]
    assert duckdb.sql("select max(a_int32) from reader").fetchall() == [(2**31 - 1,)]


def test_a_stream_has_no_cursor(client: WindClient) -> None:
    page = next(client.sensor.iterate(chunk_size=2).pages())
    with pytest.raises(ValidationFailed, match="leave out cursor"):
        client.sensor.iterate(chunk_size=2, cursor=page.cursor).to_reader()
