"""From what came back to a response or to the error it stands for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

import msgspec

from ..errors import ApiError, ConnectionFailed, ResponseTooLarge, Timeout, error_for_status
from .pacing import is_retryable
from .secrets import without
from .steps import Reply, TransportError
from .values import UNREADABLE, Response

_TEXT_LIMIT = 500
_DEEPEST = 50
_CLOSED_BY = {b"{": b"}", b"[": b"]"}


def may_succeed_later(reply: Reply) -> bool:
    """Whether the same request may: the status says so, a header, or the error itself."""
    if is_retryable(reply.status, reply.headers):
        return True
    return reply.status >= 400 and _error_object(reply.body).get("isAutoRetryable") is True


def check_complete(reply: Reply, secrets: Sequence[str] = ()) -> None:
    """A success whose body is not JSON, or the beginning of some, is an answer that broke off."""
    if 200 <= reply.status < 300 and not _is_complete(reply.body.strip()):
        said = without(_text(reply.body), secrets)[:80]
        said = f"is not complete JSON: {said!r}..." if said else "is empty."
        raise TransportError("broken", f"The answer {said} Does the url lead to the service?")


def _is_complete(body: bytes) -> bool:
    """By a look at both ends, which finds what is cut off and the pages of proxies without reading it all."""
    closing = _CLOSED_BY.get(body[:1])
    if closing is not None:
        return body.endswith(closing)
    try:
        msgspec.json.decode(body)
    except UNREADABLE:
        return False
    return True


def to_response(reply: Reply, attempts: int) -> Response:
    request_id = reply.headers.get("x-request-id")
    return Response(reply.status, reply.body, reply.headers, request_id, reply.elapsed, attempts)


def to_error(reply: Reply, attempts: int, secrets: Sequence[str] = ()) -> ApiError:
    """The error of an answer that is none; its body may be JSON, HTML from a gateway, or nothing.

    Who answers may quote what he was sent; `secrets` must not come back in a message.
    """
    known = without(_error_object(reply.body), secrets)
    message = known.pop("message", None)
    code = known.pop("code", None)
    missing, duplicated = known.pop("missing", None), known.pop("duplicated", None)
    location = reply.headers.get("location")
    if location and 300 <= reply.status < 400:
        message = without(f"Redirected to {location}, which is not followed", secrets)
    return error_for_status(reply.status)(
        str(message) if message else without(_text(reply.body), secrets) or "The answer has no message",
        status=reply.status,
        code=code if isinstance(code, int) else None,
        request_id=reply.headers.get("x-request-id"),
        missing=missing if isinstance(missing, list) else (),
        duplicated=duplicated if isinstance(duplicated, list) else (),
        retryable=may_succeed_later(reply),
        attempts=attempts,
        details=known,
    )


def to_failure(error: TransportError, attempts: int) -> ApiError:
    """The error of an answer that never came."""
    if error.reason == "too large":
        return ResponseTooLarge(str(error), attempts=attempts)
    kind = Timeout if error.reason == "timeout" else ConnectionFailed
    return kind(str(error), retryable=True, attempts=attempts)


def _error_object(body: bytes) -> dict[str, Any]:
    try:
        document = msgspec.json.decode(body)
    except UNREADABLE:
        return {}
    if not isinstance(document, dict) or _is_deep(document):
        return {}
    error = document.get("error", document)
    if isinstance(error, dict):
        return dict(error)
    # An identity provider: {"error": "invalid_client", "error_description": "..."}
    return {
        "message": ": ".join(
            str(document[key]) for key in ("error", "error_description") if document.get(key)
        )
    }


def _is_deep(value: Any) -> bool:
    """Deeper than any error is, and than what is done with one reaches."""
    level = [value]
    for _ in range(_DEEPEST):
        level = [
            inner
            for outer in level
            if isinstance(outer, dict | list)
            for inner in (outer.values() if isinstance(outer, dict) else outer)
        ]
    return bool(level)


def _text(body: bytes) -> str:
    """The readable part of a body that is not JSON, on one line."""
    text = body[: _TEXT_LIMIT * 20].decode("utf-8", "replace")
    if "<" in text:
        text = re.sub(r"(?is)<(script|style|head)\b.*?</\1\s*>", " ", text)
        text = re.sub(r"<[^<>]*>", " ", text)
    text = " ".join(text.split())
    return text if len(text) <= _TEXT_LIMIT else text[:_TEXT_LIMIT] + "…"
