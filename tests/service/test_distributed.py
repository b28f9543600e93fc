"""Past one machine: the same code on PostgreSQL, with several processes of each kind, and kill -9."""

from __future__ import annotations

import concurrent.futures
import json
import random
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from service.postgresql import server
from service.running import Running, body, changed_model

from pygen.config import ModelSource
from pygen.scaffold.starter import starter_model

ASYNC = {"Prefer": "respond-async"}
SMALL: dict[str, Any] = starter_model(ModelSource(space="acme", external_id="Small", version="v1"))


def small(text: str) -> dict[str, Any]:
    model: dict[str, Any] = json.loads(json.dumps(SMALL))
    model["dataModels"][0]["description"] = text
    return {"model": model, "settings": {"package": "acme_small"}, "format": "zip"}


@pytest.fixture(scope="module")
def database() -> Iterator[str]:
    with server() as url:
        yield url


@pytest.fixture(scope="module")
def pair(database: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[Running]]:
    """Two web processes on machines of their own: they share the database and nothing else."""
    shared = [f"--database={database}", "--blobs=database", "--no-jobs"]
    webs = [Running(tmp_path_factory.mktemp(f"web{n}") / "data", shared).start() for n in range(2)]
    yield webs
    for web in webs:
        web.stop()


def worker_of(web: Running) -> Running:
    shared = [argument for argument in web.arguments if argument != "--no-jobs"]
    return Running(web.folder, shared, command="work")


def test_what_one_registers_the_other_serves(pair: list[Running]) -> None:
    with pair[0].client() as one, pair[1].client() as other:
        assert other.get("/simple/acme-shared/").status_code == 404
        assert one.post("/v1/packages/acme-shared/versions", json=body()).status_code == 201
        end = time.monotonic() + 5
        while other.get("/simple/acme-shared/").status_code == 404:
            assert time.monotonic() < end
            time.sleep(0.1)
        files = other.get("/simple/acme-shared/").json()["files"]
        assert other.get(f"/simple/acme-shared/{files[0]['url']}").status_code == 200


def test_one_content_gets_one_number_wherever_it_is_registered(pair: list[Running]) -> None:
    def register(number: int) -> str:
        with pair[number % 2].client() as client:
            answer = client.post("/v1/packages/acme-raced/versions", json=body())
        assert answer.status_code in (200, 201), answer.text
        return str(answer.json()["version"])

    with concurrent.futures.ThreadPoolExecutor(8) as pool:
        assert set(pool.map(register, range(8))) == {"1.0.0"}


def test_a_hundred_submissions_of_one_order_are_one_job(pair: list[Running]) -> None:
    asked = body(changed_model("One job."))

    def submit(number: int) -> str:
        with pair[number % 2].client() as client:
            return str(client.post("/v1/generate", json=asked, headers=ASYNC).json()["id"])

    with concurrent.futures.ThreadPoolExecutor(20) as pool:
        ids = set(pool.map(submit, range(100)))
    assert len(ids) == 1
    with pair[0].client() as client:
        assert client.delete(f"/v1/jobs/{ids.pop()}").status_code == 204


def test_a_job_that_runs_is_cancelled_from_another_machine(pair: list[Running]) -> None:
    heavy = json.loads(json.dumps(SMALL))
    worker = worker_of(pair[0]).start()
    try:
        with pair[1].client() as client:
            asked = {"model": heavy, "settings": {"package": "acme_heavy"}}
            address = client.post("/v1/generate", json=asked, headers=ASYNC).headers["location"]
            cancelled = client.delete(address).status_code
            state = client.get(address).json()["state"]
            assert (cancelled, state) in ((204, "cancelled"), (422, "done"), (409, "done"))
    finally:
        assert worker.stop() == 0


def storm(webs: list[Running], jobs: int, kills: int, name: str = "short") -> None:
    """Jobs are accepted while whoever serves and works is killed at random moments: none is lost."""
    workers = [worker_of(web).start() for web in webs]
    try:
        addresses = _submitted(webs, workers, jobs, kills, name)
        with webs[0].client() as client:
            end = time.monotonic() + 60 + jobs
            for address in addresses:
                while (job := client.get(address).json())["state"] != "done":
                    assert job["state"] in ("accepted", "running"), job
                    assert time.monotonic() < end, job
                    time.sleep(0.05)
                artifact = client.get(job["result"]["artifact"])
                assert artifact.headers["etag"] == f'"sha256-{job["result"]["sha256"]}"'
    finally:
        statuses = [worker.stop() for worker in workers]
    assert statuses == [0, 0]


def _submitted(webs: list[Running], workers: list[Running], jobs: int, kills: int, name: str) -> list[str]:
    chance = random.Random(7)
    addresses: list[str] = []
    for number in range(jobs):
        addresses.append(_submit(webs, f"Job {number} of {name}."))
        if kills and number % max(1, jobs // kills) == 0:
            kills -= 1
            place = chance.randrange(2)
            time.sleep(chance.random() * 0.3)
            if chance.random() < 0.3:
                webs[place].kill()
                webs[place].start()
            else:
                workers[place].kill()
                workers[place] = worker_of(webs[place]).start()
    return addresses


def _submit(webs: list[Running], text: str) -> str:
    """Accepted is what was answered with 202: a client that got no answer asks again, elsewhere."""
    for web in [*webs, *webs]:
        try:
            with web.client() as client:
                answer = client.post("/v1/generate", json=small(text), headers=ASYNC)
        except httpx.TransportError:
            continue
        assert answer.status_code == 202, answer.text
        return answer.headers["location"]
    raise AssertionError("nobody accepted the job")


def test_no_accepted_job_is_lost(pair: list[Running]) -> None:
    storm(pair, jobs=24, kills=3)


@pytest.mark.long
def test_no_accepted_job_of_a_thousand_is_lost_in_fifty_kills(pair: list[Running]) -> None:
    for number in range(7):  # 200 jobs of one owner may wait
        storm(pair, jobs=143, kills=8, name=f"storm {number}")


def test_an_address_where_no_database_is_ends_with_a_message(tmp_path: Path) -> None:
    running = Running(tmp_path / "data", ["--database=postgresql://user:hush@127.0.0.1:9/none"])
    with pytest.raises(AssertionError) as caught:
        running.start()
    assert "PG612" in str(caught.value)
    assert "hush" not in running.log
