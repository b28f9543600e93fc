"""Answers that break off, never come, or are not what they seem: nothing lost, nothing doubled, no hang."""

from __future__ import annotations

import gzip

import pytest
from runtime.http.faults import Call, Drop, Hang, Reply, Trickle

from pygen_runtime import errors
from pygen_runtime.http import Request, Timeouts

READ = Request.post("/models/instances/list", {"limit": 1})
BODY = {"items": [{"externalId": f"n{i}"} for i in range(200)]}
SHORT = Timeouts(read=0.2, total=0.4)

FAULTS = {
    "closed without a word": Drop(),
    "closed in the middle of the body": Reply(200, BODY, stop_after=100),
    "compressed body cut short": Reply(200, BODY, packed=True, cut=20),
    "compressed body cut in its checksum": Reply(200, BODY, packed=True, cut=3),
    "not compressed as it claims": Reply(200, BODY, {"Content-Encoding": "gzip"}),
    "an encoding nobody asked for": Reply(200, b"abc", {"Content-Encoding": "br"}),
    "not HTTP at all": Hang(b"SSH-2.0-OpenSSH_9.6\r\n"),
    "silence": Hang(),
    "half a header": Hang(b"HTTP/1.1 200 OK\r\nContent-Ty"),
    "half a body": Hang(b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n12345"),
    "a byte now and then": Trickle(),
    "a body that only the end of the connection ends": Hang(
        b'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n{"items": [1, 2', close=True
    ),
    "half a chunk": Hang(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nff\r\n{"),
}


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS)
def test_a_broken_answer_is_asked_for_again(serve, open_driver, fault):
    server = serve(lambda call: Reply(200, BODY, packed=True) if call.number else fault)
    response = open_driver(server.url, timeouts=SHORT).fetch(READ)
    assert response.json() == BODY
    assert response.attempts == 2


@pytest.mark.parametrize("fault", [Hang(), Trickle()], ids=["silence", "trickle"])
def test_no_answer_ever_is_a_time_out(serve, open_driver, fault):
    server = serve(lambda call: fault)
    with pytest.raises(errors.Timeout) as caught:
        open_driver(server.url, timeouts=Timeouts(read=0.1, total=0.2)).fetch(READ)
    assert caught.value.status is None
    assert caught.value.retryable
    assert "Ask for less at once" in str(caught.value)


BOMB = gzip.compress(b" " * 10_000_000 + b"{}")


@pytest.mark.parametrize(
    "answer",
    [
        Reply(200, BOMB, {"Content-Encoding": "gzip"}),
        Reply(200, b" " * 1_000_001),
        Reply(500, BOMB, {"Content-Encoding": "gzip"}),
        Hang(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + b"fffff\r\n" + b" " * 0xFFFFF),
    ],
    ids=["compressed", "plain", "of an error", "without an announced length"],
)
def test_an_answer_without_end_fills_no_memory(serve, open_driver, answer):
    server = serve(lambda call: answer)
    with pytest.raises(errors.ResponseTooLarge, match="1,000,000") as caught:
        open_driver(server.url, max_response_bytes=1_000_000).fetch(READ)
    assert "smaller limit" in str(caught.value)
    assert len(server.calls) == 1, "it would be as large again"


def test_a_large_answer_within_the_limit_comes_whole(serve, open_driver):
    server = serve(lambda call: Reply(200, {"a": "x" * 999_992}, packed=True))
    assert len(open_driver(server.url, max_response_bytes=1_000_000).fetch(READ).content) == 1_000_000
    assert len(open_driver(server.url, max_response_bytes=None).fetch(READ).content) == 1_000_000


def test_html_from_a_gateway_survives(serve, open_driver):
    page = b"""<html><head><title>503</title><style>p {color: red}</style></head>
        <body><h1>503 Service Temporarily Unavailable</h1><hr>nginx</body></html>"""
    server = serve(lambda call: Reply(503, page, {"Content-Type": "text/html", "x-request-id": "r-1"}))
    with pytest.raises(errors.ServerError) as caught:
        open_driver(server.url).fetch(READ)
    assert caught.value.message == "503 Service Temporarily Unavailable nginx"
    assert caught.value.request_id == "r-1"
    assert "request id r-1" in str(caught.value)


def test_an_answer_without_body_has_a_message(serve, open_driver):
    server = serve(lambda call: Reply(500))
    with pytest.raises(errors.ServerError, match="The answer has no message"):
        open_driver(server.url).fetch(READ)


def test_long_text_is_shortened(serve, open_driver):
    server = serve(lambda call: Reply(500, b"x" * 100_000))
    with pytest.raises(errors.ServerError) as caught:
        open_driver(server.url).fetch(READ)
    assert len(caught.value.message) < 600


def test_a_redirect_is_told_and_not_followed(serve, open_driver):
    server = serve(lambda call: Reply(307, b"", {"Location": "https://elsewhere.example/"}))
    with pytest.raises(errors.ApiError, match=r"Redirected to https://elsewhere.example/"):
        open_driver(server.url, credentials="secret").fetch(READ)
    assert len(server.calls) == 1


def test_an_error_keeps_everything_the_service_said(serve, open_driver):
    said = {
        "error": {
            "code": 408,
            "message": "Graph query timed out.",
            "missing": [{"externalId": "a"}],
            "duplicated": [{"externalId": str(n)} for n in range(9)],
            "notices": [{"code": "x"}],
        }
    }
    server = serve(lambda call: Reply(408, said))
    with pytest.raises(errors.Timeout) as caught:
        open_driver(server.url).fetch(READ)
    error = caught.value
    assert (error.code, error.missing, error.details) == (
        408,
        [{"externalId": "a"}],
        {"notices": [{"code": "x"}]},
    )
    assert "missing: {'externalId': 'a'}" in str(error)
    assert "(9 in all)" in str(error)


@pytest.mark.parametrize("body", [b'"just text"', b"[1, 2]", b'{"error": "nope"}', b'{"message": "nope"}'])
def test_unusual_json_is_an_error_all_the_same(serve, open_driver, body):
    server = serve(lambda call: Reply(400, body))
    with pytest.raises(errors.ApiError) as caught:
        open_driver(server.url).fetch(READ)
    assert caught.value.message in ('"just text"', "[1, 2]", "nope")


def test_a_page_that_is_not_json_says_so(serve, open_driver):
    server = serve(lambda call: Reply(200, b"<html>welcome to the hotel wifi"))
    with pytest.raises(
        errors.ConnectionFailed, match=r"hotel wifi.*Does the url lead to the service"
    ) as caught:
        open_driver(server.url).fetch(READ)
    assert caught.value.attempts == 4


def test_json_that_is_broken_inside_says_so(serve, open_driver):
    server = serve(lambda call: Reply(200, b'{"items": [oh dear]}'))
    response = open_driver(server.url).fetch(READ)
    with pytest.raises(errors.ConnectionFailed, match="The answer is not JSON"):
        response.json()


def test_a_write_that_was_done_before_the_line_broke_is_not_done_twice_in_effect(serve, open_driver):
    """The connection breaks after the service did its work: the repetition finds it done."""
    stored: dict[str, int] = {}
    unchanged = []

    def answer(call: Call) -> Reply | Drop:
        items = call.body["items"]
        first_time = items[0] not in stored
        for item in items:
            if item in stored:
                unchanged.append(item)
            stored.setdefault(item, 1)
        # Not every third call: the same request could be that one again and again.
        return Drop() if first_time and int(items[0][1:]) % 30 == 0 else Reply(200, {"items": items})

    server = serve(answer)

    def flow():
        chunks = [[f"i{n}" for n in range(start, start + 10)] for start in range(0, 100, 10)]
        responses = yield [
            Request.post("/models/instances", {"items": chunk}, kind="write") for chunk in chunks
        ]
        return [item for response in responses for item in response.json()["items"]]

    assert open_driver(server.url).run(flow()) == [f"i{n}" for n in range(100)]
    assert len(stored) == 100
    assert unchanged, "the case must have happened"


def test_a_url_that_cannot_be_sent_is_a_configuration_error(open_driver):
    with pytest.raises(errors.ConfigurationError, match="cannot be sent"):
        open_driver().fetch(Request.get("ftp://localhost/x"))
