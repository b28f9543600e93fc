"""Everything that can go wrong, in one shallow tree.

::

    PygenError
    ├── ConfigurationError      the client cannot be set up: fix the configuration
    ├── ValidationFailed        bad input, found before any request was sent
    ├── NotIncluded             a connection was used that the query did not include
    ├── MissingExtra            an optional dependency is not installed
    ├── GraphQLFailed           GraphQL answered with errors; says where, and what it gave beside them
    ├── WriteError              a write of many items stopped part way; says what was and was not written
    └── ApiError                the service answered with an error, or did not answer
        ├── AuthenticationError 401, or no token could be obtained
        ├── PermissionDenied    403
        ├── NotFound            404
        ├── Conflict            409
        ├── RateLimited         429
        ├── Timeout             408, 504, or no answer in time
        │   └── DeadlineExceeded  the time given to the request or the block is over
        ├── ResponseTooLarge    more than this process will take
        ├── ServerError         other 5xx, or an answer that is not what was asked for
        └── ConnectionFailed    the service could not be reached, or the answer broke off or is no JSON

Every message ends with what to do next.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

__all__ = [
    "ApiError",
    "AuthenticationError",
    "ConfigurationError",
    "Conflict",
    "ConnectionFailed",
    "DeadlineExceeded",
    "GraphQLFailed",
    "MissingExtra",
    "NotFound",
    "NotIncluded",
    "PermissionDenied",
    "PygenError",
    "RateLimited",
    "ResponseTooLarge",
    "ServerError",
    "Timeout",
    "ValidationFailed",
    "WriteError",
    "error_for_status",
]


class PygenError(Exception):
    """The root of every error this library raises on purpose."""


class ConfigurationError(PygenError):
    """The client cannot be set up with what it was given."""


class ValidationFailed(PygenError):
    """Input was refused before any request was sent."""

    def __init__(
        self,
        message: str,
        *,
        view: str | None = None,
        property: str | None = None,
        item: str | None = None,
    ) -> None:
        where = ", ".join(
            f"{label} {value}"
            for label, value in (("view", view), ("property", property), ("item", item))
            if value
        )
        super().__init__(f"{where}: {message}" if where else message)
        self.view = view
        self.property = property
        self.item = item

    def __reduce__(self) -> tuple[Any, ...]:
        # args hold the finished message; building it again would name the place twice
        return _restore, (type(self), self.args, self.__dict__)


class NotIncluded(PygenError):
    """A connection was used that was not part of the read; the message names the call that includes it."""


class MissingExtra(PygenError, ImportError):
    """A feature needs a package that is not installed."""

    def __init__(self, feature: str, extra: str) -> None:
        what = "an extra: pip install 'pygen-runtime[{}]'"
        if sys.platform == "emscripten":
            what = "{0}, which a browser has to load: import micropip; await micropip.install({0!r})"
            extra = {"arrow": "pyarrow", "local": "pygen-engine"}.get(extra, extra)
        super().__init__(f"{feature} needs {what.format(extra)}")
        self.feature = feature
        self.extra = extra

    def __reduce__(self) -> tuple[Any, ...]:
        return _restore, (type(self), self.args, self.__dict__)


class ApiError(PygenError):
    """The service refused a request, or could not be reached."""

    hint: ClassVar[str] = "Change what the message names: sent again as it is, the request is refused again."

    def __init__(
        self,
        message: str,
        *,
        status: int | None = None,
        code: int | None = None,
        request_id: str | None = None,
        missing: Sequence[Any] = (),
        duplicated: Sequence[Any] = (),
        retryable: bool = False,
        attempts: int = 1,
        details: Mapping[str, Any] | None = None,
    ) -> None:
        super().__init__(message)
        self.message = message
        self.status = status
        """HTTP status; None when there was no answer."""
        self.code = code
        """The code in the body of the answer; normally the HTTP status."""
        self.request_id = request_id
        """What the operators of the service ask for when you report a problem."""
        self.missing = list(missing)
        self.duplicated = list(duplicated)
        self.retryable = retryable
        """The same request may succeed later; `attempts` tells how often it was tried already."""
        self.attempts = attempts
        self.details = dict(details or {})
        """Whatever else the service put in the error, such as `notices`."""

    def __str__(self) -> str:
        parts = [f"{self.status}: {self.message}" if self.status is not None else self.message]
        if self.missing:
            parts.append(f"missing: {_some(self.missing)}")
        if self.duplicated:
            parts.append(f"duplicated: {_some(self.duplicated)}")
        facts = [f"request id {self.request_id}"] if self.request_id else []
        if self.attempts > 1:
            facts.append(f"{self.attempts} attempts")
        if facts:
            parts.append(f"({', '.join(facts)})")
        text = _printable(" ".join(parts))
        return f"{text} | {self.hint}" if self.hint else text


class AuthenticationError(ApiError):
    hint = "Check the credentials: is the token expired, the secret right, the scope that of this cluster?"


class PermissionDenied(ApiError):
    hint = (
        "The identity lacks a capability: data models need dataModelsAcl, instances dataModelInstancesAcl, "
        "for these spaces and in this project."
    )


class NotFound(ApiError):
    hint = "Check the url and the project of the client: this address does not exist there."


class Conflict(ApiError):
    hint = (
        "Something else changed the same thing: read it again and repeat the change, or write with "
        "skip_on_version_conflict=True."
    )


class RateLimited(ApiError):
    hint = "The project is busy: lower the client's limits or rate, or try again later."


class Timeout(ApiError):
    hint = "Ask for less at once (a smaller limit or chunk_size, a narrower filter), or allow more time."


class DeadlineExceeded(Timeout):
    """Asking for less cannot help any more: there is no time left for it."""

    hint = "Ask for less at once, or give it more time: in deadline(...), or by Timeouts(request=...)."


class ResponseTooLarge(ApiError):
    hint = (
        "Ask for less at once (a smaller limit or chunk_size, fewer properties), or allow more: "
        "Config(max_response_bytes=...)."
    )


class ServerError(ApiError):
    hint = "The service failed, not the request: try again later, and report the request id if it stays."


class ConnectionFailed(ApiError):
    hint = "Check the url, the network and any proxy between here and the service."


class WriteError(PygenError):
    """A write stopped part way. Resume with `failed` (after mending the cause) and `not_attempted`."""

    def __init__(
        self,
        message: str,
        *,
        succeeded: Sequence[Any] = (),
        failed: Sequence[Any] = (),
        not_attempted: Sequence[Any] = (),
        causes: Sequence[ApiError] = (),
    ) -> None:
        super().__init__(message)
        self.succeeded = list(succeeded)
        self.failed = list(failed)
        self.not_attempted = list(not_attempted)
        self.causes = list(causes)

    def __str__(self) -> str:
        done, failed, left = len(self.succeeded), len(self.failed), len(self.not_attempted)
        counts = f"{done} written, {failed} failed, {left} not attempted"
        lines = [f"{self.args[0]} ({counts})", *(f"  {cause}" for cause in self.causes[:3])]
        if len(self.causes) > 3:
            lines.append(f"  ... and {len(self.causes) - 3} more causes")
        lines.append("  Mend the cause, then write `error.failed` and `error.not_attempted` again.")
        return "\n".join(lines)


class GraphQLFailed(PygenError):
    """A text of GraphQL was refused, in part or whole."""

    def __init__(self, errors: Sequence[Mapping[str, Any]], data: Any = None) -> None:
        super().__init__(errors, data)
        self.errors = list(errors)
        """As they came: each has a `message`, and mostly `path` and `locations`."""
        self.data = data
        """What was answered all the same, read as in an answer without errors; None for nothing."""

    @property
    def path(self) -> tuple[str | int, ...]:
        """Where in the answer the first of them is; empty where the text itself is refused."""
        return tuple(_listed(self.errors[0], "path")) if self.errors else ()

    def __str__(self) -> str:
        said = [_told(error) for error in self.errors[:3]]
        more = f" (and {len(self.errors) - 3} more)" if len(self.errors) > 3 else ""
        beside = "; error.data has what was answered beside" if self.data else ""
        return f"{_printable('; '.join(said))}{more} | Correct the text where it says{beside}."


def _told(error: Mapping[str, Any]) -> str:
    place = ".".join(map(str, _listed(error, "path")))
    known = [found for found in _listed(error, "locations") if isinstance(found, Mapping)]
    lines = [str(found["line"]) for found in known if "line" in found]
    at = f" (line {', '.join(lines)})" if lines else ""
    return f"{place}: {error.get('message')}{at}" if place else f"{error.get('message')}{at}"


def _listed(error: Mapping[str, Any], name: str) -> Sequence[Any]:
    found = error.get(name)
    return found if isinstance(found, list | tuple) else ()


_LONGEST, _LONGEST_ITEM = 4_000, 400
"""Letters of what is shown of an answer; all of it is in `message`, `missing` and `details`."""
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")

_BY_STATUS: dict[int, type[ApiError]] = {
    401: AuthenticationError,
    403: PermissionDenied,
    404: NotFound,
    408: Timeout,
    409: Conflict,
    429: RateLimited,
    504: Timeout,
}


def error_for_status(status: int) -> type[ApiError]:
    """The class of error an HTTP status stands for."""
    return _BY_STATUS.get(status) or (ServerError if status >= 500 else ApiError)


def _printable(text: str) -> str:
    """What somebody else said, as a terminal may show it: in reason, and without its control."""
    text = text if len(text) <= _LONGEST else text[:_LONGEST] + "…"
    return text if text.isprintable() else _CONTROL.sub(lambda found: ascii(found[0])[1:-1], text)


def _some(items: Sequence[Any], limit: int = 5) -> str:
    shown = ", ".join(str(item)[:_LONGEST_ITEM] for item in items[:limit])
    return f"{shown}, ... ({len(items)} in all)" if len(items) > limit else shown


def _restore(cls: type[Exception], args: tuple[Any, ...], state: dict[str, Any]) -> Exception:
    error = cls.__new__(cls)
    error.args = args
    error.__dict__.update(state)
    return error
