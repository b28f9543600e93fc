"""The application: every door in its place."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib.metadata import version as installed_version

from fastapi import FastAPI
from starlette.routing import Router

from pygen_service.configuration import Configuration
from pygen_service.making.children import Children
from pygen_service.operation import telemetry
from pygen_service.service import Service
from pygen_service.web import api, jobs, npm, packages, pages, problems, simple, state
from pygen_service.web.gate import Gate

_DESCRIPTION = "SDKs of Cognite data models, generated on demand, and an index that they are installed from."


def create_app(configuration: Configuration, children: Children | None = None) -> FastAPI:
    """A service that opens with the application, and closes with it; children may be warming up already."""
    service = Service.open(configuration, children)

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        await service.start()
        try:
            yield
        finally:
            await service.close()

    app = FastAPI(
        title="pygen service",
        version=installed_version("pygen-service"),
        description=_DESCRIPTION,
        lifespan=lifespan,
        telemetry={
            "tracing": telemetry.configured(),
            "metrics": telemetry.configured(),
            "logs": False,  # they would carry what people sent
            "operation_spans": False,
        },
        redoc_url=None,
    )
    app.state.service = service
    app.router.routes[:0] = [*pages.routes(service), *state.routes(service)]
    app.include_router(api.router(service))
    app.include_router(packages.router(service))
    app.include_router(jobs.router(service))
    problems.install(app)
    indexes = Router([*simple.routes(service), *npm.routes(service)])
    app.add_middleware(Gate, service=service, indexes=indexes)
    return app
