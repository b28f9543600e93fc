"""The jobs, as rows: whoever takes one holds it by a lease, and one whose holder is gone is taken again.

`attempts` is the token that tells holders apart: what an earlier holder says afterwards touches no row. One
table serves SQLite and PostgreSQL; times are those of the database, so the clocks of machines do not matter.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import Any

import msgspec

from pygen_service.storage.database import Database, Row

LEASE_SECONDS = 5.0
ATTEMPTS = 5
OVER = ("done", "failed", "cancelled")


class Job(msgspec.Struct, frozen=True):
    """One job as it is now."""

    id: str
    kind: str
    owner: str
    payload: dict[str, Any]
    state: str
    created: float
    changed: float
    attempts: int
    done: int
    total: int
    result: dict[str, Any] | None

    @property
    def over(self) -> bool:
        return self.state in OVER


@dataclass(frozen=True)
class Jobs:
    """The jobs of a catalogue. Everything here blocks: call it from a thread."""

    database: Database

    def begin(self, kind: str, payload: dict[str, Any], owner: str) -> Job:
        """A job that whoever submits it does at once, and holds from the start."""
        now, id = self.database.now, secrets.token_hex(12)
        with self.database.session() as session:
            rows = session.rows(
                "INSERT INTO jobs (id, key, kind, owner, payload, state, priority, created, changed, lease,"
                f" attempts, done, total) VALUES (?, ?, ?, ?, ?, 'running', 0, {now}, {now},"
                f" {now} + {LEASE_SECONDS}, 1, 0, 1) RETURNING *",
                id,
                f"{kind}:{id}",
                kind,
                owner,
                msgspec.json.encode(payload).decode(),
            )
        return _job(rows[0])

    def submit(self, key: str, kind: str, payload: dict[str, Any], owner: str, priority: int = 0) -> Job:
        """A job that is to be done; the one there is if the same is waiting or being done already."""
        now = self.database.now
        for _ in range(10):
            with self.database.session() as session:
                rows = session.rows(
                    "INSERT INTO jobs (id, key, kind, owner, payload, state, priority, created, changed,"
                    f" attempts, done, total) VALUES (?, ?, ?, ?, ?, 'accepted', ?, {now}, {now}, 0, 0, 1)"
                    " ON CONFLICT DO NOTHING RETURNING *",
                    secrets.token_hex(12),
                    key,
                    kind,
                    owner,
                    msgspec.json.encode(payload).decode(),
                    priority,
                ) or session.rows(
                    "SELECT * FROM jobs WHERE key = ? AND state IN ('accepted', 'running')", key
                )
            if rows:
                return _job(rows[0])
        raise RuntimeError("a job could be neither added nor found")

    def get(self, id: str) -> Job | None:
        rows = self.database.rows("SELECT * FROM jobs WHERE id = ?", id)
        return _job(rows[0]) if rows else None

    def of(self, owner: str, most: int = 100) -> list[Job]:
        """The newest jobs of an owner."""
        rows = self.database.rows(
            "SELECT * FROM jobs WHERE owner = ? ORDER BY created DESC, id LIMIT ?", owner, most
        )
        return [_job(row) for row in rows]

    def waiting(self, owner: str) -> int:
        rows = self.database.rows(
            "SELECT COUNT(*) AS n FROM jobs WHERE owner = ? AND state IN ('accepted', 'running')", owner
        )
        return int(rows[0]["n"])

    def counts(self) -> dict[str, int]:
        """How many there are, by state."""
        rows = self.database.rows("SELECT state, COUNT(*) AS n FROM jobs GROUP BY state")
        return {row["state"]: int(row["n"]) for row in rows}

    def oldest(self) -> float:
        """How many seconds the oldest job has been waiting for somebody to take it."""
        age = f"COALESCE(MAX({self.database.now} - created), 0) AS age"
        rows = self.database.rows(f"SELECT {age} FROM jobs WHERE state = 'accepted'")
        return max(0.0, float(rows[0]["age"]))

    def cancel(self, id: str) -> bool:
        """Whether there was still something to cancel; whoever does it notices at once."""
        with self.database.session() as session:
            touched = session.run(
                f"UPDATE jobs SET state = 'cancelled', changed = {self.database.now}"
                " WHERE id = ? AND state IN ('accepted', 'running')",
                id,
            )
        return touched > 0

    # ---- for those who do them ----

    def take(self) -> Job | None:
        """The next job, held from now on. One that was held too often by those who died has failed."""
        now = self.database.now
        if not self.database.rows(
            f"SELECT 1 AS one FROM jobs WHERE state = 'accepted' OR (state = 'running' AND lease < {now})"
            " LIMIT 1"
        ):
            return None
        with self.database.session() as session:
            session.run(
                f"UPDATE jobs SET state = 'failed', changed = {now}, result = ?"
                f" WHERE state = 'running' AND lease < {now} AND attempts >= ?",
                '{"errors":[{"code":"PG609","message":"Whoever worked on it died, again and again."}]}',
                ATTEMPTS,
            )
            rows = session.rows(
                f"UPDATE jobs SET state = 'running', changed = {now}, lease = {now} + {LEASE_SECONDS},"
                " attempts = attempts + 1 WHERE id = (SELECT id FROM jobs WHERE state = 'accepted'"
                f" OR (state = 'running' AND lease < {now})"
                f" ORDER BY priority DESC, created, id LIMIT 1{self.database.skip_locked}) RETURNING *"
            )
        return _job(rows[0]) if rows else None

    def held(self, job: Job) -> bool:
        """Whether it is still ours: neither cancelled nor taken by somebody else."""
        rows = self.database.rows("SELECT state, attempts FROM jobs WHERE id = ?", job.id)
        return bool(rows) and (rows[0]["state"], rows[0]["attempts"]) == ("running", job.attempts)

    def renew(self, job: Job) -> None:
        self._mine(job, f"lease = {self.database.now} + {LEASE_SECONDS}")

    def progress(self, job: Job, done: int, total: int) -> None:
        self._mine(job, f"done = {int(done)}, total = {int(total)}, changed = {self.database.now}")

    def finish(self, job: Job, state: str, result: dict[str, Any]) -> bool:
        """Whether it was still ours to finish."""
        done = ", done = total" if state == "done" else ""
        text = msgspec.json.encode(result).decode()
        return self._mine(job, f"state = ?, result = ?, changed = {self.database.now}{done}", state, text)

    def give_back(self, job: Job) -> None:
        """Somebody else shall do it, now: this process ends."""
        self._mine(job, "state = 'accepted', lease = NULL, attempts = attempts - 1")

    def _mine(self, job: Job, change: str, *values: str) -> bool:
        with self.database.session() as session:
            touched = session.run(
                f"UPDATE jobs SET {change} WHERE id = ? AND state = 'running' AND attempts = ?",
                *values,
                job.id,
                job.attempts,
            )
        return touched > 0


def _job(row: Row) -> Job:
    return Job(
        row["id"],
        row["kind"],
        row["owner"],
        msgspec.json.decode(row["payload"]),
        row["state"],
        row["created"],
        row["changed"],
        row["attempts"],
        row["done"],
        row["total"],
        None if row["result"] is None else msgspec.json.decode(row["result"]),
    )
