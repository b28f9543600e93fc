"""Jobs: accepted once, done at least once, cancelled at once, and never lost."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from service.running import Running, body, changed_model

ASYNC = {"Prefer": "respond-async"}


def finished(client: httpx.Client, address: str, seconds: float = 60) -> dict[str, Any]:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        job: dict[str, Any] = client.get(address).json()
        if job["state"] in ("done", "failed", "cancelled"):
            return job
        time.sleep(0.05)
    raise AssertionError(f"{address} is not over after {seconds} seconds: {job}")


def test_a_generation_can_be_asked_for_later(client: httpx.Client) -> None:
    accepted = client.post("/v1/generate", json=body(changed_model("Later.")), headers=ASYNC)
    assert accepted.status_code == 202
    assert accepted.headers["retry-after"] == "1"
    job = finished(client, accepted.headers["location"])
    assert job["state"] == "done", job
    wheel = client.get(job["result"]["artifact"])
    assert wheel.headers["etag"] == f'"sha256-{job["result"]["sha256"]}"'


def test_the_same_order_is_one_job(client: httpx.Client) -> None:
    asked = body(changed_model("The same, often."))
    first = client.post("/v1/generate", json=asked, headers=ASYNC).json()["id"]
    second = client.post("/v1/generate", json=asked, headers=ASYNC).json()
    assert second["id"] == first or client.get(f"/v1/jobs/{first}").json()["state"] == "done"


def test_a_job_fails_with_the_mistakes_of_the_model(client: httpx.Client) -> None:
    accepted = client.post("/v1/generate", json=body({"space": "x"}), headers=ASYNC)
    job = finished(client, accepted.headers["location"])
    assert job["state"] == "failed"
    assert job["result"]["errors"][0]["code"].startswith("PG")


def test_events_end_when_the_job_is_over(client: httpx.Client) -> None:
    accepted = client.post("/v1/generate", json=body(changed_model("Told.")), headers=ASYNC)
    address = accepted.headers["location"]
    with client.stream("GET", f"{address}/events") as stream:
        assert stream.headers["content-type"].startswith("text/event-stream")
        lines = [line for line in stream.iter_lines() if line]
    states = [line.removeprefix("event: ") for line in lines if line.startswith("event: ")]
    assert states[-1] == "done"
    data = [json.loads(line.removeprefix("data: ")) for line in lines if line.startswith("data: ")]
    assert data[-1]["done"] == data[-1]["total"]


@pytest.fixture
def alone(tmp_path: Path) -> Iterator[Running]:
    """A service that only accepts jobs, and no one does them."""
    found = Running(tmp_path / "data", ["--no-jobs"]).start()
    yield found
    found.stop()


def test_a_job_that_waits_is_cancelled(alone: Running) -> None:
    with alone.client() as client:
        address = client.post("/v1/generate", json=body(), headers=ASYNC).headers["location"]
        assert client.get(address).json()["state"] == "accepted"
        assert client.delete(address).status_code == 204
        assert client.get(address).json()["state"] == "cancelled"
        assert client.delete(address).json()["code"] == "PG611"


def test_jobs_survive_whoever_accepted_them_and_whoever_did_them(alone: Running) -> None:
    with alone.client() as client:
        addresses = [
            client.post("/v1/generate", json=body(changed_model(f"Number {n}.")), headers=ASYNC).headers[
                "location"
            ]
            for n in range(12)
        ]
    alone.kill()
    alone.start()
    worker = Running(alone.folder, command="work").start()
    with alone.client() as client:
        end = time.monotonic() + 30
        while all(client.get(a).json()["state"] != "done" for a in addresses) and time.monotonic() < end:
            time.sleep(0.05)
        worker.kill()
        second = Running(alone.folder, command="work").start()
        jobs = [finished(client, address, 90) for address in addresses]
        assert second.stop() == 0
    assert [job["state"] for job in jobs] == ["done"] * 12
    assert max(job["attempts"] for job in jobs) <= 2


def test_a_worker_that_is_stopped_gives_back_what_it_had(alone: Running) -> None:
    worker = Running(alone.folder, command="work").start()
    with alone.client() as client:
        addresses = [
            client.post("/v1/generate", json=body(changed_model(f"Stop {n}.")), headers=ASYNC).headers[
                "location"
            ]
            for n in range(6)
        ]
        assert worker.stop() == 0
        states = {client.get(address).json()["state"] for address in addresses}
    assert states <= {"accepted", "done"}


def test_refreshing_makes_nothing_where_nothing_is_new(registered: Running, client: httpx.Client) -> None:
    accepted = client.post("/v1/jobs/refresh")
    job = finished(client, accepted.headers["location"])
    assert (job["state"], job["result"]["made"], job["result"]["failed"]) == ("done", [], [])


def test_a_job_of_nobody_is_a_404(client: httpx.Client) -> None:
    assert client.get("/v1/jobs/nothing").status_code == 404
