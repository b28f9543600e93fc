"""API keys: `pgk_<id>_<secret>`, of which only the digest of the secret is kept.

The secret has 256 random bits, so a slow hash would protect nothing and cost every request.
"""

from __future__ import annotations

import hashlib
import hmac
import re
import secrets
import time
from collections.abc import Sequence
from dataclasses import dataclass

from pygen.errors import PygenUserError
from pygen_service.access.principal import Principal
from pygen_service.configuration import SCOPES
from pygen_service.storage.database import Database, Row

_KEY = re.compile(r"pgk_([a-z0-9]{8})_([A-Za-z0-9_-]{43})")
_OWNER = re.compile(r"[a-z0-9][a-z0-9._-]{0,62}")


def _digest(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()


@dataclass(frozen=True)
class Keys:
    """The keys of a catalogue."""

    database: Database

    def add(
        self, owner: str, scopes: Sequence[str], prefixes: Sequence[str] = (), days: float | None = None
    ) -> str:
        """A new key, as text that is shown once and can never be had again."""
        unknown = sorted(set(scopes) - set(SCOPES))
        if unknown or not scopes or not _OWNER.fullmatch(owner):
            raise PygenUserError(
                "PG612",
                f"There is no scope {', '.join(unknown)}." if unknown else f"{owner!r} cannot own a key.",
                "keys add",
                f"Scopes are {', '.join(SCOPES)}; an owner has small letters, digits, `.`, `_` and `-`.",
            )
        alphabet = "abcdefghijklmnopqrstuvwxyz0123456789"
        id = "".join(secrets.choice(alphabet) for _ in range(8))
        secret = secrets.token_urlsafe(32)
        now = time.time()
        with self.database.session() as session:
            session.run(
                "INSERT INTO keys (id, owner, secret, scopes, prefixes, created, expires)"
                " VALUES (?, ?, ?, ?, ?, ?, ?)",
                id,
                owner,
                _digest(secret),
                " ".join(scopes),
                " ".join(prefixes),
                now,
                None if days is None else now + days * 86400,
            )
        return f"pgk_{id}_{secret}"

    def revoke(self, id: str) -> bool:
        with self.database.session() as session:
            changed = session.run(
                "UPDATE keys SET revoked = ? WHERE id = ? AND revoked IS NULL", time.time(), id
            )
        return changed > 0

    def all(self) -> list[Row]:
        """Everything about them but the secrets."""
        return self.database.rows(
            "SELECT id, owner, scopes, prefixes, created, expires, revoked FROM keys ORDER BY created, id"
        )

    def any(self) -> bool:
        return bool(self.database.rows("SELECT 1 AS one FROM keys WHERE revoked IS NULL LIMIT 1"))

    def find(self, key: str) -> Principal | None:
        """Whose key this is; None if it is nobody's."""
        matched = _KEY.fullmatch(key)
        if matched is None:
            return None
        id, secret = matched.groups()
        rows = self.database.rows(
            "SELECT owner, secret, scopes, prefixes, expires, revoked FROM keys WHERE id = ?", id
        )
        if not rows:
            return None
        row = rows[0]
        right = hmac.compare_digest(row["secret"], _digest(secret))
        if not right or row["revoked"] or (row["expires"] and row["expires"] < time.time()):
            return None
        return Principal(row["owner"], frozenset(row["scopes"].split()), tuple(row["prefixes"].split()), id)
