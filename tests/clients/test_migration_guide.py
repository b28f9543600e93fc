"""The guide from v1, task by task: what both sides of the page print is what it shows."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

from clients.test_rounds import MODEL, ROUNDS, command, ran, url
from conftest import ROOT

from pygen import generate_sdk

__all__ = ["url"]

PAGE = ROOT / "docs" / "migration-by-task.md"
_SIDE = re.compile(r'^=== "(v1|now)"\n\n    ```python\n(.*?)^    ```', re.DOTALL | re.MULTILINE)
_TEXT = re.compile(r"^```text\n(.*?)^```", re.DOTALL | re.MULTILINE)
_OURS = """
import sys
from types import SimpleNamespace

login = SimpleNamespace(authorization_header=lambda: ("Authorization", "Bearer any"))
config = SimpleNamespace(project="local", base_url=sys.argv[1], credentials=login)
cognite_client = SimpleNamespace(config=config)
"""


def program(side: str) -> str:
    found = [code for name, code in _SIDE.findall(PAGE.read_text()) if name == side]
    assert len(found) > 10
    return re.sub(r"^    ", "", "\n".join(found), flags=re.MULTILINE)


def shown() -> str:
    return "".join(_TEXT.findall(PAGE.read_text()))


def test_as_it_is_written_now(url: str, tmp_path: Path) -> None:
    (tmp_path / "model.json").write_text(json.dumps(MODEL))
    generate_sdk(
        tmp_path / "model.json",
        package="plant_sdk",
        client="PlantClient",
        instance_space="plant",
        output_dir=tmp_path,
    )
    (tmp_path / "program.py").write_text(_OURS + program("now"))
    assert ran(sys.executable, tmp_path / "program.py", url, folder=tmp_path) == shown()


def test_as_it_was_written_for_v1(url: str, tmp_path: Path) -> None:
    (tmp_path / "program.txt").write_text(program("v1"))
    said = ran(
        command("pygen", "python"),
        ROUNDS / "guide_v1.py",
        url,
        tmp_path,
        tmp_path / "program.txt",
        folder=tmp_path,
    )
    assert said.endswith(shown()), said
