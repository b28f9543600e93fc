"""Installers people have, against one address; and the example of the documentation, as it is."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from sdk_environments import Environment, run, uv
from sdk_project import ROOT, clean_environment
from service.running import Running, body, free_port

NPM = shutil.which("npm")
SETTINGS = {"package": "acme_wind", "targets": {"typescript": {"name": "@acme/wind"}}}


@pytest.fixture(scope="module")
def wheels(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Our runtime and engine as wheels, and what npm packs of the runtime, which need not work here."""
    folder = tmp_path_factory.mktemp("wheels")
    for source in ("runtime/python", "engine"):
        run([uv(), "build", "--wheel", "--quiet", "--no-build-isolation", "--out-dir", folder, ROOT / source,
             "--python", sys.executable])  # fmt: skip
    if NPM:
        place = folder / "npm"
        place.mkdir()
        shutil.copy(ROOT / "runtime/typescript/package.json", place)
        (place / "package.json").write_text(
            json.dumps({k: v for k, v in json.loads((place / "package.json").read_text()).items()
                        if k not in ("scripts", "devDependencies")})
        )  # fmt: skip
        run([NPM, "pack", "--silent", "--pack-destination", folder], cwd=place)
    return folder


@pytest.fixture(scope="module")
def complete(wheels: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """A service that lists our runtime as well."""
    found = Running(tmp_path_factory.mktemp("complete") / "data", ["--with-runtime", str(wheels)]).start()
    with found.client() as client:
        answer = client.post("/v1/packages/acme-wind/versions", json=body(settings=SETTINGS))
        assert answer.status_code == 201, answer.text
    yield found
    found.stop()


def test_uv_needs_exactly_three_requests_for_an_sdk(complete: Running, wheels: Path, tmp_path: Path) -> None:
    environment = Environment.create(tmp_path / "env", wheels)
    before = complete.log.count('"path":"/simple/acme-wind/')
    said = environment.install("--no-cache", "--index", f"{complete.url}/simple/", "acme-wind")
    assert "acme-wind" in said
    assert complete.log.count('"path":"/simple/acme-wind/') - before == 3
    environment.run("-c", "import acme_wind")


def test_one_address_lists_the_sdk_and_what_it_stands_on(complete: Running, tmp_path: Path) -> None:
    environ = {name: value for name, value in clean_environment().items() if not name.startswith("UV_")}
    command = [
        uv(), "pip", "install", "--no-cache", "--no-deps", "--target", tmp_path, "--default-index",
        f"{complete.url}/simple/", "acme-wind", "pygen-runtime", "pygen-engine",
    ]  # fmt: skip
    done = subprocess.run(command, capture_output=True, text=True, env=environ)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "pygen_runtime").is_dir()


@pytest.mark.skipif(NPM is None, reason="needs Node, which is not on the path")
def test_npm_installs_an_sdk_and_its_lock_holds_the_hash(complete: Running, tmp_path: Path) -> None:
    assert NPM is not None
    (tmp_path / "package.json").write_text('{"name": "web", "private": true}')
    registry = f"--registry={complete.url}/npm/"
    quiet = ["--no-audit", "--no-fund", "--loglevel=error", f"--cache={tmp_path / 'cache'}"]
    run([NPM, "install", registry, *quiet, "@acme/wind"], cwd=tmp_path)
    manifest = json.loads((tmp_path / "node_modules/@acme/wind/package.json").read_text())
    assert manifest["version"] == "1.0.0"
    lock = json.loads((tmp_path / "package-lock.json").read_text())["packages"]
    assert lock["node_modules/@acme/wind"]["integrity"].startswith("sha512-")
    shutil.rmtree(tmp_path / "node_modules")
    run([NPM, "ci", registry, *quiet], cwd=tmp_path)
    assert (tmp_path / "node_modules/@acme/wind/package.json").is_file()


def test_packuments_are_small_and_name_what_is_newest(complete: Running) -> None:
    with complete.client() as client:
        short = {"Accept": "application/vnd.npm.install-v1+json"}
        page = client.get("/npm/@acme%2fwind", headers=short)
        assert page.json()["dist-tags"]["latest"] == "1.0.0"
        assert len(page.content) <= 1024 * len(page.json()["versions"])
        assert client.get("/npm/@acme/wind").json()["time"].keys() == {"modified", "1.0.0"}
        again = client.get("/npm/@acme%2fwind", headers={**short, "If-None-Match": page.headers["etag"]})
        assert again.status_code == 304
        assert client.get("/npm/-/ping").json() == {}
        assert client.get("/npm/@acme%2fnothing").status_code == 404


def test_the_example_runs(wheels: Path, tmp_path: Path) -> None:
    environ = {"PYGEN_WHEELS": str(wheels), "PYGEN_SERVICE_PORT": str(free_port())}
    script = ROOT / "examples/service/register_and_install.py"
    done = subprocess.run(
        [sys.executable, script, tmp_path / "work"],
        capture_output=True,
        text=True,
        env=clean_environment(os.environ | environ),
        timeout=300,
    )
    assert done.returncode == 0, done.stderr
    assert "read back: ['Hornsea']" in done.stdout
    if NPM:
        assert "npm packed: ['acme-wind-1.0.0.tgz']" in done.stdout
