"""What goes over the wire, and what is logged about it."""

from __future__ import annotations

import gzip
import logging
import sys

import pytest
from runtime.http.faults import Drop, Reply

from pygen_runtime import errors
from pygen_runtime.auth import Token
from pygen_runtime.http import Request, Response
from pygen_runtime.http.compression import deflate as pack

LARGE = Request.post("/models/instances", {"items": ["x" * 100] * 100}, kind="write")
SECRET = "very-secret-token"


def test_large_bodies_are_compressed_and_small_ones_are_not(serve, open_driver):
    server = serve(lambda call: Reply(200, b"1"))
    driver = open_driver(server.url, gzip_above=100)
    driver.fetch(LARGE)
    driver.fetch(Request("POST", "/x", b"y" * 100))
    large, small = server.calls
    assert large.headers["content-encoding"] == "gzip"
    assert len(large.raw) < len(LARGE.body or b"") / 10
    assert large.body == {"items": ["x" * 100] * 100}
    assert "content-encoding" not in small.headers
    assert small.raw == b"y" * 100


def test_compression_can_be_off(serve, open_driver):
    server = serve(lambda call: Reply(200, b"1"))
    open_driver(server.url, gzip_above=None).fetch(LARGE)
    assert server.calls[0].raw == LARGE.body


def test_what_is_packed_is_gzip():
    assert gzip.decompress(pack(b"abc" * 1000)) == b"abc" * 1000


def test_the_engine_is_not_sent_compressed_bodies_and_may_answer_with_them(open_driver):
    seen = {}

    class Engine:
        def handle(self, method, target, headers, body):
            seen.update(target=target, body=body, **{key.lower(): value for key, value in headers.items()})
            return 200, {"Content-Encoding": "gzip"}, gzip.compress(b'{"a": 1}')

    driver = open_driver(transport=Engine())
    assert driver.fetch(LARGE).json() == {"a": 1}
    assert seen["target"] == "/api/v1/projects/p/models/instances"
    assert seen["body"] == LARGE.body
    assert not {"content-encoding", "accept-encoding"} & set(seen)


def test_addresses_parameters_and_headers(serve, open_driver):
    server = serve(lambda call: Reply(200, b"1"))
    driver = open_driver(f"{server.url}/", credentials=SECRET, client_name="my-app")
    driver.fetch(Request.get("/models/containers", {"usedFor": ["node", "edge"], "space": "å b"}))
    driver.fetch(Request("GET", f"{server.url}/api/v1/token/inspect?x=1", params={"y": "2"}))
    first, second = server.calls
    assert first.path == "/api/v1/projects/p/models/containers"
    assert first.query == {"usedFor": "edge", "space": "å b"}
    assert first.headers["authorization"] == f"Bearer {SECRET}"
    assert first.headers["accept-encoding"] == "gzip, deflate"
    assert first.headers["x-cdp-app"] == "my-app"
    assert first.headers["user-agent"].startswith("pygen-runtime/")
    assert second.path == "/api/v1/token/inspect"
    assert second.query == {"x": "1", "y": "2"}
    assert second.headers["authorization"] == f"Bearer {SECRET}"


def test_a_token_goes_to_no_other_host(serve, open_driver):
    """Another port is another service."""
    stranger = serve(lambda call: Reply(200, b"1"))
    driver = open_driver("https://api.example.com", credentials=SECRET)
    driver.fetch(Request.get(f"{stranger.url}/download"))
    assert "authorization" not in stranger.calls[0].headers


def test_a_refusal_of_a_stranger_is_no_reason_to_log_in_again(serve, open_driver):
    stranger = serve(lambda call: Reply(401))
    asked = []
    credentials = Token(lambda: asked.append(1) or "t")
    with pytest.raises(errors.AuthenticationError):
        open_driver("https://api.example.com", credentials=credentials).fetch(Request.get(stranger.url))
    assert not asked


def test_the_answer_tells_about_itself(serve, open_driver):
    server = serve(lambda call: Reply(200, {"a": 1}, {"X-Request-ID": "r-7"}, packed=True))
    response = open_driver(server.url).fetch(LARGE)
    assert isinstance(response, Response)
    assert (response.status, response.request_id, response.attempts) == (200, "r-7", 1)
    assert response.headers["x-request-id"] == "r-7"
    assert response.elapsed > 0
    assert response.json() == {"a": 1}


def test_logs_tell_what_happened_and_no_secret(serve, open_driver, caplog):
    answers = [Drop(), Reply(429, b"slow"), Reply(401), Reply(200, b"[1]", {"x-request-id": "r-9"})]
    server = serve(lambda call: answers[call.number])
    tokens = iter([f"{SECRET}-1", f"{SECRET}-2"])
    driver = open_driver(server.url, credentials=Token(lambda: next(tokens)))
    with caplog.at_level(logging.DEBUG):
        response = driver.fetch(LARGE)
    records = [record for record in caplog.records if record.name == "pygen_runtime.http"]
    assert [record.levelname for record in records] == ["INFO", "INFO", "DEBUG"]
    lost, refused, done = (record.pygen for record in records)
    assert lost["attempt"] == 1
    assert "error" in lost
    assert refused["status"] == 429
    assert refused["wait"] <= 0.02
    expected = {"status": 200, "request_id": "r-9", "attempt": 4, "kind": "write", "received_bytes": 3}
    assert expected.items() <= done.items()
    assert done["path"] == "/api/v1/projects/p/models/instances"
    assert done["sent_bytes"] == len(server.calls[-1].raw)
    assert done["duration_ms"] == round(response.elapsed * 1000, 3) > 0
    assert records[1].getMessage().startswith("POST /api/v1/projects/p/models/instances -> 429; again in 0.0")
    everything = caplog.text + repr([record.__dict__ for record in caplog.records])
    assert SECRET not in everything


def test_failures_are_logged_once_and_raised(serve, open_driver, caplog):
    server = serve(lambda call: Reply(403, {"message": "no"}, {"x-request-id": "r-1"}))
    with caplog.at_level(logging.DEBUG, "pygen_runtime.http"), pytest.raises(errors.PermissionDenied):
        open_driver(server.url, credentials=SECRET).fetch(LARGE)
    (record,) = caplog.records
    facts = {"status": 403, "request_id": "r-1", "error": "PermissionDenied"}
    assert facts.items() <= record.pygen.items()


def test_http2_needs_its_extra(open_driver, monkeypatch):
    monkeypatch.setitem(sys.modules, "h2", None)
    with pytest.raises(errors.MissingExtra, match=r"pip install 'pygen-runtime\[http2\]'"):
        open_driver(http2=True).fetch(LARGE)


def test_the_version_that_is_sent_is_that_of_the_distribution():
    from importlib.metadata import version

    from pygen_runtime.package import VERSION

    assert version("pygen-runtime") == VERSION
