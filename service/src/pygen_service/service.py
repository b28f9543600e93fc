"""One running service: its parts, opened and closed together."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pygen.errors import PygenUserError
from pygen_service.access.doorkeeper import Doorkeeper, Tokens
from pygen_service.access.keys import Keys
from pygen_service.access.limits import Limits
from pygen_service.configuration import Configuration
from pygen_service.jobs.kinds import Kinds
from pygen_service.jobs.store import Jobs
from pygen_service.jobs.worker import Worker
from pygen_service.making.children import Children
from pygen_service.making.fetching import Fetcher
from pygen_service.making.maker import Maker, Memory
from pygen_service.operation import memory, telemetry
from pygen_service.registry.catalogue import Catalogue
from pygen_service.registry.registering import Registrar
from pygen_service.registry.repeats import Repeats
from pygen_service.registry.shelf import Shelf
from pygen_service.registry.statistics import Statistics
from pygen_service.storage.blobs import Blobs, Folder, InDatabase
from pygen_service.storage.database import Database, Sqlite
from pygen_service.storage.schema import migrate

if TYPE_CHECKING:
    from pygen_service.registry.signing import Signer

_LOG = logging.getLogger("pygen_service")
_WRITE_SECONDS = 30.0
_TIDY_SECONDS = 20.0
_BUCKETS = ("s3://", "gs://", "az://")


@dataclass
class Service:
    """Everything a door needs."""

    configuration: Configuration
    database: Database
    keys: Keys
    doorkeeper: Doorkeeper
    children: Children
    maker: Maker
    catalogue: Catalogue
    registrar: Registrar
    shelf: Shelf
    limits: Limits
    jobs: Jobs
    kinds: Kinds
    worker: Worker
    fetcher: Fetcher
    repeats: Repeats
    statistics: Statistics
    signer: Signer | None = None
    ready: bool = False
    leaving: bool = False
    """Whether it is about to end: others should be asked."""
    _tasks: list[asyncio.Task[None]] = field(default_factory=list)

    def wake(self) -> None:
        """A job was submitted."""
        self.worker.wake()

    @classmethod
    def open(cls, configuration: Configuration, children: Children | None = None) -> Service:
        """The parts, with a catalogue that is up to date. Blocks."""
        database, blobs = open_storage(configuration)
        keys = Keys(database)
        if configuration.anonymous is None and not configuration.on_loopback and not keys.any():
            database.close()
            raise PygenUserError(
                "PG612",
                f"Without a key, a service on {configuration.host} would answer nobody.",
                "--host",
                "Make one with `pygen-service keys add`, or say what is open to all with `--anonymous read`.",
            )
        children = children or Children(configuration.children, wall_seconds=configuration.wall_seconds)
        maker = Maker(database, blobs, children, Memory(configuration.memory_bytes))
        catalogue = Catalogue(database)
        registrar = Registrar(maker, catalogue)
        jobs, kinds = Jobs(database), Kinds(maker, catalogue, registrar)
        return cls(
            configuration,
            database,
            keys,
            Doorkeeper(configuration, keys, _tokens(configuration)),
            children,
            maker,
            catalogue,
            registrar,
            Shelf(catalogue, configuration.memory_bytes // 4),
            Limits(),
            jobs,
            kinds,
            Worker(jobs, kinds.handlers),
            Fetcher(configuration.cdf),
            Repeats(database),
            Statistics(database, configuration.statistics),
            _signer(configuration),
        )

    async def start(self) -> None:
        await self.children.warm()
        if self.configuration.jobs:
            self._tasks.append(asyncio.create_task(self.worker.run()))
        if self.configuration.statistics:
            self._tasks.append(asyncio.create_task(_every(_WRITE_SECONDS, self.statistics.write)))
        self._tasks.append(asyncio.create_task(_every(_TIDY_SECONDS, memory.give_back)))
        self.ready = True

    async def close(self) -> None:
        self.ready = False
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self.children.close()
        await asyncio.to_thread(self.statistics.write)
        await asyncio.to_thread(self.database.close)
        await asyncio.to_thread(telemetry.stop)


async def _every(seconds: float, what: Callable[[], None]) -> None:
    """Again and again, in a thread."""
    while True:
        await asyncio.sleep(seconds)
        try:
            await asyncio.to_thread(what)
        except Exception:  # none of it is worth an end, and a database that is away will be back
            _LOG.exception("%s did not work", what.__name__)


def open_storage(configuration: Configuration) -> tuple[Database, Blobs]:
    """The catalogue, migrated, and the blobs."""
    try:
        configuration.folder.mkdir(parents=True, exist_ok=True)
    except (OSError, ValueError) as error:
        why = error.strerror if isinstance(error, OSError) else error
        raise PygenUserError(
            "PG612",
            f"There can be no such folder: {why}.",
            f"--folder {configuration.folder}",
            "Name a folder that is there, or one that can be made.",
        ) from None
    database = _database(configuration)
    migrate(database)
    return database, _blobs(configuration, database)


def _blobs(configuration: Configuration, database: Database) -> Blobs:
    """In the folder, in the database, or in the bucket of a URL."""
    place = configuration.blobs
    if place == "folder":
        return Folder(configuration.folder / "blobs")
    if place == "database":
        return InDatabase(database)
    if not place.startswith(_BUCKETS):
        raise PygenUserError(
            "PG612",
            f"Blobs cannot be kept in {place!r}.",
            "--blobs",
            f"It is `folder`, `database`, or the URL of a bucket: {', '.join(_BUCKETS)}...",
        )
    try:
        from pygen_service.storage.buckets import Bucket
    except ImportError:
        raise PygenUserError(
            "PG612",
            "A bucket needs obstore.",
            "--blobs",
            "Install it: `pip install 'pygen-service[s3]'`.",
        ) from None
    return Bucket(place)


def _tokens(configuration: Configuration) -> Tokens | None:
    """Of an identity provider, where one was named."""
    if not configuration.oidc_issuer:
        return None
    try:
        from pygen_service.access.oidc import Oidc
    except ImportError:
        raise PygenUserError(
            "PG612",
            "Tokens of an identity provider need joserfc.",
            "--oidc-issuer",
            "Install it: `pip install 'pygen-service[oidc]'`.",
        ) from None
    return Oidc(configuration.oidc_issuer, configuration.oidc_audience, configuration.oidc_owner_claim)


def _signer(configuration: Configuration) -> Signer | None:
    """Of npm packages, where a key was named."""
    if configuration.signing_key is None:
        return None
    try:
        from pygen_service.registry.signing import Signer
    except ImportError:
        raise PygenUserError(
            "PG612",
            "Signatures need cryptography.",
            "--signing-key",
            "Install it: `pip install 'pygen-service[signing]'`.",
        ) from None
    return Signer.load(configuration.signing_key)


def _database(configuration: Configuration) -> Database:
    """`sqlite` is a file in the folder; anything else has to be the URL of a PostgreSQL database."""
    if configuration.database == "sqlite":
        return Sqlite(configuration.folder / "catalogue.sqlite")
    from pygen_service.storage.postgresql import Postgresql

    return Postgresql(configuration.database)
