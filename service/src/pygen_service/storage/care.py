"""Looking after what is stored: is it sound, copy it, bring it back, drop what nobody needs."""

from __future__ import annotations

import json
import shutil
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from pygen.errors import PygenUserError
from pygen_service.storage.blobs import Blobs, Folder
from pygen_service.storage.database import Database, Sqlite

DAY = 86400.0


@dataclass(frozen=True, slots=True)
class Examined:
    """One thing that was looked at."""

    what: str
    good: bool
    said: str


def examine(database: Database, blobs: Blobs, folder: Path) -> Iterator[Examined]:
    """Everything that can be wrong with what is stored, and how to tell."""
    packages = database.rows("SELECT COUNT(*) AS n FROM packages")[0]["n"]
    versions = database.rows("SELECT COUNT(*) AS n FROM versions")[0]["n"]
    yield Examined("catalogue", True, f"{packages} packages, {versions} versions")
    if isinstance(database, Sqlite):
        said = str(next(iter(database.rows("PRAGMA integrity_check")[0].values())))
        yield Examined("database file", said == "ok", said)
    missing = [digest for digest in sorted(_needed(database)) if blobs.get(digest) is None]
    yield Examined("blobs", not missing, f"{len(missing)} are missing or damaged" if missing else "all there")
    keys = database.rows("SELECT COUNT(*) AS n FROM keys WHERE revoked IS NULL")[0]["n"]
    yield Examined("keys", True, f"{keys} are good" if keys else "none: only this machine is let in")
    free = shutil.disk_usage(folder).free
    yield Examined("disk", free > 1_000_000_000, f"{free // 1_000_000} MB free in {folder}")
    stuck = database.rows(
        f"SELECT COUNT(*) AS n FROM jobs WHERE state = 'accepted' AND created < {database.now} - 3600"
    )
    waiting = stuck[0]["n"]
    yield Examined(
        "jobs", not waiting, f"{waiting} wait for more than an hour" if waiting else "none is stuck"
    )


def _needed(database: Database) -> set[str]:
    """The blobs that a version speaks of: these are kept for ever."""
    needed: set[str] = set()
    for row in database.rows("SELECT digest, facts FROM artifacts"):
        needed.add(row["digest"])
        metadata = json.loads(row["facts"]).get("metadata")
        needed |= {metadata} if metadata else set()
    for row in database.rows("SELECT record FROM versions"):
        needed |= {model["sha256"] for model in json.loads(row["record"])["models"]}
    return needed


def prune(database: Database, blobs: Blobs, *, results: float, labels: float, jobs: float) -> dict[str, int]:
    """Drop what is older than so many days: results, development versions, jobs that are over."""
    now = time.time()
    with database.session() as session:
        old = session.rows(
            "SELECT package, version FROM versions WHERE label <> '' AND created < ?", now - labels * DAY
        )
        for row in old:
            for table in ("artifacts", "versions"):
                session.run(
                    f"DELETE FROM {table} WHERE package = ? AND version = ?", row["package"], row["version"]
                )
        if old:
            session.run("UPDATE revision SET number = number + 1")
        over = session.run(
            "DELETE FROM jobs WHERE state IN ('done', 'failed', 'cancelled')"
            f" AND changed < {database.now} - {jobs * DAY}"
        )
        stale = session.run("DELETE FROM results WHERE created < ?", now - results * DAY)
    return {"versions": len(old), "jobs": over, "results": stale, "blobs": _sweep(database, blobs)}


def _sweep(database: Database, blobs: Blobs) -> int:
    """Delete the blobs that nothing speaks of any more."""
    kept = _needed(database)
    for row in database.rows("SELECT answer FROM results"):
        answer = json.loads(row["answer"])
        kept |= {artifact["digest"] for artifact in answer["artifacts"]}
        kept |= {model["sha256"] for model in answer["models"]}
    for row in database.rows("SELECT payload FROM jobs WHERE state IN ('accepted', 'running')"):
        kept.add(json.loads(row["payload"]).get("order", ""))
    dropped = [digest for digest in blobs.digests() if digest not in kept]
    for digest in dropped:
        blobs.delete(digest)
    return len(dropped)


def backup(database: Database, blobs: Blobs, target: Path) -> int:
    """The catalogue and every blob a version needs, in a folder of its own, while the service runs."""
    if not isinstance(database, Sqlite):
        raise PygenUserError(
            "PG612",
            "This catalogue is in PostgreSQL, which has backups of its own.",
            "--database",
            "Use `pg_dump`; with `--blobs database` it holds everything.",
        )
    if target.exists() and any(target.iterdir()):
        raise PygenUserError("PG612", "The folder is not empty.", str(target), "Name a new one.")
    (target / "blobs").mkdir(parents=True)
    with (
        closing(sqlite3.connect(target / "catalogue.sqlite")) as copy,
        closing(sqlite3.connect(database.path)) as source,
    ):
        source.backup(copy)
    place, copied = Folder(target / "blobs"), 0
    for digest in sorted(_needed(database)):
        content = blobs.get(digest)
        if content is None:
            raise PygenUserError("PG612", f"The blob {digest} is missing or damaged.", "pygen-service doctor")
        place.put_if_absent(content)
        copied += 1
    return copied


def restore(source: Path, folder: Path) -> None:
    """A backup becomes a service's folder; one that is there already is left alone."""
    if not (source / "catalogue.sqlite").is_file():
        raise PygenUserError("PG612", "This is no backup: it has no catalogue.", str(source))
    if folder.exists() and any(folder.iterdir()):
        raise PygenUserError("PG612", "The folder is not empty.", str(folder), "Restore into a new one.")
    shutil.copytree(source, folder, dirs_exist_ok=True)
