"""Every kind of property means the same in Spark, Arrow and polars, which are told from one table."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from typing import Any

import polars as pl
import pyarrow as pa
import pytest
from generator.golden.samples import sample_of
from pyspark.sql import types as spark_types

from pygen_runtime.frames.types import TYPES
from pygen_runtime.instances.spec import Property

VIEWS = ("scalars", "lists", "relations", "edge_values", "defaults", "limits")


@pytest.fixture(scope="module")
def everything(service: Any) -> Iterator[Any]:
    import golden_everything

    with golden_everything.EverythingClient.from_env() as client:
        for name in VIEWS:
            write = getattr(
                import_module(f"golden_everything.{name}"), f"{client._package.classes[name]}Write"
            )
            ends = {"start_node": "here", "end_node": "there", "edge_type": "kind"}
            more = ends if write._view.used_for == "edge" else {}
            client.upsert(sample_of(write, f"{name}-full", **more))
            if name in ("scalars", "lists"):
                client.upsert(write(external_id=f"{name}-empty"))
        yield client


@pytest.mark.parametrize("name", VIEWS)
def test_values_are_equal_everywhere(spark: Any, everything: Any, name: str) -> None:
    cls: Any = getattr(import_module("golden_everything.spark"), everything._package.classes[name])
    rows = cls.read(spark).collect()
    by_spark = sorted((row.asDict(recursive=True) for row in rows), key=lambda row: row["external_id"])
    api = getattr(everything, name)
    table = api.iterate().to_arrow().sort_by("external_id")
    polars = api.scan().collect().sort("external_id")
    assert by_spark == [_naive(row) for row in table.to_pylist()]
    assert [_naive(row) for row in polars.to_dicts()] == by_spark


def _naive(value: Any) -> Any:
    """Spark gives moments in the zone of the session, and leaves its name out."""
    if isinstance(value, dict):
        return {name: _naive(part) for name, part in value.items()}
    if isinstance(value, list):
        return [_naive(part) for part in value]
    return value.replace(tzinfo=None) if hasattr(value, "hour") else value


@pytest.mark.parametrize("name", VIEWS)
def test_types_are_those_of_the_table(everything: Any, name: str) -> None:
    cls: Any = getattr(import_module("golden_everything.spark"), everything._package.classes[name])
    schema, api = cls.schema(), getattr(everything, name)
    arrow, polars = api.iterate().to_reader().schema, api.scan().collect_schema()
    assert schema.fieldNames() == arrow.names == polars.names()
    for member in api._view.members:
        if isinstance(member, Property):
            wanted = TYPES[member.type]
            of_spark, of_arrow, of_polars = (
                schema[member.name].dataType,
                arrow.field(member.name).type,
                polars[member.name],
            )
            if member.list:
                of_spark, of_arrow, of_polars = of_spark.elementType, of_arrow.value_type, of_polars.inner
            assert type(of_spark) is getattr(spark_types, wanted.spark)
            assert isinstance(of_polars, getattr(pl, wanted.polars))
            assert of_arrow == (
                pa.timestamp("ms", "UTC") if wanted.arrow == "timestamp" else getattr(pa, wanted.arrow)()
            )
