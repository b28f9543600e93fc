"""Tokens of an identity provider (OpenID Connect): who signed them is asked of the issuer, and remembered.

Needs `pygen-service[oidc]`. A token says whose it is by the claim `pygen_owner` (or another one), and what it
may do by roles or scopes that begin with `pygen:`, such as `pygen:read`.
"""

from __future__ import annotations

import json
import re
import threading
import time
import urllib.request
from dataclasses import dataclass, field
from http.client import HTTPException
from typing import Any
from urllib.parse import urlsplit

from joserfc import jwt
from joserfc.errors import InvalidKeyIdError, JoseError
from joserfc.jwk import KeySet

from pygen.errors import PygenUserError
from pygen_service.access.principal import Principal
from pygen_service.configuration import SCOPES

_ALGORITHMS = ["RS256", "PS256", "ES256"]
_LEEWAY = 60
_OLD, _AGAIN = 3600.0, 60.0
"""Seconds after which keys are asked for again; and the least between two times, whatever tokens say."""
_LARGEST = 1_000_000
_LONGEST = 10.0
_UNREADABLE = (JoseError, ValueError, LookupError, TypeError, AttributeError, RecursionError)
"""What is raised over tokens and keys of any form."""
_OWNER = re.compile(r"[a-z0-9][a-z0-9._-]{0,62}")
_RESERVED = ("pygen", "local")
_PREFIX = "pygen:"


@dataclass
class Oidc:
    """One issuer that is believed."""

    issuer: str
    audience: str
    owner_claim: str = "pygen_owner"
    _keys: KeySet | None = None
    _asked: float = float("-inf")
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def __post_init__(self) -> None:
        parts = urlsplit(self.issuer)
        local = parts.scheme == "http" and parts.hostname in ("127.0.0.1", "localhost", "::1")
        if not (parts.scheme == "https" or local) or not self.audience:
            raise PygenUserError(
                "PG612",
                "An issuer has an https address, and its tokens have an audience that is ours.",
                "--oidc-issuer, --oidc-audience",
                "Write `--oidc-issuer https://login.acme.com --oidc-audience pygen`.",
            )

    def find(self, token: str) -> Principal | None:
        """Whose token this is; None for one that is not good here."""
        try:
            claims = self._claims(token)
        except _UNREADABLE:
            return None
        owner = claims.get(self.owner_claim)
        if not isinstance(owner, str) or not _OWNER.fullmatch(owner) or owner in _RESERVED:
            return None
        return Principal(owner, _scopes(claims), id=f"oidc-{owner}")

    def _claims(self, token: str) -> dict[str, Any]:
        try:
            found = jwt.decode(token, self._key_set(_OLD), algorithms=_ALGORITHMS)
        except InvalidKeyIdError:  # the issuer may have new keys
            found = jwt.decode(token, self._key_set(_AGAIN), algorithms=_ALGORITHMS)
        rules = jwt.JWTClaimsRegistry(
            leeway=_LEEWAY,
            iss={"essential": True, "value": self.issuer},
            aud={"essential": True, "value": self.audience},
            exp={"essential": True},
        )
        rules.validate(found.claims)
        return dict(found.claims)

    def _key_set(self, age: float) -> KeySet:
        """The issuer's keys, not older than `age`; the old ones as long as it cannot be asked."""
        with self._lock:
            if time.monotonic() - self._asked > age:
                self._asked = time.monotonic()
                try:
                    place = _json(f"{self.issuer.rstrip('/')}/.well-known/openid-configuration")
                    self._keys = KeySet.import_key_set(_json(str(place["jwks_uri"])))
                except (OSError, HTTPException, *_UNREADABLE):
                    self._keys = self._keys or KeySet([])
            return self._keys or KeySet([])


def _json(address: str) -> Any:
    if not address.startswith(("https://", "http://127.0.0.1", "http://localhost", "http://[::1]")):
        raise ValueError("keys come by https")
    ends = time.monotonic() + _LONGEST
    content = b""
    with urllib.request.urlopen(address, timeout=5) as answer:
        while (part := answer.read1(65_536)) and len(content) < _LARGEST:
            content += part
            if time.monotonic() > ends:  # everybody with a token waits for it
                raise TimeoutError("the keys come too slowly")
    return json.loads(content)


def _scopes(claims: dict[str, Any]) -> frozenset[str]:
    """What its roles and scopes name of ours: lists, or words in one text."""
    said: set[str] = set()
    for claim in ("scope", "scp", "roles"):
        value = claims.get(claim, ())
        said |= set(value.split() if isinstance(value, str) else map(str, value))
    return frozenset(scope for scope in SCOPES if f"{_PREFIX}{scope}" in said)
