"""One request until it is answered for good: retries, back-off and renewed tokens, without any I/O.

Both runners drive these steps, so they cannot differ in what they retry or log.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import Sequence
from typing import Any, NoReturn
from urllib.parse import urlencode, urlsplit

from msgspec.structs import replace

from ..errors import ApiError, AuthenticationError
from ..package import VERSION
from .compression import deflate
from .config import Config
from .identity import access_token
from .pacing import Bucket, delay
from .replies import check_complete, may_succeed_later, to_error, to_failure, to_response
from .secrets import Hidden
from .settings import Retries
from .steps import Pause, Reply, Send, Steps, TransportError
from .values import Request, Response

logger = logging.getLogger("pygen_runtime.http")

_USER_AGENT = "pygen-runtime/{} python/{}.{}.{}".format(VERSION, *sys.version_info)


def exchange(request: Request, config: Config, bucket: Bucket | None, compress: bool) -> Steps[Response]:
    """The steps that turn `request` into its response."""
    message = prepare(request, config, compress)
    ours = "://" not in request.path or _same_origin(message.url, config.url)
    identity = config.identity if ours else None
    attempts = _Attempts(message, config.retries, bucket)
    token: str | None = None
    renewed = False
    while True:
        if identity is not None:
            token = yield from access_token(identity, config)
        reply = yield from attempts.reply(token)
        if reply.status == 401 and identity is not None and not renewed:
            renewed = True
            fresh = yield from access_token(identity, config, stale=token)
            if fresh != token:
                continue
        if not 200 <= reply.status < 300:
            attempts.fail(to_error(reply, attempts.made, [token] if token else []))
        attempts.log(logging.DEBUG, "%(method)s %(path)s -> %(status)s", reply)
        return to_response(reply, attempts.made)


def call(message: Send, retries: Retries) -> Steps[Reply]:
    """One call to an identity provider: the same retries, no token; any status is a result."""
    return (yield from _Attempts(message, retries, None).reply(None))


class _Attempts:
    """Counts the attempts of one request against its budget."""

    def __init__(self, message: Send, retries: Retries, bucket: Bucket | None) -> None:
        self._message = message
        self._retries = retries
        self._bucket = bucket
        self.made = 0
        self._unanswered = 0

    def reply(self, token: str | None) -> Steps[Reply]:
        """Send until there is an answer that is not to be retried, or the budget is spent."""
        message = self._message
        if token is not None:
            bearer = Hidden(f"Bearer {token}")
            message = replace(message, headers={**message.headers, "Authorization": bearer})
        while True:
            if self._bucket is not None and (wait := self._bucket.reserve()) > 0:
                yield Pause(wait)
            self.made += 1
            try:
                reply: Reply = yield message
                if self._message.kind is not None and self._message.json:
                    check_complete(reply, [token] if token else [])
            except TransportError as error:
                self._unanswered += 1
                wait = delay(self._retries, self.made, {})
                if self._spent or self._unanswered >= self._retries.connection_attempts or error.is_final:
                    self.fail(to_failure(error, self.made))
                self.log(
                    logging.INFO,
                    "%(method)s %(path)s: %(error)s; again in %(wait).2f s",
                    error=error,
                    wait=wait,
                )
            else:
                if self._spent or not may_succeed_later(reply):
                    return reply
                wait = delay(self._retries, self.made, reply.headers)
                self.log(
                    logging.INFO, "%(method)s %(path)s -> %(status)s; again in %(wait).2f s", reply, wait=wait
                )
            yield Pause(wait)

    @property
    def _spent(self) -> bool:
        return self.made >= self._retries.max_attempts

    def fail(self, error: ApiError) -> NoReturn:
        self.log(
            logging.DEBUG,
            "%(method)s %(path)s failed: %(error)s",
            error=type(error).__name__,
            status=error.status,
            request_id=error.request_id,
        )
        raise error

    def log(self, level: int, text: str, reply: Reply | None = None, **facts: Any) -> None:
        """One record per answer: facts in `extra`, a line for people. Never headers or bodies."""
        if not logger.isEnabledFor(level):
            return
        message = self._message
        record: dict[str, Any] = {
            "method": message.method,
            "path": urlsplit(message.url).path,
            "kind": message.kind,
            "attempt": self.made,
            "sent_bytes": len(message.body or b""),
        }
        if reply is not None:
            record |= {
                "status": reply.status,
                "request_id": reply.headers.get("x-request-id"),
                "duration_ms": round(reply.elapsed * 1000, 3),
                "received_bytes": len(reply.body),
            }
        record |= {key: str(value) if key == "error" else value for key, value in facts.items()}
        # A mapping as the only argument lets the text name its parts; "pygen" keeps clear of logging's own
        # names.
        logger.log(level, text, record, extra={"pygen": record})


def prepare(request: Request, config: Config, compress: bool) -> Send:
    """The message for a request: complete URL, headers, body compressed when that pays."""
    url = request.path if "://" in request.path else config.base + request.path
    if request.params:
        url += ("&" if "?" in url else "?") + urlencode(request.params, doseq=True)
    if request.headers is not None:
        headers = {"Accept": "*/*", "User-Agent": _USER_AGENT, **request.headers}
        return Send(request.method, url, headers, request.body, request.kind, json=False)
    headers = {
        "Accept": "application/json",
        "Accept-Encoding": "gzip, deflate",
        "User-Agent": _USER_AGENT,
        "x-cdp-sdk": f"pygen-runtime:{VERSION}",
        "x-cdp-app": config.client_name,
    }
    body = request.body
    if body is not None:
        headers["Content-Type"] = "application/json"
        if compress and config.gzip_above is not None and len(body) > config.gzip_above:
            headers["Content-Encoding"] = "gzip"
            body = deflate(body)
    return Send(request.method, url, headers, body, request.kind)


def refused(reply: Reply, what: str, secrets: Sequence[str] = ()) -> AuthenticationError:
    """The error of a login: whatever the status, there is no token."""
    cause = to_error(reply, 1, secrets)
    return AuthenticationError(
        f"{what}: {cause.message}", status=reply.status, request_id=cause.request_id, details=cause.details
    )


def _same_origin(url: str, base: str) -> bool:
    """A token goes to the service it is for and to nobody else."""
    try:
        a, b = urlsplit(url), urlsplit(base)
        return (a.scheme, a.hostname, a.port) == (b.scheme, b.hostname, b.port)
    except ValueError:  # it is no address, as whatever sends the request will say
        return False


__all__: Sequence[str] = ["call", "exchange", "logger", "prepare", "refused"]
