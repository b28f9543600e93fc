"""Registrations that carry an `Idempotency-Key`: one that is repeated gets the answer of the first."""

from __future__ import annotations

from dataclasses import dataclass

import msgspec

from pygen.errors import PygenUserError
from pygen_service.storage.database import Database

KEPT_SECONDS = 86400.0
_ABANDONED_SECONDS = 120.0
"""After which a request that never ended is taken for one whose process died."""


class Answered(msgspec.Struct, frozen=True):
    """What was said the first time."""

    status: int
    location: str
    document: msgspec.Raw


@dataclass(frozen=True)
class Repeats:
    """The keys of the last day, each of its owner. Everything here blocks: call it from a thread."""

    database: Database

    def begin(self, owner: str, key: str, content: str) -> Answered | None:
        """The answer there is; None if this is the first time, which has to be ended by one of the others."""
        now = self.database.now
        with self.database.session() as session:
            session.run(
                f"DELETE FROM repeats WHERE created < {now} - {KEPT_SECONDS}"
                f" OR (answer IS NULL AND created < {now} - {_ABANDONED_SECONDS})"
            )
            if session.rows(
                f"INSERT INTO repeats (owner, key, content, created) VALUES (?, ?, ?, {now})"
                " ON CONFLICT DO NOTHING RETURNING key",
                owner,
                key,
                content,
            ):
                return None
            (row,) = session.rows(
                "SELECT content, answer FROM repeats WHERE owner = ? AND key = ?", owner, key
            )
        if row["content"] != content:
            raise PygenUserError(
                "PG601",
                "This Idempotency-Key was used for another request.",
                "Idempotency-Key",
                "Use a new key for each registration, and the same one only to repeat it.",
            )
        if row["answer"] is None:
            raise PygenUserError(
                "PG611",
                "The first request with this Idempotency-Key is still being answered.",
                "Idempotency-Key",
                "Ask again in some seconds.",
            )
        return msgspec.json.decode(row["answer"], type=Answered)

    def end(self, owner: str, key: str, answer: Answered) -> None:
        with self.database.session() as session:
            session.run(
                "UPDATE repeats SET answer = ? WHERE owner = ? AND key = ?",
                msgspec.json.encode(answer).decode(),
                owner,
                key,
            )

    def forget(self, owner: str, key: str) -> None:
        """It failed: who mends the request may use the key again."""
        with self.database.session() as session:
            session.run("DELETE FROM repeats WHERE owner = ? AND key = ? AND answer IS NULL", owner, key)
