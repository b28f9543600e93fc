"""One token for everybody who asks, renewed before it expires."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

from ..http.process import PerProcess

if TYPE_CHECKING:
    import asyncio

MARGIN = 60.0
"""Seconds before its expiry from which a token is renewed."""


@dataclass(frozen=True, slots=True)
class AccessToken:
    """What a login brings. Its repr shows no secret."""

    value: str = field(repr=False)
    expires_at: float | None = None
    """On the clock of `time.time`; None when the token does not say."""
    renew_at: float | None = None
    refresh: str | None = field(default=None, repr=False)
    """Gets the next token without asking the person again."""

    @classmethod
    def of(cls, value: str, lifetime: float | None = None, refresh: str | None = None) -> AccessToken:
        if lifetime is None:
            return cls(value, refresh=refresh)
        now = time.time()
        # A token that lives shorter than the margin would otherwise be renewed for every request.
        return cls(value, now + lifetime, now + lifetime - min(MARGIN, lifetime / 2), refresh)

    def keeping(self, refresh: str) -> AccessToken:
        """The same with this refresh token, unless it came with one of its own."""
        return self if self.refresh else replace(self, refresh=refresh)


class TokenCache:
    """The token of one set of credentials, in memory only. Shared by threads, and by sync and async
    clients.
    """

    def __init__(self, clock: Callable[[], float] = time.time) -> None:
        self._clock = clock
        self._lock = PerProcess(threading.Lock)
        self._loop_locks: WeakKeyDictionary[asyncio.AbstractEventLoop, asyncio.Lock] = WeakKeyDictionary()
        self.previous: AccessToken | None = None

    def __getstate__(self) -> dict[str, Any]:
        """Locks stay behind; the token goes along, so that another process need not log in again."""
        return {"clock": self._clock, "previous": self.previous}

    def __setstate__(self, state: dict[str, Any]) -> None:
        TokenCache.__init__(self, state["clock"])
        self.previous = state["previous"]

    def lock(self) -> threading.Lock:
        """Held while one thread logs in for all."""
        return self._lock.get()

    def loop_lock(self) -> asyncio.Lock:
        """Held while one task of the running event loop logs in for all."""
        import asyncio

        return self._loop_locks.setdefault(asyncio.get_running_loop(), asyncio.Lock())

    def current(self, stale: str | None = None) -> str | None:
        """The token, unless it is time for a new one or it is the one that was just refused."""
        token = self.previous
        if token is None or token.value == stale:
            return None
        return None if token.renew_at is not None and self._clock() >= token.renew_at else token.value

    def still_valid(self, stale: str | None = None) -> str | None:
        """The old token while it lives: better than an error when the renewal fails."""
        token = self.previous
        if token is None or token.value == stale or token.expires_at is None:
            return None
        return token.value if self._clock() < token.expires_at else None

    def store(self, token: AccessToken) -> str:
        self.previous = token
        return token.value
