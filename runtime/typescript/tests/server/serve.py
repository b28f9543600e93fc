"""Engines for tests: for each line of stdin, which names models, one; its address goes to stdout."""

from __future__ import annotations

import json
import sys
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from pygen_engine import Engine, running

ROOT = Path(__file__).resolve().parents[4]
GOLDEN = ROOT / "tests" / "generator" / "golden"
PARTS = ("spaces", "containers", "views", "datamodels")


def documents(model: str) -> list[Any]:
    """What the engine is to create."""
    if model == "conformance":
        requests = json.loads((ROOT / "runtime" / "conformance" / "model.requests.json").read_text("utf-8"))
        return [requests[part] for part in PARTS]
    folder = GOLDEN / model / "model"
    return [json.loads((folder / f"{part}.json").read_text("utf-8")) for part in PARTS]


with ExitStack() as stack:
    for line in sys.stdin:
        engine = stack.enter_context(Engine.open())
        for model in line.split():
            engine.load_model(documents(model))
        print(stack.enter_context(running(engine)).url, flush=True)
