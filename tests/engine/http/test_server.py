"""The engine behind a socket: keep-alive, compression, chunked bodies, several clients, faults."""

from __future__ import annotations

import gzip
import http.client
import json
import socket
import threading
import time
from dataclasses import replace
from typing import Any

import httpx
import pytest
from engine import plant
from engine.conversation import PROJECT, plant_talk

from pygen_engine import EngineOptions
from pygen_engine.engine import Engine
from pygen_engine.faults import Faults
from pygen_engine.http.server import Server, running

SPACES = f"{PROJECT}/models/spaces"


def _connection(server: Server) -> http.client.HTTPConnection:
    host, port = server.server_address[:2]
    return http.client.HTTPConnection(str(host), int(port), timeout=20)


def test_a_connection_serves_many_requests(pygen_server: Server) -> None:
    connection = _connection(pygen_server)
    for _ in range(5):
        connection.request("GET", SPACES)
        response = connection.getresponse()
        assert response.status == 200
        assert json.loads(response.read()) == {"items": []}
        assert response.getheader("x-request-id")
    first = connection.sock
    connection.request("GET", SPACES)
    connection.getresponse().read()
    assert connection.sock is first
    connection.close()


def test_bodies_may_be_compressed_both_ways(pygen_server: Server) -> None:
    body = gzip.compress(json.dumps(plant.SPACES).encode())
    headers = {"content-encoding": "gzip", "accept-encoding": "gzip"}
    with httpx.Client(base_url=pygen_server.url) as client:
        written = client.post(SPACES, content=body, headers=headers)
        assert written.status_code == 200, written.text
        for path, document in plant.STEPS[1:3]:
            assert client.post(PROJECT + path, json=document).status_code == 200
        views = client.get(f"{PROJECT}/models/views?limit=100", headers=headers)
    assert views.headers["content-encoding"] == "gzip"
    assert views.headers["vary"] == "Accept-Encoding"
    assert {one["externalId"] for one in views.json()["items"]} == {"Named", "Pump", "System", "Flow"}


def test_chunked_bodies_are_read(pygen_server: Server) -> None:
    def pieces() -> Any:
        raw = json.dumps(plant.SPACES).encode()
        yield raw[:10]
        yield raw[10:]

    with httpx.Client(base_url=pygen_server.url) as client:
        assert client.post(SPACES, content=pieces()).status_code == 200
        assert len(client.get(SPACES).json()["items"]) == 2


@pytest.mark.parametrize(
    "raw",
    [
        b"POST /x HTTP/1.1\r\nHost: x\r\nContent-Length: nine\r\n\r\n",
        b"POST /x HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
        b"POST /x HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        b"POST /x HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n-5\r\nabcde\r\n",
        b"POST /x HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\n",
        b"POST /x HTTP/1.1\r\nHost: x\r\nContent-Length: " + b"9" * 5000 + b"\r\n\r\n",
        b"POST /x HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}",
        b"POST /x HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: xchunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n",
        b"POST /x HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        b"GET / HTTP/1.1 nonsense\r\n\r\n",
        b"GET /" + b"a" * 70_000 + b" HTTP/1.1\r\n\r\n",
    ],
)
def test_broken_http_is_refused_and_the_server_lives(pygen_server: Server, raw: bytes) -> None:
    host, port = pygen_server.server_address[:2]
    with socket.create_connection((str(host), int(port)), timeout=20) as sock:
        sock.sendall(raw)
        status = sock.makefile("rb").readline()
    assert b" 4" in status
    assert httpx.get(pygen_server.url + SPACES).status_code == 200


def test_a_body_that_ends_too_early_is_not_carried_out(pygen_server: Server) -> None:
    """Even when what came is whole by itself: the client was about to say more."""
    body = b'{"items": [{"space": "half"}]}'
    for head, sent in (
        (f"Content-Length: {len(body) + 5}", body),
        ("Transfer-Encoding: chunked", b"%x\r\n%b" % (len(body) + 5, body)),
    ):
        host, port = pygen_server.server_address[:2]
        with socket.create_connection((str(host), int(port)), timeout=20) as sock:
            sock.sendall(f"POST {SPACES} HTTP/1.1\r\nHost: 127.0.0.1\r\n{head}\r\n\r\n".encode() + sent)
            sock.shutdown(socket.SHUT_WR)
            assert b" 400 " in sock.makefile("rb").readline()
    assert httpx.get(pygen_server.url + SPACES).json()["items"] == []


def test_too_many_connections_are_told_to_come_again(pygen_server: Server) -> None:
    pygen_server.max_connections = 3
    host, port = pygen_server.server_address[:2]
    waiting = [socket.create_connection((str(host), int(port)), timeout=20) for _ in range(3)]
    for sock in waiting:  # an answer shows that it is served
        sock.sendall(f"GET {SPACES} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".encode())
        assert b" 200 " in sock.makefile("rb").readline()
    with socket.create_connection((str(host), int(port)), timeout=20) as sock:
        assert b" 503 " in sock.makefile("rb").readline()
    for sock in waiting:
        sock.close()
    deadline = time.monotonic() + 20
    while pygen_server._open and time.monotonic() < deadline:
        time.sleep(0.01)
    assert httpx.get(pygen_server.url + SPACES).status_code == 200


def test_a_port_that_is_taken_is_named(pygen_server: Server) -> None:
    port = pygen_server.server_address[1]
    with pytest.raises(OSError, match=rf"Cannot listen on 127\.0\.0\.1:{port}"):
        Server(pygen_server.engine, port=port)


def test_a_huge_content_length_is_refused_before_it_is_read(pygen_server: Server) -> None:
    connection = _connection(pygen_server)
    connection.putrequest("POST", SPACES)
    connection.putheader("content-length", str(10**12))
    connection.endheaders()
    refused = connection.getresponse()
    assert refused.status == 413
    assert len(refused.headers["x-request-id"]) == 36
    connection.close()


def test_several_clients_write_and_read_at_once(pygen_engine: Engine) -> None:
    plant_talk(pygen_engine)
    failures: list[str] = []

    def work(who: int) -> None:
        with httpx.Client(base_url=server.url, timeout=60) as client:
            for index in range(10):
                item = plant.node(f"w{who}-{index}", "System", name=f"{who} {index}")
                written = client.post(f"{PROJECT}/models/instances", json={"items": [item]})
                body = {"sources": [{"source": plant.view("System")}]}
                read = client.post(f"{PROJECT}/models/instances/list", json=body)
                names = {one["externalId"] for one in read.json().get("items", ())}
                if written.status_code != 200 or f"w{who}-{index}" not in names:
                    failures.append(f"{written.text} {read.text[:200]}")

    with running(pygen_engine) as server:
        threads = [threading.Thread(target=work, args=(who,)) for who in range(6)]
        for one in threads:
            one.start()
        for one in threads:
            one.join()
    assert failures == []


def test_a_foreign_web_page_is_refused(pygen_server: Server) -> None:
    foreign = httpx.get(pygen_server.url + SPACES, headers={"origin": "http://evil.example"})
    assert foreign.status_code == 403
    own = httpx.get(pygen_server.url + SPACES, headers={"origin": pygen_server.url})
    assert own.status_code == 200
    # a name of theirs that resolves to this machine
    port = pygen_server.server_address[1]
    rebound = {"host": f"evil.example:{port}", "origin": f"http://evil.example:{port}"}
    assert httpx.get(pygen_server.url + SPACES, headers=rebound).status_code == 403
    assert httpx.get(pygen_server.url + SPACES, headers={"host": "evil.example"}).status_code == 403
    assert httpx.get(pygen_server.url + SPACES, headers={"host": f"localhost:{port}"}).status_code == 200
    assert httpx.get(pygen_server.url + SPACES, headers={"host": "[bad"}).status_code in (400, 403)


PAGE = "http://localhost:5173"


def test_a_web_page_that_is_allowed_is_answered(pygen_engine: Engine) -> None:
    asking = {"access-control-request-method": "POST", "access-control-request-headers": "authorization"}
    with running(pygen_engine) as server:
        assert httpx.options(server.url + SPACES, headers={"origin": PAGE, **asking}).status_code == 403
    pygen_engine.options = replace(pygen_engine.options, origins=(PAGE,))
    with running(pygen_engine) as server:
        asked = httpx.options(server.url + SPACES, headers={"origin": PAGE, **asking})
        assert (asked.status_code, asked.headers["access-control-allow-origin"]) == (204, PAGE)
        assert asked.headers["access-control-allow-headers"] == "authorization"
        answer = httpx.get(server.url + SPACES, headers={"origin": PAGE})
        assert (answer.status_code, answer.headers["access-control-allow-origin"]) == (200, PAGE)
        for origin in ("http://localhost:5174", "https://localhost:5173", "null"):
            refused = httpx.get(server.url + SPACES, headers={"origin": origin})
            assert refused.status_code == 403 and "access-control-allow-origin" not in refused.headers
        assert "access-control-allow-origin" not in httpx.get(server.url + SPACES).headers


def test_the_log_has_the_last_requests(pygen_server: Server) -> None:
    httpx.get(pygen_server.url + SPACES)
    httpx.get(pygen_server.url + "/nowhere")
    httpx.get(pygen_server.url + "/_pygen/requests")
    logged = httpx.get(pygen_server.url + "/_pygen/requests").json()
    assert [(one["method"], one["path"], one["status"]) for one in logged] == [
        ("GET", SPACES, 200),
        ("GET", "/nowhere", 404),
    ]


def test_stopping_does_not_wait_for_idle_clients(pygen_engine: Engine) -> None:
    with running(pygen_engine) as server:
        connection = _connection(server)
        connection.request("GET", SPACES)
        connection.getresponse().read()
    connection.sock.settimeout(20)
    assert connection.sock.recv(1) == b""
    connection.close()


@pytest.mark.parametrize("status", [429, 503, 408])
def test_a_header_asks_for_a_fault(pygen_server: Server, status: int) -> None:
    asked = httpx.get(pygen_server.url + SPACES, headers={"x-pygen-fault": f"status={status}; retry-after=2"})
    assert asked.status_code == status
    assert asked.json()["error"]["code"] == status
    assert ("retry-after" in asked.headers) == (status in (429, 503))
    assert httpx.get(pygen_server.url + SPACES).status_code == 200


def test_a_retryable_conflict_says_so(pygen_server: Server) -> None:
    asked = httpx.get(pygen_server.url + SPACES, headers={"x-pygen-fault": "rate-409=1"})
    assert asked.status_code == 409
    assert asked.headers["cdf-is-auto-retryable"] == "true"
    assert asked.json()["error"]["isAutoRetryable"] is True
    assert "Schema lock conflict" in asked.json()["error"]["message"]


def test_a_dropped_connection_has_no_answer(pygen_server: Server) -> None:
    with pytest.raises(httpx.RemoteProtocolError):
        httpx.get(pygen_server.url + SPACES, headers={"x-pygen-fault": "drop=1"})
    assert httpx.get(pygen_server.url + SPACES).status_code == 200


def test_an_unreadable_fault_is_a_bad_request(pygen_server: Server) -> None:
    for header in ("rate-429=often", "explode=1", "status=200", "latency=61"):
        assert httpx.get(pygen_server.url + SPACES, headers={"x-pygen-fault": header}).status_code == 400


def test_faults_of_the_options_come_at_their_rate_and_end() -> None:
    faults = Faults(rate_503=0.5, seed=7, first=3)
    engine = Engine.open(options=EngineOptions(faults=faults))
    statuses = [engine.handle("GET", SPACES, {}, b"")[0] for _ in range(40)]
    engine.close()
    assert statuses.count(503) == 3
    assert set(statuses) == {200, 503}


def test_short_pages_carry_a_cursor(pygen_engine: Engine) -> None:
    talk = plant_talk(pygen_engine)
    pygen_engine.faults.set(Faults(page=4))
    body: dict[str, Any] = {"sources": [{"source": plant.view("Pump")}], "limit": 1000}
    seen: list[str] = []
    sizes: list[int] = []
    while True:
        answer = talk.post("/models/instances/list", body)
        seen += [one["externalId"] for one in answer["items"]]
        sizes.append(len(answer["items"]))
        if "nextCursor" not in answer:
            break
        body["cursor"] = answer["nextCursor"]
    assert seen == [f"p{i}" for i in range(10)]
    assert max(sizes) == 4


def test_search_and_aggregation_lag_behind_when_asked(pygen_engine: Engine) -> None:
    talk = plant_talk(pygen_engine)
    search = {"view": plant.view("Pump"), "query": "pump"}
    count = {"view": plant.view("Pump"), "aggregates": [{"count": {}}]}

    def found(**headers: str) -> tuple[int, int]:
        hits = talk.post("/models/instances/search", search, **headers)["items"]
        groups = talk.post("/models/instances/aggregate", count, **headers)["items"]
        return len(hits), groups[0]["aggregates"][0]["value"] if groups else 0

    assert found() == (10, 10)
    assert found(x_pygen_fault="search-lag=3600") == (0, 0)
    assert found() == (10, 10)


def test_search_in_external_ids_finds_the_node(pygen_server: Server) -> None:
    plant_talk(pygen_server.engine)
    body = {"view": plant.view("Pump"), "query": "p3", "properties": ["externalId"]}
    connection = _connection(pygen_server)
    connection.request("POST", f"{PROJECT}/models/instances/search", json.dumps(body))
    response = connection.getresponse()
    assert response.status == 200
    assert [item["externalId"] for item in json.loads(response.read())["items"]] == ["p3"]
    connection.close()
