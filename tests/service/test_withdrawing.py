"""A version that was a mistake: who pinned it still gets it, nobody else does, and everybody is told."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from sdk_environments import run, uv
from sdk_project import clean_environment
from service.running import Running, body, changed_model, pip

NPM = shutil.which("npm")
SETTINGS: dict[str, Any] = {"package": "acme_wind", "targets": {"typescript": {"name": "@acme/wind"}}}
WHY = "It reads <b>ünits</b> wrongly."


@pytest.fixture(scope="module")
def team(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Running, str]]:
    """A service with two versions of a package, and the key of whose it is."""
    running = Running(tmp_path_factory.mktemp("withdrawing") / "data")
    key = running.keys("add", "wind", "--scope", "read", "--scope", "register")
    running.start()
    with running.client(key) as client:
        for text in ("", "Other texts."):
            asked = body(changed_model(text), SETTINGS, public=True)
            assert client.post("/v1/packages/acme-wind/versions", json=asked).status_code == 201
    yield running, key
    running.stop()


@pytest.fixture
def client(team: tuple[Running, str]) -> Iterator[httpx.Client]:
    with team[0].client(team[1]) as opened:
        yield opened


@pytest.fixture
def withdrawn(client: httpx.Client) -> Iterator[str]:
    """The newer version, withdrawn for as long as the test takes."""
    address = "/v1/packages/acme-wind/versions/1.0.1/yank"
    assert client.put(address, json={"reason": WHY}).status_code == 204
    yield "1.0.1"
    assert client.delete(address).status_code == 204
    assert "yanked" not in client.get("/simple/acme-wind/").text


def test_the_index_says_so_and_why(client: httpx.Client, withdrawn: str) -> None:
    files = client.get("/simple/acme-wind/").json()["files"]
    marked = {file["filename"]: file.get("yanked") for file in files}
    assert {name: why for name, why in marked.items() if why} == {
        "acme_wind-1.0.1-py3-none-any.whl": WHY,
        "acme_wind-1.0.1.tar.gz": WHY,
    }
    html = client.get("/simple/acme-wind/", headers={"Accept": "text/html"}).text
    assert html.count("data-yanked=") == 2 and "<b>" not in html
    page = client.get("/packages/acme-wind/1.0.1").text
    assert "withdrawn" in page and "<b>" not in page
    assert client.get("/v1/packages/acme-wind/versions/1.0.1").json()["yanked"] == WHY


def test_pip_takes_the_version_before_unless_it_is_pinned(
    team: tuple[Running, str], withdrawn: str, python: Path, tmp_path: Path
) -> None:
    index = ["--index-url", f"{team[0].address(team[1])}/simple/", "--no-deps"]
    assert pip(python, "install", *index, "--target", tmp_path / "any", "acme-wind").returncode == 0
    assert [path.name for path in (tmp_path / "any").glob("*.dist-info")] == ["acme_wind-1.0.0.dist-info"]
    pinned = pip(python, "install", *index, "--target", tmp_path / "pinned", "acme-wind==1.0.1")
    assert pinned.returncode == 0 and "yanked" in pinned.stderr and "wrongly" in pinned.stderr


def test_uv_takes_the_version_before(team: tuple[Running, str], withdrawn: str, tmp_path: Path) -> None:
    environ = {name: value for name, value in clean_environment().items() if not name.startswith("UV_")}
    command = [uv(), "pip", "install", "--no-cache", "--no-deps", "--target", tmp_path, "--default-index"]
    address = f"{team[0].address(team[1])}/simple/"
    done = subprocess.run([*command, address, "acme-wind"], capture_output=True, text=True, env=environ)
    assert done.returncode == 0, done.stderr
    assert "acme-wind==1.0.0" in done.stderr


@pytest.mark.skipif(NPM is None, reason="needs Node, which is not on the path")
def test_npm_deprecate_withdraws_and_takes_back(
    team: tuple[Running, str], client: httpx.Client, tmp_path: Path
) -> None:
    assert NPM is not None
    running, key = team
    host = running.url.removeprefix("http:")
    (tmp_path / ".npmrc").write_text(
        f"registry={running.url}/npm/\n{host}/npm/:_authToken={key}\ncache={tmp_path / 'cache'}\n"
    )
    run([NPM, "deprecate", "@acme/wind@1.0.1", WHY], cwd=tmp_path)
    packument = client.get("/npm/@acme%2fwind").json()
    assert packument["versions"]["1.0.1"]["deprecated"] == WHY
    assert "deprecated" not in packument["versions"]["1.0.0"]
    assert packument["dist-tags"]["latest"] == "1.0.0"
    assert client.get("/v1/packages/acme-wind/versions/1.0.1").json()["yanked"] == WHY
    (tmp_path / "package.json").write_text('{"name": "web", "private": true}')
    said = run([NPM, "view", "@acme/wind@1.0.1", "deprecated"], cwd=tmp_path)
    assert "wrongly" in said.stdout
    run([NPM, "deprecate", "@acme/wind@1.0.1", ""], cwd=tmp_path)
    assert "deprecated" not in client.get("/npm/@acme%2fwind").json()["versions"]["1.0.1"]


def test_npm_cannot_publish_files(client: httpx.Client) -> None:
    document = {"name": "@acme/wind", "versions": {}, "_attachments": {"x.tgz": {"data": ""}}}
    answer = client.put("/npm/@acme%2fwind", json=document)
    assert (answer.status_code, answer.json()["code"]) == (422, "PG601")


def test_only_whose_it_is_can_withdraw_it(team: tuple[Running, str]) -> None:
    running, _ = team
    other = running.keys("add", "solar", "--scope", "read", "--scope", "register")
    reader = running.keys("add", "wind", "--scope", "read")
    address = "/v1/packages/acme-wind/versions/1.0.1/yank"
    for key, status in ((other, 403), (reader, 403), ("", 401)):
        with running.client(key) as client:
            answer = client.put(address, json={})
            assert answer.status_code == status, answer.text
    with running.client(other) as client:
        assert client.put("/npm/@acme%2fwind", json={"versions": {}}).status_code == 403


def test_what_is_not_there_cannot_be_withdrawn(client: httpx.Client) -> None:
    for address in ("acme-wind/versions/9.9.9", "acme-none/versions/1.0.0"):
        assert client.put(f"/v1/packages/{address}/yank", json={}).status_code == 404
    answer = client.put("/v1/packages/acme-wind/versions/1.0.0/yank", json={"reason": "x" * 501})
    assert (answer.status_code, answer.json()["code"]) == (422, "PG601")
    unread = client.put("/v1/packages/acme-wind/versions/1.0.0/yank", content=json.dumps({}))
    assert unread.status_code == 415


def test_the_next_version_counts_on_from_the_one_that_was_withdrawn(
    client: httpx.Client, withdrawn: str
) -> None:
    made = client.post("/v1/packages/acme-wind/versions", json=body(changed_model("Third texts."), SETTINGS))
    assert made.json()["version"] == "1.0.2"
