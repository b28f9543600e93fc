"""What every request passes: it gets a number, who asks is made out, and it is counted and logged."""

from __future__ import annotations

import itertools
import logging
import re
import secrets
import time
from dataclasses import dataclass

from starlette.requests import ClientDisconnect
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from pygen.errors import PygenUserError, printable
from pygen_service.access import limits
from pygen_service.access.principal import Principal
from pygen_service.making.orders import Mistake
from pygen_service.operation import logs, metrics, telemetry
from pygen_service.service import Service
from pygen_service.web.indexes import ROOTS, Indexes
from pygen_service.web.problems import problem, problem_of
from pygen_service.web.replies import header

_LOG = logging.getLogger("pygen_service.requests")
_LAST = (b"connection", b"close")
_GONE = 499
"""What proxies log for those who went away before they had sent all."""
_OPEN = ("/health", "/version", "/codes/", "/assets/")
"""What needs no key, and says nothing that would."""
_PROCESS = secrets.token_hex(4)
_numbers = itertools.count()
_ID = re.compile(r"[A-Za-z0-9._-]{1,64}")


@dataclass(frozen=True)
class Gate:
    """A plain ASGI middleware. What installers ask for is right behind it, without what an API needs."""

    app: ASGIApp
    service: Service
    indexes: Indexes
    traced: bool

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        said = header(scope, b"x-request-id")
        id = said if said and _ID.fullmatch(said) else f"{_PROCESS}{next(_numbers):08x}"
        token = logs.request_id.set(id)
        from_indexes = scope["path"].startswith(ROOTS)
        started = time.perf_counter()
        status = 500

        told = [(b"x-request-id", id.encode())]
        if self.service.leaving:
            told.append(_LAST)

        async def sending(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                message["headers"] = [*message["headers"], *told]
                if from_indexes and self.traced:
                    telemetry.name_route(scope)
            await send(message)

        if self.traced and scope["query_string"]:
            telemetry.hide_query()

        state = scope.setdefault("state", {})
        try:
            try:
                state["principal"] = await self._principal(scope)
                told += self._counted(scope, state["principal"])
            except TooMany as many:
                told += many.verdict.headers
                await many.answer()(scope, receive, sending)
                return
            except PygenUserError as error:
                await problem_of(error)(scope, receive, sending)
                return
            if from_indexes:
                await self._from_indexes(scope, receive, sending)
            else:
                await self.app(scope, receive, sending)
        except ClientDisconnect:  # nobody is there to be answered, and nothing failed
            status = _GONE
        finally:
            self._told(scope, status, time.perf_counter() - started)
            logs.request_id.reset(token)

    async def _from_indexes(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            await self.indexes(scope, receive, send)
        except ClientDisconnect:
            raise
        except Exception as error:  # these routes raise before they answer
            await problem_of(error)(scope, receive, send)

    async def _principal(self, scope: Scope) -> Principal:
        """Who asks. Addresses that try one key after the other are not heard for a while."""
        said = "" if scope["path"].startswith(_OPEN) else header(scope, b"authorization") or ""
        if said:
            verdict = self.service.limits.ask(limits.LOGIN, _address(scope), count=False)
            if not verdict.allowed:
                raise TooMany(verdict)
        try:
            return await self.service.doorkeeper.principal(said)
        except PygenUserError:
            self.service.limits.ask(limits.LOGIN, _address(scope))
            raise

    def _counted(self, scope: Scope, principal: Principal) -> limits.RawHeaders:
        if scope["path"].startswith(_OPEN) or not self.service.doorkeeper.counts(principal):
            return []
        who = principal.id if principal.known else _address(scope)
        verdict = self.service.limits.ask(_policy(scope), who)
        if not verdict.allowed:
            raise TooMany(verdict)
        return verdict.headers

    def _told(self, scope: Scope, status: int, seconds: float) -> None:
        route = getattr(scope.get("endpoint"), "__name__", "none")
        count, histogram = metrics.of_requests(route, status)
        count.inc()
        histogram.observe(seconds)
        if _LOG.isEnabledFor(logging.INFO):
            principal = scope["state"].get("principal")
            logs.answered(
                {
                    "method": scope["method"],
                    "route": route,
                    "path": printable(scope["path"]),
                    "status": status,
                    "ms": round(seconds * 1000, 1),
                    "principal": principal.id if principal else "refused",
                }
            )


def _policy(scope: Scope) -> limits.Policy:
    """What a request counts as."""
    if scope["method"] not in ("POST", "PUT"):
        return limits.READ
    path = scope["path"]
    if path.endswith("/validate"):
        return limits.VALIDATE
    return limits.REGISTER if path.startswith("/v1/packages/") else limits.GENERATE


def _address(scope: Scope) -> str:
    client = scope.get("client")
    return str(client[0]) if client else "nowhere"


class TooMany(Exception):
    """More than somebody may ask."""

    def __init__(self, verdict: limits.Verdict) -> None:
        super().__init__(verdict.policy.name)
        self.verdict = verdict

    def answer(self) -> Response:
        policy = self.verdict.policy
        metrics.limited.labels(policy.name).inc()
        telemetry.limited.add(1, {"pygen.policy": policy.name})
        message = f"You may ask {policy.number} times in {policy.seconds} seconds."
        mistake = Mistake("PG608", message, None, f"Ask again in {self.verdict.wait} seconds.")
        more = {
            "type": "https://iana.org/assignments/http-problem-types#quota-exceeded",
            "violated-policies": [policy.name],
        }
        return problem([mistake], headers={"Retry-After": str(self.verdict.wait)}, more=more)
