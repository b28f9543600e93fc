"""`pygen publish`: from a project on disk to the index, and the same bytes at both ends."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import httpx
import pytest
from sdk_project import SAMPLE, clean_environment, make_project
from service.running import MODEL, Running, body, changed_model


def pygen(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "pygen", "--project", str(folder), *arguments],
        capture_output=True,
        text=True,
        env=clean_environment(),
    )


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    folder = tmp_path / "sample"
    shutil.copytree(SAMPLE, folder, ignore=shutil.ignore_patterns(".pygen", "dist", "__pycache__"))
    pyproject = (folder / "pyproject.toml").read_text()
    (folder / "pyproject.toml").write_text(pyproject.replace('name = "acme-wind"', 'name = "acme-published"'))
    return folder


def test_the_published_wheel_is_the_one_of_the_project(
    running: Running, client: httpx.Client, sample: Path, tmp_path: Path
) -> None:
    done = pygen(sample, "publish", "--to", running.url)
    assert done.returncode == 0, done.stderr
    assert "pip install" in done.stdout
    built = pygen(sample, "build", "--wheel", "--no-isolation", "--out-dir", str(tmp_path / "dist"))
    assert built.returncode == 0, built.stderr
    (wheel,) = (tmp_path / "dist").glob("*.whl")
    served = client.get(f"/simple/acme-published/{wheel.name}")
    assert served.status_code == 200
    assert served.content == wheel.read_bytes()
    (tmp_path / wheel.name).write_bytes(served.content)
    assert pygen(sample, "verify", str(tmp_path / wheel.name)).returncode == 0
    again = json.loads(pygen(sample, "publish", "--to", running.url, "--json").stdout)
    assert again["version"] == json.loads(done_version(client))


def done_version(client: httpx.Client) -> str:
    versions = client.get("/v1/packages/acme-published").json()["versions"]
    return json.dumps(next(v["version"] for v in versions if not v["label"]))


def test_a_label_makes_a_development_version(running: Running, client: httpx.Client, sample: Path) -> None:
    done = pygen(sample, "publish", "--to", running.url, "--label", "branch", "--json")
    assert done.returncode == 0, done.stderr
    assert ".dev" in json.loads(done.stdout)["version"]


def test_a_project_with_code_of_its_own_is_not_for_a_service(running: Running, tmp_path: Path) -> None:
    project = make_project(tmp_path / "own", layout="source")
    done = pygen(project.folder, "publish", "--to", running.url)
    assert (done.returncode, "PG178" in done.stderr) == (1, True)


def test_templates_are_refused_by_the_service(running: Running, sample: Path) -> None:
    (sample / "templates").mkdir()
    pyproject = (sample / "pyproject.toml").read_text()
    settings = pyproject.replace("[tool.pygen]", '[tool.pygen]\ntemplates = "templates"')
    (sample / "pyproject.toml").write_text(settings)
    done = pygen(sample, "publish", "--to", running.url)
    assert (done.returncode, "PG602" in done.stderr) == (1, True), done.stderr


def test_no_service_is_said_so(sample: Path) -> None:
    for address in ("http://127.0.0.1:9", "nonsense", "http://["):
        done = pygen(sample, "publish", "--to", address)
        assert (done.returncode, "PG178" in done.stderr, "Traceback" in done.stderr) == (1, True, False)


def test_the_index_numbers_as_the_lock_does(client: httpx.Client, tmp_path: Path) -> None:
    """One rule: the same two states of a model make the same two versions."""
    view = next(v for v in MODEL["views"] if v["externalId"] == "WindTurbine")
    text = next(p for p in view["properties"].values() if p.get("type", {}).get("type") == "text")
    states = [MODEL, changed_model(note=text), changed_model("Said otherwise.", note=text), MODEL]
    folder = tmp_path / "locked"
    folder.mkdir()
    (folder / "pyproject.toml").write_text(
        '[build-system]\nrequires = ["hatchling", "hatch-pygen"]\nbuild-backend = "hatchling.build"\n'
        '[project]\nname = "acme-locked"\ndynamic = ["version"]\ndependencies = ["pygen-runtime~=0.1.0"]\n'
        '[tool.hatch.version]\nsource = "pygen"\n[tool.hatch.build.hooks.pygen]\n'
        '[tool.pygen]\npackage = "acme_wind"\nclient = "WindClient"\n'
        'model = { space = "acme", external-id = "WindFarm", version = "v1" }\n'
    )
    for number, model in enumerate(states):
        (tmp_path / "model.json").write_text(json.dumps(model))
        locked = pygen(folder, "lock", "--from", str(tmp_path / "model.json"), "--json")
        assert locked.returncode == 0, locked.stderr
        registered = client.post("/v1/packages/acme-numbered/versions", json=body(model)).json()
        if number < 3:  # the last is the first again, which the index knows
            assert registered["version"] == _version_in(locked.stdout), (number, locked.stdout)


def _version_in(said: str) -> str:
    found = json.loads(said)
    version = found.get("version") or found["release"]["version"]
    assert isinstance(version, str)
    return version
