"""Carries out the steps of exchanges on an event loop, within the limits of the configuration."""

from __future__ import annotations

import asyncio
import sys
import time
from typing import Any, TypeVar

from .config import Config
from .deadline import Caller, end_of_request, left_until, shortened
from .exchange import exchange
from .pacing import Bucket
from .steps import Blocking, Locked, Pause, Reply, Send, Step, Steps, TransportError
from .threads import in_thread
from .transports import open_async_transport
from .values import KINDS, Kind, Request, Response

T = TypeVar("T")


class AsyncDriver:
    """What a runner holds on one event loop: connections, and how much may be under way."""

    def __init__(self, config: Config, loop: asyncio.AbstractEventLoop) -> None:
        self.loop = loop
        self.transport = open_async_transport(
            config.transport, config.limits, http2=config.http2, most=config.max_response_bytes
        )
        self._config = config
        self._bucket = Bucket(config.rate) if config.rate is not None else None
        self.slots: dict[Kind, asyncio.Semaphore] = {
            kind: asyncio.Semaphore(config.limits.of(kind)) for kind in KINDS
        }

    async def fetch(self, request: Request, caller: Caller) -> Response:
        """The answer to one request."""
        steps = exchange(request, self._config, self._bucket, self.transport.compress)
        if "opentelemetry" in sys.modules:
            from .tracing import exchanged

            steps = exchanged(steps, self._config.base)
        ends = min(caller.ends, end_of_request(self._config.timeouts))
        return await self._drive(steps, Caller(caller.stop, caller.on_sent, ends))

    async def _drive(self, steps: Steps[T], caller: Caller) -> T:
        try:
            step = next(steps)
            while True:
                try:
                    result = await self._perform(step, caller)
                except TransportError as error:
                    step = steps.throw(error)
                else:
                    step = steps.send(result)
        except StopIteration as end:
            last: T = end.value
            return last
        finally:
            steps.close()

    async def _perform(self, step: Step, caller: Caller) -> Any:
        if isinstance(step, Send):
            return await self._send(step, caller)
        if isinstance(step, Pause):
            caller.sent()
            left_until(caller.ends - step.seconds)
            return await asyncio.sleep(step.seconds)
        if isinstance(step, Locked):
            return await self._locked(step, caller)
        assert isinstance(step, Blocking)
        return await in_thread(step.call)

    async def _locked(self, step: Locked, caller: Caller) -> Any:
        """Who holds the lock may have more time than who waits for it."""
        lock = step.locks.loop_lock()
        await _acquired(lock, caller.ends)
        try:
            return await self._drive(step.steps, caller)
        finally:
            lock.release()

    async def _send(self, step: Send, caller: Caller) -> Reply:
        slot = self.slots.get(step.kind) if step.kind is not None else None
        if slot is not None:
            if slot.locked():
                caller.sent()
            await _acquired(slot, caller.ends)
        try:
            timeouts = shortened(self._config.timeouts, left_until(caller.ends))
            started = time.perf_counter()
            status, headers, body = await self.transport.send(
                step.method, step.url, step.headers, step.body, timeouts, caller.on_sent
            )
            return Reply(status, headers, body, time.perf_counter() - started)
        finally:
            if slot is not None:
                slot.release()


async def _acquired(slot: asyncio.Semaphore | asyncio.Lock, ends: float) -> None:
    try:
        async with asyncio.timeout(left_until(ends)):
            await slot.acquire()
    except TimeoutError:
        left_until(ends)
        raise
