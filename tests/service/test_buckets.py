"""Blobs in a bucket, against a server that speaks S3; it is in an environment of its own (`make clients`)."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import httpx
import obstore
import pytest
from sdk_project import clean_environment
from service.running import Running, body, free_port

from pygen.errors import PygenUserError
from pygen_service.storage.blobs import digest_of
from pygen_service.storage.buckets import Bucket

SERVER = Path(__file__).parents[2] / ".clients/moto/bin/moto_server"
SECRET = "canary-secret"


@dataclass
class S3:
    """A server, with a bucket called wind."""

    url: str
    process: subprocess.Popen[bytes]

    @property
    def environ(self) -> dict[str, str]:
        keys = {"AWS_ACCESS_KEY_ID": "key", "AWS_SECRET_ACCESS_KEY": SECRET}
        return keys | {"AWS_REGION": "us-east-1", "AWS_ENDPOINT": self.url}


@pytest.fixture(scope="module")
def s3() -> Iterator[S3]:
    if not SERVER.exists():
        pytest.skip("no server that speaks S3 is installed: make clients")
    port = free_port()
    command = [str(SERVER), "--host", "127.0.0.1", "--port", str(port)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        found = S3(f"http://127.0.0.1:{port}", process)
        end = time.monotonic() + 120
        while True:
            try:
                httpx.put(f"{found.url}/wind", trust_env=False).raise_for_status()
                break
            except httpx.TransportError:
                assert time.monotonic() < end and process.poll() is None
                time.sleep(0.1)
        yield found
        process.kill()


@pytest.fixture
def bucket(s3: S3, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> Bucket:
    for name, value in s3.environ.items():
        monkeypatch.setenv(name, value)
    return Bucket(f"s3://wind/{digest_of(request.node.name.encode())[:8]}")


def test_bytes_are_kept_under_their_digest(bucket: Bucket) -> None:
    assert list(bucket.digests()) == []
    digests = {bucket.put_if_absent(content) for content in (b"one", b"two", b"one", b"")}
    assert list(bucket.digests()) == sorted(digests) and len(digests) == 3
    assert [bucket.get(digest_of(content)) for content in (b"one", b"two", b"")] == [b"one", b"two", b""]
    assert bucket.has(digest_of(b"one")) and not bucket.has(digest_of(b"three"))
    assert bucket.get(digest_of(b"three")) is None
    bucket.delete(digest_of(b"one"))
    bucket.delete(digest_of(b"one"))
    assert not bucket.has(digest_of(b"one"))


def test_damaged_bytes_are_not_given_out(bucket: Bucket, request: pytest.FixtureRequest) -> None:
    digest = bucket.put_if_absent(b"as it was")
    place = f"{digest_of(request.node.name.encode())[:8]}/{digest[:2]}/{digest[2:]}"
    whole = obstore.store.from_url("s3://wind", client_options={"allow_http": True})
    obstore.put(whole, place, b"as it never was")
    assert bucket.get(digest) is None
    assert not bucket.has(digest)


@pytest.mark.parametrize(
    ("url", "environ"),
    [("s3://nobodys/x", {}), ("s3://wind/x", {"AWS_ENDPOINT": "http://127.0.0.1:9"})],
    ids=["no such bucket", "nobody there"],
)
def test_a_bucket_that_cannot_be_read_is_said_at_once(
    bucket: Bucket, monkeypatch: pytest.MonkeyPatch, url: str, environ: dict[str, str]
) -> None:
    for name, value in environ.items():
        monkeypatch.setenv(name, value)
    with pytest.raises(PygenUserError, match="cannot be read") as caught:
        Bucket(url)
    assert caught.value.code == "PG612" and SECRET not in str(caught.value)


def test_a_place_that_is_none_is_refused(tmp_path: Path) -> None:
    running = Running(tmp_path / "data", ["--blobs=ftp://somewhere"])
    with pytest.raises(AssertionError, match=r"(?s)PG612.*s3://"):
        running.start()


def test_a_service_keeps_what_it_has_in_a_bucket(s3: S3, tmp_path: Path) -> None:
    running = Running(tmp_path / "data", ["--blobs=s3://wind/service"], environ=s3.environ).start()
    with running.client() as client:
        made = client.post("/v1/packages/acme-wind/versions", json=body())
        assert made.status_code == 201, made.text
    assert running.stop() == 0
    assert not (tmp_path / "data/blobs").exists()
    running.start()  # with an empty memory
    with running.client() as client:
        for file in made.json()["files"]:
            assert digest_of(client.get(f"/simple/acme-wind/{file['filename']}").content) == file["sha256"]
    assert running.stop() == 0
    doctor = subprocess.run(
        [sys.executable, "-m", "pygen_service", "doctor", "--folder", running.folder, *running.arguments],
        capture_output=True,
        text=True,
        env=clean_environment(s3.environ),
    )
    assert "blobs: all there" in doctor.stdout, doctor.stdout + doctor.stderr
    running.start()
    with running.client() as client:
        s3.process.kill()
        s3.process.wait()
        ready = client.get("/health/ready")
        assert (ready.status_code, ready.json()["failed"]) == (503, ["blobs"])
        gone = client.get(f"/simple/acme-wind/{made.json()['files'][0]['filename']}")
        assert (gone.status_code, gone.json()["code"]) == (503, "PG610")
        assert gone.headers["retry-after"]
    running.stop()
    assert SECRET not in running.log
