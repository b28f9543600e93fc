"""One session of Spark, and the engine behind a socket as the service its executors ask."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from conftest import ROOT
from generator.golden.models import GOLDEN, generated, pipeline
from spark.places import SDKS
from spark.with_spark.places import CANARY

from pygen.publish import publish


def documented() -> Path:
    """The wind farm under the name that documentation gives it."""
    folder = Path(tempfile.mkdtemp(prefix="acme-wind-"))
    publish(generated(pipeline(replace(GOLDEN[0], package="acme_wind"))).files, folder / "acme_wind")
    return folder


FOLDERS = [*map(str, SDKS), str(documented()), str(ROOT / "tests")]
sys.path[:0] = FOLDERS
os.environ["PYTHONPATH"] = os.pathsep.join([*FOLDERS, os.environ.get("PYTHONPATH", "")])
os.environ["PYSPARK_PYTHON"] = sys.executable


@pytest.fixture(scope="session")
def service() -> Iterator[Any]:
    """An engine with the models of the golden SDKs, at the address that the environment says."""
    from pygen_engine import Engine
    from pygen_engine.http.server import running

    with Engine.open() as engine, running(engine) as server:
        for name in ("golden_wind", "golden_everything", "golden_hostile"):
            engine.load_model(import_module(f"{name}._client")._PACKAGE.model())
        spaces = b'{"items": [{"space": "acme_instances"}, {"space": "every_instances"}, {"space": "more"}]}'
        json = {"content-type": "application/json"}
        assert engine.handle("POST", "/api/v1/projects/p/models/spaces", json, spaces)[0] == 200
        os.environ.update(CDF_URL=server.url, CDF_PROJECT="p", CDF_TOKEN=CANARY)
        yield server


@pytest.fixture(scope="session")
def logs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where Spark writes its event log, which is what its pages show."""
    return tmp_path_factory.mktemp("events")


@pytest.fixture(scope="session")
def spark(service: Any, logs: Path) -> Iterator[Any]:
    """The session. Its executors have the environment of this moment."""
    from pyspark.sql import SparkSession

    builder = SparkSession.builder.master("local[2,3]")
    settings = {
        "spark.ui.enabled": "false",
        "spark.driver.host": "127.0.0.1",
        "spark.sql.shuffle.partitions": "2",
        "spark.sql.session.timeZone": "UTC",
        "spark.eventLog.enabled": "true",
        "spark.eventLog.dir": logs.as_uri(),
        "spark.eventLog.compress": "false",
    }
    for name, value in settings.items():
        builder = builder.config(name, value)
    session = builder.getOrCreate()
    yield session
    session.stop()
