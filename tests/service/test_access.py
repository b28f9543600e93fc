"""Keys, scopes, owners, limits: what is not yours is not there."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from sdk_environments import uv
from sdk_project import clean_environment
from service.running import Running, body, changed_model, pip


class Locked:
    """A service with keys, and a private package of one of two teams."""

    def __init__(self, running: Running) -> None:
        self.running = running
        self.wind = running.keys("add", "wind", *_scopes("read", "generate", "register"))
        self.hydro = running.keys("add", "hydro", *_scopes("read", "generate", "register"))
        self.reader = running.keys("add", "wind", *_scopes("read"))
        self.prefixed = running.keys("add", "wind", *_scopes("read", "register"), "--prefix", "wind-")
        self.admin = running.keys("add", "ops", *_scopes("admin"))
        with running.client(self.wind) as client:
            answer = client.post("/v1/packages/acme-secret/versions", json=body())
            assert answer.status_code == 201, answer.text
            answer = client.post("/v1/packages/acme-open/versions", json=body(public=True))
            assert answer.status_code == 201, answer.text


def _scopes(*names: str) -> list[str]:
    return [part for name in names for part in ("--scope", name)]


@pytest.fixture(scope="session")
def locked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Locked]:
    folder = tmp_path_factory.mktemp("locked") / "data"
    first = Running(folder)
    first.keys("add", "wind", "--scope", "read")  # so that nobody is let in without
    first.start()
    yield Locked(first)
    first.stop()


def test_without_a_key_nothing_is_said(locked: Locked) -> None:
    with locked.running.client() as client:
        for path in ("/simple/", "/simple/acme-secret/", "/v1/packages", "/npm/x", "/", "/metrics"):
            answer = client.get(path)
            assert (answer.status_code, answer.json()["code"]) == (401, "PG604"), path
            assert answer.headers["www-authenticate"].startswith("Basic ")
        assert client.post("/v1/generate", json=body()).status_code == 401
        assert client.get("/health").status_code == 200


def test_a_private_package_is_not_there_for_others(locked: Locked) -> None:
    paths = (
        "/simple/acme-secret/",
        "/v1/packages/acme-secret",
        "/v1/packages/acme-secret/versions/1.0.0",
        "/packages/acme-secret",
    )
    with locked.running.client(locked.hydro) as client:
        for path in paths:
            assert client.get(path).status_code == 404, path
        assert client.get("/simple/acme-open/").status_code == 200
        assert "acme-secret" not in client.get("/simple/").text
        assert "acme-secret" not in client.get("/").text
    with locked.running.client(locked.reader) as client:
        assert client.get("/simple/acme-secret/").status_code == 200
    with locked.running.client(locked.admin) as client:
        assert client.get("/simple/acme-secret/").status_code == 200


def test_a_digest_opens_nothing_to_those_who_never_had_it(locked: Locked) -> None:
    with locked.running.client(locked.wind) as client:
        mine = client.post("/v1/generate", json=body(changed_model("Ours."))).headers["location"]
        assert client.get(mine).status_code == 200
        (model,) = client.get("/v1/packages/acme-secret").json()["versions"]
        version = client.get(f"/v1/packages/acme-secret/versions/{model['version']}").json()
    digest = version["models"][0]["sha256"]
    with locked.running.client(locked.hydro) as client:
        assert client.get(mine).status_code == 404
        assert client.post("/v1/generate", json=body({"sha256": digest})).status_code == 404


def test_a_name_belongs_to_whoever_had_it_first(locked: Locked) -> None:
    with locked.running.client(locked.hydro) as client:
        answer = client.post("/v1/packages/Acme_Secret/versions", json=body(changed_model("Mine.")))
        assert (answer.status_code, answer.json()["code"]) == (409, "PG606")


def test_an_npm_name_belongs_to_one_package(locked: Locked) -> None:
    settings = {"package": "acme_wind", "targets": {"typescript": {"name": "@acme/wind"}}}
    with locked.running.client(locked.wind) as client:
        first = client.post("/v1/packages/npm-one/versions", json=body(settings=settings))
        assert first.status_code == 201, first.text
        assert client.get("/npm/@acme%2fwind").json()["name"] == "@acme/wind"
    with locked.running.client(locked.hydro) as client:
        answer = client.post("/v1/packages/npm-two/versions", json=body(settings=settings))
        assert (answer.status_code, answer.json()["code"]) == (409, "PG606")
        assert client.get("/npm/@acme%2fwind").status_code == 404


def test_scopes_and_prefixes_are_kept(locked: Locked) -> None:
    with locked.running.client(locked.reader) as client:
        assert client.post("/v1/generate", json=body()).json()["code"] == "PG605"
        assert client.post("/v1/packages/x/versions", json=body()).json()["code"] == "PG605"
        assert client.get("/metrics").status_code == 403
    with locked.running.client(locked.prefixed) as client:
        assert client.post("/v1/packages/other/versions", json=body()).json()["code"] == "PG605"
        assert client.post("/v1/packages/wind-one/versions", json=body()).status_code == 201


@pytest.mark.parametrize("key", ["nonsense", "pgk_aaaaaaaa_" + "x" * 43, "pgk_", "x" * 9000])
def test_a_wrong_key_is_nobody(locked: Locked, key: str) -> None:
    with locked.running.client(key) as client:
        assert client.get("/simple/acme-open/").status_code in (401, 429)


def test_a_key_that_ended_is_nobody(locked: Locked) -> None:
    key = locked.running.keys("add", "wind", "--scope", "read", "--days", "-1")
    gone = locked.running.keys("add", "wind", "--scope", "read")
    locked.running.keys("revoke", gone.split("_")[1])
    for ended in (key, gone):
        with locked.running.client(ended) as client:
            assert client.get("/simple/acme-open/").status_code == 401
    assert "revoked" in locked.running.keys("list")


def test_pip_gets_a_private_package_by_netrc(locked: Locked, python: Path, tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    arguments = (
        "install", "--no-deps", "--target", tmp_path / "there", "--index-url",
        f"{locked.running.url}/simple/", "acme-secret",
    )  # fmt: skip
    assert pip(python, *arguments, "--no-input", home=home).returncode != 0
    netrc = home / ".netrc"
    netrc.write_text(f"machine 127.0.0.1 login key password {locked.reader}\n")
    netrc.chmod(0o600)
    done = pip(python, *arguments, "--no-input", home=home)
    assert done.returncode == 0, done.stderr


def test_uv_gets_it_from_a_named_index_and_nothing_else(locked: Locked, tmp_path: Path) -> None:
    """The explicit index: what is not pinned to it is never asked of it, and what is, of nobody else."""
    (tmp_path / "pyproject.toml").write_text(
        '[project]\nname = "app"\nversion = "1"\nrequires-python = ">=3.11"\n'
        'dependencies = ["acme-secret"]\n\n'
        "[tool.uv.sources]\nacme-secret = { index = 'acme' }\n\n"
        f"[[tool.uv.index]]\nname = 'acme'\nurl = '{locked.running.url}/simple/'\nexplicit = true\n"
        "\n[tool.uv]\npackage = false\noverride-dependencies = ['pygen-runtime; python_version<\"3\"']\n"
    )
    environ = {name: value for name, value in clean_environment().items() if not name.startswith("UV_")}
    environ |= {"UV_INDEX_ACME_USERNAME": "key", "UV_INDEX_ACME_PASSWORD": locked.reader}
    command = [uv(), "lock", "--no-cache", "--default-index", f"{locked.running.url}/nowhere/"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, env=environ)
    assert done.returncode == 0, done.stderr
    lock = (tmp_path / "uv.lock").read_text()
    assert f'registry = "{locked.running.url}/simple/"' in lock
    assert locked.reader not in lock


def test_no_key_is_ever_logged(locked: Locked) -> None:
    with locked.running.client("pgk_canaries_" + "c" * 43) as client:
        client.get("/simple/acme-open/")
        client.get("/simple/?key=canary-in-a-query")
    for secret in (locked.wind, locked.reader, locked.admin, "canaries", "canary-in-a-query"):
        assert secret.split("_")[-1] not in locked.running.log


def test_who_asks_too_often_is_told_when_to_come_back(locked: Locked) -> None:
    key = locked.running.keys("add", "eager", *_scopes("register"))
    with locked.running.client(key) as client:
        answers = [client.post("/v1/packages/eager/versions", content=b"{}") for _ in range(40)]
    statuses = [answer.status_code for answer in answers]
    assert statuses.count(429) >= 5
    refused = next(answer for answer in answers if answer.status_code == 429)
    assert refused.json()["violated-policies"] == ["register"]
    assert int(refused.headers["retry-after"]) >= 1
    assert refused.headers["ratelimit-policy"] == '"register";q=30;w=60'
    assert answers[0].headers["ratelimit"].startswith('"register";r=29;')


def test_keys_cannot_be_tried_one_after_the_other(tmp_path: Path) -> None:
    running = Running(tmp_path / "data")
    key = running.keys("add", "wind", "--scope", "read")
    running.start()
    try:
        tried = []
        for number in range(40):
            with running.client(f"pgk_{number:08d}_{'x' * 43}") as client:
                tried.append(client.get("/simple/").status_code)
        assert tried[0] == 401
        assert tried[-1] == 429
        with running.client(key) as client:
            assert client.get("/simple/").status_code == 429
    finally:
        running.stop()


def test_a_service_for_others_does_not_start_without_keys(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "pygen_service", "serve", "--folder", tmp_path / "x", "--host", "0.0.0.0"],
        capture_output=True,
        text=True,
        env=clean_environment(),
    )
    assert done.returncode == 1
    assert "PG612" in done.stderr
    assert "keys add" in done.stderr


def test_anonymous_reading_can_be_switched_on(tmp_path: Path) -> None:
    running = Running(tmp_path / "data", ["--anonymous", "read"]).start()
    try:
        with running.client() as client:
            assert client.get("/simple/").status_code == 200
            answer = client.post("/v1/generate", json=body())
            assert answer.status_code == 401
            assert "ratelimit" in answer.headers
    finally:
        running.stop()


def test_a_404_hides_nothing_behind_its_time_or_words(locked: Locked) -> None:
    with locked.running.client(locked.hydro) as client:
        private = client.get("/v1/packages/acme-secret")
        absent = client.get("/v1/packages/acme-absent")
    assert _plain(private, "acme-secret") == _plain(absent, "acme-absent")


def _plain(answer: httpx.Response, name: str) -> tuple[int, str]:
    return answer.status_code, answer.text.replace(name, "NAME")
