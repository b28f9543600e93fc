"""What installers ask for: the routes of all indexes, and a short way to those that are asked for most."""

from __future__ import annotations

from dataclasses import dataclass

from starlette.requests import Request
from starlette.routing import Route, Router
from starlette.types import Receive, Scope, Send

from pygen_service.service import Service
from pygen_service.web import npm, nuget, simple

ROOTS = ("/simple", "/npm", "/nuget")
_READ = ("GET", "HEAD")


@dataclass(frozen=True)
class Indexes:
    """An ASGI application. Looking through routes costs more than answering from memory does."""

    router: Router
    page: Route
    file: Route

    @classmethod
    def of(cls, service: Service) -> Indexes:
        python = simple.routes(service)
        by_path = {route.path: route for route in python}
        page, file = by_path["/simple/{project}/"], by_path["/simple/{project}/{filename}"]
        return cls(Router([*python, *npm.routes(service), *nuget.routes(service)]), page, file)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        parts = scope["path"].split("/")
        if len(parts) != 4 or parts[1] != "simple" or not parts[2] or scope["method"] not in _READ:
            await self.router(scope, receive, send)
            return
        route = self.file if parts[3] else self.page
        scope["path_params"] = {"project": parts[2], "filename": parts[3]}
        scope["endpoint"], scope["route"] = route.endpoint, route
        response = await route.endpoint(Request(scope, receive))
        await response(scope, receive, send)
