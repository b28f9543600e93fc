"""Everything that needs Spark, in a process of its own: all of it shares one session."""

from __future__ import annotations

import sys

import pytest
from spark.places import JAVA, run_suite


@pytest.mark.skipif(JAVA is None, reason="Spark needs Java, which is not on the path")
def test_with_the_newest_spark() -> None:
    done = run_suite(sys.executable)
    assert done.returncode == 0, f"{done.stdout}\n{done.stderr}"
