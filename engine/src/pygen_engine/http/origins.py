"""Web pages of other origins: refused, unless the options name where they are from (CORS)."""

from __future__ import annotations

from email.message import Message
from typing import Final
from urllib.parse import urlsplit

_ASKED: Final = "access-control-request-method"
_MAX_AGE: Final = "600"


def is_foreign(headers: Message, here: frozenset[str] | None, allowed: tuple[str, ...]) -> bool:
    """Whether a web page from elsewhere may be behind the request, and may not be.

    Its origin gives it away, or, when its name was made to point at this machine, what it calls us: `here`
    are the names of a server that only this machine reaches.
    """
    origin, called = headers.get("origin"), headers.get("host")
    try:
        elsewhere = origin is not None and urlsplit(origin).netloc != called
        name = urlsplit(f"//{called}").hostname if called else None
    except ValueError:
        return True
    if elsewhere and origin not in allowed:
        return True
    return here is not None and name is not None and name not in here


def shared_with(headers: Message, allowed: tuple[str, ...]) -> dict[str, str]:
    """What lets the browser hand an answer to the page that asked."""
    origin = headers.get("origin")
    if origin is None or origin not in allowed:
        return {}
    return {"access-control-allow-origin": origin, "vary": "origin"}


def preflight(
    method: str, headers: Message, allowed: tuple[str, ...]
) -> tuple[int, dict[str, str], bytes] | None:
    """The answer to a browser that asks whether a page may send what it wants to; None for other requests."""
    if method != "OPTIONS" or _ASKED not in headers or not shared_with(headers, allowed):
        return None
    return (
        204,
        {
            "access-control-allow-methods": "GET, POST, PUT, DELETE",
            "access-control-allow-headers": headers.get("access-control-request-headers", "content-type"),
            "access-control-max-age": _MAX_AGE,
        },
        b"",
    )


def checked_origin(text: str) -> str:
    """An origin as browsers write it; a `ValueError` for what can be none."""
    parts = urlsplit(text)
    if (
        parts.scheme not in ("http", "https")
        or not parts.netloc
        or text != f"{parts.scheme}://{parts.netloc}"
    ):
        raise ValueError(f"{text!r} is not an origin such as http://localhost:5173")
    return text
