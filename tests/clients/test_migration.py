"""Applications of v1, run; migrated by the command alone; run again: the same results."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest
from clients.test_rounds import MODEL, ROUNDS, command, last_line, ran, url
from cognite.client import ClientConfig, CogniteClient
from cognite.client.credentials import Token
from cognite.client.data_classes.data_modeling import DataModelApply

__all__ = ["url"]


def pygen(*arguments: str | Path) -> str:
    return ran(sys.executable, "-m", "pygen", *arguments, folder=Path.cwd())


def program(folder: Path) -> Path:
    """The application as a file that Python runs; of a notebook, its cells without magics."""
    notebook = folder / "app.ipynb"
    if not notebook.exists():
        return folder / "app.py"
    cells = json.loads(notebook.read_text())["cells"]
    texts = ["".join(cell["source"]) for cell in cells]
    code = folder / "cells.txt"
    code.write_text("\n".join(text for text in texts if not text.startswith("%")))
    return code


@pytest.fixture
def applications(url: str, tmp_path: Path) -> dict[str, Path]:
    official = CogniteClient(ClientConfig("tests", "local", Token("any"), base_url=url))
    (plant,) = MODEL["dataModels"]
    yard = {**plant, "externalId": "Yard"}
    official.data_modeling.data_models.apply(DataModelApply.load(yard))
    ran(command("pygen", "python"), ROUNDS / "v1_apps.py", url, tmp_path, folder=tmp_path)
    (tmp_path / "model.json").write_text(json.dumps({**MODEL, "dataModels": [plant, yard]}))
    return {name: tmp_path / name for name in ("script", "package", "notebook", "several")}


def test_the_same_results_before_and_after(url: str, applications: dict[str, Path]) -> None:
    def run(python: str, folder: Path, **environment: str) -> Any:
        return last_line(
            ran(python, program(folder), url, folder=folder, PYTHONPATH=str(folder), **environment)
        )

    before = {name: run(command("pygen", "python"), folder) for name, folder in applications.items()}
    after: dict[str, Any] = {}
    for name, folder in applications.items():
        names = ("--names", "v1") if name in ("package", "several") else ()
        said = pygen("migrate", folder, "--from", folder.parent / "model.json", *names)
        assert "1 file changed" in said, said
        pygen("--project", folder / "sdk", "generate")
        sdk = folder / "sdk" / ".pygen" / "src"
        after[name] = last_line(ran(sys.executable, program(folder), url, folder=folder, PYTHONPATH=str(sdk)))
        assert "migrated already" in pygen("migrate", folder)
    before["notebook"]["left"] = after["notebook"]["left"]  # one was deleted in between
    assert after == before
    assert after["script"]["default"] == 25
    assert after["package"]["busy"] == ["north"]
    assert after["several"] == {"yard": ["y1"], "plant": ["north"]}
