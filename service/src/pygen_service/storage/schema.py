"""The tables of the catalogue, as steps that are taken once and in order."""

from __future__ import annotations

from pygen.errors import PygenUserError
from pygen_service.storage.database import Database

_FIRST = (
    """CREATE TABLE keys (
        id TEXT PRIMARY KEY, owner TEXT NOT NULL, secret TEXT NOT NULL, scopes TEXT NOT NULL,
        prefixes TEXT NOT NULL, created DOUBLE PRECISION NOT NULL, expires DOUBLE PRECISION,
        revoked DOUBLE PRECISION)""",
    """CREATE TABLE packages (
        name TEXT PRIMARY KEY, owner TEXT NOT NULL, public INTEGER NOT NULL,
        created DOUBLE PRECISION NOT NULL)""",
    """CREATE TABLE versions (
        package TEXT NOT NULL REFERENCES packages(name), version TEXT NOT NULL, content TEXT NOT NULL,
        label TEXT NOT NULL, created DOUBLE PRECISION NOT NULL, generator TEXT NOT NULL,
        record TEXT NOT NULL, yanked TEXT, position INTEGER NOT NULL,
        PRIMARY KEY (package, version), UNIQUE (package, content, label))""",
    """CREATE TABLE artifacts (
        package TEXT NOT NULL, version TEXT NOT NULL, filename TEXT NOT NULL, digest TEXT NOT NULL,
        size INTEGER NOT NULL, target TEXT NOT NULL, format TEXT NOT NULL, facts TEXT NOT NULL,
        PRIMARY KEY (package, filename),
        FOREIGN KEY (package, version) REFERENCES versions(package, version))""",
    "CREATE INDEX artifacts_by_digest ON artifacts (digest)",
    """CREATE TABLE presented (
        digest TEXT NOT NULL, owner TEXT NOT NULL, PRIMARY KEY (digest, owner))""",
    """CREATE TABLE results (
        request TEXT PRIMARY KEY, answer TEXT NOT NULL, created DOUBLE PRECISION NOT NULL)""",
    """CREATE TABLE jobs (
        id TEXT PRIMARY KEY, key TEXT NOT NULL, kind TEXT NOT NULL, owner TEXT NOT NULL,
        payload TEXT NOT NULL, state TEXT NOT NULL, priority INTEGER NOT NULL,
        created DOUBLE PRECISION NOT NULL, changed DOUBLE PRECISION NOT NULL, lease DOUBLE PRECISION,
        attempts INTEGER NOT NULL, done INTEGER NOT NULL, total INTEGER NOT NULL, result TEXT)""",
    "CREATE INDEX jobs_by_state ON jobs (state, priority, created)",
    "CREATE INDEX jobs_by_key ON jobs (key)",
    "CREATE TABLE revision (number INTEGER NOT NULL)",
    "INSERT INTO revision (number) VALUES (0)",
)
_NPM_NAMES = (
    "CREATE TABLE npm_names (name TEXT PRIMARY KEY, package TEXT NOT NULL REFERENCES packages(name))",
)
_ONE_JOB_A_KEY = (
    "DROP INDEX jobs_by_key",
    "CREATE UNIQUE INDEX jobs_alive ON jobs (key) WHERE state IN ('accepted', 'running')",
)
_BLOBS = ("CREATE TABLE blobs (digest TEXT PRIMARY KEY, content BYTEA NOT NULL)",)
_REPEATS = (
    """CREATE TABLE repeats (
        owner TEXT NOT NULL, key TEXT NOT NULL, content TEXT NOT NULL, answer TEXT,
        created DOUBLE PRECISION NOT NULL, PRIMARY KEY (owner, key))""",
)
_STATISTICS = (
    """CREATE TABLE statistics (
        day TEXT NOT NULL, what TEXT NOT NULL, subject TEXT NOT NULL, detail TEXT NOT NULL,
        number BIGINT NOT NULL, PRIMARY KEY (day, what, subject, detail))""",
)
_NAMES = (  # of every registry but Python's, whose names are those of the packages themselves
    """CREATE TABLE names (
        registry TEXT NOT NULL, name TEXT NOT NULL, package TEXT NOT NULL REFERENCES packages(name),
        PRIMARY KEY (registry, name))""",
    "INSERT INTO names SELECT 'npm', name, package FROM npm_names",
    "DROP TABLE npm_names",
)
STEPS: tuple[tuple[str, ...], ...] = (
    _FIRST,
    _NPM_NAMES,
    _ONE_JOB_A_KEY,
    _BLOBS,
    _REPEATS,
    _STATISTICS,
    _NAMES,
)


def migrate(database: Database) -> None:
    """Take the steps that were not taken yet; refuse a database that a newer service wrote."""
    with database.defining() as session:
        session.run("CREATE TABLE IF NOT EXISTS steps (number INTEGER PRIMARY KEY)")
        taken = max((row["number"] for row in session.rows("SELECT number FROM steps")), default=0)
        if taken > len(STEPS):
            raise PygenUserError(
                "PG612",
                f"The catalogue is of a newer version of the service (step {taken}, here {len(STEPS)}).",
                "database",
                "Install the version that wrote it, or a newer one.",
            )
        for number in range(taken, len(STEPS)):
            for statement in STEPS[number]:
                session.run(statement)
            session.run("INSERT INTO steps (number) VALUES (?)", number + 1)
