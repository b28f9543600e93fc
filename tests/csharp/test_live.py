"""Programs against the engine, over HTTP."""

from __future__ import annotations

import json
from pathlib import Path

from csharp.conftest import Programs, emitted
from csharp.places import needs_dotnet
from generator.golden.models import GOLDEN

from pygen_engine import Engine, running

WIND = next(golden for golden in GOLDEN if golden.package == "golden_wind")
PROGRAMS = Path(__file__).parent / "programs"


@needs_dotnet
def test_a_graph_is_written_and_read_again(programs: Programs) -> None:
    program = programs.compiled(
        "Wind", {**emitted("golden_wind"), "Program.cs": (PROGRAMS / "Wind.cs").read_text("utf-8")}
    )
    with Engine.open() as engine:
        engine.load_model(list(WIND.bodies().values()))
        with running(engine) as server:
            said = json.loads(programs.output(program, server.url))
    assert said == {
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
