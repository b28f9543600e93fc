"""Runs flows on an event loop."""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import AsyncIterator, Callable
from functools import partial
from types import TracebackType
from typing import Any, Self, TypeVar

from ..errors import ApiError, ConfigurationError
from .concurrent import raise_first
from .config import Config
from .exchange import exchange
from .flow import Flow, Outcome, Paged, Settle, Yield
from .pacing import Bucket
from .steps import Blocking, Login, Pause, Reply, Send, Step, Steps, TransportError
from .transport import AsyncTransport, open_async_transport
from .values import KINDS, Kind, Request, Response

T = TypeVar("T")
P = TypeVar("P")


class AsyncRunner:
    """Carries out flows for coroutines. Used from a second event loop, it opens a second set of
    connections.
    """

    def __init__(self, config: Config) -> None:
        self.config = config
        self._opened: _Opened | None = None
        self._closed = False

    async def run(self, flow: Flow[T]) -> T:
        """The result of a flow."""
        try:
            wanted = next(flow)
            while True:
                try:
                    answer = await self._perform(wanted)
                except ApiError as error:
                    wanted = flow.throw(error)
                else:
                    wanted = flow.send(answer)
        except StopIteration as end:
            result: T = end.value
            return result
        finally:
            flow.close()

    async def fetch(self, request: Request, *, on_sent: Callable[[], None] | None = None) -> Response:
        """The answer to one request."""
        opened = self._state()
        steps = exchange(request, self.config, opened.bucket, opened.transport.compress)
        return await self._drive(steps, opened, on_sent)

    async def pages(self, paged: Paged[P], *, eager: bool = False) -> AsyncIterator[P]:
        """The pages of a read; each next request is on the wire before the page at hand is decoded.

        Unless `eager`, the second request waits until the caller asks for a second page, as many only want
        one.
        """
        request: Request | None = paged.first()
        prefetch: asyncio.Task[Response] | None = None
        overlaps = self._state().transport.overlaps
        first = not eager
        try:
            while request is not None:
                response = await (prefetch if prefetch is not None else self._page(paged, request))
                prefetch = None
                request = paged.following(response)
                if request is not None and overlaps and not first:
                    sent = asyncio.Event()
                    prefetch = asyncio.create_task(self._page(paged, request, sent.set))
                    prefetch.add_done_callback(partial(_set, sent))
                    await sent.wait()
                first = False
                page = paged.decode(response)
                del response
                yield page
                del page
        finally:
            if prefetch is not None:
                await _cancel(prefetch)

    async def aclose(self) -> None:
        """Close the connections."""
        self._closed = True
        opened, self._opened = self._opened, None
        if opened is not None and opened.owned:
            await opened.transport.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.aclose()

    def _state(self) -> _Opened:
        if self._closed:
            raise ConfigurationError("This client is closed; make a new one")
        loop = asyncio.get_running_loop()
        if self._opened is None or self._opened.loop is not loop:
            # Connections belong to the loop that made them; those of a loop that has ended are gone with it.
            self._opened = _Opened(self.config, loop)
        return self._opened

    async def _perform(self, wanted: Yield) -> Response | list[Response] | list[Outcome]:
        if isinstance(wanted, Request):
            return await self.fetch(wanted)
        if isinstance(wanted, Settle):
            return await self._settle(wanted)
        return raise_first(await self._settle(Settle(wanted)))

    async def _settle(self, settle: Settle) -> list[Outcome]:
        """Like `settle_side_by_side`, with tasks; an in-process engine gets one request at a time."""
        side_by_side = self._state().transport.overlaps
        requests = iter(settle.requests)
        upcoming = next(requests, None)
        running: dict[asyncio.Task[Response], int] = {}
        outcomes: dict[int, Outcome] = {}
        stopped = False
        try:
            while upcoming is not None or running:
                while upcoming is not None and len(running) < (
                    self.config.limits.of(upcoming.kind) if side_by_side else 1
                ):
                    running[asyncio.create_task(self.fetch(upcoming))] = len(outcomes) + len(running)
                    upcoming = next(requests, None)
                finished, _ = await asyncio.wait(running, return_when=asyncio.FIRST_COMPLETED)
                for task in sorted(finished, key=running.__getitem__):
                    index = running.pop(task)
                    outcome = outcomes[index] = _outcome(task)
                    stopped = stopped or (settle.stop_on_error and isinstance(outcome, ApiError))
                    if settle.on_done is not None:
                        settle.on_done(index, outcome)
                if stopped:
                    upcoming, requests = None, iter(())
        finally:
            await asyncio.gather(*map(_cancel, running))
        return [outcomes[index] for index in range(len(outcomes))]

    async def _page(
        self, paged: Paged[Any], request: Request, on_sent: Callable[[], None] | None = None
    ) -> Response:
        recover: Callable[[ApiError, Request], Request | None] | None = getattr(paged, "recover", None)
        while True:
            try:
                return await self.fetch(request, on_sent=on_sent)
            except ApiError as error:
                instead = recover(error, request) if recover is not None else None
                if instead is None:
                    raise
                request = instead

    async def _drive(self, steps: Steps[T], opened: _Opened, on_sent: Callable[[], None] | None = None) -> T:
        try:
            step = next(steps)
            while True:
                try:
                    answer = await self._step(step, opened, on_sent)
                except TransportError as error:
                    step = steps.throw(error)
                else:
                    step = steps.send(answer)
        except StopIteration as end:
            result: T = end.value
            return result
        finally:
            steps.close()

    async def _step(self, step: Step, opened: _Opened, on_sent: Callable[[], None] | None) -> Any:
        if isinstance(step, Send):
            return await self._send(step, opened, on_sent)
        if isinstance(step, Pause):
            if on_sent is not None:
                on_sent()
            return await asyncio.sleep(step.seconds)
        if isinstance(step, Login):
            return await self._login(step, opened)
        assert isinstance(step, Blocking)
        return await asyncio.to_thread(step.call)

    async def _send(self, step: Send, opened: _Opened, on_sent: Callable[[], None] | None) -> Reply:
        slot = opened.slots.get(step.kind) if step.kind is not None else None
        if slot is not None:
            if slot.locked() and on_sent is not None:
                on_sent()
            await slot.acquire()
        try:
            started = time.perf_counter()
            status, headers, body = await opened.transport.send(
                step.method, step.url, step.headers, step.body, self.config.timeouts, on_sent
            )
            return Reply(status, headers, body, time.perf_counter() - started)
        finally:
            if slot is not None:
                slot.release()

    async def _login(self, step: Login, opened: _Opened) -> str:
        credentials = self.config.identity
        assert credentials is not None
        cache = credentials.cache
        token = cache.current(step.stale)
        if token is not None:
            return token
        async with cache.loop_lock():
            token = cache.current(step.stale)  # whoever had the lock before may have fetched it
            if token is not None:
                return token
            try:
                fresh = await self._drive(credentials.login(self.config, cache.previous), opened)
            except ApiError:
                old = cache.still_valid(step.stale)
                if old is None:
                    raise
                return old
            return cache.store(fresh)


class _Opened:
    """What a runner holds on one event loop."""

    def __init__(self, config: Config, loop: asyncio.AbstractEventLoop) -> None:
        self.loop = loop
        self.transport: AsyncTransport
        self.transport, self.owned = open_async_transport(config)
        self.bucket = Bucket(config.rate) if config.rate is not None else None
        self.slots: dict[Kind, asyncio.Semaphore] = {
            kind: asyncio.Semaphore(config.limits.of(kind)) for kind in KINDS
        }


def _outcome(task: asyncio.Task[Response]) -> Outcome:
    try:
        return task.result()
    except ApiError as error:
        return error


def _set(event: asyncio.Event, _: asyncio.Task[Any]) -> None:
    event.set()


async def _cancel(task: asyncio.Task[Any]) -> None:
    task.cancel()
    with contextlib.suppress(asyncio.CancelledError, Exception):
        await task
