"""Bytes under the SHA-256 of themselves. What was put once is never changed."""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Protocol

from pygen_service.operation import metrics
from pygen_service.storage.database import Database


class Blobs(Protocol):
    """Where artifacts and models are."""

    def get(self, digest: str) -> bytes | None:
        """The bytes, if they are there and are what their name says."""

    def put_if_absent(self, content: bytes) -> str:
        """The digest under which they can be had from now on."""

    def has(self, digest: str) -> bool:
        """Whether there is something under this name."""

    def delete(self, digest: str) -> None:
        """Forget them."""

    def digests(self) -> Iterator[str]:
        """All there are."""


def digest_of(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


class Folder:
    """Files in a folder, 256 folders of them: written aside, synced, and then put in place at once."""

    def __init__(self, root: Path) -> None:
        self.root = root
        root.mkdir(parents=True, exist_ok=True)

    def _place(self, digest: str) -> Path:
        assert len(digest) == 64 and digest.isalnum() and digest.isascii(), digest
        return self.root / digest[:2] / digest[2:]

    def get(self, digest: str) -> bytes | None:
        place = self._place(digest)
        try:
            content = place.read_bytes()
        except FileNotFoundError:
            return None
        if digest_of(content) != digest:
            metrics.digest_mismatch.inc()
            self.delete(digest)
            return None
        return content

    def put_if_absent(self, content: bytes) -> str:
        digest = digest_of(content)
        place = self._place(digest)
        if place.exists():
            return digest
        place.parent.mkdir(exist_ok=True)
        handle, name = tempfile.mkstemp(dir=self.root, prefix=".new-")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            with suppress(FileExistsError):
                os.link(name, place)
        finally:
            Path(name).unlink(missing_ok=True)
        return digest

    def has(self, digest: str) -> bool:
        return self._place(digest).exists()

    def delete(self, digest: str) -> None:
        self._place(digest).unlink(missing_ok=True)

    def digests(self) -> Iterator[str]:
        for place in sorted(self.root.glob("??/*")):
            yield place.parent.name + place.name


class InDatabase:
    """Rows of a table, for installations that have a database and nothing else to share."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, digest: str) -> bytes | None:
        rows = self._database.rows("SELECT content FROM blobs WHERE digest = ?", digest)
        if not rows:
            return None
        content = bytes(rows[0]["content"])
        if digest_of(content) != digest:
            metrics.digest_mismatch.inc()
            self.delete(digest)
            return None
        return content

    def put_if_absent(self, content: bytes) -> str:
        digest = digest_of(content)
        with self._database.session() as session:
            session.run(
                "INSERT INTO blobs (digest, content) VALUES (?, ?) ON CONFLICT DO NOTHING", digest, content
            )
        return digest

    def has(self, digest: str) -> bool:
        return bool(self._database.rows("SELECT 1 AS one FROM blobs WHERE digest = ?", digest))

    def delete(self, digest: str) -> None:
        with self._database.session() as session:
            session.run("DELETE FROM blobs WHERE digest = ?", digest)

    def digests(self) -> Iterator[str]:
        for row in self._database.rows("SELECT digest FROM blobs ORDER BY digest"):
            yield str(row["digest"])
