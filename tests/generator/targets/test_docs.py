"""The page about the Python SDK says what is so."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from generator.golden.models import GOLDEN, HERE, documents

from pygen.config import Settings
from pygen.models import canonical_json
from pygen.pipeline import Pipeline

from .making import imported

PAGE = (Path(__file__).resolve().parents[3] / "docs" / "generator" / "python.md").read_text(encoding="utf-8")


def blocks(start: str) -> list[str]:
    return re.findall(rf"^```{start}\n(.*?)^```", PAGE, re.DOTALL | re.MULTILINE)


def test_an_sdk_without_a_project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (document,) = documents(GOLDEN[0].bodies())
    (tmp_path / "model.json").write_bytes(canonical_json(document))
    monkeypatch.chdir(tmp_path)
    names: dict[str, Any] = {}
    (code,) = blocks("python")
    exec(code, names)  # noqa: S102
    assert names["client"].wind_turbine.count() == 0
    assert "acme_wind/wind_turbine.py" in names["files"] and list(names["types_only"]) == ["acme_wind.py"]


def test_the_extension_works(tmp_path: Path) -> None:
    (code,) = blocks('python title="acme_wind/_extensions/turbine.py"')
    (tmp_path / "made_sdk" / "_extensions").mkdir(parents=True)
    (tmp_path / "made_sdk" / "_extensions" / "turbine.py").write_text(code)
    found = documents(GOLDEN[0].bodies())
    values = {
        "package": "made_sdk",
        "models": GOLDEN[0].settings().models,
        "extensions": {"WindTurbine": "turbine:Described"},
    }
    output = Pipeline(found, Settings.model_validate(values)).output("python")
    with imported(output.files, tmp_path) as package:
        turbine = package.WindTurbine(space="s", external_id="t", name="Hornsea", capacity=8.0)
        assert turbine.describe() == "Hornsea: 8.0 MW"


def test_the_tables_name_what_there_is() -> None:
    folder = HERE / "wind" / "golden_wind"
    files = set(re.findall(r"^\| `([\w.]+)`(?:, `([\w.]+)`)?", PAGE, re.MULTILINE)[0])
    listed = set(re.findall(r"`([\w.]+\.(?:py|json|md|txt|typed))`", PAGE)) | files
    assert {path.name for path in folder.iterdir() if path.suffix != ".py" and path.is_file()} - {
        ".pygen.json"
    } <= listed
    source = (folder / "wind_turbine.py").read_text(encoding="utf-8")
    for name in re.findall(r"`((?:Async)?WindTurbine\w*)`", PAGE):
        assert re.search(rf"^(class {name}\b|{name} = )", source, re.MULTILINE), name
    templates = Path(__file__).resolve().parents[3] / "src/pygen/targets/python/templates"
    assert {path.name for path in templates.iterdir()} == set(re.findall(r"`([\w.]+\.jinja)`", PAGE))


def test_the_manifest_is_named() -> None:
    assert json.loads((HERE / "wind" / ".pygen.json").read_text())["files"]
