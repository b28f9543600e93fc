"""Registrations that are repeated with an Idempotency-Key, and what is counted where that is wanted."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from service.running import Running, body, changed_model, pip

ADDRESS = "/v1/packages/acme-wind/versions"


@pytest.fixture(scope="module")
def counting(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    found = Running(tmp_path_factory.mktemp("counting") / "data", ["--statistics"]).start()
    yield found
    found.stop()


@pytest.fixture
def client(counting: Running) -> Iterator[httpx.Client]:
    with counting.client() as opened:
        yield opened


def test_what_is_repeated_gets_the_answer_of_the_first_time(client: httpx.Client) -> None:
    said = {"Idempotency-Key": "once"}
    first = client.post(ADDRESS, json=body(), headers=said)
    again = client.post(ADDRESS, json=body(), headers=said)
    assert (first.status_code, again.status_code) == (201, 201)
    assert again.content == first.content
    assert again.headers["location"] == first.headers["location"]
    assert client.post(ADDRESS, json=body()).status_code == 200  # without a key, it says that it was there


def test_a_key_belongs_to_one_request(client: httpx.Client) -> None:
    said = {"Idempotency-Key": "mine"}
    assert client.post(ADDRESS, json=body(), headers=said).status_code == 200
    for address, asked in (
        (ADDRESS, body(changed_model("Other."))),
        ("/v1/packages/acme-b/versions", body()),
    ):
        answer = client.post(address, json=asked, headers=said)
        assert (answer.status_code, answer.json()["where"]) == (422, "Idempotency-Key")


def test_a_request_that_failed_can_be_mended_and_sent_again(client: httpx.Client) -> None:
    said = {"Idempotency-Key": "mended"}
    assert client.post(ADDRESS, json=body({"space": "x"}), headers=said).status_code == 422
    assert client.post(ADDRESS, json=body(), headers=said).status_code == 200


def test_one_that_is_being_answered_is_not_begun_again(client: httpx.Client, counting: Running) -> None:
    asked = client.build_request("POST", ADDRESS, json=body(), headers={"Idempotency-Key": "held"})
    assert client.send(asked).status_code == 200
    with sqlite3.connect(counting.folder / "catalogue.sqlite", timeout=30) as database:
        database.execute("UPDATE repeats SET answer = NULL WHERE key = 'held'")
    answer = client.send(asked)
    assert (answer.status_code, answer.json()["code"]) == (409, "PG611")
    with sqlite3.connect(counting.folder / "catalogue.sqlite", timeout=30) as database:
        database.execute("UPDATE repeats SET created = created - 121 WHERE key = 'held'")
    assert client.send(asked).status_code == 200  # whoever answered it is gone


def test_a_key_that_is_too_long_is_refused(client: httpx.Client) -> None:
    answer = client.post(ADDRESS, json=body(), headers={"Idempotency-Key": "x" * 256})
    assert (answer.status_code, answer.json()["code"]) == (422, "PG601")


def test_downloads_and_generations_are_counted_and_nobody_is(
    client: httpx.Client, counting: Running, python: Path, tmp_path: Path
) -> None:
    client.post(ADDRESS, json=body())
    client.post("/v1/generate", json=body(), headers={"User-Agent": "canary/1"})
    index = ["--index-url", f"{counting.url}/simple/", "--no-deps", "--target", tmp_path / "x"]
    assert pip(python, "install", *index, "acme-wind==1.0.0").returncode == 0
    name = "acme_wind-1.0.0-py3-none-any.whl"
    client.get(f"/simple/acme-wind/{name}", headers={"User-Agent": "canary/1"})
    for _ in range(2):
        counted = client.get("/v1/statistics?since=2000-01-01").json()["counted"]
    found = {(row["what"], row["subject"], row["detail"]): row["number"] for row in counted}
    assert found["download", f"acme-wind {name}", "pip"] == 1
    assert found["download", f"acme-wind {name}", "other"] == 1
    assert found["generation", "python wheel", ""] == 1
    assert found["registration", "acme-wind", ""] >= 1
    assert not any(subject.endswith(".metadata") for _, subject, _ in found)
    assert "canary" not in str(counted)
    assert set(counted[0]) == {"day", "what", "subject", "detail", "number"}
    assert client.get("/v1/statistics?since=3000-01-01").json() == {"counted": []}


def test_numbers_survive_a_restart(counting: Running) -> None:
    with counting.client() as client:
        before = client.get("/v1/statistics?since=2000-01-01").json()
        client.post("/v1/generate", json=body())
    assert counting.stop() == 0
    counting.start()
    with counting.client() as client:
        after = client.get("/v1/statistics?since=2000-01-01").json()

    def generations(counted: dict[str, list[dict[str, int | str]]]) -> int:
        return sum(int(row["number"]) for row in counted["counted"] if row["what"] == "generation")

    assert generations(after) == generations(before) + 1


def test_nothing_is_counted_unless_that_is_wanted(running: Running) -> None:
    with running.client() as client:
        client.post("/v1/generate", json=body())
        assert client.get("/v1/statistics?since=2000-01-01").status_code == 404
    with sqlite3.connect(running.folder / "catalogue.sqlite", timeout=30) as database:
        assert database.execute("SELECT COUNT(*) FROM statistics").fetchone() == (0,)
