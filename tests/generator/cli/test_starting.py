"""`pygen init`, `doctor` and `local`."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tomllib
import urllib.request
from pathlib import Path

import pytest
from sdk_cli import Cli
from sdk_project import SdkProject, clean_environment, make_project

from pygen_engine import Engine, running


@pytest.mark.parametrize(
    ("backend", "layout"),
    [
        ("hatchling", "package"),
        ("setuptools", "source"),
        pytest.param("hatchling", "source", marks=pytest.mark.long),
        pytest.param("hatchling", "commit", marks=pytest.mark.long),
        pytest.param("setuptools", "package", marks=pytest.mark.long),
        pytest.param("setuptools", "commit", marks=pytest.mark.long),
    ],
)
def test_init_makes_a_project_that_builds_and_tests(
    backend: str, layout: str, cli: Cli, project: SdkProject, tmp_path: Path
) -> None:
    """Acceptance 2: from an empty folder to passing tests without a build."""
    said = cli(
        *("-p", tmp_path, "init", "acme-wind", "--model", "acme:WindFarm:v1"),
        *("--backend", backend, "--layout", layout, "--from", project.model),
    )
    assert said.status == 0, said.err
    folder = tmp_path / "acme-wind"
    assert cli("-p", folder, "generate").status == 0
    assert cli("-p", folder, "check").status == 0
    package = "acme_wind" if layout == "package" else "acme_wind.sdk"
    made = SdkProject(folder, package, layout, backend)
    wheel = made.build().wheel
    run_its_tests(folder)
    doctor = json.loads(cli("-p", folder, "doctor", "--json").out)
    assert {verdict["check"]: verdict["status"] for verdict in doctor} == {
        "versions": "ok",
        "settings": "ok",
        "build": "ok",
        "dependencies": "ok",
        "lock": "ok",
        "version": "ok",
        "cache keys": "ok",
        "service": "warn",
    }
    if layout != "commit":  # as in its CI workflow: nothing generated in the tree, the wheel installed
        shutil.rmtree(folder / (".pygen/src/acme_wind" if layout == "package" else "src/acme_wind/sdk"))
    assert "pytest -o pythonpath=  #" in (folder / ".github/workflows/ci.yml").read_text()
    run_its_tests(folder, "-o", "pythonpath=", PYTHONPATH=str(wheel))


def run_its_tests(folder: Path, *arguments: str, **environ: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *arguments],
        cwd=folder,
        env=clean_environment({"PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1", **environ}),
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stdout


def test_init_without_a_model_starts_from_a_small_one(cli: Cli, tmp_path: Path) -> None:
    said = cli("-p", tmp_path, "init", "my-plant")
    assert said.status == 0, said.err
    assert "my_plant:Plant(v1) is a small model to start from" in said.out
    folder = tmp_path / "my-plant"
    assert cli("-p", folder, "check").status == 0
    assert "Machine" in cli("-p", folder, "show").out
    assert cli("-p", folder, "validate", "--strict").status == 0
    assert SdkProject(folder).build().status == 0
    settings = tomllib.loads((folder / "pyproject.toml").read_text())
    assert settings["project"]["optional-dependencies"] == {
        "local": ["pygen-runtime[local]"],
        "pandas": ["pygen-runtime[pandas]"],
    }
    assert "pygen-runtime[local]" in settings["dependency-groups"]["dev"]
    assert 'pip install "my-plant[local]"' in (folder / "README.md").read_text()


def test_init_takes_the_model_that_is_in_the_file(cli: Cli, project: SdkProject, tmp_path: Path) -> None:
    assert cli("-p", tmp_path, "init", "x", "--from", project.model).status == 0
    assert 'external-id = "WindFarm"' in (tmp_path / "x/pyproject.toml").read_text()


def test_init_overwrites_nothing(cli: Cli, tmp_path: Path) -> None:
    folder = tmp_path / "acme-wind"
    folder.mkdir()
    (folder / "README.md").write_text("mine")
    said = cli("-p", tmp_path, "init", "acme-wind", "--model", "acme:WindFarm:v1")
    assert said.status == 1
    assert "PG174" in said.err
    assert sorted(path.name for path in folder.iterdir()) == ["README.md"]


@pytest.mark.parametrize(("name", "model", "code"), [("../x", "a:B:1", "PG175"), ("x", "WindFarm", "PG176")])
def test_init_refuses(name: str, model: str, code: str, cli: Cli, tmp_path: Path) -> None:
    said = cli("-p", tmp_path, "init", name, "--model", model)
    assert said.status == 1
    assert code in said.err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["json", "pygen-runtime", "con", "Pydantic"])
def test_init_refuses_names_that_would_overwrite_others(name: str, cli: Cli, tmp_path: Path) -> None:
    said = cli("-p", tmp_path, "init", name)
    assert said.status == 1 and "PG175" in said.err
    assert list(tmp_path.iterdir()) == []


def test_a_failed_init_leaves_nothing_so_that_the_corrected_command_works(
    cli: Cli, project: SdkProject, tmp_path: Path
) -> None:
    wrong = ("init", "acme-two", "--from", project.model, "--model", "acme:Wnd:v1")
    said = cli("-p", tmp_path / "new", *wrong)
    assert said.status == 1 and "PG128" in said.err
    assert not (tmp_path / "new").exists()
    assert cli("-p", tmp_path / "new", *wrong[:-1], "acme:WindFarm:v1").status == 0
    assert cli("-p", tmp_path / "new" / "acme-two", "check").status == 0


def test_an_init_that_cannot_write_everything_leaves_nothing(
    cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = Path.write_bytes

    def full(path: Path, data: bytes) -> int:
        if path.name == "pygen.lock":
            raise OSError(28, "No space left on device", str(path))
        return real(path, data)

    monkeypatch.setattr(Path, "write_bytes", full)
    said = cli("-p", tmp_path, "init", "acme-full")
    assert said.status == 1 and "PG404" in said.err and "pygen.lock" in said.err
    assert list(tmp_path.iterdir()) == []


def test_doctor_finds_what_is_wrong(cli: Cli, project: SdkProject) -> None:
    project.edit('requires = ["hatchling", "hatch-pygen"]', 'requires = ["hatchling"]')
    project.edit('"pygen-runtime~=0.1.0"', "")
    project.lock.unlink()
    said = cli("-p", project.folder, "doctor", "--json")
    assert said.status == 1
    found = {verdict["check"]: verdict["status"] for verdict in json.loads(said.out)}
    assert [check for check, status in found.items() if status == "fail"] == ["build", "dependencies", "lock"]
    assert found["cache keys"] == "warn"


def test_doctor_warns_of_a_hook_that_could_be_disabled_unnoticed(cli: Cli, tmp_path: Path) -> None:
    project = make_project(tmp_path / "project", "source")
    found = json.loads(cli("-p", project.folder, "doctor", "--json").out)
    build = next(verdict for verdict in found if verdict["check"] == "build")
    assert build["status"] == "warn"
    assert "HATCH_BUILD_NO_HOOKS" in build["message"]


def test_doctor_asks_the_service(cli: Cli, project: SdkProject, monkeypatch: pytest.MonkeyPatch) -> None:
    with Engine.open() as engine, running(engine) as server:
        monkeypatch.setenv("CDF_URL", server.url)
        monkeypatch.setenv("CDF_PROJECT", "acme-dev")
        monkeypatch.setenv("CDF_TOKEN", "t")
        said = cli("-p", project.folder, "doctor", "--json")
    service = next(v for v in json.loads(said.out) if v["check"] == "service")
    assert service["status"] == "ok", service


def test_local_serves_the_model(project: SdkProject) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "pygen", "-p", str(project.folder), "local", "serve", "--port", "0"],
        env=clean_environment({"PYTHONUNBUFFERED": "1"}),
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert process.stdout is not None
        line = process.stdout.readline()
        assert line.startswith("serving acme:WindFarm(v1) at http://127.0.0.1:")
        url = line.split(" at ")[1].strip()
        request = urllib.request.Request(
            f"{url}/api/v1/projects/local/models/datamodels?limit=5", headers={"Authorization": "Bearer any"}
        )
        with urllib.request.urlopen(request, timeout=30) as response:
            models = json.loads(response.read())["items"]
        assert [model["externalId"] for model in models if model["space"] == "acme"] == ["WindFarm"]
    finally:
        process.terminate()
        process.wait(timeout=30)
        if process.stdout:
            process.stdout.close()


def test_local_starts_empty_where_there_is_no_project(tmp_path: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "pygen", "-p", str(tmp_path), "local", "serve", "--port", "0"],
        env=clean_environment({"PYTHONUNBUFFERED": "1"}),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    line = process.stdout.readline()
    process.terminate()
    _, errors = process.communicate(timeout=30)
    assert line.startswith("serving no model at http://127.0.0.1:"), errors
    assert "no SDK project" in errors and "--model PATH" in errors


def test_local_refuses_a_project_whose_settings_are_wrong(cli: Cli, project: SdkProject) -> None:
    """Only where there is no project does it start empty: a mistake in one is told."""
    (project.folder / "pyproject.toml").write_text("[tool.pygen")
    said = cli("-p", project.folder, "local", "serve", "--port", "0")
    assert said.status != 0 and "PG101" in said.err


def test_local_does_not_serve_what_is_no_file_of_the_engine(cli: Cli, project: SdkProject) -> None:
    foreign = project.folder / "letters.db"
    foreign.write_text("no database at all")
    said = cli("-p", project.folder, "local", "serve", foreign, "--port", "0")
    assert said.status == 1
    assert "PG177" in said.err and "not a file of this engine" in said.err, said.err
    assert foreign.read_text() == "no database at all"


def test_what_git_keeps_of_a_new_project(cli: Cli, tmp_path: Path) -> None:
    """The output folder has to exist before the first build, or uv would not notice that it is gone."""
    assert cli("-p", tmp_path, "init", "my-plant").status == 0
    folder = tmp_path / "my-plant"
    assert cli("-p", folder, "generate").status == 0
    for command in (["init", "--quiet"], ["add", "--all"]):
        subprocess.run(["git", *command], cwd=folder, check=True, capture_output=True, timeout=60)
    done = subprocess.run(["git", "ls-files"], cwd=folder, capture_output=True, text=True, timeout=60)
    kept = done.stdout.splitlines()
    assert ".pygen/src/.gitignore" in kept
    assert [path for path in kept if "/my_plant/" in path] == []
    assert {"pygen.lock", "models/my_plant.Plant.v1.json"} <= set(kept)
