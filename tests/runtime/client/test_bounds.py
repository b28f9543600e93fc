"""Time, memory and secrets are kept by every client, not by that of views alone."""

from __future__ import annotations

import gzip
import logging
import time
from collections.abc import Callable, Iterable, Iterator
from itertools import cycle
from typing import Any

import pytest
from runtime.client.asking import look_at_error
from runtime.faces import CLIENTS, close, collect, done
from runtime.handmade_sdk import RotorWrite
from runtime.http.faults import Call, Drop, Hang, Reply, Trickle
from runtime.http.test_secrets import CANARY, everything_shown

from pygen_runtime import (
    Config,
    DeadlineExceeded,
    PygenError,
    ResponseTooLarge,
    Retries,
    Timeout,
    WriteError,
    deadline,
)
from pygen_runtime.auth import ClientCredentials

LONG = 5.0
"""More than any of these may take, on a busy machine too."""
POINTS = [(at, float(at)) for at in range(10)]

VERBS: dict[str, Callable[[Any], Any]] = {
    "points": lambda client: client.datapoints.retrieve(["a", "b"], 0, progress=lambda _: None),
    "latest": lambda client: client.datapoints.latest("a"),
    "insert points": lambda client: client.datapoints.insert(POINTS, "a"),
    "delete points": lambda client: client.datapoints.delete_range("a", 0, 1),
    "rows": lambda client: client.sequences.retrieve("s"),
    "insert rows": lambda client: client.sequences.insert({1: {"a": 1}}, "s"),
    "delete rows": lambda client: client.sequences.delete_rows("s", [1]),
    "create a sequence": lambda client: client.sequences.create("s", {"a": str}),
    "file": lambda client: client.files.retrieve("f"),
    "content": lambda client: client.files.read("f"),
    "upload": lambda client: client.files.upload(b"hello", "f"),
    "delete a file": lambda client: client.files.delete("f"),
    "graphql": lambda client: client.graphql("{ a }"),
    "feed": lambda client: client.rotor.sync().poll(),
    "mirror": lambda client: client.opened_mirror.refresh(),
    "subscribe": lambda client: collect(client.opened_mirror.subscribe(every=0.0)),
    "list": lambda client: client.rotor.list(),
    "upsert": lambda client: client.upsert(RotorWrite(external_id="r", space="a")),
    "edges": lambda client: client.edges.list(),
    "spaces": lambda client: client.spaces.list(),
}


def dealt(kinds: Iterable[str]) -> list[tuple[str, str]]:
    """One after the other to all verbs, and all of them to two."""
    turns = cycle(kinds)
    return [
        (verb, kind)
        for verb in VERBS
        for kind in (kinds if verb in ("points", "insert rows") else [next(turns)])
    ]


@pytest.fixture(params=list(CLIENTS))
async def connect(request: pytest.FixtureRequest, tmp_path: Any) -> Any:
    opened: list[Any] = []

    def open_(url: str, **settings: Any) -> Any:
        options: dict[str, Any] = {"url": url, "project": "p", "retries": Retries(max_attempts=1), **settings}
        client = CLIENTS[request.param](Config(**options), instance_space="a")
        client.__dict__["opened_mirror"] = type(client).mirror(tmp_path / f"{len(opened)}.db", client)
        opened.extend([client.opened_mirror, client])
        return client

    yield open_
    for each in opened:
        await close(each)


SLOW = {"silence": Hang(), "half a header": Hang(b"HTTP/1.1 200 OK\r\nContent-Ty"), "a trickle": Trickle()}


@pytest.mark.parametrize(("verb", "kind"), dealt(SLOW))
async def test_a_block_ends_in_time(serve: Any, connect: Any, verb: str, kind: str) -> None:
    client = connect(serve(lambda call: SLOW[kind]).url, retries=Retries(max_attempts=100, base=0.01))
    began = time.monotonic()
    with pytest.raises((Timeout, WriteError)), deadline(0.2):
        await done(VERBS[verb](client))
    assert time.monotonic() - began < LONG


@pytest.mark.parametrize("verb", ["content", "upload"])
async def test_content_comes_and_goes_in_time(serve: Any, connect: Any, verb: str) -> None:
    content = serve(lambda call: Trickle()).url
    began = time.monotonic()
    with pytest.raises(Timeout), deadline(0.2):
        await done(VERBS[verb](connect(serve(lambda call: _linked(content)).url)))
    assert time.monotonic() - began < LONG


def _linked(url: str) -> Reply:
    return Reply(200, {"items": [{"id": 1, "name": "f", "downloadUrl": url, "uploadUrl": url}]})


async def test_who_subscribes_does_not_sleep_over_the_end_of_the_block(serve: Any, connect: Any) -> None:
    nothing = {"items": {"mirrored": []}, "nextCursor": {"mirrored": "c"}}
    client = connect(serve(lambda call: Reply(200, nothing)).url)
    began = time.monotonic()
    with pytest.raises(DeadlineExceeded), deadline(LONG):
        await done(collect(client.opened_mirror.subscribe(every=3600.0)))
    assert time.monotonic() - began < LONG


BOMB = gzip.compress(b" " * 10_000_000 + b"{}")
LARGE = {
    "compressed": Reply(200, BOMB, {"Content-Encoding": "gzip"}),
    "of an error": Reply(500, BOMB, {"Content-Encoding": "gzip"}),
    "in very many parts": Reply(200, gzip.compress(b"") * 50_000, {"Content-Encoding": "gzip"}),
    "plain": Reply(200, b" " * 1_000_001),
}


@pytest.mark.parametrize(("verb", "kind"), dealt(LARGE))
async def test_nobody_takes_more_than_there_is_room_for(
    serve: Any, connect: Any, verb: str, kind: str
) -> None:
    client = connect(serve(lambda call: LARGE[kind]).url, max_response_bytes=1_000_000)
    began = time.monotonic()
    with pytest.raises(PygenError) as caught:
        await done(VERBS[verb](client))
    cause = caught.value.causes[0] if isinstance(caught.value, WriteError) else caught.value
    many = kind == "in very many parts"
    assert "more than 100 parts" in str(cause) if many else isinstance(cause, ResponseTooLarge)
    assert time.monotonic() - began < LONG


async def test_a_token_takes_no_more_room_either(serve: Any, connect: Any) -> None:
    url = serve(lambda call: LARGE["compressed"]).url
    credentials = ClientCredentials("me", "secret", token_url=f"{url}/token")
    with pytest.raises(ResponseTooLarge):
        await done(connect(url, credentials=credentials, max_response_bytes=1_000_000).files.read("f"))


def _quoting(call: Call) -> Reply:
    sent = call.headers.get("authorization", "")
    return Reply(400, {"error": {"message": f"bad {sent}", "missing": [sent], "extra": {sent: sent}}})


QUOTES: dict[str, Callable[[Call], Any]] = {
    "a refusal": _quoting,
    "a page": lambda call: Reply(200, f"<p>{call.headers.get('authorization')}".encode()),
    "hanging up": lambda call: Drop(),
}


@pytest.fixture
def logged(caplog: pytest.LogCaptureFixture) -> Iterator[Any]:
    caplog.set_level(logging.DEBUG)
    yield caplog


@pytest.mark.parametrize(("verb", "kind"), dealt(QUOTES))
async def test_no_client_shows_its_token(serve: Any, connect: Any, logged: Any, verb: str, kind: str) -> None:
    client = connect(serve(QUOTES[kind]).url, credentials=CANARY)
    with pytest.raises(PygenError) as caught:
        await done(VERBS[verb](client))
    look_at_error(caught.value)
    assert CANARY not in everything_shown(caught.value)
    assert CANARY not in logged.text


async def test_who_keeps_content_is_shown_no_token(serve: Any, connect: Any) -> None:
    store = serve(lambda call: Reply(200, b"hello"))
    client = connect(serve(lambda call: _linked(f"{store.url}/x?signature=s")).url, credentials=CANARY)
    assert await done(client.files.read("f")) == b"hello"
    assert store.calls and not any("authorization" in call.headers for call in store.calls)
