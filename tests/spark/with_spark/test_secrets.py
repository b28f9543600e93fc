"""SQL over views, and that no token is ever told. Runs last: it looks at what all the others have left."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from pyspark.errors import PySparkException
from spark.with_spark.places import CANARY

from pygen_runtime import Config


def test_views_are_tables_of_sql(spark: Any, service: Any) -> None:
    from golden_wind import RotorWrite, WindClient, WindTurbineWrite
    from golden_wind.spark import register_views

    with WindClient.from_env() as client:
        rotor = RotorWrite(external_id="sql-r", name="R")
        client.upsert(WindTurbineWrite(external_id="sql-t", name="S", capacity=4.0, rotor=rotor))
    register_views(spark, "wind_turbine", "rotor")
    found = spark.sql(
        "select t.name, r.name from wind_turbine t join rotor r on t.rotor.external_id = r.external_id"
        " where t.external_id = 'sql-t'"
    ).collect()
    assert [tuple(row) for row in found] == [("S", "R")]


def refused() -> Config:
    import os

    return Config(project="p", url=os.environ["CDF_URL"] + "/nowhere", credentials=CANARY)


def test_no_secret_is_told(spark: Any, service: Any, logs: Path, capfd: pytest.CaptureFixture[str]) -> None:
    from golden_wind.spark import WindTurbine

    frame = WindTurbine.read(spark, config=refused)
    with pytest.raises(PySparkException) as told:
        frame.collect()
    assert CANARY not in str(told.value)
    good = WindTurbine.read(spark)
    good.explain("extended")
    assert CANARY not in str(good._jdf.queryExecution().toString())
    captured = capfd.readouterr()
    assert CANARY not in captured.out + captured.err
    events = [path for path in logs.rglob("*") if path.is_file()]
    assert events and not any(CANARY.encode() in path.read_bytes() for path in events)
