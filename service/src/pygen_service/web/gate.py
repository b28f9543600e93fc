"""What every request passes: it gets a number, who asks is made out, and it is counted and logged."""

from __future__ import annotations

import logging
import re
import secrets
import time
from dataclasses import dataclass

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from pygen.errors import PygenUserError, printable
from pygen_service.operation import metrics
from pygen_service.operation.logs import request_id
from pygen_service.service import Service
from pygen_service.web.problems import problem_of

_LOG = logging.getLogger("pygen_service.requests")
_OPEN = ("/health", "/version", "/codes/", "/assets/")
"""What needs no key, and says nothing that would."""
_ID = re.compile(r"[A-Za-z0-9._-]{1,64}")


@dataclass(frozen=True)
class Gate:
    """A plain ASGI middleware: the hot routes stand right behind it."""

    app: ASGIApp
    service: Service

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        said = headers.get("x-request-id", "")
        id = said if _ID.fullmatch(said) else secrets.token_hex(8)
        token = request_id.set(id)
        started = time.perf_counter()
        status = 500

        async def sending(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                MutableHeaders(scope=message)["X-Request-Id"] = id
            await send(message)

        state = scope.setdefault("state", {})
        try:
            try:
                header = "" if scope["path"].startswith(_OPEN) else headers.get("authorization", "")
                state["principal"] = await self.service.doorkeeper.principal(header)
            except PygenUserError as error:
                await problem_of(error)(scope, receive, sending)
                return
            await self.app(scope, receive, sending)
        finally:
            self._told(scope, status, time.perf_counter() - started)
            request_id.reset(token)

    def _told(self, scope: Scope, status: int, seconds: float) -> None:
        route = getattr(scope.get("endpoint"), "__name__", "none")
        metrics.requests.labels(route, str(status)).inc()
        metrics.request_seconds.labels(route).observe(seconds)
        if _LOG.isEnabledFor(logging.INFO):
            principal = scope["state"].get("principal")
            _LOG.info(
                "request",
                extra={
                    "method": scope["method"],
                    "route": route,
                    "path": printable(scope["path"]),
                    "status": status,
                    "ms": round(seconds * 1000, 1),
                    "principal": principal.id if principal else "refused",
                },
            )
