"""Telling how far a long read or write has come."""

from __future__ import annotations

import sys
import types
from collections.abc import Iterator
from typing import Any

import pytest
from runtime.handmade_sdk import AsyncWindClient, BladeWrite, WindClient

from pygen_runtime import ValidationFailed, WriteError
from pygen_runtime.instances.writing import progress as bars
from pygen_runtime.instances.writing.results import Progress


@pytest.fixture
def client() -> Iterator[WindClient]:
    with WindClient.local() as client:
        client.upsert([BladeWrite(external_id=f"b{n}", serial="x" if n % 2 else "y") for n in range(25)])
        yield client


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is written to a terminal, which shows every picture."""
    written: list[str] = []
    screen = types.SimpleNamespace(isatty=lambda: True, write=written.append, flush=lambda: None)
    monkeypatch.setattr(bars, "sys", types.SimpleNamespace(stderr=screen, modules=sys.modules))
    monkeypatch.setattr(bars, "_OFTEN", 0)
    return written


def test_a_bar_is_drawn_and_taken_away(terminal: list[str]) -> None:
    with WindClient.local() as client:
        client.upsert([BladeWrite(external_id=f"b{n}") for n in range(5)], progress=True)
        assert "upsert" in terminal[0] and "5 of 5" in terminal[0]
        assert terminal[-1] == "\r\x1b[K", "the line is free again"
        terminal.clear()
        client.delete("b1", progress=True)
        assert "1 of 1" in terminal[0]


def test_reads_draw_one_too(client: WindClient, terminal: list[str]) -> None:
    assert len(client.blade.list(progress=True, chunk_size=10)) == 25
    assert "Blade" in terminal[0] and "10 of 25" in terminal[0] and "25 of 25" in terminal[-2]


def test_nothing_is_drawn_into_a_file(client: WindClient, capsys: pytest.CaptureFixture[str]) -> None:
    client.blade.list(progress=True)
    assert capsys.readouterr() == ("", "")


def test_a_notebook_has_one_line_that_changes(client: WindClient, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[str] = []
    handle = types.SimpleNamespace(update=lambda data, raw: shown.append(data["text/plain"]))

    def display(data: Any, **_: Any) -> Any:
        shown.append(data["text/plain"])
        return handle

    ipython: Any = types.ModuleType("IPython")
    ipython.get_ipython = lambda: types.SimpleNamespace(kernel=None)
    ipython.display = types.ModuleType("IPython.display")
    ipython.display.display = display
    monkeypatch.setitem(sys.modules, "IPython", ipython)
    monkeypatch.setitem(sys.modules, "IPython.display", ipython.display)
    client.blade.list(progress=True)
    assert "0 of 25" in shown[0] and shown[-1].startswith("Blade: 25 in ")


READS: list[Any] = [
    lambda client, tell: client.blade.list(chunk_size=10, progress=tell),
    lambda client, tell: list(client.blade.iterate(chunk_size=10, progress=tell)),
    lambda client, tell: client.blade.frame(chunk_size=10, progress=tell),
]


@pytest.mark.parametrize("read", READS)
def test_a_function_is_told_of_every_page(client: WindClient, read: Any) -> None:
    seen: list[Progress] = []
    assert len(read(client, seen.append)) == 25
    assert seen == [Progress(done, 25, "Blade") for done in (10, 20, 25)]


async def test_reads_that_are_awaited_tell_as_much() -> None:
    seen: list[Progress] = []
    client = AsyncWindClient.local()
    await client.upsert([BladeWrite(external_id=f"b{n}") for n in range(5)])
    await client.blade.list(progress=seen.append)
    assert len([blade async for blade in client.blade.iterate(progress=seen.append)]) == 5
    await client.blade.frame(progress=seen.append)
    assert seen == [Progress(5, 5, "Blade")] * 3
    await client.aclose()


async def test_queries_tell_as_reads_do() -> None:
    seen: list[Progress] = []
    client = AsyncWindClient.local()
    await client.upsert([BladeWrite(external_id=f"b{n}", serial="x") for n in range(5)])
    query = client.blade.query().where(serial="x")
    await query.list(progress=seen.append)
    assert len([blade async for blade in query.iterate(chunk_size=3, progress=seen.append)]) == 5
    await query.frame(progress=seen.append)
    assert [(told.done, told.total) for told in seen] == [(5, 5), (3, 5), (5, 5), (5, 5)]
    await client.aclose()


def test_queries_that_block_tell_too(client: WindClient) -> None:
    seen: list[Progress] = []
    query = client.wind_turbine.query().where(name="nobody").with_blades()
    query.list(3, progress=seen.append)
    client.blade.query().frame(progress=seen.append)
    list(client.query(("acme", "Blade", "v1")).iterate(chunk_size=20, progress=seen.append))
    assert [(told.done, told.total) for told in seen] == [(0, 0), (25, 25), (20, 25), (25, 25)]


def test_the_total_is_that_of_the_read(client: WindClient) -> None:
    seen: list[Progress] = []
    client.blade.list(serial="x", limit=4, progress=seen.append)
    client.blade.list(serial="nobody", progress=seen.append)
    first = next(client.blade.iterate(chunk_size=10).pages())
    list(client.blade.iterate(cursor=first.cursor, chunk_size=10, progress=seen.append))
    assert [(one.done, one.total) for one in seen] == [(4, 4), (0, 0), (10, None), (15, None)]


def test_rows_of_a_table_are_told_of_and_not_again_where_some_were_refused(client: WindClient) -> None:
    seen: list[Progress] = []
    rows = [{"externalId": f"b{number}", "name": "x"} for number in range(3)]
    client.blade.upsert_frame(rows, progress=seen.append)
    assert [(told.done, told.total) for told in seen] == [(3, 3)]


@pytest.mark.parametrize(
    "mistake",
    [
        lambda client: client.blade.list(progress=3),
        lambda client: client.blade.query().list(progress=3),
        lambda client: client.blade.query().iterate(progress=True).to_arrow(),
        lambda client: client.blade.search("x", progress=True),
        lambda client: client.blade.frame(parallel=2, progress=True),
        lambda client: client.upsert(BladeWrite(external_id="b"), progress="yes"),
    ],
)
def test_what_cannot_tell_says_so(client: WindClient, mistake: Any) -> None:
    with pytest.raises(ValidationFailed, match="progress"):
        mistake(client)


def test_what_failed_is_not_counted() -> None:
    seen: list[Progress] = []
    blades = [BladeWrite(external_id=f"b{n}") for n in range(1000)]
    with WindClient.local() as client, pytest.raises(WriteError):
        wrong = BladeWrite(external_id="wrong", maker="nobody")
        client.upsert([*blades, wrong], auto_create_direct_relations=False, progress=seen.append)
    assert seen == [Progress(1000, 1001, "upsert")]
