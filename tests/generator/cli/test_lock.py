"""`pygen lock`: from files and from the service."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import pytest
from sdk_cli import Cli
from sdk_project import MODEL, SdkProject

from pygen_engine import Engine, running


def test_lock_from_a_file_is_stable(cli: Cli, project: SdkProject) -> None:
    first = cli("-p", project.folder, "lock", "--from", project.model)
    assert first.status == 0
    text = project.lock.read_text()
    again = cli("-p", project.folder, "lock", "--from", project.model)
    assert "nothing changed" in again.out
    assert project.lock.read_text() == text
    assert cli("-p", project.folder, "lock", "--check", "--from", project.model).status == 0


def test_lock_check_writes_nothing(cli: Cli, project: SdkProject, tmp_path: Path) -> None:
    changed = tmp_path / "changed.json"
    changed.write_text(project.model.read_text().replace("One blade", "A blade"))
    before = project.lock.read_text(), project.model.read_text()
    said = cli("-p", project.folder, "lock", "--check", "--from", changed, "--json")
    assert said.status == 1
    assert json.loads(said.out)["changed"] == [MODEL, "pygen.lock"]
    assert (project.lock.read_text(), project.model.read_text()) == before


def test_lock_from_the_service(cli: Cli, project: SdkProject, monkeypatch: pytest.MonkeyPatch) -> None:
    engine = Engine.open()
    engine.load_model(json.loads(project.model.read_text()))
    before = tomllib.loads(project.lock.read_text())["model"][0]
    project.model.unlink()
    with running(engine) as server:
        monkeypatch.setenv("CDF_URL", server.url)
        monkeypatch.setenv("CDF_PROJECT", "acme-dev")
        monkeypatch.setenv("CDF_TOKEN", "secret-token")
        said = cli("-p", project.folder, "lock")
        assert said.status == 0, said.err
        assert cli("-p", project.folder, "lock", "--check").status == 0
    engine.close()
    entry = tomllib.loads(project.lock.read_text())["model"][0]
    assert entry["origin"] == {"kind": "service", "cluster": "127.0.0.1", "project": "acme-dev"}
    assert (entry["sha256"], entry["views"]) == (before["sha256"], before["views"])  # as locked from the file
    assert "secret-token" not in project.lock.read_text() + said.out + said.err
    assert cli("-p", project.folder, "generate").status == 0


def test_lock_of_a_module_of_the_toolkit(cli: Cli, project: SdkProject, tmp_path: Path) -> None:
    model = tmp_path / "wind.datamodel.yaml"
    model.write_text('{space: "{{ where }}", externalId: WindFarm, version: v1, views: []}')
    command = ("-p", project.folder, "lock", "--check", "--from", model)
    said = cli(*command)
    assert said.status == 1 and "PG004" in said.err and "where" in said.err
    assert "pygen.lock: differs" in cli(*command, "--var", "where=acme").out
    assert "PG004" in cli(*command, "--var", "where").err
    assert cli("validate", model, "--var", "where=acme").status == 1, "it has no views"


def test_lock_of_a_model_that_is_not_in_the_file(cli: Cli, project: SdkProject) -> None:
    project.edit('version = "v1" }', 'version = "v2" }')
    said = cli("-p", project.folder, "lock", "--from", project.model)
    assert said.status == 1
    assert "PG128" in said.err
    assert "acme:WindFarm(v1)" in said.err


def test_a_lock_that_was_interrupted_leaves_the_old_one(
    cli: Cli, project: SdkProject, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    changed = tmp_path / "changed.json"
    changed.write_text(project.model.read_text().replace("One blade", "A blade"))
    before = project.lock.read_text()
    (project.folder / ".pygen.lock.new").mkdir()
    said = cli("-p", project.folder, "lock", "--from", changed)
    assert said.status == 1
    assert "PG129" in said.err
    assert project.lock.read_text() == before


def test_lock_says_what_it_had_to_leave_out(cli: Cli, project: SdkProject, tmp_path: Path) -> None:
    """A parent that is in no file is gone once the model is locked, so it is said now."""
    model = json.loads(project.model.read_text())
    wanted = {"space": "acme", "externalId": "PowerCurve", "version": "v1"}
    containers = [c for c in model["containers"] if c["externalId"] == "PowerCurve"]
    view = next(v for v in model["views"] if v["externalId"] == "PowerCurve")
    own = {
        key: {name: value[name] for name in ("container", "containerPropertyIdentifier")}
        for key, value in view["properties"].items()
        if value["container"]["externalId"] == "PowerCurve"
    }
    parts = {
        "containers": containers,
        "views": [{**wanted, "properties": own, "implements": view["implements"]}],
        "dataModels": [
            {
                "space": "acme",
                "externalId": "WindFarm",
                "version": "v1",
                "views": [{"type": "view", **wanted}],
            }
        ],
    }
    file = tmp_path / "part.json"
    file.write_text(json.dumps(parts))
    said = cli("-p", project.folder, "lock", "--from", file)
    assert said.status == 0, said.err
    assert "warning PG202" in said.out
