"""From the `Authorization` header to a principal; remembered for seconds only, so that keys can end."""

from __future__ import annotations

import asyncio
import base64
import binascii
import hashlib
import time
from dataclasses import dataclass, field
from typing import Protocol

from pygen_service.access.keys import Keys
from pygen_service.access.principal import Principal, no_credentials
from pygen_service.configuration import SCOPES, Configuration

_SECONDS = 5.0
_LONGEST = 8192
_REMEMBERED = 10_000
LOCAL = "local"
"""Who owns what is registered without a key."""


class Tokens(Protocol):
    """Whoever can tell whose token one is."""

    def find(self, token: str) -> Principal | None:
        """None for a token that is not good here."""


@dataclass
class Doorkeeper:
    """Says who asks; raises if somebody claims to be who they are not."""

    configuration: Configuration
    keys: Keys
    tokens: Tokens | None = None
    _known: dict[bytes, tuple[float, Principal | None]] = field(default_factory=dict)

    async def principal(self, header: str) -> Principal:
        digest = hashlib.sha256(header.encode()).digest() if header else b""
        found = self._known.get(digest)
        now = time.monotonic()
        if found is None or found[0] < now:
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            found = (now + _SECONDS, await asyncio.to_thread(self._look_up, header))
            self._known[digest] = found
        if found[1] is None:
            raise no_credentials("Nobody has this key, or it has expired.")
        return found[1]

    def _look_up(self, header: str) -> Principal | None:
        if not header:
            return Principal(LOCAL, self._anonymous(), id="anonymous", known=False)
        if len(header) > _LONGEST:
            return None
        scheme, _, said = header.partition(" ")
        secret = said.strip() if scheme.lower() == "bearer" else _password(scheme, said)
        if self.tokens is not None and secret.count(".") == 2:
            return self.tokens.find(secret)
        return self.keys.find(secret)

    def counts(self, principal: Principal) -> bool:
        """Whether there are limits to what it asks: not for people alone with a service on their machine."""
        return self.configuration.rates and (principal.known or self.configuration.anonymous is not None)

    def _anonymous(self) -> frozenset[str]:
        if self.configuration.anonymous is not None:
            return self.configuration.anonymous
        open_to_all = self.configuration.on_loopback and not self.keys.any()
        return frozenset(SCOPES) if open_to_all else frozenset()


def _password(scheme: str, said: str) -> str:
    """pip, uv and netrc send a user name, which is anything, and the key as its password."""
    if scheme.lower() != "basic":
        return ""
    try:
        user, _, password = base64.b64decode(said.strip(), validate=True).decode().partition(":")
    except (binascii.Error, UnicodeDecodeError):
        return ""
    return password or user
