"""The Python index, by the installers people have."""

from __future__ import annotations

import hashlib
import io
import json
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import httpx
import pytest
from sdk_environments import uv
from sdk_project import ROOT, clean_environment
from service.running import Running, pip

from pygen_service.registry.catalogue import Facts, File, Version
from pygen_service.web.simple import _project_json

JSON = "application/vnd.pypi.simple.v1+json"


def test_pip_installs_an_sdk_from_the_index(registered: Running, python: Path, tmp_path: Path) -> None:
    done = pip(
        python, "install", "--no-deps", "--target", tmp_path, "--index-url", f"{registered.url}/simple/",
        "acme-wind",
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "acme_wind/__init__.py").is_file()


def test_uv_needs_the_page_and_the_wheel_and_no_more(registered: Running, tmp_path: Path) -> None:
    before = registered.log.count('"path":"/simple/acme-wind/')
    command = [
        uv(), "pip", "install", "--no-deps", "--no-cache", "--target", tmp_path / "there",
        "--index-url", f"{registered.url}/simple/", "acme-wind",
    ]  # fmt: skip
    environ = {name: value for name, value in clean_environment().items() if not name.startswith("UV_")}
    done = subprocess.run(command, capture_output=True, text=True, env=environ | {"UV_NO_CONFIG": "1"})
    assert done.returncode == 0, done.stderr
    assert registered.log.count('"path":"/simple/acme-wind/') - before == 2


def test_the_wheel_is_that_of_pygen_build_byte_for_byte(
    registered: Running, client: httpx.Client, tmp_path: Path
) -> None:
    """The sdist of the index is the project; what the command line builds from it is what the index has."""
    page = client.get("/simple/acme-wind/", headers={"Accept": JSON}).json()
    files = {file["filename"]: file for file in page["files"]}
    for name, file in files.items():
        content = client.get(f"/simple/acme-wind/{file['url']}").content
        assert hashlib.sha256(content).hexdigest() == file["hashes"]["sha256"]
        assert len(content) == file["size"]
        (tmp_path / name).write_bytes(content)
    wheel = next(tmp_path.glob("*.whl"))
    with tarfile.open(next(tmp_path.glob("*.tar.gz"))) as archive:
        archive.extractall(tmp_path / "project", filter="data")
    (project,) = (tmp_path / "project").iterdir()
    pygen = [sys.executable, "-m", "pygen", "--project", str(project)]
    for command in (
        [*pygen, "build", "--wheel", "--no-isolation", "--out-dir", str(tmp_path / "dist")],
        [*pygen, "verify", str(wheel)],
    ):
        done = subprocess.run(command, capture_output=True, text=True, env=clean_environment())
        assert done.returncode == 0, done.stdout + done.stderr
    (built,) = (tmp_path / "dist").glob("*.whl")
    assert built.name == wheel.name
    assert built.read_bytes() == wheel.read_bytes()


def test_metadata_stands_beside_the_wheel(registered: Running, client: httpx.Client) -> None:
    page = client.get("/simple/acme-wind/", headers={"Accept": JSON}).json()
    (wheel,) = (file for file in page["files"] if file["filename"].endswith(".whl"))
    metadata = client.get(f"/simple/acme-wind/{wheel['url']}.metadata")
    assert wheel["core-metadata"] is True
    content = client.get(f"/simple/acme-wind/{wheel['url']}").content
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        (place,) = (name for name in archive.namelist() if name.endswith(".dist-info/METADATA"))
        assert archive.read(place) == metadata.content
    assert "Requires-Dist: pygen-runtime~=" in metadata.text
    assert wheel["requires-python"] == ">=3.11"
    assert wheel["upload-time"].endswith("Z")


@pytest.mark.parametrize(
    ("accept", "answered"),
    [
        (None, JSON),
        ("*/*", JSON),
        (f"{JSON}, text/html; q=0.1", JSON),
        ("text/html", "text/html; charset=utf-8"),
        ("application/vnd.pypi.simple.v1+html;q=0.9, text/html;q=0.8", "application/vnd.pypi.simple.v1+html"),
    ],
)
def test_a_page_is_in_the_form_that_is_asked_for(
    registered: Running, client: httpx.Client, accept: str | None, answered: str
) -> None:
    client.headers.pop("accept")
    answer = client.get("/simple/acme-wind/", headers={"Accept": accept} if accept else {})
    assert answer.headers["content-type"] == answered
    again = client.get(
        "/simple/acme-wind/",
        headers={"If-None-Match": answer.headers["etag"], **({"Accept": accept} if accept else {})},
    )
    assert (again.status_code, again.content) == (304, b"")
    assert "max-age=60" in again.headers["cache-control"]


def test_what_is_not_acceptable_is_said(registered: Running, client: httpx.Client) -> None:
    answer = client.get("/simple/acme-wind/", headers={"Accept": "image/png"})
    assert (answer.status_code, answer.json()["code"]) == (406, "PG601")


def test_names_are_normalised_by_a_redirect(registered: Running, client: httpx.Client) -> None:
    answer = client.get("/simple/Acme.Wind/", follow_redirects=True)
    assert (answer.status_code, answer.url.path) == (200, "/simple/acme-wind/")
    for address in ("/simple/acme-wind", "/simple"):
        assert client.get(address, follow_redirects=True).status_code == 200


@pytest.mark.parametrize(
    "address", ["/simplex", "/simple/a/b/c", "/npm", "/npm/", "/simple//", "/npm/-/nothing"]
)
def test_addresses_that_nearly_are_one_are_problems(client: httpx.Client, address: str) -> None:
    answer = client.get(address, follow_redirects=True)
    assert (answer.status_code, answer.json()["code"]) == (404, "PG603")


def test_an_index_is_only_read(client: httpx.Client) -> None:
    answer = client.post("/simple/acme-wind/", json={})
    assert answer.status_code == 405
    assert answer.headers["content-type"] == "application/problem+json"


def test_an_unknown_package_is_a_404(client: httpx.Client) -> None:
    assert client.get("/simple/nothing-here/").json()["code"] == "PG603"


def test_the_page_of_fifty_versions_is_small() -> None:
    numbers = [f"1.{number}.0" for number in range(50)]
    versions = {n: Version("acme-wind", n, "", "", 1.8e9, "", "", None) for n in numbers}
    wheel, digest = Facts(metadata="b" * 64, requires_python=">=3.11"), "a" * 64
    files = [
        file
        for n in numbers
        for file in (
            File(n, f"acme_wind-{n}-py3-none-any.whl", digest, 41_234, "python", "wheel", wheel),
            File(n, f"acme_wind-{n}.tar.gz", digest, 21_234, "python", "sdist", Facts()),
        )
    ]
    page = _project_json("acme-wind", versions, files)
    assert len(json.loads(page)["files"]) == 100
    assert len(page) <= 25_000


def test_the_documentation_says_where_the_index_is() -> None:
    assert "--index-url" in (ROOT / "docs/service/index.md").read_text()
