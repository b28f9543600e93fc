"""Whatever comes back instead of an answer, every verb says so with an error of ours."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import msgspec
import pytest
from runtime.faces import CLIENTS, close, collect, done
from runtime.handmade_sdk import RotorWrite
from runtime.http.faults import Call, Reply

from pygen_runtime import ApiError, Config, ConnectionFailed, Retries, ServerError, WriteError
from pygen_runtime.schema import SpaceWrite

VERBS: dict[str, Callable[[Any], Any]] = {
    "list": lambda client: client.rotor.list(),
    "list of edges": lambda client: client.position.list(),
    "list as frame": lambda client: client.rotor.frame(),
    "iterate": lambda client: collect(client.rotor.iterate(chunk_size=10)),
    "retrieve": lambda client: client.rotor.retrieve(("a", "r")),
    "search": lambda client: client.rotor.search("x"),
    "count": lambda client: client.rotor.count(),
    "aggregate": lambda client: client.wind_turbine.aggregate(("max", "capacity"), group_by="name"),
    "histogram": lambda client: client.wind_turbine.histogram("capacity", interval=1),
    "query": lambda client: client.wind_turbine.query().with_rotor().list(),
    "count of a query": lambda client: client.wind_turbine.query().count(),
    "query of any view": lambda client: client.query(("acme", "Rotor", "v1")).list(),
    "upsert": lambda client: client.upsert(RotorWrite(external_id="r", space="a")),
    "delete": lambda client: client.delete([("a", "r")]),
    "spaces": lambda client: client.spaces.list(),
    "retrieve views": lambda client: client.views.retrieve([("a", "V", "v1")]),
    "delete containers": lambda client: client.containers.delete([("a", "C")]),
}
BODIES: dict[str, bytes] = {
    "nothing": b"",
    "a beginning": b'{"items": [{"instanceType": "node", "spa',
    "not UTF-8": b'{"items": [{"space": "\xff"}]}',
    "a text that is not UTF-8": b'"\xff"',
    "half a character": b'{"items": [{"space": "\\ud800"}]}',
    "endless nesting": b'{"items": ' + b"[" * 100_000,
    "a web page": b"<html>Please log in</html>",
    "null": b"null",
    "a list": b"[]",
    "a list of lists": b"[[]]",
    "an empty object": b"{}",
    "items that are a number": b'{"items": 5}',
    "items that are numbers": b'{"items": [5]}',
    "items that are empty": b'{"items": [{}]}',
    "items that are null": b'{"items": null}',
    "sets that are numbers": b'{"items": {"0": 5}, "nextCursor": 7}',
}


class Service:
    """Answers everything with the same."""

    def __init__(self, status: int, body: bytes, headers: Mapping[str, str] | None = None) -> None:
        self.status, self.body, self.headers = status, body, dict(headers or {})

    def handle(self, method: str, target: str, headers: Any, body: bytes) -> tuple[int, Any, bytes]:
        return (
            self.status,
            {"content-type": "application/json", "x-request-id": "r-7", **self.headers},
            self.body,
        )


@pytest.fixture(params=list(CLIENTS))
async def connect(request: pytest.FixtureRequest) -> Any:
    opened: list[Any] = []

    def open_(service: Service) -> Any:
        retries = Retries(max_attempts=2, connection_attempts=2, base=0.0, cap=0.0)
        config = Config(project="p", transport=service, retries=retries)
        opened.append(CLIENTS[request.param](config, instance_space="a"))
        return opened[-1]

    yield open_
    for client in opened:
        await close(client)


@pytest.mark.parametrize("body", BODIES)
@pytest.mark.parametrize("verb", VERBS)
async def test_a_success_that_cannot_be_read(connect: Callable[[Service], Any], verb: str, body: str) -> None:
    with pytest.raises((ApiError, WriteError)) as caught:
        await done(VERBS[verb](connect(Service(200, BODIES[body]))))
    cause = caught.value.causes[0] if isinstance(caught.value, WriteError) else caught.value
    assert isinstance(cause, ConnectionFailed | ServerError)


@pytest.mark.parametrize("body", BODIES)
@pytest.mark.parametrize("verb", VERBS)
async def test_a_failure_that_cannot_be_read(connect: Callable[[Service], Any], verb: str, body: str) -> None:
    zone = {"retry-after": "Wed, 21 Oct 2015 07:28:00 +99999999999999999999"}
    with pytest.raises((ApiError, WriteError)) as caught:
        await done(VERBS[verb](connect(Service(503, BODIES[body], zone))))
    cause = caught.value.causes[0] if isinstance(caught.value, WriteError) else caught.value
    assert (cause.status, cause.request_id, cause.attempts) == (503, "r-7", 2)


class Writing(Service):
    """Writes what it is told; the answer to the second request breaks on its way."""

    def __init__(self) -> None:
        super().__init__(200, b"")
        self.asked = 0

    def handle(self, method: str, target: str, headers: Any, body: bytes) -> tuple[int, Any, bytes]:
        self.asked += 1
        items = [
            {"wasModified": True, "version": 1, "createdTime": 1, "lastUpdatedTime": 1, **item}
            for item in msgspec.json.decode(body)["items"]
        ]
        content = msgspec.json.encode({"items": items})
        return 200, {}, content[:-9] + b"\xff}]}" if self.asked == 2 else content


async def test_what_was_written_is_told_although_an_answer_is_lost(connect: Callable[[Service], Any]) -> None:
    client = connect(Writing())
    rotors = [RotorWrite(external_id=f"r{number}") for number in range(2_500)]
    with pytest.raises(WriteError) as caught:
        await done(client.upsert(rotors))
    error = caught.value
    assert [len(part) for part in (error.succeeded, error.failed, error.not_attempted)] == [1500, 1000, 0]
    assert isinstance(error.causes[0], ConnectionFailed)
    assert (await done(client.upsert([*error.failed, *error.not_attempted]))).created


async def test_what_was_deleted_is_told_although_an_answer_is_lost(connect: Callable[[Service], Any]) -> None:
    with pytest.raises(WriteError) as caught:
        await done(connect(Writing()).delete([("a", f"r{number}") for number in range(2_500)]))
    error = caught.value
    assert [len(part) for part in (error.succeeded, error.failed, error.not_attempted)] == [1500, 1000, 0]


async def test_spaces_that_were_made_are_told_although_an_answer_is_lost(
    connect: Callable[[Service], Any],
) -> None:
    with pytest.raises(WriteError) as caught:
        await done(
            connect(Writing()).spaces.create([SpaceWrite(space=f"s{number}") for number in range(150)])
        )
    error = caught.value
    assert [len(part) for part in (error.succeeded, error.failed, error.not_attempted)] == [100, 50, 0]


async def test_json_that_breaks_off_is_asked_for_again(connect: Callable[[Service], Any]) -> None:
    """Framed as a whole answer, by a proxy perhaps: only the JSON tells."""

    class Once(Service):
        def handle(self, method: str, target: str, headers: Any, body: bytes) -> tuple[int, Any, bytes]:
            answer = super().handle(method, target, headers, body)
            self.body = b'{"items": []}'
            return answer

    assert await done(connect(Once(200, b'{"items": [')).spaces.list()) == []


class Endless(Service):
    """Pages without a row, each of which leads to another one."""

    asked = 0

    def handle(self, method: str, target: str, headers: Any, body: bytes) -> tuple[int, Any, bytes]:
        self.asked += 1
        sets = {"items": {"0": []}, "nextCursor": {"0": f"c{self.asked}"}}
        rows = {"items": [], "nextCursor": f"c{self.asked}"}
        return 200, {}, msgspec.json.encode(sets if target.endswith("query") else rows)


@pytest.mark.parametrize("verb", ["list", "iterate", "list as frame", "spaces"])
async def test_pages_without_a_row_come_to_an_end(connect: Callable[[Service], Any], verb: str) -> None:
    service = Endless(200, b"")
    with pytest.raises(ServerError, match="1,000 pages without a row") as caught:
        await done(VERBS[verb](connect(service)))
    assert 1000 < service.asked < 1010
    assert caught.value.status == 200


@pytest.mark.parametrize("kind", CLIENTS)
async def test_pages_that_are_too_large_get_smaller(serve: Any, kind: str) -> None:
    def answer(call: Call) -> Reply:
        start = int(call.body.get("cursor") or 0)
        end = min(start + call.body["limit"], 50)
        head = {"instanceType": "node", "space": "a", "version": 1, "createdTime": 1, "lastUpdatedTime": 1}
        items = [{**head, "externalId": f"r{number}"} for number in range(start, end)]
        return Reply(200, {"items": items} | ({"nextCursor": str(end)} if end < 50 else {}))

    config = Config(url=serve(answer).url, project="p", max_response_bytes=2_000)
    client = CLIENTS[kind](config)
    rotors = await done(client.rotor.list(chunk_size=1000))
    assert [rotor.external_id for rotor in rotors] == [f"r{number}" for number in range(50)]
    await close(client)
