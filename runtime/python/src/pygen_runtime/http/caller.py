"""Who waits for an exchange, and how long."""

from __future__ import annotations

import threading
from collections.abc import Callable

import msgspec

from .deadline import NEVER


class Caller(msgspec.Struct, frozen=True):
    """May give up while the exchange only waits, and may want to know when the request has left."""

    stop: threading.Event | None = None
    """Set when nobody wants the answer any more."""
    on_sent: Callable[[], None] | None = None
    ends: float = NEVER
    """When it must be done."""

    def sent(self) -> None:
        """The request has left, or will not leave before a wait is over."""
        if self.on_sent is not None:
            self.on_sent()
