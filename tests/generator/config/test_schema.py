"""What is made from the settings model: schema, documentation, editors."""

from __future__ import annotations

import json
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from pygen.config import schema

ROOT = Path(__file__).resolve().parents[3]


def table(text: str) -> dict[str, Any]:
    return tomllib.loads(text)


MODEL = 'model = { space = "acme", external-id = "WindFarm", version = "v1" }\n'


def test_committed_schema_and_table_are_up_to_date() -> None:
    assert (ROOT / "docs/pygen.schema.json").read_text() == schema.schema_text(), "run `make generated`"
    page = (ROOT / "docs/configuration.md").read_text()
    assert schema.with_table(page) == page, "run `make generated`"


def test_schema_accepts_what_the_sample_says() -> None:
    pyproject = table((ROOT / "examples/sample-sdk/pyproject.toml").read_text())
    jsonschema.validate(pyproject["tool"]["pygen"], schema.get_schema())


@pytest.mark.parametrize(
    "text",
    [
        'package = "a"\n',  # no model
        'package = "a"\nmodels = []\n' + MODEL,  # both
        'package = "a"\nstrct = true\n' + MODEL,
        'package = "a"\nlayout = "flat"\n' + MODEL,
        'package = "a"\nmodel = { space = "acme" }\n',
    ],
)
def test_schema_refuses_mistakes(text: str) -> None:
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(table(text), schema.get_schema())


def test_validate_pyproject_knows_the_settings(tmp_path: Path) -> None:
    pytest.importorskip("validate_pyproject")
    file = tmp_path / "pyproject.toml"

    def validate(text: str) -> subprocess.CompletedProcess[str]:
        file.write_text(text)
        command = [sys.executable, "-m", "validate_pyproject", str(file)]
        return subprocess.run(command, capture_output=True, text=True, timeout=60)

    assert validate(f'[tool.pygen]\npackage = "a"\n{MODEL}').returncode == 0
    refused = validate(f'[tool.pygen]\npackage = "a"\nstrct = true\n{MODEL}')
    assert refused.returncode == 1
    assert "strct" in refused.stdout + refused.stderr


def test_every_setting_is_described() -> None:
    described = json.loads(schema.schema_text())["properties"]
    assert [key for key, prop in described.items() if not prop.get("description")] == []
