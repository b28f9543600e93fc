"""What is emitted is as Biome leaves it; compilers look at it in the tests of the runtime."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from generator.golden.models import GOLDEN, Golden
from typescript.places import BIOME, NODE_MODULES, RUNTIME, needs_node


@needs_node
@pytest.mark.parametrize("golden", GOLDEN, ids=lambda golden: golden.package)
def test_biome_has_nothing_to_change(golden: Golden, tmp_path: Path) -> None:
    shutil.copytree(golden.folder / "typescript", tmp_path / "package")
    settings = json.loads((RUNTIME / "biome.json").read_text("utf-8"))
    settings["$schema"] = str(NODE_MODULES / "@biomejs/biome/configuration_schema.json")
    settings["files"] = {"includes": ["**", "!**/*.md"]}
    (tmp_path / "biome.json").write_text(json.dumps(settings), "utf-8")
    done = subprocess.run(
        [str(BIOME), "ci", "--colors=off", "package"], cwd=tmp_path, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-4000:]
    assert "Found" not in done.stdout + done.stderr


def test_declarations_stay_small() -> None:
    """At most 5 kB for a view as large as those of the bars, and 300 bytes more for each property beyond."""
    wind = next(golden for golden in GOLDEN if golden.package == "golden_wind")
    for path in (wind.folder / "typescript").glob("*.d.ts"):
        text = path.read_text("utf-8")
        lines = text.count(";")
        assert len(text) < 5000 + 300 * max(0, lines - 20), path.name
