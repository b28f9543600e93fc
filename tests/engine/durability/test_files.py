"""Engines on files: what survives, and what several of them do to each other."""

from __future__ import annotations

import gc
import os
import signal
import sqlite3
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import pytest
from engine.bench import Bench
from engine.conversation import Refusal, Talk
from engine.small import container, edge, node, prop

from pygen_engine import Engine, EngineOptions

WRITER = """
import sys
from engine.bench import Bench
from engine.small import node
from pygen_engine import Engine

with Engine.open(sys.argv[1]) as engine:
    bench = Bench(engine)
    for number in range(int(sys.argv[2])):
        bench.apply(*(node(f"{sys.argv[3]}-{number}-{i}", "Item", batch=number) for i in range(20)))
        print(number, flush=True)
"""
ITEM = container("Item", {"batch": prop("int64"), "name": prop()}, indexes={"b": {"properties": ["batch"]}})


def start_writer(file: Path, rounds: int, name: str) -> subprocess.Popen[str]:
    tests = str(Path(__file__).resolve().parents[2])
    environment = {**os.environ, "PYTHONPATH": tests}
    command = [sys.executable, "-c", WRITER, str(file), str(rounds), name]
    return subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True)


def prepare(file: Path) -> None:
    with Engine.open(file) as engine:
        Bench(engine).through(ITEM)


def batches(file: Path) -> dict[str, int]:
    """Nodes per batch, as `name-number`."""
    with Engine.open(file) as engine, engine.context.store.read() as snapshot:
        counts: dict[str, int] = {}
        for (external_id,) in snapshot.conn.execute("SELECT external_id FROM node"):
            key = external_id.rpartition("-")[0]
            counts[key] = counts.get(key, 0) + 1
        return counts


def test_a_file_is_as_it_was_when_opened_again(tmp_path: Path) -> None:
    file = tmp_path / "store.db"
    with Engine.open(file) as engine:
        bench = Bench(engine)
        bench.through(ITEM)
        bench.apply(node("a", "Item", name="x"), node("b"), edge("e", "a", "b"))
        before = bench.read("a", "Item")
    with Engine.open(file) as engine:
        bench = Bench(engine)
        assert bench.read("a", "Item") == before
        assert bench.search("Item", "x") == ["a"]
        assert bench.apply(node("a", "Item", name="y"))[0]["version"] == 2


def test_killed_in_the_middle_of_writes_keeps_what_was_acknowledged(tmp_path: Path) -> None:
    """No acknowledged batch is lost and no batch is there by half, whenever the blow falls."""
    for rounds in (1, 3, 7):
        file = tmp_path / f"{rounds}.db"
        prepare(file)
        writer = start_writer(file, 10_000, "w")
        assert writer.stdout is not None
        acknowledged = -1
        for line in writer.stdout:
            acknowledged = int(line)
            if acknowledged >= rounds:
                break
        writer.send_signal(signal.SIGKILL)
        rest = writer.stdout.read().split()
        writer.wait(30)
        writer.stdout.close()
        acknowledged = max([acknowledged, *(int(one) for one in rest)])
        found = batches(file)
        assert {f"w-{number}" for number in range(acknowledged + 1)} <= found.keys()
        assert len(found) <= acknowledged + 2
        assert set(found.values()) == {20}
        with sqlite3.connect(file) as conn:
            assert conn.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
        conn.close()


def test_two_processes_write_one_file_together(tmp_path: Path) -> None:
    file = tmp_path / "shared.db"
    prepare(file)
    writers = [start_writer(file, 10, name) for name in ("left", "right")]
    for one in writers:
        output, _ = one.communicate(timeout=120)
        assert one.returncode == 0
        assert len(output.split()) == 10
    found = batches(file)
    assert len(found) == 20 and set(found.values()) == {20}


def test_one_engine_sees_the_schema_another_made(tmp_path: Path) -> None:
    file = tmp_path / "shared.db"
    with Engine.open(file) as one, Engine.open(file) as two:
        first, second = Bench(one), Bench(two)
        first.through(ITEM)
        second.apply(node("a", "Item", name="x"))
        assert first.values("a", "Item") == {"name": "x"}
        second.post("/models/containers/delete", {"items": [{"space": "small", "externalId": "Item"}]})
        assert (
            "does not exist" in first.apply_refused(node("b", "Item", name="y")).message
            or first.list("Item") == []
        )


def test_readers_see_whole_requests_while_a_writer_works(tmp_path: Path) -> None:
    with Engine.open(tmp_path / "store.db") as engine:
        bench = Bench(engine)
        bench.through(ITEM)
        names = [f"n{i}" for i in range(50)]
        bench.apply(*(node(one, "Item", batch=0) for one in names))
        torn: list[set[int]] = []
        failures: list[BaseException] = []
        done = threading.Event()

        def read() -> None:
            try:
                while not done.is_set():
                    body = {
                        "sources": [
                            {
                                "source": {
                                    "type": "view",
                                    "space": "small",
                                    "externalId": "Item",
                                    "version": "v1",
                                }
                            }
                        ]
                    }
                    items = bench.post("/models/instances/list", body)["items"]
                    seen = {one["properties"]["small"]["Item/v1"]["batch"] for one in items}
                    if len(seen) != 1 or len(items) != 50:
                        torn.append(seen)
            except BaseException as error:
                failures.append(error)

        readers = [threading.Thread(target=read) for _ in range(3)]
        for one in readers:
            one.start()
        for batch in range(1, 30):
            bench.apply(*(node(name, "Item", batch=batch) for name in names))
        done.set()
        for one in readers:
            one.join(30)
        assert torn == [] and failures == []


def test_many_threads_may_write(engine: Engine) -> None:
    bench = Bench(engine)
    bench.through(container("Item", {"number": prop("int64", autoIncrement=True)}))

    def write(name: str) -> None:
        for i in range(10):
            bench.apply(node(f"{name}{i}", "Item"))

    writers = [threading.Thread(target=write, args=(name,)) for name in "abcd"]
    for one in writers:
        one.start()
    for one in writers:
        one.join(60)
    numbers = [bench.values(f"{name}{i}", "Item")["number"] for name in "abcd" for i in range(10)]
    assert sorted(numbers) == list(range(1, 41))


def test_other_files_are_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "other.db"
    with sqlite3.connect(file) as conn:
        conn.execute("CREATE TABLE mine (x)")
    conn.close()
    before = file.read_bytes()
    with pytest.raises(ValueError, match=r"other\.db is not a file of this engine"):
        Engine.open(file)
    assert file.read_bytes() == before


def test_what_is_no_database_is_named(tmp_path: Path) -> None:
    file = tmp_path / "notes.txt"
    file.write_text("these are notes, not a database. " * 20)
    with pytest.raises(ValueError, match=r"notes\.txt is not a file of this engine"):
        Engine.open(file)
    with pytest.raises(PermissionError, match="must be writable"):
        Engine.open(tmp_path)


def test_a_file_that_became_read_only_refuses_writes(tmp_path: Path) -> None:
    with Engine.open(tmp_path / "store.db") as engine:
        bench = Bench(engine)
        engine.context.store._writer.execute("PRAGMA query_only = ON")  # as root, tests may write any file
        assert bench.refused("/models/spaces", {"items": [{"space": "more"}]}).status == 403
        assert [one["space"] for one in bench.get("/models/spaces")["items"]] == ["small"]


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="there is no folder"):
        Engine.open(tmp_path / "nowhere" / "store.db")


def test_a_closed_engine_says_so(tmp_path: Path) -> None:
    for path in (None, tmp_path / "store.db"):
        engine = Engine.open(path)
        engine.close()
        engine.close()
        status, _, body = engine.handle("GET", "/api/v1/projects/p/models/spaces", {}, b"")
        assert status == 503 and b"closed" in body


def test_a_full_disk_is_said_and_nothing_is_written(tmp_path: Path) -> None:
    file = tmp_path / "small.db"
    prepare(file)
    with Engine.open(file) as engine:
        bench = Bench(engine)
        writer = engine.context.store._writer
        pages = writer.execute("PRAGMA page_count").fetchone()[0]
        writer.execute(f"PRAGMA max_page_count = {pages + 1}")  # what SQLite says of a disk that is full
        with pytest.raises(Refusal, match=f"the disk of {file} is full") as refused:
            bench.apply(*(node(f"{i}", "Item", name="x" * 5000) for i in range(50)))
        assert refused.value.status == 507
        writer.execute("PRAGMA max_page_count = 1000000")
        bench.apply(node("after", "Item", batch=1))
        assert bench.list("Item") == ["after"]


def test_a_damaged_file_is_named(tmp_path: Path) -> None:
    file = tmp_path / "damaged.db"
    prepare(file)
    with Engine.open(file) as engine:
        bench = Bench(engine)
        for start in range(0, 2000, 500):
            bench.apply(*(node(f"{i}", "Item", name="x" * 100) for i in range(start, start + 500)))
    content = bytearray(file.read_bytes())
    for place in range(20 * 4096, len(content), 4096):
        content[place : place + 200] = b"\xff" * 200
    file.write_bytes(content)
    with Engine.open(file) as engine, pytest.raises(Refusal, match=f"{file} is damaged") as refused:
        Talk(engine).post("/models/instances/list", {"limit": 1000})
    assert refused.value.status == 500


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
@pytest.mark.filterwarnings("ignore:This process:DeprecationWarning")
def test_a_forked_process_has_connections_of_its_own(tmp_path: Path) -> None:
    file = tmp_path / "forked.db"
    prepare(file)
    with Engine.open(file) as engine:
        bench = Bench(engine)
        bench.apply(node("before", "Item", batch=1))
        carried = engine.context.store._writer
        child = os.fork()
        if child == 0:
            try:
                bench.apply(*(node(f"child-{i}", "Item", batch=2) for i in range(20)))
                own = engine.context.store._writer is not carried
                engine.close()
                os._exit(0 if own else 1)
            except BaseException:
                os._exit(2)
        bench.apply(*(node(f"parent-{i}", "Item", batch=3) for i in range(20)))
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
        assert engine.context.store._writer is carried
        assert len(bench.list("Item", limit=1000)) == 41


def test_durable_waits_for_the_disk(tmp_path: Path) -> None:
    for durable, level in ((False, 1), (True, 2)):
        with Engine.open(tmp_path / f"{durable}.db", options=EngineOptions(durable=durable)) as engine:
            writer = engine.context.store._writer
            assert writer.execute("PRAGMA synchronous").fetchone()[0] == level
            assert writer.execute("PRAGMA trusted_schema").fetchone()[0] == 0


def test_an_engine_that_is_forgotten_closes_its_file(tmp_path: Path) -> None:
    engine = Engine.open(tmp_path / "forgotten.db")
    writer = engine.context.store._writer
    del engine
    gc.collect()
    with pytest.raises(sqlite3.ProgrammingError, match="closed"):
        writer.execute("SELECT 1")


@pytest.mark.parametrize("content", [b"junk" * 4000, b"SQLite format 3\0" + b"x" * 5000])
def test_what_cannot_be_opened_leaves_no_connection_open(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: bytes
) -> None:
    opened: list[sqlite3.Connection] = []
    connect = sqlite3.connect

    def recorded(*args: Any, **options: Any) -> sqlite3.Connection:
        opened.append(connect(*args, **options))
        return opened[-1]

    monkeypatch.setattr(sqlite3, "connect", recorded)
    file = tmp_path / "junk.db"
    file.write_bytes(content)
    with pytest.raises(ValueError, match="no SQLite database"):
        Engine.open(file)
    assert opened
    for connection in opened:
        with pytest.raises(sqlite3.ProgrammingError, match="closed"):
            connection.execute("SELECT 1")
