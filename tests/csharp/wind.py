"""The wind farm of the golden models, served, and what programs/Wind.cs says of it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from generator.golden.models import GOLDEN

from pygen_engine import Engine, running

WIND = next(golden for golden in GOLDEN if golden.package == "golden_wind")
SAID = {
    "found": ["t1", "t2"],
    "rotor": 154,
    "blades": ["b1"],
    "farm": "Hornsea",
    "sensors": [["s1", 80]],
    "count": 2,
    "cleared": True,
    "deleted": 1,
    "left": 1,
}


@contextmanager
def wind_served() -> Iterator[str]:
    """The address of an empty wind farm."""
    with Engine.open() as engine:
        engine.load_model(list(WIND.bodies().values()))
        with running(engine) as server:
            yield server.url
