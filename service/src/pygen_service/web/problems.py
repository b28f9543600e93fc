"""Everything that goes wrong, as `application/problem+json` (RFC 9457) with the code of its page."""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

import msgspec
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.responses import Response

from pygen.errors import PygenUserError, printable, separately
from pygen_service.making.children import Busy
from pygen_service.making.maker import Fault, Rejected
from pygen_service.making.orders import Mistake
from pygen_service.storage.database import Unavailable

MEDIA_TYPE = "application/problem+json"
_LOG = logging.getLogger("pygen_service")
_STATUS = {
    "PG600": 500,
    "PG603": 404,
    "PG604": 401,
    "PG605": 403,
    "PG606": 409,
    "PG607": 413,
    "PG608": 429,
    "PG610": 503,
    "PG611": 409,
}
"""All others are 422: the request was understood, and what it asks for cannot be."""
_OF_STATUS = {400: "PG601", 404: "PG603", 413: "PG607"}


@cache
def _titles() -> dict[str, str]:
    from pygen.checks.pages import codes  # all the checks come along, which a start does without

    return codes()


def mistakes_of(error: PygenUserError) -> list[Mistake]:
    return [Mistake(found.code, found.message, found.where, found.hint) for found in separately(error)]


def problem(
    mistakes: Sequence[Mistake],
    status: int | None = None,
    headers: Mapping[str, str] | None = None,
    more: Mapping[str, Any] | None = None,
) -> Response:
    """The answer that says them."""
    first = mistakes[0]
    status = status or _STATUS.get(first.code, 422)
    document: dict[str, Any] = {
        "type": f"/codes/{first.code}",
        "title": _titles().get(first.code, "Not possible"),
        "status": status,
        "detail": first.message,
        "code": first.code,
        "where": first.where,
        "hint": first.hint,
        "errors": [msgspec.to_builtins(mistake) for mistake in mistakes],
        **(more or {}),
    }
    sent = {"Cache-Control": "no-store", **(headers or {})}
    if status == 401:
        sent["WWW-Authenticate"] = 'Basic realm="pygen", charset="UTF-8"'
    if status == 503:
        sent.setdefault("Retry-After", "2")
    body = msgspec.json.encode({key: value for key, value in document.items() if value is not None})
    return Response(body, status, sent, MEDIA_TYPE)


def problem_of(error: Exception) -> Response:
    """The answer to whatever was raised."""
    if isinstance(error, Rejected):
        return problem(error.mistakes)
    if isinstance(error, PygenUserError):
        return problem(mistakes_of(error), getattr(error, "status", None))
    if isinstance(error, Busy):
        return problem([Mistake("PG610", "Too many are waiting for a generation.", None, "Try again soon.")])
    if isinstance(error, Unavailable):
        _LOG.error("storage", exc_info=error)
        return problem([Mistake("PG610", "What is kept cannot be reached.", None, "Try again soon.")])
    if isinstance(error, HTTPException):
        code = _OF_STATUS.get(error.status_code, "PG601")
        return problem([Mistake(code, str(error.detail))], error.status_code, error.headers)
    if isinstance(error, RequestValidationError):
        found = [
            Mistake("PG601", printable(str(e["msg"])), ".".join(map(str, e["loc"]))) for e in error.errors()
        ]
        return problem(found or [Mistake("PG601", "The request is not understood.")], 422)
    _LOG.error("fault", exc_info=error, extra={"traceback": str(error) if isinstance(error, Fault) else ""})
    return problem([Mistake("PG600", "The service failed; it is a fault of ours.")])


def install(app: FastAPI) -> None:
    """Make the application answer with problems only."""

    async def answer(request: Request, error: Exception) -> Response:
        return problem_of(error)

    ours = (PygenUserError, Rejected, Busy, Fault, Unavailable)
    for kind in (*ours, HTTPException, RequestValidationError, Exception):
        app.add_exception_handler(kind, answer)
