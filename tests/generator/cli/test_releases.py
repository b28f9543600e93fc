"""A changed model gives another version of the package, and says so everywhere."""

from __future__ import annotations

import json
import subprocess
import tomllib
from pathlib import Path

import pytest
from sdk_cli import Cli
from sdk_project import SdkProject, make_project, read_in

from pygen_engine import Engine, running

OURS = '\n[tool.hatch.version]\nsource = "pygen"\n'


@pytest.fixture
def project(tmp_path: Path) -> SdkProject:
    """One that takes its version from the lock."""
    return own_version(make_project(tmp_path / "project"))


def own_version(project: SdkProject) -> SdkProject:
    project.edit('version = "1.0"', 'dynamic = ["version"]')
    if project.backend == "hatchling":
        project.write(project.pyproject + OURS)
    return project


def changed(project: SdkProject, name: str = "towerHeight", *, without: str = "") -> Path:
    """The project's model with another property, or with one less."""
    model = json.loads(project.model.read_text())
    view = next(v for v in model["views"] if v["externalId"] == "WindTurbine")
    view["properties"][name] = dict(view["properties"]["capacity"])
    view["properties"].pop(without, None)
    path = project.folder.parent / f"{name}.json"
    path.write_text(json.dumps(model))
    return path


@pytest.mark.parametrize("backend", ["hatchling", "setuptools"])
def test_a_changed_model_builds_another_file(cli: Cli, tmp_path: Path, backend: str) -> None:
    """It was `acme_wind-1-py3-none-any.whl` both times."""
    project = own_version(make_project(tmp_path / backend, backend=backend))
    assert cli("-p", project.folder, "lock", "--from", project.model).status == 0
    first = project.build(out=tmp_path / "first").wheel
    said = cli("-p", project.folder, "lock", "--from", changed(project))
    assert said.status == 0, said.err
    assert "WindTurbine.towerHeight: new: a float64" in said.out
    assert "version 1.0.0 -> 1.1.0" in said.out
    second = project.build(out=tmp_path / "second").wheel
    assert first.name.startswith("acme_wind-1.0.0-") and second.name.startswith("acme_wind-1.1.0-")
    assert "Version: 1.1.0\n" in read_in(second, "/METADATA")


def test_versions_follow_the_kind_of_change(cli: Cli, project: SdkProject) -> None:
    def lock(*arguments: str | Path) -> str:
        said = cli("-p", project.folder, "lock", *arguments, "--json")
        assert said.status == 0, said.err
        return str(json.loads(said.out)["version"])

    assert lock("--from", project.model) == "1.0.0"
    more = changed(project)
    assert lock("--from", more) == "1.1.0"
    assert lock("--from", more) == "1.1.0", "nothing changed"
    assert lock("--from", changed(project, without="capacity")) == "2.0.0"
    assert lock("--keep-models", "--package-version", "2.1.0") == "2.1.0"
    assert lock("--keep-models") == "2.1.0"
    project.edit('client = "WindClient"', 'client = "FarmClient"')
    assert lock("--keep-models") == "3.0.0"


def test_the_story_of_a_lock(cli: Cli, project: SdkProject) -> None:
    cli("-p", project.folder, "lock", "--from", project.model)
    changelog = project.folder / "CHANGELOG.md"
    changelog.write_text("# Changelog\n\n## 0.9\n\nOld.\n")
    model = changed(project)
    before = project.lock.read_text(), changelog.read_text()
    check = cli("-p", project.folder, "lock", "--check", "--from", model)
    assert check.status == 1 and "towerHeight" in check.out and "-> 1.1.0" in check.out
    assert "next: `pygen lock`" in check.out
    assert (project.lock.read_text(), changelog.read_text()) == before
    said = cli("-p", project.folder, "lock", "--from", model)
    assert "CHANGELOG.md: written" in said.out
    assert "next: " in said.out
    text = changelog.read_text()
    assert text.startswith(
        "# Changelog\n\n## 1.1.0\n\n### New\n\n- `WindTurbine.towerHeight`: new: a float64\n\n## 0.9\n"
    )
    again = cli("-p", project.folder, "lock", "--from", model)
    assert "nothing changed" in again.out and changelog.read_text() == text


def test_changed_settings_without_a_new_version(cli: Cli, project: SdkProject) -> None:
    cli("-p", project.folder, "lock", "--from", project.model)
    assert "PG130" not in cli("-p", project.folder, "check").out
    project.edit('client = "WindClient"', 'client = "FarmClient"')
    check = cli("-p", project.folder, "check", "--json")
    assert check.status == 0
    (finding,) = [f for f in json.loads(check.out)["findings"] if f["code"] == "PG130"]
    assert "`client`" in finding["message"] and "pygen lock" in finding["hint"]
    doctor = {v["check"]: v for v in json.loads(cli("-p", project.folder, "doctor", "--json").out)}
    assert doctor["version"]["status"] == "warn" and "PG130" in doctor["version"]["message"]
    built = project.build()
    assert built.status == 0 and "PG130" in built.stderr
    strict = project.build(environ={"PYGEN_STRICT": "true", "PYGEN_IGNORE": "PG204,PG206"})
    assert strict.status != 0 and "PG130" in strict.stderr
    assert cli("-p", project.folder, "lock", "--keep-models").status == 0
    assert "PG130" not in cli("-p", project.folder, "check").out


def test_a_version_written_by_hand_is_told_of(cli: Cli, tmp_path: Path) -> None:
    project = make_project(tmp_path / "static")
    cli("-p", project.folder, "lock", "--from", project.model)
    assert "PG131" not in cli("-p", project.folder, "check").out
    said = cli("-p", project.folder, "lock", "--from", changed(project))
    assert "PG131" in said.out and '`version = "1.1.0"`' in said.out
    assert "PG131" in cli("-p", project.folder, "check").out
    assert "PG131" in project.build().stderr
    project.edit('version = "1.0"', 'version = "1.1"')
    assert "PG131" not in cli("-p", project.folder, "check").out
    refused = cli("-p", project.folder, "lock", "--keep-models", "--package-version", "3.0")
    assert refused.status == 1 and "PG147" in refused.err


def test_a_conflict_in_the_lock_does_not_take_the_version_back(cli: Cli, project: SdkProject) -> None:
    cli("-p", project.folder, "lock", "--from", project.model)
    cli("-p", project.folder, "lock", "--from", changed(project), "--package-version", "1.7.0")
    ours = project.lock.read_text()
    theirs = ours.replace("1.7.0", "1.8.0")
    project.lock.write_text(f"<<<<<<< HEAD\n{ours}=======\n{theirs}>>>>>>> other\n")
    said = cli("-p", project.folder, "lock", "--from", project.model)
    assert said.status == 0 and "1.8.0 -> 2.0.0" in said.out and "taken for breaking" in said.out


def test_the_model_edited_in_place_is_compared_with_history(cli: Cli, project: SdkProject) -> None:
    """`pygen lock --from models/x.json` is what PG124 advises: the file is not what was locked any more."""
    cli("-p", project.folder, "lock", "--from", project.model)
    commit(project.folder)
    project.model.write_text(changed(project).read_text())
    said = cli("-p", project.folder, "lock", "--from", project.model)
    assert "-> 1.1.0" in said.out, said.out


def commit(folder: Path) -> None:
    git = [
        "git",
        "-C",
        str(folder),
        "-c",
        "user.name=a",
        "-c",
        "user.email=a@b.c",
        "-c",
        "commit.gpgsign=false",
    ]
    subprocess.run([*git, "init", "-q"], check=True)
    subprocess.run([*git, "add", "-A"], check=True)
    subprocess.run([*git, "commit", "-q", "-m", "x"], check=True)


def test_diff_without_files(cli: Cli, project: SdkProject, monkeypatch: pytest.MonkeyPatch) -> None:
    cli("-p", project.folder, "lock", "--from", project.model)
    wheel = project.build(out=project.folder.parent / "old").wheel
    commit(project.folder)
    newer = changed(project)
    engine = Engine.open()
    engine.load_model(json.loads(newer.read_text()))
    with running(engine) as server:
        monkeypatch.setenv("CDF_URL", server.url)
        monkeypatch.setenv("CDF_PROJECT", "acme-dev")
        monkeypatch.setenv("CDF_TOKEN", "secret-token")
        service = cli("-p", project.folder, "diff")
    engine.close()
    assert service.status == 0 and "WindTurbine.towerHeight: new" in service.out, service.err
    assert "nothing changed" in cli("-p", project.folder, "diff", "HEAD").out
    cli("-p", project.folder, "lock", "--from", newer)
    for old in ("HEAD", str(wheel)):
        said = cli("-p", project.folder, "diff", old, "--json")
        assert said.status == 0, said.err
        assert [c["subject"] for c in json.loads(said.out)["changes"]] == ["WindTurbine.towerHeight"]
    commit(project.folder)
    assert "towerHeight" in cli("-p", project.folder, "diff", "HEAD~1", "HEAD").out
    assert "towerHeight" in cli("diff", wheel, project.folder).out


def test_settings_of_a_commit_that_nobody_can_read_are_those_of_now(cli: Cli, project: SdkProject) -> None:
    cli("-p", project.folder, "lock", "--from", project.model)
    settings = project.folder / "pyproject.toml"
    good = settings.read_bytes()
    for spoilt in (b"a = " + b"[" * 20_000, b"\xff", b"[tool]\npygen = 5"):
        settings.write_bytes(spoilt)
        commit(project.folder)
        settings.write_bytes(good)
        found = cli("-p", project.folder, "diff", "HEAD")
        assert (found.status, "nothing changed" in found.out) == (0, True), found.err


def test_diff_against_nothing(cli: Cli, project: SdkProject, tmp_path: Path) -> None:
    for words, code in (
        (["nonsense"], "PG178"),
        (["--", "-x"], "PG178"),
        (["no.whl"], "PG160"),
        (["no.json"], "PG001"),
    ):
        said = cli("-p", project.folder, "diff", *words)
        assert (said.status, said.out) == (1, "") and code in said.err, said
    assert "PG101" in cli("-p", tmp_path, "diff").err
    assert "PG172" in cli("-p", project.folder, "diff").err


def test_init_records_the_first_version(cli: Cli, tmp_path: Path) -> None:
    assert cli("-p", tmp_path, "init", "my-plant").status == 0
    lock = tomllib.loads((tmp_path / "my-plant/pygen.lock").read_text())
    assert lock["release"]["package-version"] == "1.0.0"
    assert "PG13" not in cli("-p", tmp_path / "my-plant", "check").out


def test_a_lock_that_is_a_folder(cli: Cli, project: SdkProject) -> None:
    """It was a traceback of IsADirectoryError."""
    project.lock.unlink()
    project.lock.mkdir()
    said = cli("-p", project.folder, "lock", "--from", project.model)
    assert said.status == 1 and "PG129" in said.err and "folder" in said.err.lower() + "folder"
