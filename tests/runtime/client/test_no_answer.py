"""Every verb of every client, and what is no answer: nothing, errors of any shape, no end, half a write."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest
from runtime.client.asking import VERBS, WRITES, Same, look_at_error, nested

from pygen_runtime import ApiError, PygenError, ServerError, WriteError
from pygen_runtime.errors import ConnectionFailed

UNREADABLE = {
    "nothing": b"",
    "a beginning": b'{"items": [{"externalId": "w1", "dat',
    "not UTF-8": b'{"items": [{"space": "\xff"}]}',
    "half a character": b'{"items": [{"space": "\\ud800"}]}',
    "endless nesting": b'{"items": ' + b"[" * 100_000,
    "nesting with an end": b'{"items": ' + b"[" * 900 + b"]" * 900 + b"}",
    "a web page": b"<html>Please log in</html>",
    "null": b"null",
    "a list": b"[]",
    "a number": b"5",
    "a text": b'"done"',
}


def read_in_vain(client: Any, verb: str) -> ApiError:
    with pytest.raises((ApiError, WriteError)) as caught:
        VERBS[verb](client)
    look_at_error(caught.value)
    return caught.value.causes[0] if isinstance(caught.value, WriteError) else caught.value


@pytest.mark.parametrize("verb", VERBS)
def test_a_success_that_is_no_answer(connect: Any, verb: str) -> None:
    for name, content in UNREADABLE.items():
        if name == "nesting with an end" and verb in WRITES:
            continue  # most writes have nothing to tell, so nobody looks
        cause = read_in_vain(connect(Same(200, content)), verb)
        assert isinstance(cause, ConnectionFailed | ServerError), name


ERRORS: list[Any] = [
    {"error": nested(900, lambda inner: {"a": inner})},
    {"error": {"message": "x" * 10_000_000, "missing": [nested(900, lambda inner: [inner])]}},
    {"error": {"message": "m", "missing": ["\x1b[2J" * 100_000] * 9, "duplicated": 5, "code": [5]}},
    {"error": {"message": {"a": ["\x1b"]}, "code": "x", "isAutoRetryable": "true"}},
    {"error": "\x1b[31m", "error_description": [5]},
    {"error": [1, 2]},
    {"message": None},
    nested(900, lambda inner: [inner]),
]


@pytest.mark.parametrize("status", [400, 401, 403, 404, 408, 409, 418, 429, 500, 503, 504, 599])
@pytest.mark.parametrize("verb", VERBS)
def test_errors_of_any_shape(connect: Any, verb: str, status: int) -> None:
    for body in ERRORS[status % len(ERRORS) :][:2]:
        cause = read_in_vain(connect(Same(status, msgspec.json.encode(body))), verb)
        assert cause.status == status


@pytest.mark.parametrize(
    "errors",
    [5, "oops", [5], [{"message": "m", "path": 5, "locations": [5, {"line": [1]}]}], [{"path": [["\x1b"]]}]],
    ids=str,
)
def test_errors_of_graphql_of_any_shape(connect: Any, errors: Any) -> None:
    with pytest.raises(PygenError) as caught:
        connect(Same(200, msgspec.json.encode({"data": None, "errors": errors}))).graphql("{ a }")
    look_at_error(caught.value)
    assert isinstance(getattr(caught.value, "path", ()), tuple)


ENDLESS: dict[str, Any] = {
    "points": {"items": [{"datapoints": [{"timestamp": 1, "value": 1.0}], "nextCursor": "c"}]},
    "rows": {
        "columns": [{"externalId": "a", "valueType": "LONG"}],
        "rows": [{"rowNumber": 1, "values": [1]}],
        "nextCursor": "c",
    },
    "mirror": {
        "items": {
            "mirrored": [
                {
                    "instanceType": "node",
                    "space": "a",
                    "externalId": f"{number}",
                    "version": 1,
                    "createdTime": 1,
                    "lastUpdatedTime": 1,
                    "properties": {},
                }
                for number in range(1000)
            ]
        },
        "nextCursor": {"mirrored": "c"},
    },
}


@pytest.mark.parametrize("verb", ENDLESS)
def test_a_cursor_that_leads_to_itself_is_told(connect: Any, verb: str) -> None:
    with pytest.raises(ServerError, match="the cursor it was given"):
        VERBS[verb](connect(Same(200, msgspec.json.encode(ENDLESS[verb]))))


class Failing:
    """Carries one request out, and answers to no other."""

    def __init__(self, status: int) -> None:
        self._status = status
        self.asked = 0

    def handle(self, method: str, target: str, headers: Any, body: bytes) -> tuple[int, Any, bytes]:
        self.asked += 1
        return (200, {}, b"{}") if self.asked == 1 else (self._status, {}, b"[]")


SEVERAL: dict[str, Callable[[Any], Any]] = {
    "rows": lambda client: client.sequences.delete_rows("log", range(25_000)),
    "sequences": lambda client: client.sequences.delete([f"s{number}" for number in range(2500)]),
    "files": lambda client: client.files.delete([f"f{number}" for number in range(2500)]),
    "ranges": lambda client: client.datapoints.delete_range([f"w{at}" for at in range(25_000)], 0, 9),
    "points": lambda client: client.datapoints.insert([(at, 1.0) for at in range(250_000)], "w1"),
    "rows inserted": lambda client: client.sequences.insert({at: {"a": 1} for at in range(25_000)}, "log"),
}


@pytest.mark.parametrize("verb", SEVERAL)
def test_how_far_a_write_came_is_never_lost(connect: Any, verb: str) -> None:
    """Three requests: what is refused stops it; what cannot be read does not, as it may be done."""
    for status, parts in (400, [1, 1, 1]), (200, [1, 2, 0]):
        with pytest.raises(WriteError) as caught:
            SEVERAL[verb](connect(Failing(status)))
        error = caught.value
        assert [len(part) for part in (error.succeeded, error.failed, error.not_attempted)] == parts
        assert error.causes[0].status == status


class HalfAMirror:
    """Tells of one stream, and fails on the other."""

    def __init__(self, engine: Any) -> None:
        self._engine = engine

    def handle(self, method: str, target: str, headers: Any, body: bytes) -> tuple[int, Any, bytes]:
        if b"Signal" in body:
            return 500, {}, b"{}"
        answer: tuple[int, Any, bytes] = self._engine.handle(method, target, headers, body)
        return answer


def test_changes_that_are_in_the_mirror_are_handed_on_before_the_error(
    plant: Any, connect: Any, tmp_path: Path
) -> None:
    """Nobody tells them again."""
    source = connect(HalfAMirror(plant._engine))
    with type(plant).mirror(tmp_path / "half.db", source, views=["pump", "signal"]) as mirror:
        changes = mirror.subscribe()
        assert {change.id.external_id for change in (next(changes) for _ in range(3))} == {"p0", "p1", "p2"}
        with pytest.raises(ServerError):
            next(changes)
        assert len(mirror.client.pump.list()) == 3
