"""Who asks: credentials as a client holds them, and the one token everybody shares until it expires.

The ways to log in, which bring these tokens, are in `auth`.
"""

from __future__ import annotations

import threading
import time
from abc import ABC, abstractmethod
from collections.abc import Callable
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

from msgspec.structs import force_setattr, replace

from ..errors import ApiError, ConfigurationError
from .process import PerProcess
from .secrets import Hidden
from .settings import Service
from .steps import Blocking, Locked, Secret, Steps

if TYPE_CHECKING:
    import asyncio

MARGIN = 60.0
"""Seconds before its expiry from which a token is renewed."""


class AccessToken(Secret, frozen=True):
    """What a login brings. Its repr shows no secret."""

    value: str
    expires_at: float | None = None
    """On the clock of `time.time`; None when the token does not say."""
    renew_at: float | None = None
    refresh: str | None = None
    """Gets the next token without asking the person again."""

    def __post_init__(self) -> None:
        unfit = next((place for place, letter in enumerate(self.value) if not "!" <= letter <= "~"), None)
        if unfit is not None:
            raise ConfigurationError(
                f"The token cannot be sent: letter {unfit + 1} of {len(self.value)} is a blank, a line break "
                "or not ASCII, so a part of it is missing, or something else came along"
            )
        force_setattr(self, "value", Hidden(self.value))
        if self.refresh is not None:
            force_setattr(self, "refresh", Hidden(self.refresh))

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


class Credentials(ABC):
    """Somebody the service knows. Holds the token in memory, so share one object between clients."""

    def __init__(self) -> None:
        self.cache = TokenCache()

    @abstractmethod
    def login(self, service: Service, previous: AccessToken | None) -> Steps[AccessToken]:
        """The steps that get a new token; `previous` is the one it replaces."""


class Token(Credentials):
    """A token somebody else got, or a function that returns one whenever it is asked."""

    def __init__(self, token: str | Callable[[], str]) -> None:
        super().__init__()
        if isinstance(token, str):
            if not token.strip():
                raise ConfigurationError("The token is empty")
            self._get: Callable[[], str] | None = None
            self.cache.store(AccessToken(token.strip()))
        elif callable(token):
            self._get = token
        else:
            raise ConfigurationError(
                "Credentials must be a Credentials object, a token, or a function that returns a token; "
                f"this is a {type(token).__name__}"
            )

    def login(self, service: Service, previous: AccessToken | None) -> Steps[AccessToken]:
        if self._get is None:
            # A fixed token cannot be renewed: the refused one is all there is, and the 401 goes to the
            # caller.
            assert previous is not None
            return previous
        value = yield Blocking(self._get)
        if not isinstance(value, str) or not value.strip():
            raise ConfigurationError("The function given as token did not return a text")
        return AccessToken(value.strip())

    def __repr__(self) -> str:
        return f"Token({'***' if self._get is None else '<function>'})"


def access_token(credentials: Credentials, service: Service, stale: str | None = None) -> Steps[str]:
    """A token that is good for now; of all who need a new one, one logs in. `stale` was just refused."""
    token = credentials.cache.current(stale)
    if token is None:
        token = yield Locked(credentials.cache, _renewed(credentials, service, stale))
        assert token is not None
    return token


def _renewed(credentials: Credentials, service: Service, stale: str | None) -> Steps[str]:
    cache = credentials.cache
    token = cache.current(stale)  # whoever had the lock before may have fetched it
    if token is not None:
        return token
    try:
        return cache.store((yield from credentials.login(service, cache.previous)))
    except ApiError:
        old = cache.still_valid(stale)
        if old is None:
            raise
        return old
