"""Addresses of content, which say for whom and how long they are good: whoever has one needs no token."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any, Literal

from pygen_engine import cursors
from pygen_engine.errors import DmsError

if TYPE_CHECKING:
    from pygen_engine.context import EngineContext

_SECONDS = 3600


def address(context: EngineContext, base: str, what: Literal["get", "put"], *place: int) -> str:
    ticket = cursors.encode(_binding(context), [what, int(time.time()) + _SECONDS, *place])
    return f"{base}/files/content/{ticket}"


def opened(context: EngineContext, ticket: str, what: Literal["get", "put"]) -> list[Any]:
    """What an address leads to."""
    try:
        allowed, ends, *place = cursors.decode(_binding(context), ticket)
    except DmsError:
        raise DmsError(403, "This link is not one of this engine.") from None
    if allowed != what or ends < time.time():
        raise DmsError(403, "This link has expired, or is for something else.")
    found: list[Any] = place
    return found


def _binding(context: EngineContext) -> bytes:
    return cursors.fingerprint("link", context.secret.hex())
