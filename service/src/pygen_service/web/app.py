"""The application: every door in its place."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib.metadata import version as installed_version
from typing import Any

from fastapi import FastAPI
from starlette.types import Receive, Scope, Send

from pygen_service.configuration import Configuration
from pygen_service.making.children import Children
from pygen_service.operation import telemetry
from pygen_service.service import Service
from pygen_service.web import api, jobs, packages, pages, problems, state
from pygen_service.web.gate import Gate
from pygen_service.web.indexes import ROOTS, Indexes

_DESCRIPTION = "SDKs of Cognite data models, generated on demand, and an index that they are installed from."


class App(FastAPI):
    """What installers ask for goes past what an API needs, unless requests are traced, which FastAPI does."""

    short: Gate | None = None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if self.short is not None and scope["type"] == "http" and scope["path"].startswith(ROOTS):
            scope["app"] = self
            await self.short(scope, receive, send)
        else:
            await super().__call__(scope, receive, send)


def create_app(configuration: Configuration, children: Children | None = None) -> App:
    """A service that opens with the application, and closes with it; children may be warming up already."""
    service = Service.open(configuration, children)

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        await service.start()
        try:
            yield
        finally:
            await service.close()

    traced = telemetry.configured()
    app = App(
        title="pygen service",
        version=installed_version("pygen-service"),
        description=_DESCRIPTION,
        lifespan=lifespan,
        telemetry={
            "tracing": traced,
            "metrics": traced,
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
    gate: dict[str, Any] = {"service": service, "indexes": Indexes.of(service), "traced": traced}
    app.add_middleware(Gate, **gate)
    app.short = None if traced else Gate(app, **gate)
    return app
