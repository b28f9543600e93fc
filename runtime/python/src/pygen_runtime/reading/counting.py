"""How many there are, and how many of them have come."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator

from ..errors import ValidationFailed
from ..http.flow import Flow
from .memory import AsyncClient, Client
from .meter import Meter
from .read import Read
from .running.ids import count as count_of
from .running.pages import RootPage


def count(read: Read) -> Flow[int]:
    """How many instances match; branches do not matter."""
    plan = yield from read.planned()
    if plan.strategy == "nothing":
        return 0
    if plan.search is not None:
        raise ValidationFailed("a search cannot be counted: it gives at most 1,000 matches")
    number = yield from count_of(plan.root, plan.tuning, Meter())
    return number if plan.total is None else min(number, plan.total)


def total(read: Read) -> Flow[int | None]:
    """How many rows a read will bring; None when it goes on where another one ended."""
    if read.shape.resume is not None:
        return None
    return (yield from count(read))


def told(client: Client, read: Read, pages: Iterator[RootPage]) -> Iterator[RootPage]:
    """The pages, of which whoever waits is told."""
    assert read.reporter is not None
    with read.reporter(client._run(total(read))) as report:
        for page in pages:
            report.add(len(page))
            yield page


async def async_told(
    client: AsyncClient, read: Read, pages: AsyncIterator[RootPage]
) -> AsyncIterator[RootPage]:
    """The pages, of which whoever waits is told."""
    assert read.reporter is not None
    with read.reporter(await client._run(total(read))) as report:
        async for page in pages:
            report.add(len(page))
            yield page
