"""Is it there, is it ready, what is it, and what has it done."""

from __future__ import annotations

import asyncio
from importlib.metadata import version as installed_version

import msgspec
from prometheus_client.exposition import CONTENT_TYPE_LATEST, generate_latest
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from pygen._version import RUNTIME_REQUIREMENT, __version__
from pygen_service.operation import metrics
from pygen_service.service import Service

_HEADERS = {"Cache-Control": "no-store"}


def routes(service: Service) -> list[Route]:
    """Health, version, metrics."""

    async def live(request: Request) -> Response:
        return _json({"status": "alive"})

    async def ready(request: Request) -> Response:
        failed = await _failed(service)
        return _json({"status": "ready" if not failed else "not ready", "failed": failed}, bool(failed))

    async def version(request: Request) -> Response:
        from pygen.config.targets import known
        from pygen_service.making.formats import FORMATS

        return _json(
            {
                "service": installed_version("pygen-service"),
                "generator": __version__,
                "runtime": RUNTIME_REQUIREMENT,
                "targets": known(),
                "formats": list(FORMATS),
            }
        )

    async def measured(request: Request) -> Response:
        request.state.principal.check("admin")
        metrics.children.set(service.children.alive)
        for job_state, number in (await asyncio.to_thread(service.jobs.counts)).items():
            metrics.jobs.labels(job_state).set(number)
        metrics.job_age.set(await asyncio.to_thread(service.jobs.oldest))
        return Response(generate_latest(metrics.registry), 200, _HEADERS, CONTENT_TYPE_LATEST)

    return [
        Route("/health", ready),
        Route("/health/ready", ready),
        Route("/health/live", live),
        Route("/version", version),
        Route("/metrics", measured),
    ]


async def _failed(service: Service) -> list[str]:
    """The parts that do not do what they should."""
    failed = [] if service.ready and not service.leaving else ["service"]
    try:
        await asyncio.to_thread(service.catalogue.revision)
    except Exception:
        failed.append("database")
    try:
        await asyncio.to_thread(service.maker.blobs.has, "0" * 64)
    except Exception:
        failed.append("blobs")
    if service.children.alive == 0:
        failed.append("children")
    return failed


def _json(document: object, failed: bool = False) -> Response:
    return Response(msgspec.json.encode(document), 503 if failed else 200, _HEADERS, "application/json")
