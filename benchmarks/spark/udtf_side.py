"""The other side of `versus_udtf.py`, in an environment with cognite-pygen-spark."""

from __future__ import annotations

import json
import sys
import tempfile
import time
from importlib import import_module
from pathlib import Path
from typing import Any

ASKED, GIVEN = "token, expires_at = _get_oauth_token(", "token, expires_at = (lambda *_: ('any', 9e12))("
"""The provider of tokens has a fixed address, so nobody is asked."""
DATES = "\n\nfrom pyspark.sql.types import DateType\n"
"""What 0.4.2 uses for dates and does not import."""


def generate(url: str) -> None:
    from cognite.client import ClientConfig, CogniteClient
    from cognite.client.credentials import Token
    from cognite.client.data_classes.data_modeling import DataModelId
    from cognite.pygen_spark import SparkUDTFGenerator

    client = CogniteClient(ClientConfig("bench", "p", Token("any"), base_url=url))
    folder = Path(tempfile.mkdtemp())
    generator = SparkUDTFGenerator(client, folder, DataModelId("acme", "WindFarm", "v1"))
    generator.generate_udtfs()
    (module,) = [path for path in folder.rglob("*.py") if "session" in str(path) and _is_turbine(path)]
    target = Path(tempfile.mkdtemp())
    (target / "turbine_udtf.py").write_text(module.read_text().replace(ASKED, GIVEN) + DATES)
    print(target)


def _is_turbine(path: Path) -> bool:
    return "class WindTurbineUDTF" in path.read_text()


def read(url: str) -> None:
    from pyspark.sql import SparkSession
    from pyspark.sql.functions import udtf

    cls: Any = import_module("turbine_udtf").WindTurbineUDTF
    spark = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false").getOrCreate()
    spark.udtf.register("wind_turbine", udtf(cls, returnType=cls.outputSchema()))  # type: ignore[arg-type]
    named = {"client_id": "a", "client_secret": "b", "tenant_id": "c", "cdf_cluster": "d", "project": "bench"}
    given = ", ".join(f"{name} => '{value}'" for name, value in {**named, "base_url": url}.items())

    def rows(more: str = "") -> float:
        started = time.perf_counter()
        frame = spark.sql(f"SELECT * FROM wind_turbine({given}{more})")
        frame.write.format("noop").mode("overwrite").save()
        return time.perf_counter() - started

    rows(", _row_limit => 1")
    print(json.dumps([rows()]))


if __name__ == "__main__":
    {"generate": generate, "read": read}[sys.argv[1]](sys.argv[2])
