"""`make demo-spark`: the sample SDK in Spark, against an engine on this machine.

Generates the SDK with its part for Spark, fills an engine behind a socket, and lets Spark read it in
parallel, aggregate it into Parquet and write a result back. The plot shows what it found.
"""

from __future__ import annotations

import os
import random
import shutil
import sys
from pathlib import Path
from typing import Any

from pygen.notebook import generate_sdk

ROOT = Path(__file__).resolve().parents[2]
MODEL = ROOT / "examples" / "sample-sdk" / "models" / "acme.WindFarm.v1.json"
WORK = ROOT / ".demo" / "spark"
TURBINES = 24_000
FARMS = {"hornsea": 8.0, "borkum": 4.0, "anholt": 3.6}


def fill(client: Any) -> None:
    """Turbines of three farms."""
    from acme_wind import WindFarmWrite, WindTurbineWrite

    chance = random.Random(7)
    client.upsert([WindFarmWrite(external_id=farm, name=farm.title()) for farm in FARMS])
    client.upsert(
        WindTurbineWrite(
            external_id=f"{farm}-{number:05}",
            name=f"{farm.title()} {number}",
            capacity=round(chance.gauss(capacity, 0.5), 2),
            wind_farm=farm,
        )
        for number in range(TURBINES // len(FARMS))
        for farm, capacity in FARMS.items()
    )


def session() -> Any:
    from pyspark.sql import SparkSession

    builder = SparkSession.builder.master("local[2]").appName("acme-wind")
    for name, value in {"spark.ui.enabled": "false", "spark.driver.host": "127.0.0.1"}.items():
        builder = builder.config(name, value)
    return builder.getOrCreate()


def analyse(spark: Any) -> None:
    """From the view to Parquet, a plot, and back."""
    from acme_wind.spark import WindTurbine
    from pyspark.sql.functions import avg, count, lit

    turbines = WindTurbine.read(spark, columns=["space", "external_id", "capacity", "wind_farm"])
    print(f"-- {turbines.rdd.getNumPartitions()} partitions")
    farms = turbines.groupBy(WindTurbine.wind_farm.external_id.alias("farm"))
    farms = farms.agg(count("*").alias("turbines"), avg(WindTurbine.capacity).alias("capacity")).orderBy(
        "farm"
    )
    farms.write.mode("overwrite").parquet(str(WORK / "farms.parquet"))
    farms.show()
    small = WindTurbine.read(
        spark, where=lambda t: t.capacity < 2.0, columns=["space", "external_id", "name"]
    )
    WindTurbine.write(small.withColumn("description", lit("to be looked at")))
    noted = (
        WindTurbine.read(spark, columns=["description"]).where(WindTurbine.description.isNotNull()).count()
    )
    print(f"-- {noted} small turbines have a note now")
    plot(spark.read.parquet(str(WORK / "farms.parquet")).toPandas())


def plot(farms: Any) -> None:
    import matplotlib as mpl

    mpl.use("Agg")
    axes = farms.plot.bar(x="farm", y="capacity", legend=False, ylabel="MW", title="Average capacity")
    axes.figure.savefig(WORK / "farms.png", bbox_inches="tight")
    print(f"-- {WORK / 'farms.png'}")


def main() -> None:
    shutil.rmtree(WORK, ignore_errors=True)
    if shutil.which("java") is None and "JAVA_HOME" not in os.environ:
        sys.exit("Spark needs Java 17 or newer, which was not found")
    files = generate_sdk(
        MODEL,
        package="acme_wind",
        client="WindClient",
        instance_space="acme_instances",
        targets={"python": {"spark": True}},
    )
    for path, text in files.items():
        (WORK / path).parent.mkdir(parents=True, exist_ok=True)
        (WORK / path).write_text(text, encoding="utf-8")
    os.environ.update(PYTHONPATH=str(WORK), PYSPARK_PYTHON=sys.executable)
    sys.path.insert(0, str(WORK))
    from acme_wind import WindClient

    from pygen_engine import Engine
    from pygen_engine.http.server import running

    with Engine.open() as engine, running(engine) as server:
        engine.load_model(WindClient._package.model())
        engine.load_model({"items": [{"space": "acme_instances"}]})
        os.environ.update(CDF_URL=server.url, CDF_PROJECT="demo", CDF_TOKEN="any")
        with WindClient.from_env() as client:
            fill(client)
        spark = session()
        try:
            analyse(spark)
        finally:
            spark.stop()


if __name__ == "__main__":
    main()
