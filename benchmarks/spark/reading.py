"""What reading a view by Spark costs when the service costs nothing, and what chains gain when it is slow.

It needs Java, and a machine that does nothing else: `python benchmarks/spark/reading.py`. Rates are the best
of three. The service is a process of its own that has all pages in memory. "A second of the worker" is
processor time of Spark's Python worker, as Linux counts it: what one core reads, whatever the others do.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from service import PAGE, sdk, serving


def best(run: Callable[[], int]) -> float:
    """Rows a second, of the best run."""
    rates = []
    for _ in range(3):
        started = time.perf_counter()
        rows = run()
        rates.append(rows / (time.perf_counter() - started))
    return max(rates)


def chains(client_class: Any) -> None:
    """Without Spark: one chain and eight, with 100 pages that take a second each."""
    rates = {}
    with serving(100 * PAGE, 1.0):
        for parallel in (1, 8):
            with client_class.from_env() as client:
                started = time.perf_counter()
                rows = (
                    client.wind_turbine.iterate(chunk_size=PAGE)
                    .to_reader(parallel=parallel)
                    .read_all()
                    .num_rows
                )
                rates[parallel] = rows / (time.perf_counter() - started)
    gain = rates[8] / rates[1]
    print(f"1 s a page: {rates[1]:,.0f} rows/s in 1 chain, {rates[8]:,.0f} in 8: {gain:.1f} times")


def worker_seconds() -> float:
    """Processor time of the Python processes that Spark has started, those that ended included."""
    ticks = 0
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            if b"pyspark.daemon" in stat.with_name("cmdline").read_bytes():
                ticks += sum(map(int, stat.read_text().rpartition(")")[2].split()[11:15]))
        except OSError:
            continue  # it ended meanwhile
    return ticks / os.sysconf("SC_CLK_TCK")


def through_spark(spark: Any, turbine: Any) -> None:
    rows: int = turbine.read(spark, partitions=1).count()  # the service rounds up to whole pages
    assert rows >= 500_000

    def read() -> int:
        turbine.read(spark, partitions=1).write.format("noop").mode("overwrite").save()
        return rows

    def first() -> int:
        turbine.read(spark, limit=1).collect()
        return 1

    read()  # the first read imports what the worker needs
    spent: list[float] = []

    def counted() -> int:
        before = worker_seconds()
        read()
        spent.append(worker_seconds() - before)
        return rows

    print(f"through Spark, 1 partition: {best(counted):,.0f} rows/s of {len(turbine.schema())} columns")
    print(f"a second of the worker: {rows / min(spent):,.0f} rows")
    print(f"first row in a warm session: {1 / best(first):.2f} s")


def scans(client_class: Any) -> None:
    """Without Spark: a frame, and what a scan does, all of it and as little as polars needs."""
    from polars import col

    with serving(200_000), client_class.from_env() as client:
        api = client.wind_turbine
        tasks: dict[str, Callable[[], int]] = {
            "frame()": lambda: len(api.frame()),
            "frame(parallel=4)": lambda: len(api.frame(parallel=4)),
            "scan().collect()": lambda: api.scan().collect().height,
            "scan(), two columns": lambda: api.scan().select("name", "capacity").collect().height,
            "scan(), a condition that drops all": lambda: (
                200_000 + api.scan().filter(col("name").str.len_chars() > 99).collect().height
            ),
        }
        for name, task in tasks.items():
            print(f"{name}: {best(task):,.0f} rows/s")


def main() -> None:
    folder = sdk()
    os.environ.update(PYTHONPATH=str(folder), PYSPARK_PYTHON=sys.executable)
    sys.path.insert(0, str(folder))
    from acme_wind import WindClient
    from acme_wind.spark import WindTurbine
    from pyspark.sql import SparkSession

    chains(WindClient)
    scans(WindClient)
    with serving(500_000):  # before the session: its workers keep the environment they began with
        spark = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false").getOrCreate()
        through_spark(spark, WindTurbine)
        spark.stop()


if __name__ == "__main__":
    main()
