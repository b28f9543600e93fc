"""The errors of Python by the kinds of the cases."""

from __future__ import annotations

from pygen_runtime import errors

_KINDS: dict[type[BaseException], str] = {
    errors.ApiError: "requestRefused",
    errors.AuthenticationError: "authentication",
    errors.PermissionDenied: "permissionDenied",
    errors.NotFound: "notFound",
    errors.Conflict: "conflict",
    errors.RateLimited: "rateLimited",
    errors.Timeout: "timeout",
    errors.ServerError: "server",
    errors.ConnectionFailed: "connection",
}


def kind(error: BaseException) -> str | None:
    """What the cases call an error; None for those they do not know."""
    return _KINDS.get(type(error))
