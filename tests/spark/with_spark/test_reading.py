"""A view read by Spark is the view."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from pyspark.errors import AnalysisException
from spark.with_spark.places import dying

from pygen_runtime import ValidationFailed


@pytest.fixture(scope="module")
def turbines(service: Any) -> Iterator[Any]:
    from golden_wind import WindClient, WindTurbineWrite

    with WindClient.from_env() as client:
        written = [
            WindTurbineWrite(
                external_id=f"t{number}", name=f"Horn {number}", capacity=number * 1.5, rotor="r"
            )
            for number in range(5)
        ]
        client.upsert(written)
        yield client.wind_turbine


def test_a_view_is_a_frame(spark: Any, turbines: Any) -> None:
    from golden_wind.spark import WindTurbine

    frame = WindTurbine.read(spark)
    assert frame.schema == WindTurbine.schema()
    assert [field.name for field in frame.schema if not field.nullable] == ["space", "external_id"]
    found = [row.asDict(recursive=True) for row in frame.collect()]
    wanted = turbines.iterate().to_arrow().to_pylist()
    assert sorted(found, key=lambda row: row["external_id"]) == wanted


def test_conditions_columns_and_limit_are_asked_of_the_service(
    spark: Any, turbines: Any, service: Any
) -> None:
    from golden_wind.spark import WindTurbine

    frame = WindTurbine.read(
        spark, where=lambda t: (t.capacity > 2) & t.name.startswith("Horn"), columns=["name", "version"]
    )
    asked = len(service.log)
    assert sorted(row.name for row in frame.where("version > 0").collect()) == ["Horn 2", "Horn 3", "Horn 4"]
    assert [entry.path.rpartition("/")[2] for entry in list(service.log)[asked:]] == [
        "aggregate",
        "query",
    ]
    assert WindTurbine.read(spark, limit=2).count() == 2


def test_columns_are_typed(spark: Any, turbines: Any) -> None:
    from golden_wind.spark import WindTurbine

    frame = WindTurbine.read(spark).where(WindTurbine.capacity >= 3)
    chosen = frame.select(WindTurbine.name, WindTurbine.rotor.external_id.alias("rotor"))
    assert sorted(map(tuple, chosen.collect())) == [("Horn 2", "r"), ("Horn 3", "r"), ("Horn 4", "r")]


def test_mistakes_are_found_before_spark_is_asked(spark: Any) -> None:
    from golden_wind.spark import WindTurbine

    with pytest.raises(ValidationFailed, match="no column 'capcity'"):
        WindTurbine.read(spark, columns=["capcity"])
    with pytest.raises(ValidationFailed, match="limit is a whole number from 0"):
        WindTurbine.read(spark, limit=-1)
    with pytest.raises(ValidationFailed, match="expected a function of the fields"):
        WindTurbine.read(spark, where="capacity > 3")


def test_the_format_is_known_without_types(spark: Any, turbines: Any) -> None:
    loaded = spark.read.format("cdf").options(package="golden_wind", view="WindTurbine").load()
    assert loaded.count() == 5
    with pytest.raises(AnalysisException, match="no view 'WindTurbin'"):
        spark.read.format("cdf").options(package="golden_wind", view="WindTurbin").load()
    with pytest.raises(AnalysisException, match="no generated package 'acme_sun'"):
        spark.read.format("cdf").options(package="acme_sun", view="Sun").load()


@pytest.fixture(scope="module")
def many(service: Any) -> Iterator[int]:
    """Rows enough for several partitions, in two spaces."""
    from golden_wind import BladeWrite, WindClient

    number = 45_000
    with WindClient.from_env() as client:
        client.upsert(
            BladeWrite(space="more" if one % 3 else "acme_instances", external_id=f"b{one}", name=str(one))
            for one in range(number)
        )
        yield number


def test_partitions_together_are_the_view(spark: Any, many: int, service: Any) -> None:
    from golden_wind.spark import Blade

    frame = Blade.read(spark, columns=["space", "external_id", "name"])
    assert frame.rdd.getNumPartitions() == 3
    rows = frame.collect()
    assert sorted(int(row.name) for row in rows) == list(range(many))
    assert {row.space for row in rows} == {"more", "acme_instances"}
    assert Blade.read(spark, columns=["name"], partitions=1).rdd.getNumPartitions() == 1


def test_a_worker_that_is_killed_is_replaced(spark: Any, turbines: Any) -> None:
    from golden_wind.spark import WindTurbine

    rows = WindTurbine.read(spark, config=dying).collect()
    assert sorted(row.external_id for row in rows) == [f"t{one}" for one in range(5)]


def test_the_first_row_needs_one_page(spark: Any, many: int, service: Any) -> None:
    from golden_wind.spark import Blade

    service.log.clear()
    assert len(Blade.read(spark, limit=1).collect()) == 1
    assert [entry.path.rpartition("/")[2] for entry in service.log] == ["query"]
