"""What the database knows of packages, versions and files. Everything here blocks: call it from a thread."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import Any

import msgspec

from pygen.errors import PygenUserError
from pygen_service.access.principal import Principal
from pygen_service.making.maker import Stored, StoredModel
from pygen_service.making.orders import Mistake
from pygen_service.storage.database import Conflict, Database, Row, Session


class Facts(msgspec.Struct, frozen=True, omit_defaults=True):
    """What an index says of a file beyond its name and digest."""

    metadata: str = ""
    """Digest of the METADATA of a wheel, or of the nuspec of a NuGet package, which is a blob of its own."""
    requires_python: str = ""
    integrity: str = ""
    """SHA-512 in base64, as npm wants it."""
    shasum: str = ""
    manifest: dict[str, Any] = {}
    """What an npm registry repeats of package.json, or a NuGet feed of the nuspec."""


class File(msgspec.Struct, frozen=True):
    """A file of a version."""

    version: str
    filename: str
    digest: str
    size: int
    target: str
    format: str
    facts: Facts


class Record(msgspec.Struct, frozen=True):
    """What a version was made from, and what there is to say about it."""

    models: list[StoredModel]
    settings: dict[str, Any]
    project: dict[str, Any]
    findings: list[Mistake]
    changes: dict[str, Any]
    lock: str = ""


class Version(msgspec.Struct, frozen=True):
    """A version of a package."""

    package: str
    version: str
    content: str
    label: str
    created: float
    generator: str
    written: str
    """Its record as JSON: most of who asks for all versions of a package looks into none of these."""
    yanked: str | None

    @property
    def record(self) -> Record:
        return msgspec.json.decode(self.written, type=Record)


class Package(msgspec.Struct, frozen=True):
    """A name, and whose it is."""

    name: str
    owner: str
    public: bool
    created: float

    def visible_to(self, principal: Principal) -> bool:
        if not principal.may("read"):
            return False
        return self.public or self.owner == principal.owner or "admin" in principal.scopes


class New(msgspec.Struct, frozen=True):
    """A version that is about to be."""

    package: str
    version: str
    content: str
    label: str
    record: Record
    files: list[tuple[Stored, Facts]]
    public: bool
    generator: str


@dataclass(frozen=True)
class Catalogue:
    """The packages of a service."""

    database: Database

    # ---- asking ----

    def packages(self) -> list[Package]:
        return [_package(row) for row in self.database.rows("SELECT * FROM packages ORDER BY name")]

    def package(self, name: str) -> Package | None:
        rows = self.database.rows("SELECT * FROM packages WHERE name = ?", name)
        return _package(rows[0]) if rows else None

    def versions(self, package: str) -> list[Version]:
        """In the order in which they came."""
        rows = self.database.rows("SELECT * FROM versions WHERE package = ? ORDER BY position", package)
        return [_version(row) for row in rows]

    def files(self, package: str) -> list[File]:
        rows = self.database.rows(
            "SELECT a.* FROM artifacts a JOIN versions v ON v.package = a.package AND v.version = a.version"
            " WHERE a.package = ? ORDER BY v.position, a.filename",
            package,
        )
        return [_file(row) for row in rows]

    def named(self, registry: str, name: str) -> tuple[str, list[File]] | None:
        """The package that has this name in the registry of another language, and its files there."""
        asked = (registry, _key_of(registry, name))
        rows = self.database.rows("SELECT package FROM names WHERE registry = ? AND name = ?", *asked)
        if not rows:
            return None
        package = str(rows[0]["package"])
        return package, [file for file in self.files(package) if _name_of(file.format, file.facts) == asked]

    def revision(self) -> int:
        """A number that grows with every change that an index page shows."""
        return int(self.database.rows("SELECT number FROM revision")[0]["number"])

    def packages_with(self, digest: str) -> list[Package]:
        """The packages that have this artifact."""
        return [
            _package(row)
            for row in self.database.rows(
                "SELECT DISTINCT p.* FROM packages p JOIN artifacts a ON a.package = p.name"
                " WHERE a.digest = ?",
                digest,
            )
        ]

    def presented(self, digest: str, owner: str) -> bool:
        return bool(
            self.database.rows("SELECT 1 AS one FROM presented WHERE digest = ? AND owner = ?", digest, owner)
        )

    # ---- changing ----

    def present(self, digests: list[str], owner: str) -> None:
        """Remember that somebody had these bytes, or what they were made from: they may have them again."""
        with self.database.session() as session:
            for digest in digests:
                session.run(
                    "INSERT INTO presented (digest, owner) VALUES (?, ?) ON CONFLICT DO NOTHING",
                    digest,
                    owner,
                )

    def claim(self, name: str, principal: Principal, *, public: bool) -> Package:
        """The package of this name, which belongs to whoever registers it first."""
        principal.check_name(name)
        with self.database.session() as session:
            session.run(
                "INSERT INTO packages (name, owner, public, created) VALUES (?, ?, ?, ?)"
                " ON CONFLICT DO NOTHING",
                name,
                principal.owner,
                int(public),
                time.time(),
            )
            package = _package(session.rows("SELECT * FROM packages WHERE name = ?", name)[0])
        if package.owner != principal.owner and "admin" not in principal.scopes:
            raise name_taken(name)
        return package

    def add(self, new: New) -> Version:
        """A version with its files: all or nothing. `Conflict` if its number or its content is there."""
        with self.database.session() as session:
            position = session.rows(
                "SELECT COALESCE(MAX(position), 0) + 1 AS next FROM versions WHERE package = ?", new.package
            )[0]["next"]
            session.run(
                "INSERT INTO versions"
                " (package, version, content, label, created, generator, record, position)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                new.package,
                new.version,
                new.content,
                new.label,
                time.time(),
                new.generator,
                msgspec.json.encode(new.record).decode(),
                position,
            )
            for stored, facts in new.files:
                if (name := _name_of(stored.format, facts)) is not None:
                    _claim_name(session, *name, new.package)
                _add_file(session, new, stored, facts)
            _changed(session)
            row = session.rows(
                "SELECT * FROM versions WHERE package = ? AND version = ?", new.package, new.version
            )[0]
        return _version(row)

    def yank(self, package: str, version: str, reason: str | None) -> bool:
        with self.database.session() as session:
            touched = session.run(
                "UPDATE versions SET yanked = ? WHERE package = ? AND version = ?", reason, package, version
            )
            _changed(session)
        return touched > 0

    def publish(self, package: str, *, public: bool) -> None:
        with self.database.session() as session:
            session.run("UPDATE packages SET public = ? WHERE name = ?", int(public), package)
            _changed(session)


_REGISTRIES = {"npm": "npm", "nupkg": "nuget"}


def _name_of(format: str, facts: Facts) -> tuple[str, str] | None:
    """Which registry beside Python's a file is in, and what it is called there."""
    registry = _REGISTRIES.get(format)
    return None if registry is None else (registry, _key_of(registry, str(facts.manifest["name"])))


def _key_of(registry: str, name: str) -> str:
    return name.lower() if registry == "nuget" else name


def _claim_name(session: Session, registry: str, name: str, package: str) -> None:
    session.run(
        "INSERT INTO names (registry, name, package) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
        registry,
        name,
        package,
    )
    rows = session.rows("SELECT package FROM names WHERE registry = ? AND name = ?", registry, name)
    if rows[0]["package"] != package:
        raise name_taken(name)


def name_taken(name: str) -> PygenUserError:
    return PygenUserError(
        "PG606",
        f"The name {name!r} belongs to somebody else here.",
        "name",
        "Choose another one; names are given to whoever registers them first.",
    )


def _add_file(session: Session, new: New, stored: Stored, facts: Facts) -> None:
    session.run(
        "INSERT INTO artifacts (package, version, filename, digest, size, target, format, facts)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        new.package,
        new.version,
        stored.filename,
        stored.digest,
        stored.size,
        stored.target,
        stored.format,
        msgspec.json.encode(facts).decode(),
    )


def _changed(session: Session) -> None:
    session.run("UPDATE revision SET number = number + 1")


def _package(row: Row) -> Package:
    return Package(row["name"], row["owner"], bool(row["public"]), row["created"])


def _version(row: Row) -> Version:
    return Version(
        row["package"],
        row["version"],
        row["content"],
        row["label"],
        row["created"],
        row["generator"],
        row["record"],
        row["yanked"],
    )


def _file(row: Row) -> File:
    facts = msgspec.json.decode(row["facts"], type=Facts)
    return File(
        row["version"], row["filename"], row["digest"], row["size"], row["target"], row["format"], facts
    )


__all__ = ["Catalogue", "Conflict", "Facts", "File", "New", "Package", "Record", "Version", "name_taken"]
