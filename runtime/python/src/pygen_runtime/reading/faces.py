"""Reads carried out, blocking and for an event loop."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from typing import TYPE_CHECKING, Any

from ..gc_pause import gc_pause
from .memory import AsyncClient, Client
from .read import Read
from .running.drive import async_pages, pages
from .running.pages import RootPage
from .running.session import Run

if TYPE_CHECKING:
    from .explain import Explanation


def paged(client: Client, read: Read) -> Iterator[RootPage]:
    """One page after the other, as they are used."""
    return _told(client, read, pages(client, _started(client, read)))


def listed(client: Client, read: Read) -> list[Any]:
    """All rows."""
    rows: list[Any] = []
    with gc_pause:  # all of it stays: looking through it again after each page makes long lists slow
        for page in _told(client, read, pages(client, _started(client, read), eager=True)):
            rows.extend(page.rows)
            gc_pause.breathe()
    return rows


def _started(client: Client, read: Read) -> Run:
    begun = read.at_once()
    return client._run(read.started()) if begun is None else begun


async def _async_started(client: AsyncClient, read: Read) -> Run:
    begun = read.at_once()
    return await client._run(read.started()) if begun is None else begun


def _told(client: Client, read: Read, found: Iterator[RootPage]) -> Iterator[RootPage]:
    """The pages, of which somebody may want to be told."""
    if read.reporter is None:
        return found
    from .counting import told

    return told(client, read, found)


def _async_told(client: AsyncClient, read: Read, found: AsyncIterator[RootPage]) -> AsyncIterator[RootPage]:
    """The pages, of which somebody may want to be told."""
    if read.reporter is None:
        return found
    from .counting import async_told

    return async_told(client, read, found)


def explained(client: Client, read: Read, *, run: bool, facts: bool) -> Explanation:
    """What the read does, and what it costs when it is run."""
    started = client._run(read.explained(run=run, facts=facts))
    rows = sum(len(page) for page in pages(client, started, eager=True)) if run else 0
    return read.explanation(started, rows, ran=run, facts=facts)


async def async_paged(client: AsyncClient, read: Read) -> AsyncIterator[RootPage]:
    """One page after the other, as they are used."""
    async for page in _async_told(client, read, async_pages(client, await _async_started(client, read))):
        yield page


async def async_listed(client: AsyncClient, read: Read) -> list[Any]:
    """All rows."""
    rows: list[Any] = []
    with gc_pause:
        found = async_pages(client, await _async_started(client, read), eager=True)
        async for page in _async_told(client, read, found):
            rows.extend(page.rows)
            gc_pause.breathe()
    return rows


async def async_explained(client: AsyncClient, read: Read, *, run: bool, facts: bool) -> Explanation:
    """What the read does, and what it costs when it is run."""
    started = await client._run(read.explained(run=run, facts=facts))
    rows = 0
    if run:
        async for page in async_pages(client, started, eager=True):
            rows += len(page)
    return read.explanation(started, rows, ran=run, facts=facts)
