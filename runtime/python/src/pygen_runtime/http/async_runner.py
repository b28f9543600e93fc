"""Runs flows on an event loop."""

from __future__ import annotations

import asyncio
import contextlib
import sys
from collections.abc import AsyncIterator
from functools import partial
from types import TracebackType
from typing import Any, Self, TypeVar

from ..errors import ApiError, ConfigurationError
from .async_driver import AsyncDriver
from .concurrent import raise_first
from .config import Config
from .deadline import Caller, end_of_block, end_of_request
from .flow import Flow, Outcome, Paged, Settle, Yield, one_page
from .values import Request, Response

T = TypeVar("T")
P = TypeVar("P")


class AsyncRunner:
    """Carries out flows for coroutines. Used from a second event loop, it opens a second set of
    connections.
    """

    def __init__(self, config: Config) -> None:
        self.config = config
        self._opened: AsyncDriver | None = None
        self._closed = False

    async def run(self, flow: Flow[T], caller: Caller | None = None) -> T:
        """The result of a flow."""
        caller = caller or Caller(ends=end_of_block())
        if "opentelemetry" in sys.modules:
            from .tracing import operation

            flow = operation(flow)
        try:
            wanted = next(flow)
            while True:
                try:
                    answer = await self._perform(wanted, caller)
                except ApiError as error:
                    wanted = flow.throw(error)
                else:
                    wanted = flow.send(answer)
        except StopIteration as end:
            result: T = end.value
            return result
        finally:
            flow.close()

    async def fetch(self, request: Request, caller: Caller | None = None) -> Response:
        """The answer to one request."""
        return await self._driver().fetch(request, caller or Caller(ends=end_of_block()))

    async def pages(self, paged: Paged[P], *, eager: bool = False) -> AsyncIterator[P]:
        """The pages of a read; each next request is on the wire before the page at hand is decoded.

        Unless `eager`, the second request waits until the caller asks for a second page, as many only want
        one.
        """
        request: Request | None = paged.first()
        prefetch: asyncio.Task[Response] | None = None
        overlaps = self._driver().transport.overlaps
        first = not eager
        try:
            while request is not None:
                if prefetch is not None:
                    response = await prefetch
                    prefetch = None
                else:
                    caller = Caller(ends=end_of_request(self.config.timeouts))
                    response = await self.run(one_page(paged, request), caller)
                request = paged.following(response)
                if request is not None and overlaps and not first:
                    sent = asyncio.Event()
                    caller = Caller(None, sent.set, end_of_request(self.config.timeouts))
                    prefetch = asyncio.create_task(self.run(one_page(paged, request), caller))
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
        driver, self._opened = self._opened, None
        if driver is not None:
            await driver.transport.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.aclose()

    def _driver(self) -> AsyncDriver:
        if self._closed:
            raise ConfigurationError("This client is closed; make a new one")
        loop = asyncio.get_running_loop()
        if self._opened is None or self._opened.loop is not loop:
            # Connections belong to the loop that made them; those of a loop that has ended are gone with it.
            self._opened = AsyncDriver(self.config, loop)
        return self._opened

    async def _perform(self, wanted: Yield, caller: Caller) -> Response | list[Response] | list[Outcome]:
        if isinstance(wanted, Request):
            return await self.fetch(wanted, caller)
        if isinstance(wanted, Settle):
            return await self._settle(wanted, caller)
        return raise_first(await self._settle(Settle(wanted), caller))

    async def _settle(self, settle: Settle, caller: Caller) -> list[Outcome]:
        """Like `settle_side_by_side`, with tasks; an in-process engine gets one request at a time."""
        if settle.alone:
            (request,) = settle.requests
            return [await self._outcome(request, settle, caller)]
        side_by_side = self._driver().transport.overlaps
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
                    running[asyncio.create_task(self.fetch(upcoming, caller))] = len(outcomes) + len(running)
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

    async def _outcome(self, request: Request, settle: Settle, caller: Caller) -> Outcome:
        try:
            outcome: Outcome = await self.fetch(request, caller)
        except ApiError as error:
            outcome = error
        if settle.on_done is not None:
            settle.on_done(0, outcome)
        return outcome


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
