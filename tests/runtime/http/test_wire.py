"""HTTP/1.1 on the wire: what comes in pieces, breaks off or lies, with h11 as a second opinion."""

from __future__ import annotations

import random
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import h11
import pytest
from runtime.http.faults import AsyncDriver, Call, Hang, Reply

from pygen_runtime import errors
from pygen_runtime.http import Limits, Request
from pygen_runtime.http.steps import TransportError
from pygen_runtime.http.transports import open_async_transport, open_transport
from pygen_runtime.http.transports.addresses import Address, taken_apart
from pygen_runtime.http.transports.messages import Answer, request_bytes

BOOKS = "xn--bcher-kva.example"
READ = Request.post("/models/instances/list", {"limit": 1})


def chunked(body: bytes, sizes: Iterator[int], trailer: bytes = b"") -> bytes:
    parts, place = b"", 0
    while place < len(body):
        size = next(sizes)
        part = body[place : place + size]
        parts += b"%x;ignored=1\r\n%s\r\n" % (len(part), part)
        place += size
    return parts + b"0\r\n" + trailer + b"\r\n"


def answers(seed: int) -> bytes:
    """An answer on the wire, often damaged."""
    dice = random.Random(seed)
    body = dice.randbytes(dice.choice([0, 1, 20, 3000]))
    status = dice.choice([200, 200, 200, 204, 304, 404, 500])
    head = b"HTTP/1.%d %d %s\r\n" % (
        dice.choice([1, 1, 1, 0]),
        status,
        dice.choice([b"OK", b"", b"Not Found"]),
    )
    head = dice.choice([b"", b"HTTP/1.1 103 Early Hints\r\nlink: x\r\n\r\n"]) + head
    head += b"Content-Type:application/json \r\nX-Request-Id: \tr-1\r\n"
    head += dice.choice([b"", b"", b"Connection: close\r\n", b"Connection: Keep-Alive\r\n"])
    way = dice.choice(["length", "length", "chunks", "end"])
    if way == "length":
        wire = head + b"content-length: %d\r\n\r\n" % len(body) + body * (status not in (204, 304))
    elif way == "chunks":
        packed = chunked(body, iter(lambda: dice.randint(1, 900), None), dice.choice([b"", b"X-Sum: 1\r\n"]))
        wire = head + b"Transfer-Encoding: chunked\r\n\r\n" + packed * (status not in (204, 304))
    else:
        wire = head + b"\r\n" + body * (status not in (204, 304))
    if dice.random() < 0.3:
        wire = wire[: dice.randint(0, len(wire))]
    elif dice.random() < 0.3:
        place = dice.randrange(len(wire))
        wire = wire[:place] + dice.choice([b"\r\n", b":", b"z", b"", b"\x00"]) + wire[place + 1 :]
    return wire


def judged_by_h11(wire: bytes) -> tuple[int, bytes] | None:
    """What h11 makes of it; None for a broken answer."""
    connection = h11.Connection(h11.CLIENT)
    connection.send(h11.Request(method="GET", target="/", headers=[("host", "x")]))
    connection.send(h11.EndOfMessage())
    status, body, ended = 0, b"", False
    connection.receive_data(wire)
    try:
        while True:
            event = connection.next_event()
            if event is h11.NEED_DATA:
                if ended:
                    return None
                connection.receive_data(b"")
                ended = True
            elif isinstance(event, h11.Response):
                status = event.status_code
            elif isinstance(event, h11.Data):
                body += bytes(event.data)
            elif isinstance(event, h11.EndOfMessage):
                return status, body
            elif isinstance(event, h11.ConnectionClosed):
                return None
    except h11.RemoteProtocolError:
        return None


def judged_by_us(wire: bytes, dice: random.Random) -> tuple[int, bytes] | None:
    answer, place = Answer(None), 0
    try:
        while place < len(wire):
            size = dice.choice([1, 7, 100, 5000])
            if answer.feed(wire[place : place + size]):
                return answer.received()[0], answer.received()[2]
            place += size
        answer.feed(b"")
    except TransportError:
        return None
    return answer.received()[0], answer.received()[2]


def test_whole_and_damaged_answers_are_taken_as_h11_takes_them() -> None:
    broken = 0
    for seed in range(4000):
        wire = answers(seed)
        ours, theirs = judged_by_us(wire, random.Random(seed)), judged_by_h11(wire)
        assert ours == theirs, (seed, wire[:300])
        broken += theirs is None
    assert 500 < broken < 3000, "both kinds are tried"


def test_a_request_is_what_h11_reads() -> None:
    wire = request_bytes("POST", "/a?b=c", "host:1", {"X-Name": "Øl", "Accept": "a/b"}, b"{}")
    connection = h11.Connection(h11.SERVER)
    connection.receive_data(wire)
    event = connection.next_event()
    assert isinstance(event, h11.Request) and event.target == b"/a?b=c" and event.method == b"POST"
    assert dict(event.headers)[b"x-name"] == "Øl".encode()
    assert connection.next_event().data == b"{}"
    assert isinstance(connection.next_event(), h11.EndOfMessage)


@pytest.mark.parametrize("value", ["a\r\nX-Admin: 1", "a\nb", "a\x00b"])
def test_no_value_of_a_header_becomes_another_header(value: str) -> None:
    with pytest.raises(errors.ConfigurationError, match="'x-cdp-app' has characters"):
        request_bytes("GET", "/", "h", {"x-cdp-app": value}, None)


@pytest.mark.parametrize(
    ("url", "address", "target"),
    [
        ("http://h", Address(False, "h", 80, "h"), "/"),
        ("https://h?a=b", Address(True, "h", 443, "h"), "/?a=b"),
        ("https://H:8443/a#b", Address(True, "h", 8443, "h:8443"), "/a"),
        ("http://[::1]:80/x", Address(False, "::1", 80, "[::1]:80"), "/x"),
        ("http://bücher.example/ä b\r\nX: 1", Address(False, BOOKS, 80, BOOKS),
         "/%C3%A4%20b%0D%0AX:%201"),
    ],
)  # fmt: skip
def test_where_a_url_leads(url: str, address: Address, target: str) -> None:
    assert taken_apart(url) == (address, target)


@pytest.mark.parametrize(
    "url",
    ["ftp://h/", "http://", "http://h:x/", "http://me:secret@h/", "http://h h/", f"http://{64 * 'a'}/"],
)
def test_a_url_that_leads_nowhere(url: str) -> None:
    with pytest.raises(errors.ConfigurationError) as caught:
        taken_apart(url)
    assert "secret" not in str(caught.value)


def test_a_connection_is_used_again_until_the_service_closes_it(serve: Any, open_driver: Any) -> None:
    def answer(call: Call) -> Any:
        if call.number == 2:
            return Reply(200, {}, {"Connection": "close"})
        return Reply(200, {"items": []})

    server = serve(answer)
    driver = open_driver(server.url)
    for _ in range(3):
        assert driver.fetch(READ).attempts == 1
    assert driver.fetch(READ).attempts == 1
    assert server.connections == 2


def test_what_follows_an_answer_unasked_is_not_taken_for_the_next(serve: Any, open_driver: Any) -> None:
    wrong = b'HTTP/1.1 200 OK\r\nContent-Length: 7\r\n\r\n"wrong"'
    right = b'HTTP/1.1 200 OK\r\nContent-Length: 7\r\n\r\n"right"'
    server = serve(lambda call: Hang(right + wrong) if call.number == 0 else Reply(200, b'"right"'))
    driver = open_driver(server.url)
    assert [driver.fetch(READ).json() for _ in range(2)] == ["right", "right"]
    assert server.connections == 2


def test_large_bodies_both_ways(serve: Any, open_driver: Any) -> None:
    text = "".join(map(str, range(600_000)))
    server = serve(lambda call: Reply(200, {"got": len(call.body["text"]), "text": call.body["text"]}))
    driver = open_driver(server.url, gzip_above=None)
    found = driver.fetch(Request.post("/x", {"text": text})).json()
    assert found["got"] == len(text) and found["text"] == text


@pytest.fixture
def certificate(tmp_path: Path) -> Path:
    """A certificate for 127.0.0.1, with its key in the same file."""
    made = tmp_path / "cert.pem"
    subject = "-subj /CN=test -addext subjectAltName=IP:127.0.0.1"
    made_by = f"openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 {subject}"
    command = [*made_by.split(), "-keyout", str(tmp_path / "key.pem"), "-out", str(made)]
    try:
        subprocess.run(command, check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError) as error:
        pytest.skip(f"openssl cannot make a certificate here: {error}")
    made.write_text(made.read_text() + (tmp_path / "key.pem").read_text())
    return made


def test_tls_with_the_certificates_of_the_environment(
    serve: Any, open_driver: Any, certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from pygen_runtime.http.transports import addresses

    server = serve(lambda call: Reply(200, {"n": call.number}), certificate=certificate)
    addresses._tls.cache_clear()
    with pytest.raises(errors.ConnectionFailed, match=r"Could not connect: .*CERTIFICATE_VERIFY_FAILED"):
        open_driver(server.url).fetch(READ)
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    addresses._tls.cache_clear()
    try:
        driver = open_driver(server.url)
        assert [driver.fetch(READ).json() for _ in range(3)] == [{"n": 0}, {"n": 1}, {"n": 2}]
    finally:
        addresses._tls.cache_clear()


@pytest.mark.parametrize("name", ["HTTPS_PROXY", "http_proxy", "ALL_PROXY"])
async def test_proxies_and_http2_are_left_to_httpx(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for other in ("http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.delenv(other, raising=False)
        monkeypatch.delenv(other.upper(), raising=False)
    limits = Limits()

    def kinds() -> set[str]:
        opened = open_transport(None, limits, http2=False, most=None)
        awaited = open_async_transport(None, limits, http2=False, most=None)
        return {type(opened).__name__, type(awaited).__name__}

    assert kinds() == {"SocketTransport", "StreamTransport"}
    monkeypatch.setenv(name, "http://127.0.0.1:1")
    assert kinds() == {"HttpxTransport", "AsyncHttpxTransport"}


def test_a_thread_is_made_only_for_requests_beside_others(serve: Any, open_driver: Any) -> None:
    import threading

    server = serve(lambda call: Reply(200, {"items": []}))
    driver = open_driver(server.url)
    if isinstance(driver, AsyncDriver):
        pytest.skip("there are no threads")
    started: list[str] = []
    start = threading.Thread.start

    def noted(thread: threading.Thread) -> None:
        started.append(thread.name)
        start(thread)

    def flow(number: int) -> Any:
        return (yield [READ] * number)

    threading.Thread.start = noted  # type: ignore[method-assign]
    try:
        assert len(driver.run(flow(1))) == 1
        assert not [name for name in started if name.startswith("pygen-")]
        assert len(driver.run(flow(3))) == 3
    finally:
        threading.Thread.start = start  # type: ignore[method-assign]
    assert len([name for name in started if name.startswith("pygen-")]) == 3
