"""Credentials: how to get a token, as steps that any runner can carry out."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable
from typing import TYPE_CHECKING

from ..errors import ConfigurationError
from ..http.steps import Blocking, Steps
from .cache import AccessToken, TokenCache

if TYPE_CHECKING:
    from ..http.config import Config


class Credentials(ABC):
    """Somebody the service knows. Holds the token in memory, so share one object between clients."""

    def __init__(self) -> None:
        self.cache = TokenCache()

    @abstractmethod
    def login(self, config: Config, previous: AccessToken | None) -> Steps[AccessToken]:
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

    def login(self, config: Config, previous: AccessToken | None) -> Steps[AccessToken]:
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
