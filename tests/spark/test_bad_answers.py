"""What tasks of Spark make of answers that are wrong: errors of our tree, which travel and tell no token."""

from __future__ import annotations

import pickle
import sys
from collections.abc import Callable, Iterator
from typing import Any

import msgspec
import pyarrow as pa
import pytest
from conftest import ROOT
from runtime.client.asking import Same, Spoiling, look_at_error
from runtime.client.test_any_answer import spoilings, spoilt
from runtime.client.test_no_answer import ERRORS, UNREADABLE
from runtime.http.faults import Drop, FaultServer, Hang, Reply

from pygen_runtime import Config, PygenError, Retries, ServerError
from pygen_spark import connecting
from pygen_spark.feed import ChangeFeed
from pygen_spark.options import ReadOptions, StreamOptions, WriteOptions
from pygen_spark.source import CdfReader, CdfSource, CdfWriter
from pygen_spark.streams import stream_schema
from pygen_spark.writing import RowFailed

sys.path.append(str(ROOT / "tests" / "generator" / "golden" / "wind"))

CANARY = "canary-5f2e81b7"
VIEW = {"package": "golden_wind", "view": "Sensor"}
ROWS = [{"external_id": f"s{number}", "name": f"S{number}"} for number in range(6)]


@pytest.fixture(scope="module")
def engine() -> Iterator[Any]:
    from golden_wind import SensorPositionWrite, SensorWrite, WindClient, WindTurbineWrite

    with WindClient.local(instance_space="farms") as client:
        client.upsert(SensorWrite(**row) for row in ROWS)
        position = SensorPositionWrite(distance=1.0, end_node=SensorWrite(**ROWS[1]))
        client.upsert(WindTurbineWrite(external_id="t", name="T", capacity=1.0, sensors=[position]))
        yield client._engine


@pytest.fixture
def connect(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[Any], None]]:
    """Let all that is read and written from now on be answered by this."""
    from golden_wind import WindClient

    opened: list[Any] = []

    def open_(transport: Any) -> None:
        for client in opened:
            client.close()
        config = Config(
            project="local",
            credentials=CANARY,
            retries=Retries(max_attempts=1, connection_attempts=1),
            **({"url": transport} if isinstance(transport, str) else {"transport": transport}),
        )
        opened[:] = [WindClient(config, instance_space="farms")]
        monkeypatch.setattr(connecting, "client_of", lambda options, package: opened[0])

    yield open_
    for client in opened:
        client.close()


def schema(**more: str) -> Any:
    return CdfSource(VIEW | more).schema()


def travelled(value: Any) -> Any:
    """As it comes to an executor, or back to the driver."""
    pickled = pickle.dumps(value)
    assert CANARY.encode() not in pickled
    return pickle.loads(pickled)


def read(**more: Any) -> list[Any]:
    options = VIEW | {name: str(value) for name, value in more.items()}
    reader = travelled(CdfReader(ReadOptions.parse(options), schema(**options)))
    return [batch.to_pylist() for part in travelled(reader.partitions()) for batch in reader.read(part)]


def feed(on_expired: Any) -> list[Any]:
    stream = ChangeFeed(StreamOptions(**VIEW, on_expired=on_expired), stream_schema(schema()))
    start = stream.initialOffset()
    end = msgspec.json.decode(msgspec.json.encode(stream.latestOffset(start, None)))
    again = ChangeFeed(StreamOptions(**VIEW, on_expired=on_expired), stream_schema(schema()))
    parts = travelled(again.partitions(start, end))
    return [batch.to_pylist() for part in parts for batch in travelled(again).read(part)]


def write(operation: Any, rows: Any = (*ROWS, {"external_id": "none", "name": "N"})) -> Any:
    table = pa.Table.from_pylist(list(rows))
    writer = travelled(CdfWriter(WriteOptions(**VIEW, operation=operation)))
    return travelled(writer.write(iter(table.to_batches())))


VERBS: dict[str, Callable[[], Any]] = {
    "read": lambda: read(),
    "read in parts": lambda: read(partitions=4),
    "read edges": lambda: read(view="WindTurbine", edges="sensors"),
    "feed": lambda: feed("fail"),
    "feed that may start anew": lambda: feed("backfill"),
    "upsert": lambda: write("upsert"),
    "replace": lambda: write("replace"),
    "delete": lambda: write("delete"),
}


def told(verb: str, case: str) -> bool:
    """Whether it ended in an error, which is one of ours."""
    try:
        VERBS[verb]()
    except PygenError as error:
        look_at_error(error)
        again = travelled(error)
        assert (type(again), str(again)) == (type(error), str(error)), case
        assert CANARY not in str(error) + repr(error)
        return True
    except BaseException as error:
        pytest.fail(f"{case}: {type(error).__name__}: {error}")
    return False


@pytest.mark.parametrize("verb", VERBS)
def test_a_success_that_is_no_answer(connect: Any, verb: str) -> None:
    for name, content in UNREADABLE.items():
        connect(Same(200, content))
        if name == "nesting with an end" and verb in ("upsert", "replace", "delete"):
            continue
        assert told(verb, name), name


@pytest.mark.parametrize("verb", VERBS)
def test_errors_of_any_shape(connect: Any, verb: str) -> None:
    for status in (400, 401, 409, 429, 503):
        for body in (
            *ERRORS[status % len(ERRORS) :][:2],
            {"error": {"message": f"no {CANARY}", "x": [f"Bearer {CANARY}"]}},
        ):
            connect(Same(status, msgspec.json.encode(body)))
            assert told(verb, f"{status}")


@pytest.mark.parametrize("verb", VERBS)
def test_an_answer_that_is_wrong_in_one_place(connect: Any, engine: Any, verb: str) -> None:
    connect(good := Spoiling(engine))
    VERBS[verb]()
    for number, place, odd in list(spoilings(good.answers))[::13]:
        connect(Spoiling(engine, number, spoilt(good.answers[number], place, odd)))
        told(verb, f"answer {number}, {place} is {str(odd)[:40]!r}")


@pytest.mark.parametrize("items", [{}, {"other": []}])
def test_an_answer_without_what_was_asked_for_is_not_silence(connect: Any, items: Any) -> None:
    connect(Same(200, msgspec.json.encode({"items": items, "nextCursor": {}})))
    with pytest.raises(ServerError, match="no rows of what was asked for"):
        feed("fail")


@pytest.mark.parametrize("verb", VERBS)
def test_a_connection_that_breaks(connect: Any, verb: str) -> None:
    for answer in (Drop(), Hang(close=True), Reply(body=b'{"items": []}', stop_after=5)):
        server = FaultServer(lambda call, answer=answer: answer)  # type: ignore[misc]
        connect(server.url)
        assert told(verb, str(answer))
        server.close()
    assert told(verb, "nobody listens")


class Stopping:
    """Carries out so many requests, and answers all others with the same."""

    def __init__(self, engine: Any, number: int, status: int, content: bytes) -> None:
        self._engine, self._number, self._same = engine, number, Same(status, content)

    def handle(self, method: str, target: str, headers: Any, body: bytes) -> tuple[int, Any, bytes]:
        self._number -= 1
        answering = self._engine if self._number >= 0 else self._same
        answer: tuple[int, Any, bytes] = answering.handle(method, target, headers, body)
        return answer


@pytest.mark.parametrize(("status", "content"), [(200, b""), (200, b"[]"), (503, b"{}"), (400, b"{}")])
@pytest.mark.parametrize("operation", ["upsert", "replace", "delete"])
def test_what_a_task_wrote_before_it_failed_is_told(
    connect: Any, engine: Any, operation: str, status: int, content: bytes
) -> None:
    rows = [{"external_id": f"many{number}", "name": "N"} for number in range(1500)]
    connect(Stopping(engine, 1, status, content))
    with pytest.raises(PygenError) as caught:
        write(operation, rows)
    (note,) = travelled(caught.value).__notes__
    assert note.startswith(
        f"1,000 rows of this task were {'deleted' if operation == 'delete' else 'written'}"
    )


def test_a_row_that_is_looked_for_does_not_hide_what_was_written(connect: Any, engine: Any) -> None:
    connect(engine)
    with pytest.raises(RowFailed, match="the row nowhere:r") as caught:
        rows = [{"space": "farms", "external_id": f"r{number}", "name": "N"} for number in range(7)]
        write("upsert", [*rows, {"space": "nowhere", "external_id": "r", "name": "N"}])
    assert caught.value.__notes__[0].startswith("7 rows of this task were written before")
