"""Everything that needs Spark, in a process of its own: all of it shares one session."""

from __future__ import annotations

import sys
from importlib.util import find_spec
from pathlib import Path

import pytest
from conftest import ROOT
from sdk_environments import run, uv
from spark.places import JAVA, run_python, run_suite

pytestmark = pytest.mark.skipif(JAVA is None, reason="Spark needs Java, which is not on the path")

NEEDED = (
    "pandas<3",
    "polars",
    "duckdb",
    "pytest",
    "pytest-asyncio",
    "pytest-xdist",
    "hypothesis",
    "packaging",
)
OURS = (".", "runtime/python", "runtime/spark", "engine")


def test_with_the_newest_spark() -> None:
    done = run_suite(sys.executable)
    assert done.returncode == 0, f"{done.stdout}\n{done.stderr}"


@pytest.mark.long
@pytest.mark.parametrize("version", ["4.0.*", "4.1.*"])
def test_with_an_earlier_spark(version: str, tmp_path: Path) -> None:
    python = tmp_path / "bin" / "python"
    run([uv(), "venv", "--quiet", "--python", sys.executable, tmp_path])
    ours = [part for folder in OURS for part in ("--editable", str(ROOT / folder))]
    run([uv(), "pip", "install", "--quiet", "--python", python, f"pyspark=={version}", *NEEDED, *ours])
    done = run_suite(str(python))
    assert done.returncode == 0, f"{done.stdout}\n{done.stderr}"


@pytest.mark.long
@pytest.mark.parametrize("master", ["local-cluster[2,1,1024]", "local[2]"], ids=["cluster", "connect"])
def test_elsewhere(master: str) -> None:
    """Executors in processes of their own, and a client of Spark Connect."""
    if master == "local[2]" and find_spec("grpc_status") is None:
        pytest.skip("Spark Connect needs grpcio-status, which is not installed")
    done = run_python(sys.executable, str(ROOT / "tests" / "spark" / "elsewhere.py"), master)
    assert done.returncode == 0 and "done by pyspark.sql" in done.stdout, f"{done.stdout}\n{done.stderr}"
