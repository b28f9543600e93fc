"""Models that are fetched from CDF, for which the engine stands, with a token that nobody keeps."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx
import pytest
from service.running import MODEL, SETTINGS, Running, body
from service.test_jobs import finished

from pygen_engine.serving import serving

TOKEN = "canary-token-of-somebody"
NAMED = {"space": "acme", "external-id": "WindFarm", "version": "v1"}
SAID = {"X-CDF-Authorization": f"Bearer {TOKEN}"}


@dataclass
class Cdf:
    """The engine at an address, and who asked it."""

    url: str
    heard: list[str] = field(default_factory=list)
    hold: threading.Event = field(default_factory=threading.Event)


@pytest.fixture(scope="module")
def cdf() -> Iterator[Cdf]:
    with serving(None, [MODEL], "127.0.0.1", 0) as server:
        found = Cdf(server.url.rstrip("/"))
        found.hold.set()
        handle = server.engine.handle

        def listening(method: str, target: str, headers: Any, content: bytes) -> Any:
            found.heard.append(
                {name.lower(): said for name, said in headers.items()}.get("authorization", "")
            )
            found.hold.wait(20)
            return handle(method, target, headers, content)

        server.engine.handle = listening  # type: ignore[method-assign]
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield found
        server.shutdown()


@pytest.fixture(scope="module")
def fetching(cdf: Cdf, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    found = Running(tmp_path_factory.mktemp("fetching") / "data", [f"--cdf={cdf.url}"]).start()
    yield found
    found.stop()


@pytest.fixture
def client(fetching: Running) -> Iterator[httpx.Client]:
    with fetching.client() as opened:
        yield opened


def asked(cdf: Cdf, **more: Any) -> dict[str, Any]:
    return {"project": "local", "url": cdf.url, "models": [NAMED], **more}


def test_a_model_is_fetched_and_named_by_its_digest_from_then_on(cdf: Cdf, client: httpx.Client) -> None:
    answer = client.post("/v1/models/fetch", json=asked(cdf), headers=SAID)
    assert (answer.status_code, answer.json()["state"]) == (200, "done"), answer.text
    (model,) = answer.json()["result"]["models"]
    assert (model["space"], model["external_id"], model["version"]) == ("acme", "WindFarm", "v1")
    assert set(cdf.heard) == {f"Bearer {TOKEN}"}
    reference = {"sha256": model["sha256"]}
    by_digest = client.post("/v1/generate", json=body(reference))
    inline = client.post("/v1/generate", json=body())
    assert by_digest.status_code == 200
    assert len(by_digest.content) == pytest.approx(len(inline.content), rel=0.1)


def test_a_package_is_registered_from_what_cdf_has(cdf: Cdf, client: httpx.Client) -> None:
    model = {"cdf": {"project": "local", "url": cdf.url, **NAMED}}
    made = client.post(
        "/v1/packages/acme-fetched/versions", json={"model": model, "settings": SETTINGS}, headers=SAID
    )
    assert made.status_code == 201, made.text
    assert made.json()["models"][0]["external_id"] == "WindFarm"


def test_what_takes_longer_is_a_job(cdf: Cdf, client: httpx.Client) -> None:
    cdf.hold.clear()
    try:
        accepted = client.post("/v1/models/fetch", json=asked(cdf), headers=SAID | {"Prefer": "wait=0"})
        assert accepted.status_code == 202
        assert client.get(accepted.headers["location"]).json()["state"] == "running"
    finally:
        cdf.hold.set()
    assert finished(client, accepted.headers["location"])["state"] == "done"


def test_it_can_be_cancelled(cdf: Cdf, client: httpx.Client) -> None:
    cdf.hold.clear()
    try:
        accepted = client.post(
            "/v1/models/fetch", json=asked(cdf), headers=SAID | {"Prefer": "respond-async"}
        )
        assert client.delete(accepted.headers["location"]).status_code == 204
    finally:
        cdf.hold.set()
    assert client.get(accepted.headers["location"]).json()["state"] == "cancelled"


def test_a_job_whose_process_died_says_that_the_token_is_gone(cdf: Cdf, tmp_path: Path) -> None:
    running = Running(tmp_path / "data", [f"--cdf={cdf.url}"]).start()
    cdf.hold.clear()
    try:
        with running.client() as client:
            said = SAID | {"Prefer": "respond-async"}
            address = client.post("/v1/models/fetch", json=asked(cdf), headers=said).headers["location"]
        running.kill()
        running.start()
        with running.client() as client:
            job = finished(client, address)
    finally:
        cdf.hold.set()
        running.stop()
    assert job["state"] == "failed"
    assert "your token" in job["result"]["errors"][0]["message"]
    kept = b"".join(path.read_bytes() for path in running.folder.rglob("*") if path.is_file())
    assert TOKEN.encode() not in kept and TOKEN not in running.log


def test_the_token_is_nowhere_afterwards(cdf: Cdf, fetching: Running, client: httpx.Client) -> None:
    said = client.post("/v1/models/fetch", json=asked(cdf, models=[{**NAMED, "version": "v9"}]), headers=SAID)
    assert (said.json()["state"], said.json()["result"]["errors"][0]["code"]) == ("failed", "PG021")
    assert TOKEN not in said.text and TOKEN not in client.get("/v1/jobs").text
    assert TOKEN not in fetching.log
    kept = b"".join(path.read_bytes() for path in fetching.folder.rglob("*") if path.is_file())
    assert TOKEN.encode() not in kept


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1:1",
        "http://169.254.169.254/latest",
        "https://cognitedata.com.evil.example",
        "https://evil.example/.cognitedata.com",
        "https://user@api.cognitedata.com",
        "http://api.cognitedata.com",
        "file:///etc/passwd",
        "https://api.cognitedata.com:22",
        "",
    ],
)
def test_other_addresses_are_not_asked(client: httpx.Client, cdf: Cdf, url: str) -> None:
    answer = client.post("/v1/models/fetch", json=asked(cdf, url=url), headers=SAID)
    assert (answer.status_code, answer.json()["code"]) == (422, "PG602")
    model = {"cdf": {"project": "local", "url": url, **NAMED}}
    inline = client.post("/v1/validate", json={"model": model}, headers=SAID)
    assert (inline.status_code, inline.json()["code"]) == (422, "PG602")


@pytest.mark.parametrize("said", [{}, {"X-CDF-Authorization": TOKEN}, {"X-CDF-Authorization": "Basic eA=="}])
def test_without_a_token_nobody_is_asked(client: httpx.Client, cdf: Cdf, said: dict[str, str]) -> None:
    answer = client.post("/v1/models/fetch", json=asked(cdf), headers=said)
    assert (answer.status_code, answer.json()["code"]) == (422, "PG601")
    assert TOKEN not in answer.text
