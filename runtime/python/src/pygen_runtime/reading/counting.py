"""How many of the rows of a read have come."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator

from msgspec.structs import replace

from ..http.flow import Flow
from ..instances.writing.progress import check_progress, reporter
from ..instances.writing.results import Progress
from .memory import AsyncClient, Client
from .outcomes import count
from .read import Read
from .running.pages import RootPage


def total(read: Read) -> Flow[int | None]:
    """How many rows a read will bring; None where nobody knows without reading them."""
    if read.shape.resume is not None:
        return None
    plan, _ = yield from read.settled()
    if plan.checks is not None or plan.search is not None:
        return None
    return (yield from count(read))


def telling(read: Read, progress: bool | Callable[[Progress], None], what: str) -> Read:
    """A read that shows a bar, or calls a function with how far it is."""
    check_progress(progress)
    return replace(read, reporter=lambda total: reporter(progress, total, what)) if progress else read


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
