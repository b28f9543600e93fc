"""A folder of v1 becomes an SDK project and an application of it; nothing is lost, and twice is once."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path
from typing import Any
from unittest import mock

import pytest
from generator.migration.test_rewriting import MODEL
from generator.migration.v1_package import write_package
from sdk_cli import Cli

from pygen.config import load_settings
from pygen.errors import PygenUserError

APP = "from acme_wind import WindClient\nclient = WindClient(official)\nprint(client.blade.list())\n"
NOTEBOOK = {
    "cells": [
        {"cell_type": "markdown", "source": ["# T\n"]},
        {"cell_type": "code", "source": ["%pip install x\n"]},
        {"cell_type": "code", "source": ["from acme_wind import WindClient\n", "w = WindClient(c)"]},
        {"cell_type": "code", "source": ["w.blade.list(limit=-1)"]},
    ]
}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    write_package(tmp_path)
    (tmp_path / "app.py").write_text(APP)
    (tmp_path / "n.ipynb").write_text(json.dumps(NOTEBOOK, indent=1))
    (tmp_path / "other.py").write_text("x=1\n")
    (tmp_path / "pyproject.toml").write_text(
        '[project]\nname="app"\ndependencies = ["cognite-pygen>=1"]\n'
        '[tool.pygen]\ntop_level_package="acme_wind"\n'
    )
    return tmp_path


def files(root: Path) -> dict[str, str]:
    return {str(path.relative_to(root)): path.read_text() for path in root.rglob("*") if path.is_file()}


def test_a_folder(root: Path, cli: Cli) -> None:
    before = files(root)
    said = cli("migrate", str(root), "--from", str(MODEL), "--dry-run")
    assert said.status == 0, said.err
    assert "+print(client.blade.list(limit=25))" in said.out
    assert files(root) == before

    said = cli("migrate", str(root), "--from", str(MODEL))
    assert said.status == 0, said.err
    now = files(root)
    assert now["app.py"] == APP.replace("list()", "list(limit=25)")
    assert json.loads(now["n.ipynb"])["cells"][3]["source"] == ["w.blade.list()"]
    assert now["other.py"] == "x=1\n"
    kept = {
        path.removeprefix(".pygen-v1/"): text for path, text in now.items() if path.startswith(".pygen-v1/")
    }
    assert kept["code/app.py"] == APP
    for path, text in before.items():
        assert text in (now.get(path), kept.get(path), kept.get(f"code/{path}"))
    assert "pyproject.toml:3: cognite-pygen is not needed any more" in kept["notes.txt"]
    assert 'instance-space = "farms"' in now["sdk/pyproject.toml"]
    assert cli("--project", str(root / "sdk"), "generate").status == 0
    assert (root / "sdk/.pygen/src/acme_wind/blade.py").exists()

    said = cli("migrate", str(root))
    assert "migrated already" in said.out
    assert {path: text for path, text in files(root).items() if path in now} == now


def test_compat(root: Path, cli: Cli) -> None:
    said = cli("compat", str(root / "acme_wind"), "--from", str(MODEL))
    assert "WindTurbine.rated: WindTurbine.capacity" in said.out
    assert "WindTurbine: filter min_rated: min_capacity" in said.out
    assert "WindClient.old_view: gone (the view is not part of the SDK)" in said.out
    names = json.loads(cli("compat", str(root / "acme_wind"), "--from", str(MODEL), "--json").out)
    assert {"old": "BladeFields", "new": "acme_wind.blade.BladeProperty", "why": ""} in names


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (
            lambda root: (root / "acme_wind/_api_client.py").unlink(),
            "no package that cognite-pygen v1 generated",
        ),
        (lambda root: (root / "acme_wind/_api_client.py").write_text("class ("), "The file is no Python"),
        (
            lambda root: (root / "acme_wind/_api_client.py").write_text("x = 1"),
            "client class of v1 is not there",
        ),
        (lambda root: write_package(root / "again"), "several packages of v1"),
        (lambda root: (root / "sdk").mkdir() or (root / "sdk/pyproject.toml").write_text(""), "already"),
    ],
    ids=["none", "broken", "empty", "two", "taken"],
)
def test_mistakes(root: Path, cli: Cli, spoil: object, said: str) -> None:
    spoil(root)  # type: ignore[operator]
    before = files(root)
    told = cli("migrate", str(root), "--from", str(MODEL))
    assert told.status == 1
    assert said in told.err
    assert files(root) == before


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (
            lambda root: (root / "acme_wind/_api_client.py").write_bytes(b"x = '\xf8'"),
            "The file is no Python",
        ),
        (lambda root: (root / "acme_wind/_api_client.py").write_bytes(b"x\0"), "The file is no Python"),
        (lambda root: (root / "acme_wind/_api_client.py").write_text("(" * 9999), "The file is no Python"),
        (lambda root: os.mkfifo(root / "acme_wind/_api/pipe.py"), "cannot be read"),
    ],
    ids=["latin-1", "nul", "deep", "pipe"],
)
def test_a_package_that_cannot_be_read(root: Path, cli: Cli, spoil: Any, said: str) -> None:
    spoil(root)
    told = cli("migrate", str(root), "--from", str(MODEL))
    assert told.status == 1, told.err
    assert "PG187" in told.err and said in told.err and str(root) in told.err


def test_a_package_that_lies_elsewhere(
    root: Path, cli: Cli, tmp_path_factory: pytest.TempPathFactory
) -> None:
    other = write_package(tmp_path_factory.mktemp("elsewhere"))
    told = cli("migrate", str(root), "--package", str(other), "--from", str(MODEL))
    assert told.status == 1
    assert "not inside the folder of the application" in told.err


def test_files_of_an_application_that_cannot_be_read_are_left_and_named(root: Path, cli: Cli) -> None:
    odd = {
        "latin.py": APP.encode() + b"# \xf8\n",
        "deep.ipynb": b'{"cells": ' + b"[" * 99999,
        "deep.py": APP.encode() + b"x = " + b"-" * 99999 + b"1\n",
        "requirements.txt": "cognite-pygen==1.0\n".encode("utf-16"),
    }
    for name, content in odd.items():
        (root / name).write_bytes(content)
    said = cli("migrate", str(root), "--from", str(MODEL))
    assert said.status == 0, said.err
    for name, content in odd.items():
        assert (root / name).read_bytes() == content
        assert f"{name}:" in said.out


def test_a_migration_that_cannot_be_written_leaves_all_as_it_was(
    root: Path, cli: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = files(root)
    for error, status in ((OSError(28, "No space left on device", "x"), 1), (KeyboardInterrupt(), 130)):
        with monkeypatch.context() as patched:
            patched.setattr(shutil, "move", mock.Mock(side_effect=error))
            told = cli("migrate", str(root), "--from", str(MODEL))
        assert told.status == status
        assert status == 130 or "error PG404: The application cannot be changed: No space left" in told.err
        assert files(root) == before
    assert cli("migrate", str(root), "--from", str(MODEL)).status == 0


def test_twice_for_programs(root: Path, cli: Cli) -> None:
    assert cli("migrate", str(root), "--from", str(MODEL)).status == 0
    assert json.loads(cli("migrate", str(root), "--json").out)["changed"] == []


def test_a_table_of_v1_is_recognised(root: Path, cli: Cli) -> None:
    told = cli("--project", str(root), "check")
    assert "This is a table of cognite-pygen v1" in told.err
    assert 'package = "acme_wind"\n' in told.err


def test_the_table_of_today_is_told_and_is_one(tmp_path: Path) -> None:
    table = """[tool.pygen]
space = "acme"
external_id = "WindFarm"
version = "v1"
client_id = "me"
client_secret = "secret"
client_name = "WindClient"
instance_space = "farms"
"""
    several = (
        'data_models = [["acme", "WindFarm", "v1"], ["acme", "Yard", "v1"]]\ntop_level_package = "a.b"\n'
    )
    for text, models, package in ((table, 1, "wind_farm"), (f"[tool.pygen]\n{several}", 2, "a.b")):
        (tmp_path / "pyproject.toml").write_text(text)
        with pytest.raises(PygenUserError) as caught:
            load_settings(tmp_path, environ={})
        hint = caught.value.hint or ""
        assert "secret" not in hint
        (tmp_path / "pyproject.toml").write_text(hint[hint.index("[tool.pygen]") :].split("\n\n")[0])
        settings = load_settings(tmp_path, environ={})
        assert (len(settings.models), settings.package, settings.names) == (models, package, {"*": "v1"})
    assert settings.models[1].external_id == "Yard"
