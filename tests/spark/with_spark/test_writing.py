"""Rows of frames become instances: once, wholly or with the row that stands in the way."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from pyspark.errors import PySparkException
from spark.with_spark.places import dying

from pygen_runtime import ValidationFailed


@pytest.fixture(scope="module")
def client(service: Any) -> Iterator[Any]:
    from golden_wind import WindClient

    with WindClient.from_env() as client:
        yield client


def test_rows_are_upserted_and_what_is_there_does_not_change(spark: Any, client: Any) -> None:
    from golden_wind.spark import Generator
    from pyspark import TaskContext
    from pyspark.sql.functions import col, udf

    @udf("string")
    def once(name: str) -> str:
        context = TaskContext.get()
        if context is not None and context.attemptNumber() == 0 and name == "g1500":
            raise RuntimeError("this attempt is lost")
        return name

    frame = spark.range(3000, numPartitions=1).select(col("id").cast("string").alias("n"))
    frame = frame.selectExpr("concat('g', n) as external_id", "concat('g', n) as name")
    Generator.write(frame.withColumn("name", once("name")).coalesce(1), partitions=1)
    assert client.generator.count() == 3000
    Generator.write(frame, config=dying)  # a worker that is killed is replaced
    versions = client.generator.iterate().to_arrow("version")["version"].to_pylist()
    assert set(versions) == {1}


def test_what_is_read_can_be_written_back(spark: Any, client: Any) -> None:
    import golden_everything
    from generator.golden.samples import sample_of
    from golden_everything.spark import Lists, Scalars

    with golden_everything.EverythingClient.from_env() as every:
        every.upsert(sample_of(golden_everything.ScalarsWrite, "s-back"))
        every.upsert(sample_of(golden_everything.ListsWrite, "l-back"))
        for view, api, name in ((Scalars, every.scalars, "s-back"), (Lists, every.lists, "l-back")):
            before = api.retrieve(name)
            view.write(view.read(spark, where=lambda t, name=name: t.external_id == name))
            after = api.retrieve(name)
            assert after == before
            assert after.data_record.version == before.data_record.version


def test_nulls_clear_or_are_left_alone(spark: Any, client: Any) -> None:
    from golden_wind import GearboxWrite
    from golden_wind.spark import Gearbox

    client.upsert(GearboxWrite(external_id="x", name="x", description="old"))
    frame = spark.createDataFrame([("x", "x", None)], "external_id string, name string, description string")
    Gearbox.write(frame, on_null="keep")
    assert client.gearbox.retrieve("x").description == "old"
    Gearbox.write(frame)
    assert client.gearbox.retrieve("x").description is None


def test_edges_are_written_and_deleted(spark: Any, client: Any) -> None:
    from golden_wind.spark import SensorPosition

    reference = "struct<space: string, external_id: string>"
    ends = ", ".join(f"{name} {reference}" for name in ("edge_type", "start_node", "end_node"))
    schema = f"external_id string, {ends}, distance double"
    here, there, kind = (("acme_instances", name) for name in ("a", "s", "sensorAt"))
    SensorPosition.write(spark.createDataFrame([("e", kind, here, there, 2.5)], schema))
    (edge,) = client.sensor_position.list()
    assert (edge.start_node.external_id, edge.distance) == ("a", 2.5)
    frame = SensorPosition.read(spark)
    SensorPosition.delete(frame, dry_run=True)
    assert client.sensor_position.count() == 1
    SensorPosition.delete(frame)
    assert client.sensor_position.count() == 0


def test_one_bad_row_of_many_is_named(spark: Any, client: Any) -> None:
    from golden_wind.spark import Nacelle

    frame = spark.range(100_000, numPartitions=2).selectExpr(
        "concat('n', id) as external_id", "if(id = 77777, null, concat('Nacelle ', id)) as name"
    )
    with pytest.raises(PySparkException, match=r"n77777.*name.*Its values: .*external_id='n77777'"):
        Nacelle.write(frame, dry_run=True)
    assert client.nacelle.count() == 0


def test_a_row_the_service_refuses_is_looked_for(spark: Any, client: Any) -> None:
    from golden_wind.spark import Nacelle

    frame = spark.range(1500, numPartitions=1).selectExpr(
        "concat('m', id) as external_id",
        "concat('m', id) as name",
        "if(id = 1234, 'nowhere', 'more') as space",
    )
    with pytest.raises(PySparkException, match=r"refuses the row nowhere:m1234.*Its values: "):
        Nacelle.write(frame, partitions=1)


def test_mistakes_are_found_before_a_task_runs(spark: Any, client: Any, service: Any) -> None:
    from golden_wind.spark import WindTurbine

    def frame(schema: str) -> Any:
        return spark.createDataFrame([], schema)

    asked = len(service.log)
    with pytest.raises(ValidationFailed, match="no column 'capcity' to write"):
        WindTurbine.write(frame("external_id string, capcity double"))
    with pytest.raises(ValidationFailed, match="capacity: is double, and the frame has string: cast it"):
        WindTurbine.write(frame("external_id string, capacity string"))
    with pytest.raises(ValidationFailed, match="no column 'external_id'"):
        WindTurbine.write(frame("name string"))
    with pytest.raises(ValidationFailed, match="no column 'name', which every instance is written with"):
        WindTurbine.write(frame("external_id string, capacity double"))
    with pytest.raises(ValidationFailed, match="no column 'external_id'"):
        WindTurbine.delete(frame("name string"))
    assert len(service.log) == asked


def test_two_rows_of_one_key_and_overwriting_are_refused(spark: Any, client: Any) -> None:
    from golden_wind.spark import WindTurbine

    twice = spark.createDataFrame([("x", "a"), ("x", "b")], "external_id string, name string")
    with pytest.raises(PySparkException, match="two rows have the key x"):
        WindTurbine.write(twice)
    writer = twice.write.format("cdf").options(package="golden_wind", view="WindTurbine")
    with pytest.raises(PySparkException, match="cannot overwrite a view"):
        writer.mode("overwrite").save()


def test_edges_of_a_connection_are_read(spark: Any, client: Any) -> None:
    from golden_wind import BladeWrite, WindTurbineWrite
    from golden_wind.spark import WindTurbine

    blades = [BladeWrite(external_id=f"edge-b{one}", name=str(one)) for one in range(3)]
    client.upsert(WindTurbineWrite(external_id="edge-t", name="T", blades=blades))
    found = WindTurbine.read_edges(spark, "blades").where("start_node.external_id = 'edge-t'").collect()
    assert sorted(row.end_node.external_id for row in found) == ["edge-b0", "edge-b1", "edge-b2"]
    assert {row.edge_type.external_id for row in found} == {"WindTurbine.blades"}
    assert "distance" in WindTurbine.read_edges(spark, "sensors").columns
    with pytest.raises(ValidationFailed, match="'blade' is not a connection by edges"):
        WindTurbine.read_edges(spark, "blade")
