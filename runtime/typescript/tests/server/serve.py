"""The embedded engine with the golden models, for tests: prints its address, serves until stdin closes."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from pygen_engine import Engine, running

GOLDEN = Path(__file__).resolve().parents[4] / "tests" / "generator" / "golden"
PARTS = ("spaces", "containers", "views", "datamodels")

with Engine.open() as engine:
    for name in ("wind", "everything"):
        folder = GOLDEN / name / "model"
        engine.load_model([json.loads((folder / f"{part}.json").read_text("utf-8")) for part in PARTS])
    with running(engine) as server:
        print(server.url, flush=True)
        sys.stdin.read()
