"""Where Spark is, and how tests that need it are run: in one session, in one process, whatever else runs."""

from __future__ import annotations

import os
import shutil
import subprocess

from conftest import ROOT

JAVA = shutil.which("java") or os.environ.get("JAVA_HOME")
SUITE = ROOT / "tests" / "spark" / "with_spark"
GOLDEN = ROOT / "tests" / "generator" / "golden"
SDKS = [GOLDEN / name for name in ("wind", "everything", "hostile")]
"""Folders with generated packages: on the path of the driver and, through the environment, of executors."""


def run_suite(python: str) -> subprocess.CompletedProcess[str]:
    """The tests that need Spark, by this interpreter and the Spark it has."""
    return run_python(python, "-m", "pytest", "-n", "0", "-W", "default", "-q", str(SUITE))


def run_python(python: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """A program of its own that uses Spark, with the SDKs on its path and on that of executors."""
    environ = {
        name: value for name, value in os.environ.items() if not name.startswith(("PYTEST_", "SPARK_"))
    }
    path = os.pathsep.join(map(str, [*SDKS, ROOT / "tests"]))
    return subprocess.run(
        [python, *arguments],
        cwd=ROOT,
        env=environ | {"PYTHONPATH": path, "PYSPARK_PYTHON": python},
        capture_output=True,
        text=True,
        timeout=1800,
    )
