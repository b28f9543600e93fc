"""Whoever does jobs: takes one, holds it while it works, and lets go when it is cancelled."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

import msgspec

from pygen.errors import PygenUserError, separately
from pygen_service.jobs.store import LEASE_SECONDS, Job, Jobs
from pygen_service.making.maker import Rejected
from pygen_service.operation import telemetry

_LOG = logging.getLogger("pygen_service")
_LOOK_SECONDS = 0.3
_WAIT_SECONDS = 0.5

Progress = Callable[[int, int], Awaitable[None]]
Handler = Callable[[Job, Progress], Awaitable[dict[str, Any]]]


@dataclass
class Worker:
    """Does jobs one after the other, as long as it runs."""

    jobs: Jobs
    handlers: Mapping[str, Handler]
    _wake: asyncio.Event = field(default_factory=asyncio.Event)

    def wake(self) -> None:
        """There is something to do."""
        self._wake.set()

    async def run(self) -> None:
        """Until it is cancelled; then what it works on is given back."""
        while True:
            self._wake.clear()
            try:
                job = await asyncio.to_thread(self.jobs.take)
            except Exception:  # the database is away: it will be back
                _LOG.exception("no job could be taken")
                job = None
                await asyncio.sleep(_WAIT_SECONDS)
            if job is not None:
                await self.do(job, self.handlers[job.kind])
                continue
            with suppress(TimeoutError):
                await asyncio.wait_for(self._wake.wait(), _WAIT_SECONDS)

    async def do(self, job: Job, handler: Handler) -> None:
        """One job that is held, until it is over or somebody else's."""
        work = asyncio.create_task(self._work(job, handler))
        holding = asyncio.create_task(self._hold(job, work))
        try:
            state, result = await work
            await asyncio.to_thread(self.jobs.finish, job, state, result)
            _LOG.info("job", extra={"job": job.id, "kind": job.kind, "state": state})
        except asyncio.CancelledError:
            current = asyncio.current_task()
            if current is not None and current.cancelling():  # this process ends
                work.cancel()
                await asyncio.gather(work, return_exceptions=True)
                await asyncio.to_thread(self.jobs.give_back, job)
                raise
            _LOG.info("job", extra={"job": job.id, "kind": job.kind, "state": "let go"})
        finally:
            holding.cancel()

    async def _work(self, job: Job, handler: Handler) -> tuple[str, dict[str, Any]]:
        async def progress(done: int, total: int) -> None:
            await asyncio.to_thread(self.jobs.progress, job, done, total)

        try:
            with telemetry.span(
                f"job {job.kind}", job.payload.get("trace"), job=job.id, attempt=job.attempts
            ):
                return "done", await handler(job, progress)
        except Rejected as rejected:
            return "failed", {"errors": msgspec.to_builtins(rejected.mistakes)}
        except PygenUserError as error:
            found = [{"code": e.code, "message": e.message, "hint": e.hint} for e in separately(error)]
            return "failed", {"errors": found}
        except Exception:
            _LOG.exception("fault", extra={"job": job.id, "kind": job.kind})
            return "failed", {"errors": [{"code": "PG600", "message": "The service failed."}]}

    async def _hold(self, job: Job, work: asyncio.Task[Any]) -> None:
        """Renew the lease, and stop the work when it is not ours any more."""
        clock = asyncio.get_running_loop()
        renewed = clock.time()
        while not work.done():
            await asyncio.sleep(_LOOK_SECONDS)
            try:
                if not await asyncio.to_thread(self.jobs.held, job):
                    work.cancel()
                    return
                if clock.time() - renewed > LEASE_SECONDS / 3:
                    await asyncio.to_thread(self.jobs.renew, job)
                    renewed = clock.time()
            except Exception:
                _LOG.exception("a lease could not be looked at")
