"""What a service holds in memory has a bound, whatever it is asked, and holds on to no request."""

from __future__ import annotations

import asyncio
import gc
import subprocess
import sys
import weakref
from pathlib import Path
from typing import Any, cast

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from service.running import Running, body

from pygen_service.making.maker import Maker, Memory, Rejected
from pygen_service.making.orders import Mistake, Read, Refused
from pygen_service.registry.catalogue import Catalogue
from pygen_service.registry.shelf import Page, Shelf
from pygen_service.storage.blobs import Folder
from pygen_service.storage.database import Sqlite
from pygen_service.storage.held import Held
from pygen_service.storage.schema import migrate


class OfARequest:
    """Something that only lives as long as the request it belongs to."""


class Refusing:
    """Children that find the same mistake in everything."""

    asked = 0

    async def ask(self, order: object) -> Refused:
        self.asked += 1
        return Refused([Mistake("PG201", "No.", "model")])


def test_a_refusal_that_is_remembered_holds_on_to_no_request(tmp_path: Path) -> None:
    database = Sqlite(tmp_path / "catalogue.sqlite")
    migrate(database)
    children = Refusing()
    maker = Maker(database, Folder(tmp_path / "blobs"), cast("Any", children), Memory(1_000_000))

    async def ask() -> weakref.ref[OfARequest]:
        kept = OfARequest()
        with pytest.raises(Rejected) as raised:
            await maker.result(Read([b"{}"], {}))
        assert [mistake.code for mistake in raised.value.mistakes] == ["PG201"]
        del raised
        return weakref.ref(kept)

    async def several() -> list[weakref.ref[OfARequest]]:
        return [await ask() for _ in range(5)]

    kept = asyncio.run(several())
    gc.collect()
    assert children.asked == 1, "the refusal was remembered"
    assert [ref() for ref in kept] == [None] * 5
    database.close()


@settings(deadline=None)  # of a machine that is busy
@given(st.lists(st.tuples(st.integers(0, 20), st.integers(0, 3_000))))
def test_no_more_is_held_than_there_is_room_for(puts: list[tuple[int, int]]) -> None:
    held: Held[int, int] = Held(8_000)
    for key, size in puts:
        held.put(key, size, size)
        assert held.size <= 8_000
        fits = size + 400 <= 2_000
        assert held.get(key) == (size if fits else None)
    for key in range(21):
        held.drop(key)
    assert held.size == 0


def test_what_was_not_asked_for_longest_goes_first() -> None:
    held: Held[str, int] = Held(4 * 1000)
    for key in "abcd":
        held.put(key, 0, 600)
    assert held.get("a") == 0
    held.put("e", 0, 600)
    assert [key for key in "abcde" if held.get(key) is not None] == ["a", "c", "d", "e"]


def test_pages_of_names_and_hosts_that_are_made_up_have_a_bound(tmp_path: Path) -> None:
    database = Sqlite(tmp_path / "catalogue.sqlite")
    migrate(database)
    shelf = Shelf(Catalogue(database), 100_000)

    async def ask() -> None:
        for number in range(2_000):
            await shelf.page(("simple", f"name-{number}"), lambda _: None)
            await shelf.page(
                ("npm", f"http://host-{number}", "wind"), lambda _: Page.of(b"x" * 1_000, package=None)
            )

    asyncio.run(ask())
    assert 50_000 < shelf._pages.size <= 100_000
    database.close()


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_what_is_free_goes_back_to_the_system() -> None:
    """In a process of its own: holes between what is kept, which free() leaves where they are."""
    script = """
from pathlib import Path
from pygen_service.operation.memory import give_back

def resident():
    lines = Path("/proc/self/status").read_text().splitlines()
    return int(next(line for line in lines if line.startswith("VmRSS")).split()[1])

pairs = [(bytearray(100_000), bytearray(20_000)) for _ in range(500)]
kept = [small for _, small in pairs]
del pairs
before = resident()
give_back()
print(before - resident())
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert int(done.stdout) > 20_000, done.stdout


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_a_service_that_is_asked_nonsense_does_not_grow(tmp_path: Path) -> None:
    """Hosts, names, forms, keys and models that differ with every request."""
    service = Running(tmp_path / "data", ["--memory", "4"]).start()
    targets = {"python": {}, "typescript": {"name": "@acme/wind"}}
    try:
        with service.client() as client:
            registered = body(settings={"package": "acme_wind", "targets": targets})
            client.post("/v1/packages/acme-wind/versions", json=registered).raise_for_status()
            ask(client, 0, 400)
            before = resident(service)
            ask(client, 400, 1_000)
            after = resident(service)
    finally:
        service.stop()
    assert after - before < 4_000, (before, after)


def ask(client: httpx.Client, first: int, last: int) -> None:
    large = {"space": "x" * 200_000}
    for number in range(first, last):
        client.get("/npm/@acme%2fwind", headers={"Host": f"host-{number}.acme.com"}).raise_for_status()
        assert client.get(f"/simple/{'a' * 900}{number}/").status_code == 404
        accepted = f"text/{'b' * 3_000}{number}, */*"
        assert client.get("/simple/acme-wind/", headers={"Accept": accepted}).status_code in (200, 406)
        assert client.get("/simple/", headers={"Authorization": f"Bearer {number}"}).status_code in (401, 429)
        if number % 4 == 0:  # one mistake again and again: remembered, but not the requests that had it
            answer = client.post("/v1/generate", json={"model": large, "settings": {}})
            assert answer.status_code == 422, answer.text[:200]


def resident(service: Running) -> int:
    """Kilobytes of the process."""
    assert service.process is not None
    lines = Path(f"/proc/{service.process.pid}/status").read_text().splitlines()
    return int(next(line for line in lines if line.startswith("VmRSS")).split()[1])
