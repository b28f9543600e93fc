"""The mirror for blocking callers and for coroutines."""

from __future__ import annotations

import asyncio
import datetime as dt
import time
from collections.abc import AsyncIterator, Callable, Iterator
from types import TracebackType
from typing import TYPE_CHECKING, Any, Generic, Protocol, Self, TypeVar

from ..errors import ConfigurationError
from ..http.deadline import end_of_block, left_until
from ..instances.writing.progress import reporter
from ..instances.writing.results import Progress
from .changes import Changed, ReadT_co
from .copy import Copy

if TYPE_CHECKING:
    from ..http import AsyncRunner, Config, SyncRunner

ClientT = TypeVar("ClientT")
Tell = bool | Callable[[Progress], None]


class Source(Protocol):
    """A client of the service, as far as a mirror needs one."""

    _runner: Any

    @property
    def config(self) -> Config: ...


class _BaseMirror(Generic[ClientT]):
    def __init__(self, copy: Copy, client: ClientT, source: Source | None) -> None:
        self._copy = copy
        self.client = client
        """Reads what is in the file: all verbs and queries, no network. It cannot write."""
        self._source = source
        if source is not None:
            copy.belongs_to(source.config)

    @property
    def stale_for(self) -> dt.timedelta | None:
        """How long ago the last refresh began that was carried to its end; None before the first."""
        return self._copy.stale_for

    def _runner_of_source(self) -> Any:
        if self._source is None:
            raise ConfigurationError(
                "this mirror was opened without a client of the service: it can be read, not refreshed"
            )
        return self._source._runner

    def _watched(self, classes: tuple[Any, ...]) -> set[Any]:
        views = {view for stream in self._copy.streams for view in stream.views}
        wanted = {read_class._view for read_class in classes}
        unknown = wanted - views
        if unknown:
            names = ", ".join(sorted(view.read for view in unknown))
            raise ConfigurationError(f"this mirror does not hold {names}: name them in `views`")
        return wanted or views

    def __repr__(self) -> str:
        stale = self.stale_for
        seconds = None if stale is None else dt.timedelta(seconds=int(stale.total_seconds()))
        age = "never refreshed" if seconds is None else f"stale for {seconds}"
        return f"<{type(self).__name__} of {len(self._copy.streams)} streams, {age}>"


class Mirror(_BaseMirror[ClientT]):
    """A copy of some views in a file; see `Client.mirror`."""

    def refresh(self, *, progress: Tell = False) -> None:
        """Bring in what changed since the last time, or all that there is the first time.

        It may be interrupted at any time: what came is kept, and the next refresh goes on from there.
        """
        with reporter(progress, None, "mirror") as report:
            for count, _ in self._turns(()):
                report.add(count)

    def subscribe(self, *classes: type[ReadT_co], every: float = 10.0) -> Iterator[Changed[ReadT_co]]:
        """Each change as it comes in, with the instance before and after; of these classes or of all.

        It refreshes the mirror again and again, `every` so many seconds, until one stops to iterate, or the
        time of a `deadline` does not reach to the next look.
        """
        watched = self._watched(classes)
        while True:
            for _, changes in self._turns(watched):
                yield from changes
            left_until(end_of_block() - every)
            time.sleep(every)

    def _turns(self, watched: Any) -> Iterator[tuple[int, list[Changed[Any]]]]:
        runner: SyncRunner = self._runner_of_source()
        began, streams = time.time(), self._copy.streams
        while streams:
            turn = runner.run(self._copy.turn(streams, watched))
            streams = turn.open
            yield turn.count, turn.changes
            if turn.error is not None:
                raise turn.error
        self._copy.finished(began)

    def close(self) -> None:
        """Close the file. The client of the service stays open."""
        self.client.close()  # type: ignore[attr-defined]
        self._copy.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


class AsyncMirror(_BaseMirror[ClientT]):
    """The same for an event loop, which does not wait for the network, but for the disk."""

    async def refresh(self, *, progress: Tell = False) -> None:
        """As that of the blocking mirror."""
        with reporter(progress, None, "mirror") as report:
            async for count, _ in self._turns(()):
                report.add(count)

    async def subscribe(
        self, *classes: type[ReadT_co], every: float = 10.0
    ) -> AsyncIterator[Changed[ReadT_co]]:
        """As that of the blocking mirror."""
        watched = self._watched(classes)
        while True:
            async for _, changes in self._turns(watched):
                for change in changes:
                    yield change
            left_until(end_of_block() - every)
            await asyncio.sleep(every)

    async def _turns(self, watched: Any) -> AsyncIterator[tuple[int, list[Changed[Any]]]]:
        runner: AsyncRunner = self._runner_of_source()
        began, streams = time.time(), self._copy.streams
        while streams:
            turn = await runner.run(self._copy.turn(streams, watched))
            streams = turn.open
            yield turn.count, turn.changes
            if turn.error is not None:
                raise turn.error
        self._copy.finished(began)

    async def aclose(self) -> None:
        """Close the file. The client of the service stays open."""
        await self.client.aclose()  # type: ignore[attr-defined]
        self._copy.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.aclose()
