"""What the page about Spark shows is what happens, in the order of the page."""

from __future__ import annotations

import contextlib
import io
import os
import re
import tempfile
from importlib.util import find_spec
from typing import Any

from snippets import DOCS

STREAMS = find_spec("pyspark.sql.streaming.datasource") is not None
_BLOCK = re.compile(r"^```(python|text)\n(.*?)^```", re.DOTALL | re.MULTILINE)


def test_the_page_runs(spark: Any, service: Any) -> None:
    from acme_wind import WindClient, WindTurbineWrite

    with WindClient.from_env() as client:
        client.delete([one.as_id() for one in client.wind_turbine.list()])
        client.upsert(
            WindTurbineWrite(external_id=f"t{one}", name=f"Horns {one}", capacity=one * 1.5, rotor=f"r{one}")
            for one in range(5)
        )
    page = (DOCS / "spark" / "index.md").read_text(encoding="utf-8")
    names: dict[str, Any] = {"spark": spark, "tempfile": tempfile, "os": os, "__name__": "__main__"}
    printed = ""
    page = (
        page if STREAMS else re.sub(r"^## Follow changes.*?^## ", "## ", page, flags=re.DOTALL | re.MULTILINE)
    )
    for language, code in _BLOCK.findall(page):
        if language == "text":
            assert printed.rstrip() == code.rstrip()
            continue
        output = io.StringIO()
        with contextlib.redirect_stdout(output):
            exec(compile(code, "docs/spark/index.md", "exec"), names)  # noqa: S102
        printed = output.getvalue()
