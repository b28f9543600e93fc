"""A stream ends in the state of the source: after a restart, a replay, deletions, a kill of its process."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from pyspark.errors import PySparkException
from spark.with_spark.places import dying

from pygen_runtime import ValidationFailed

pytest.importorskip("pyspark.sql.streaming.datasource", reason="streams need PySpark 4.2 or newer")

Table = dict[str, tuple[str, Any]]


@pytest.fixture
def client(service: Any) -> Iterator[Any]:
    from golden_wind import WindClient

    with WindClient.from_env() as client:
        yield client
        client.delete([one.as_id() for one in client.met_mast.list()])


def run(
    spark: Any,
    target: Table,
    checkpoint: Path,
    *,
    max_rows: int = 50_000,
    fail_in: int | None = None,
    config: Any = None,
    on_expired: Any = "fail",
) -> int:
    """Apply what there is to a table in memory, as a MERGE does; how many micro-batches it took."""
    from golden_wind.spark import MetMast

    batches = []

    def merge(frame: Any, number: int) -> None:
        batches.append(number)
        if number == fail_in:
            raise RuntimeError("the target is away")
        rows = frame.select("external_id", "name", "_change", "_version", "_last_updated").collect()
        if any(row._change == "snapshot" for row in rows):
            target.clear()
        for row in sorted(rows, key=lambda row: (row._last_updated, row._version)):
            if row._change == "delete":
                target.pop(row.external_id, None)
            else:
                target[row.external_id] = (row.name, row._version)

    stream = MetMast.read_stream(
        spark, ["external_id", "name"], max_rows=max_rows, config=config, on_expired=on_expired
    )
    writer = stream.writeStream.foreachBatch(merge).option("checkpointLocation", str(checkpoint))
    ended(writer.trigger(availableNow=True))
    return len(batches)


def ended(writer: Any) -> None:
    """Run a stream to its end. Spark gives the process of a stream ten seconds to start; it may need more."""
    for attempt in range(6):
        try:
            writer.start().awaitTermination(240)
            return
        except PySparkException as error:
            if "failed to connect back" not in str(error) or attempt == 5:
                raise


def state(client: Any) -> Table:
    return {one.external_id: (one.name, one.data_record.version) for one in client.met_mast.list()}


def test_the_target_follows_the_source(spark: Any, client: Any, tmp_path: Path) -> None:
    from golden_wind import MetMastWrite

    client.upsert(MetMastWrite(external_id=f"m{one}", name="first") for one in range(2500))
    target: Table = {}
    assert run(spark, target, tmp_path, max_rows=1000) >= 2
    assert target == state(client) and len(target) == 2500

    client.upsert(MetMastWrite(external_id=f"m{one}", name="second") for one in range(0, 2600, 100))
    client.delete([f"m{one}" for one in range(1, 20)])
    with pytest.raises(PySparkException, match="the target is away"):
        run(spark, target, tmp_path, fail_in=_next(tmp_path))
    run(spark, target, tmp_path)  # the batch that failed comes again
    assert target == state(client)
    run(spark, target, tmp_path)
    assert target == state(client)


def _next(checkpoint: Path) -> int:
    """The number of the next micro-batch."""
    return 1 + max(int(path.name) for path in (checkpoint / "commits").iterdir() if path.name.isdigit())


def test_a_checkpoint_of_another_stream_is_refused(spark: Any, client: Any, tmp_path: Path) -> None:
    from golden_wind import MetMastWrite
    from golden_wind.spark import Blade

    client.upsert(MetMastWrite(external_id="m", name="x"))
    target: Table = {}
    run(spark, target, tmp_path, config=dying)  # a worker that is killed is replaced
    assert target == state(client)
    other = Blade.read_stream(spark, columns=["external_id"]).writeStream.format("noop")
    with pytest.raises(PySparkException, match="the checkpoint is that of another stream"):
        ended(other.option("checkpointLocation", str(tmp_path)).trigger(availableNow=True))


def test_a_stream_that_stood_still_for_too_long(
    spark: Any, client: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from golden_wind import MetMastWrite

    from pygen_engine.read.sync import position

    client.upsert(MetMastWrite(external_id=f"e{one}", name="first") for one in range(1500))
    target: Table = {}
    run(spark, target, tmp_path)
    client.delete([f"e{one}" for one in range(100)])
    monkeypatch.setattr(position, "time", SimpleNamespace(time=lambda: time.time() + 4 * 86_400))
    with pytest.raises(PySparkException, match=r"has expired, .* start the stream with a new checkpoint"):
        run(spark, target, tmp_path)
    assert run(spark, target, tmp_path, on_expired="backfill", max_rows=1000) == 1
    assert target == state(client) and len(target) == 1400
    client.delete(["e200"])
    run(spark, target, tmp_path, on_expired="backfill")
    assert target == state(client)


def test_conditions_on_what_can_change_are_refused(spark: Any) -> None:
    from golden_wind.spark import MetMast

    with pytest.raises(ValidationFailed, match=r"cannot be asked for what can change \(name\)"):
        MetMast.read_stream(spark, where=lambda t: t.name == "x")
    assert MetMast.read_stream(spark, where=lambda t: t.space == "acme_instances").isStreaming


KILLED = """
import os, signal, sys
from pyspark.sql import SparkSession
from golden_wind.spark import MetMast

spark = SparkSession.builder.master("local[1]").config("spark.ui.enabled", "false")
spark = spark.config("spark.driver.host", "127.0.0.1").config("spark.sql.session.timeZone", "UTC")
spark = spark.getOrCreate()

def killed(frame, number):
    frame.write.mode("append").parquet(sys.argv[2])
    if number == 1:
        os.killpg(os.getpgid(0), signal.SIGKILL)

stream = MetMast.read_stream(spark, columns=["external_id", "name"], max_rows=1000).writeStream
stream = stream.foreachBatch(killed)
stream.option("checkpointLocation", sys.argv[1]).trigger(availableNow=True).start().awaitTermination()
"""


def test_a_driver_that_is_killed_goes_on_where_it_was(spark: Any, client: Any, tmp_path: Path) -> None:
    from golden_wind import MetMastWrite

    client.upsert(MetMastWrite(external_id=f"k{one}", name="first") for one in range(2500))
    checkpoint, files = tmp_path / "checkpoint", tmp_path / "files"
    command = [sys.executable, "-c", KILLED, str(checkpoint), str(files)]
    died = subprocess.run(
        command, start_new_session=True, capture_output=True, env=os.environ.copy(), timeout=400
    )
    assert died.returncode == -signal.SIGKILL, died.stderr.decode()[-2000:]
    target: Table = {}
    for row in spark.read.parquet(str(files)).orderBy("_last_updated", "_version").collect():
        target[row.external_id] = (row.name, row._version)
    assert len(target) >= 1000
    client.delete([f"k{one}" for one in range(10)])
    run(spark, target, checkpoint)
    assert target == state(client)
