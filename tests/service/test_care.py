"""Looking after a service: the doctor, backups, and an end to what is old."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path

import httpx
from sdk_project import clean_environment
from service.running import Running, body, changed_model


def service(folder: Path, command: str, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "pygen_service", command, "--folder", folder, *arguments],
        capture_output=True,
        text=True,
        env=clean_environment(),
    )


def test_a_backup_of_a_running_service_is_a_service_again(registered: Running, tmp_path: Path) -> None:
    made = service(registered.folder, "backup", tmp_path / "copy")
    assert made.returncode == 0, made.stderr
    again = service(registered.folder, "backup", tmp_path / "copy")
    assert (again.returncode, "PG612" in again.stderr) == (1, True)
    restored = tmp_path / "restored"
    assert service(restored, "restore", tmp_path / "copy").returncode == 0
    second = Running(restored).start()
    try:
        with registered.client() as one, second.client() as other:
            page = one.get("/simple/acme-wind/")
            assert other.get("/simple/acme-wind/").content == page.content
            name = page.json()["files"][0]["url"]
            wheel = other.get(f"/simple/acme-wind/{name}")
            assert wheel.content == one.get(f"/simple/acme-wind/{name}").content
    finally:
        assert second.stop() == 0


def test_the_doctor_finds_what_is_damaged(tmp_path: Path) -> None:
    running = Running(tmp_path / "data").start()
    with running.client() as client:
        files = client.post("/v1/packages/acme-ill/versions", json=body()).json()["files"]
    assert running.stop() == 0
    assert service(running.folder, "doctor").returncode == 0
    digest = files[0]["sha256"]
    place = running.folder / "blobs" / digest[:2] / digest[2:]
    place.write_bytes(place.read_bytes()[:-1] + b"?")
    found = service(running.folder, "doctor")
    assert (found.returncode, "BAD  blobs: 1 are missing or damaged" in found.stdout) == (1, True)


def test_a_damaged_artifact_is_never_served(tmp_path: Path) -> None:
    running = Running(tmp_path / "data").start()
    with running.client() as client:
        made = client.post("/v1/generate", json=body())
    assert running.stop() == 0
    digest = made.headers["etag"].removeprefix('"sha256-').rstrip('"')
    place = running.folder / "blobs" / digest[:2] / digest[2:]
    place.write_bytes(b"something else")
    running.start()
    try:
        with running.client() as client:
            assert client.get(made.headers["location"]).status_code == 404
            assert client.post("/v1/generate", json=body()).content == made.content
    finally:
        running.stop()


def test_pruning_drops_what_nobody_registered_and_keeps_releases(tmp_path: Path) -> None:
    running = Running(tmp_path / "data").start()
    try:
        with running.client() as client:
            client.post("/v1/packages/acme-kept/versions", json=body())
            branch = client.post(
                "/v1/packages/acme-kept/versions", json=body(changed_model("Branch."), label="branch")
            ).json()
            loose = client.post("/v1/generate", json=body(changed_model("Loose."))).headers["location"]
        said = service(running.folder, "prune", "--results", "0", "--labels", "0", "--jobs", "0")
        assert said.returncode == 0, said.stderr
        assert said.stdout.startswith("1 versions, 0 jobs,")
        assert running.stop() == 0
        running.start()
        with running.client() as client:
            page = client.get("/simple/acme-kept/").json()
            assert branch["version"] not in page["versions"]
            assert client.get(loose).status_code == 404
            for file in page["files"]:
                assert client.get(f"/simple/acme-kept/{file['url']}").status_code == 200
    finally:
        running.stop()


def test_it_stops_gracefully_and_starts_with_what_it_had(tmp_path: Path) -> None:
    running = Running(tmp_path / "data").start()
    with running.client() as client:
        first = client.post("/v1/packages/acme-stay/versions", json=body()).json()
    assert running.stop() == 0
    running.start()
    with running.client() as client:
        assert client.get("/simple/acme-stay/").json()["versions"] == [first["version"]]
        made = client.post("/v1/generate", json=body())
        assert made.status_code == 200
    assert running.stop() == 0
    assert running.log.count("Application shutdown complete") == 2


def test_logs_are_json_and_answers_carry_the_request_id(registered: Running, client: httpx.Client) -> None:
    answer = client.get("/v1/packages", headers={"X-Request-Id": "mine-1"})
    assert answer.headers["x-request-id"] == "mine-1"
    other = client.get("/v1/packages", headers={"X-Request-Id": "x" * 100})
    assert len(other.headers["x-request-id"]) == 16
    end = time.monotonic() + 5
    while '"request":"mine-1"' not in registered.log:
        assert time.monotonic() < end
        time.sleep(0.05)
    lines = [line for line in registered.log.splitlines() if line.startswith("{")]
    assert all({"time", "level", "message"} <= json.loads(line).keys() for line in lines)


def test_what_is_counted_has_the_names_of_prometheus(client: httpx.Client) -> None:
    client.post("/v1/generate", json=body())
    text = client.get("/metrics").text
    for name in (
        "requests_total",
        "cache_total",
        "generate_seconds_bucket",
        "children",
    ):
        assert f"pygen_{name}" in text
