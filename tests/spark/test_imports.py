"""Who does not use Spark pays nothing for it, and the module Spark imports by itself needs nothing else."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from spark.places import SDKS


@pytest.mark.parametrize(
    ("code", "absent"),
    [
        (
            "import golden_wind; golden_wind.WindClient; golden_wind.WindTurbine",
            ("pyspark", "pygen_spark", "pyarrow"),
        ),
        ("from golden_wind.spark import WindTurbine, register_views", ("pyspark", "pyarrow", "pandas")),
        ("import pyspark_cdf", ("pygen_runtime", "msgspec", "httpx")),
    ],
)
def test_what_is_loaded(code: str, absent: tuple[str, ...]) -> None:
    path = os.pathsep.join(map(str, SDKS))
    told = subprocess.run(
        [
            sys.executable,
            "-c",
            f"import sys\n{code}\nprint([name for name in {absent!r} if name in sys.modules])",
        ],
        env=os.environ | {"PYTHONPATH": path},
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    assert told.stdout == "[]\n"
