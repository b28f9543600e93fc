"""Jobs over HTTP: their state, what they say while they go on, and an end to them."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any

import msgspec
from fastapi import APIRouter, Request
from starlette.responses import Response, StreamingResponse

from pygen.errors import PygenUserError
from pygen_service.access.principal import Principal
from pygen_service.jobs.store import Job
from pygen_service.jobs.worker import Progress
from pygen_service.making import fetching
from pygen_service.making.orders import Order
from pygen_service.operation import telemetry
from pygen_service.service import Service
from pygen_service.web import bodies, replies
from pygen_service.web.described import described

_LOOK_SECONDS = 0.2
_COMMENT_SECONDS = 15.0
_LONGEST_STREAM = 3600.0
_MOST_WAITING = 200


def router(service: Service) -> APIRouter:
    """All of it, over one service."""
    api, doors = APIRouter(), JobDoors(service)
    described(api, "GET", "/v1/jobs", doors.jobs)
    described(api, "GET", "/v1/jobs/{id}", doors.job)
    described(api, "DELETE", "/v1/jobs/{id}", doors.cancel_job)
    described(api, "GET", "/v1/jobs/{id}/events", doors.job_events)
    described(api, "POST", "/v1/jobs/refresh", doors.refresh)
    described(api, "POST", "/v1/models/fetch", doors.fetch_models, bodies.FetchBody)
    return api


@dataclass(frozen=True)
class JobDoors:
    """What can be asked of jobs; every method is a route."""

    service: Service
    _fetching: set[asyncio.Task[None]] = field(default_factory=set)

    async def jobs(self, request: Request) -> Response:
        """Your newest jobs."""
        principal: Principal = request.state.principal
        principal.check("generate")
        found = await asyncio.to_thread(self.service.jobs.of, principal.owner)
        return replies.json({"jobs": [_document(job) for job in found]})

    async def job(self, request: Request, id: str) -> Response:
        """A job, and what came of it."""
        found = await self._found(request, id)
        headers = {} if found.over else {"Retry-After": "1"}
        return replies.json(_document(found), headers=headers)

    async def cancel_job(self, request: Request, id: str) -> Response:
        """Cancel a job; one that is being done stops within a second."""
        found = await self._found(request, id)
        if not await asyncio.to_thread(self.service.jobs.cancel, found.id):
            raise PygenUserError("PG611", f"The job is over: {found.state}.", "the job")
        return Response(status_code=204)

    async def job_events(self, request: Request, id: str) -> Response:
        """The job as server-sent events, until it is over."""
        found = await self._found(request, id)
        headers = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
        return StreamingResponse(self._events(found), 200, headers, "text/event-stream")

    async def refresh(self, request: Request) -> Response:
        """Build all of your packages again that a newer generator makes anew; administrators: everybody's."""
        principal: Principal = request.state.principal
        principal.check("register")
        payload = {"all": "admin" in principal.scopes, "trace": telemetry.carried()}
        job = await asyncio.to_thread(
            self.service.jobs.submit, f"refresh:{principal.owner}", "refresh", payload, principal.owner
        )
        self.service.wake()
        return _accepted(job)

    async def fetch_models(self, request: Request) -> Response:
        """Fetch models from CDF with your token for it (`X-CDF-Authorization`), which is not kept."""
        principal: Principal = request.state.principal
        principal.check("generate")
        service = self.service
        body = bodies.decode(await bodies.read(request, service.configuration.body_bytes), bodies.FetchBody)
        said = request.headers.get(fetching.HEADER, "")
        service.fetcher.allowed(body.url, said)

        async def handler(job: Job, progress: Progress) -> dict[str, Any]:
            contents = await service.fetcher.fetch(body.project, body.models, said, body.url)
            return await service.kinds.keep(contents, principal.owner, progress)

        payload = {"project": body.project, "url": body.url, "trace": telemetry.carried()}
        job = await asyncio.to_thread(service.jobs.begin, "fetch", payload, principal.owner)
        task = asyncio.create_task(service.worker.do(job, handler))
        self._fetching.add(task)
        task.add_done_callback(self._fetching.discard)
        await asyncio.wait([task], timeout=seconds_to_wait(request))
        found = await asyncio.to_thread(service.jobs.get, job.id)
        assert found is not None
        return replies.json(_document(found)) if found.over else _accepted(found)

    async def _events(self, job: Job) -> AsyncIterator[bytes]:
        said: bytes = b""
        spoken = started = time.monotonic()
        current: Job | None = job
        while current is not None and time.monotonic() - started < _LONGEST_STREAM:
            document = msgspec.json.encode(_document(current))
            if document != said:
                said, spoken = document, time.monotonic()
                yield b"event: " + current.state.encode() + b"\ndata: " + document + b"\n\n"
            elif time.monotonic() - spoken > _COMMENT_SECONDS:
                spoken = time.monotonic()
                yield b": still there\n\n"
            if current.over:
                return
            await asyncio.sleep(_LOOK_SECONDS)
            current = await asyncio.to_thread(self.service.jobs.get, job.id)

    async def _found(self, request: Request, id: str) -> Job:
        principal: Principal = request.state.principal
        principal.check("generate")
        found = await asyncio.to_thread(self.service.jobs.get, id)
        if found is None or (found.owner != principal.owner and "admin" not in principal.scopes):
            raise replies.not_there(f"There is no job {id}.")
        return found


async def submit(service: Service, order: Order, principal: Principal) -> Response:
    """Accept an order for later: 202, and where to ask for it."""
    if await asyncio.to_thread(service.jobs.waiting, principal.owner) >= _MOST_WAITING:
        raise PygenUserError("PG610", f"{_MOST_WAITING} jobs of yours are waiting.", hint="Wait for some.")
    digest = await service.kinds.store(order)
    key = f"generate:{principal.owner}:{digest}"
    payload = {"order": digest, "trace": telemetry.carried()}
    job = await asyncio.to_thread(service.jobs.submit, key, "generate", payload, principal.owner)
    service.wake()
    return _accepted(job)


def seconds_to_wait(request: Request, default: float = 15.0) -> float:
    """How long the asker wants to wait for an answer (RFC 7240): 0 for not at all."""
    for preference in request.headers.get("prefer", "").lower().split(","):
        name, _, value = (part.strip(' "') for part in preference.partition(";")[0].partition("="))
        if name == "respond-async":
            return 0.0
        if name == "wait" and value.isascii() and value.isdecimal():
            return min(float(value), 60.0)
    return default


def _accepted(job: Job) -> Response:
    address = f"/v1/jobs/{job.id}"
    return replies.json(_document(job), 202, {"Location": address, "Retry-After": "1"})


def _document(job: Job) -> dict[str, Any]:
    return {
        "id": job.id,
        "kind": job.kind,
        "state": job.state,
        "created": job.created,
        "changed": job.changed,
        "attempts": job.attempts,
        "done": job.done,
        "total": job.total,
        "result": job.result,
    }
