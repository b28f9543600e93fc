"""`pygen mock`: made-up data as a file, in an engine, in a project."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from sdk_cli import Cli
from sdk_project import SdkProject

from pygen_engine import Engine
from pygen_engine.http.server import running

MODEL = Path(__file__).parents[1] / "golden" / "wind" / "model"
TURBINES = {
    "view": {"type": "view", "space": "acme", "externalId": "WindTurbine", "version": "v1"},
    "aggregates": [{"count": {}}],
}


def turbines(engine: Engine) -> int:
    """How many turbines an engine has."""
    path = "/api/v1/projects/p/models/instances/aggregate"
    _, _, content = engine.handle("POST", path, {}, json.dumps(TURBINES).encode())
    return int(json.loads(content)["items"][0]["aggregates"][0]["value"])


def points(engine: Engine, series: dict[str, Any]) -> dict[str, Any]:
    """What an engine has of a time series: the first page."""
    wanted = {"items": [{"externalId": series["externalId"]}], "start": 0, "end": 2**41}
    path = "/api/v1/projects/p/timeseries/data/list"
    _, _, content = engine.handle("POST", path, {}, json.dumps(wanted).encode())
    found: dict[str, Any] = json.loads(content)["items"][0]
    return found


def test_a_file_is_what_engines_load(cli: Cli, tmp_path: Path) -> None:
    out = tmp_path / "mock.json"
    arguments = ("mock", "--model", MODEL, "--space", "trial", "--view", "WindTurbine=7", "--out", out)
    said = cli(*arguments)
    assert (said.status, said.err) == (0, "")
    assert said.out.startswith("nodes 1") and said.out.rstrip().endswith("mock.json")
    first = out.read_bytes()
    assert (
        cli("mock", "--model", MODEL, "--space", "trial", "--view", "WindTurbine=7", "--out", out).status == 0
    )
    assert out.read_bytes() == first
    with Engine.open() as engine:
        engine.load_model([json.loads(path.read_text()) for path in sorted(MODEL.glob("*.json"))])
        engine.load_model(json.loads(first))
        assert turbines(engine) == 7
        (series, *_) = json.loads(first)["timeseries"]
        assert (shown := points(engine, series))["datapoints"] == series["datapoints"][:100]
        assert shown["externalId"] == series["externalId"]


def test_an_engine_in_a_file_has_data_points_too(cli: Cli, tmp_path: Path) -> None:
    database = tmp_path / "wind.db"
    arguments = (
        "mock",
        "--model",
        MODEL,
        "--space",
        "trial",
        "--count",
        "3",
        "--database",
        database,
        "--json",
    )
    said = json.loads(cli(*arguments).out)
    assert said["nodes"] == 36 and said["time series"] > 0
    assert said["data points"] == 168 * said["time series"]
    with Engine.open(database) as engine:
        assert turbines(engine) == 3


def test_a_project_gets_data_of_its_own_model(
    cli: Cli, project: SdkProject, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert cli("-p", project.folder, "mock", "--count", "2").status == 1  # nobody said which space
    with Engine.open() as engine, running(engine) as server:
        engine.load_model([json.loads(project.model.read_text()), {"spaces": [{"space": "trial"}]}])
        for name, value in {"CDF_URL": server.url, "CDF_PROJECT": "p", "CDF_TOKEN": "t"}.items():
            monkeypatch.setenv(name, value)
        said = cli(
            "-p", project.folder, "mock", "--count", "2", "--space", "trial", "--into-project", "--json"
        )
        assert said.status == 0, said.err
        assert json.loads(said.out)["nodes"] > 0
        refused = cli("-p", project.folder, "mock", "--space", "none", "--into-project")
        assert refused.status == 1 and "PG186" in refused.err and "Traceback" not in refused.err


@pytest.mark.parametrize(
    ("arguments", "status", "told"),
    [
        (["--space", "s", "--view", "Wind=1"], 1, "no view 'Wind'"),
        (["--space", "s", "--view", "Wind"], 2, "not VIEW=N"),
        (["--space", "s", "--out", "nowhere/mock.json"], 1, "PG186"),
        (["--space", "s", "--count", "-1"], 1, "a whole number from 0"),
        ([], 1, "Say `--space NAME`"),
    ],
    ids=["view", "form", "folder", "count", "space"],
)
def test_mistakes_are_told(
    cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], status: int, told: str
) -> None:
    monkeypatch.chdir(tmp_path)
    said = cli("mock", "--model", MODEL, *arguments)
    assert said.status == status and told in said.err and "Traceback" not in said.err
    assert not list(tmp_path.iterdir())
