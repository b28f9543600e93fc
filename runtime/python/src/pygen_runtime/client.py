"""The clients generated clients derive from, blocking and not."""

from __future__ import annotations

import sys
from collections.abc import AsyncIterator, Iterable, Iterator, Mapping, Sequence
from functools import partial
from importlib import import_module
from os import PathLike
from types import TracebackType
from typing import TYPE_CHECKING, Any, ClassVar, Self, TypeVar

from .errors import ConfigurationError
from .http import Config, Flow, Paged, Request, Response, SyncRunner
from .http.borrowed import NotOfCognite
from .names import UnknownName, public_names
from .package import Package
from .reading.memory import Memory
from .writes import AsyncWrites, Writes

if TYPE_CHECKING:
    import duckdb
    from cognite.client import AsyncCogniteClient, CogniteClient  # type: ignore[import-not-found,unused-ignore]

    from pygen_engine import Engine

    from .datapoints import AsyncDatapointsAPI, DatapointsAPI
    from .files import AsyncFilesAPI, FilesAPI
    from .http.borrowed import CogniteClient as OfficialClient
    from .http.borrowed import CogniteConfig as OfficialConfig
    from .instances.instance import Instance
    from .mirror import AsyncMirror, Mirror
    from .reading import AsyncUntypedQuery, UntypedQuery
    from .reading.verbs.edges import AsyncEdgesAPI, EdgesAPI
    from .resources import (
        AsyncContainersAPI,
        AsyncDataModelsAPI,
        AsyncSpacesAPI,
        AsyncViewsAPI,
        ContainersAPI,
        DataModelsAPI,
        SpacesAPI,
        ViewsAPI,
    )
    from .sequences import AsyncSequencesAPI, SequencesAPI

T = TypeVar("T")
P = TypeVar("P")
ClientT = TypeVar("ClientT", bound="_BaseClient")
"""Of a client that is opened: jedi completes what is returned as such, and nothing that is `Self`."""

_LOCAL_PROJECT = "local"
_RESOURCES = {
    "spaces": ("resources", "SpacesAPI"),
    "containers": ("resources", "ContainersAPI"),
    "views": ("resources", "ViewsAPI"),
    "data_models": ("resources", "DataModelsAPI"),
    "datapoints": ("datapoints", "DatapointsAPI"),
    "files": ("files", "FilesAPI"),
    "sequences": ("sequences", "SequencesAPI"),
}
"""What every client has besides views: the room it is in, and its class."""


def _resource_class(name: str, prefix: str) -> Any:
    room, class_name = _RESOURCES[name]
    return getattr(import_module(f".{room}", __package__), f"{prefix}{class_name}")


class _BaseClient:
    """What both clients share: the package, the configuration and finding APIs."""

    _package: ClassVar[Package] = Package("")
    _prefix: ClassVar[str] = ""
    _engine: Engine | None = None

    def __init_subclass__(cls, package: Package | None = None, **options: Any) -> None:
        super().__init_subclass__(**options)
        if package is not None:
            cls._package = package

    def __init__(
        self, config: Config | OfficialClient | OfficialConfig, *, instance_space: str | None = None
    ) -> None:
        self._config = config if isinstance(config, Config) else self._config_of(config)
        self.instance_space = instance_space or self._package.instance_space
        """Where instances live whose space is not given."""
        self._memory = Memory()
        if "IPython" in sys.modules:
            from .completion import offer

            offer()

    @classmethod
    def _config_of(cls, official: Any) -> Config:
        try:
            return Config.from_cognite(official)
        except NotOfCognite:
            name = cls.__name__
            raise ConfigurationError(
                f"{name} takes a Config or a client of cognite-sdk, not {type(official).__name__}: see also "
                f"{name}.from_env(), {name}.from_toml() and {name}.local()"
            ) from None

    @classmethod
    def from_env(
        cls: type[ClientT],
        environ: Mapping[str, str] | None = None,
        *,
        dotenv: bool | str | PathLike[str] = False,
        **changes: Any,
    ) -> ClientT:
        """A client configured by CDF_CLUSTER or CDF_URL, CDF_PROJECT and CDF_TOKEN or CDF_CLIENT_ID, ...

        `dotenv`: also by that file, or with True by the nearest `.env`.
        """
        from .auth.sources import config_from_env

        return cls(config_from_env(environ, dotenv=dotenv, **changes))

    @classmethod
    def from_toml(
        cls: type[ClientT],
        path: str | PathLike[str] = "config.toml",
        section: str = "cognite",
        **changes: Any,
    ) -> ClientT:
        """A client configured by one section of a TOML file, as v1 of pygen has it."""
        from .auth.sources import config_from_toml

        return cls(config_from_toml(path, section, **changes))

    @classmethod
    def local(
        cls: type[ClientT],
        path: str | PathLike[str] | None = None,
        *,
        models: str | Sequence[str] = (),
        instance_space: str | None = None,
        **options: Any,
    ) -> ClientT:
        """A client of an engine inside this process, with the data model of this SDK already in it.

        In memory, or in the file `path`. `models`: what the service has in every project, as "cdm" for its
        core model. The options are those of `pygen_engine.EngineOptions`.
        """
        from .http.transports.inprocess import create_space, load, opened

        engine = opened(f"{cls.__name__}.local()", path, options)
        try:
            load(engine, models, cls._package.model() if cls._package.name else None)
            client = cls(Config(project=_LOCAL_PROJECT, transport=engine), instance_space=instance_space)
            if client.instance_space is not None:
                create_space(engine, _LOCAL_PROJECT, client.instance_space)
        except BaseException:
            engine.close()
            raise
        client._engine = engine
        return client

    @classmethod
    def _mirror(cls, path: str | PathLike[str], source: Any, views: Iterable[Any] | None) -> tuple[Any, Self]:
        """The file of a mirror, and a client of it."""
        from .mirror.copy import PROJECT, Copy
        from .mirror.streams import views_of

        copy = Copy(path, cls._package, views_of(cls._package, views))
        space = None if source is None else source.instance_space
        return copy, cls(Config(project=PROJECT, transport=copy.engine), instance_space=space)

    @property
    def config(self) -> Config:
        return self._config

    if not TYPE_CHECKING:  # a typo must stay an error of the type checker

        def __getattr__(self, name: str) -> Any:
            value = self._part(name)
            if value is None:
                raise UnknownName(type(self).__name__, name, lambda: public_names(self))
            self.__dict__[name] = value
            return value

    def _part(self, name: str) -> Any:
        """The API behind an attribute; None where there is none."""
        if name in self._package.classes:
            return self._package.api(name, self._prefix)(self)
        if name in _RESOURCES:
            return self._resource(name)
        if name == "edges":
            return self._edges_api()
        saved = name == "queries" and self._package.keeps_queries
        return self._package.queries(self, self._prefix) if saved else None

    def __dir__(self) -> list[str]:
        saved = ["queries"] if self._package.keeps_queries else []
        return sorted({*super().__dir__(), *self._package.classes, *_RESOURCES, "edges", *saved})

    def __reduce__(self) -> tuple[Any, ...]:
        """A copy, or the client in another process, has connections of its own."""
        if self._engine is not None:
            name = type(self).__name__
            raise ConfigurationError(
                f"a local client stays in its process: close it, and make one there with {name}.local(path)"
            )
        return partial(type(self), self._config, instance_space=self.instance_space), ()

    def __repr__(self) -> str:
        where = "in this process" if self._engine is not None else self._config.url
        return f"<{type(self).__name__} of project {self._config.project!r}, {where}>"

    def _repr_html_(self) -> str:
        from .reading.verbs.notebook import index

        return index(type(self).__name__, self._package)

    def _resource(self, name: str) -> Any:
        raise AssertionError("both clients say which face of a resource they have")

    def _edges_api(self) -> Any:
        from .reading.verbs import edges

        return getattr(edges, f"{self._prefix}EdgesAPI")(self)

    def _close_engine(self) -> None:
        if self._engine is not None:
            self._engine.close()


class SavedQueries:
    """The queries a package keeps, over one client; generated code gives each a method."""

    def __init__(self, client: object, kept: Mapping[str, Any]) -> None:
        self._client = client
        self._kept = kept

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._client!r}: {', '.join(self._kept)}>"

    def _query(self, name: str, /, **arguments: Any) -> Any:
        from .reading.builder.saved import asked

        return asked(self._client, name, self._kept[name], arguments)


class Client(_BaseClient, Writes):
    """A blocking client. It may be shared between threads; close it, or use it in a `with` block."""

    spaces: SpacesAPI
    containers: ContainersAPI
    views: ViewsAPI
    data_models: DataModelsAPI
    datapoints: DatapointsAPI
    files: FilesAPI
    sequences: SequencesAPI
    edges: EdgesAPI

    def __init__(
        self, config: Config | OfficialClient | OfficialConfig, *, instance_space: str | None = None
    ) -> None:
        super().__init__(config, instance_space=instance_space)
        self._runner = self._memory.runner = SyncRunner(self._config)

    @classmethod
    def mirror(
        cls,
        path: str | PathLike[str],
        source: Client | None = None,
        *,
        views: Iterable[str | type[Instance]] | None = None,
    ) -> Mirror[Self]:
        """A copy of these views, or of all, in the file `path`, fed by the change feed of `source`.

        `mirror.refresh()` brings in what changed; `mirror.client` reads it, without a network. Without a
        source the file is read as it is.
        """
        from .mirror import Mirror

        return Mirror(*cls._mirror(path, source, views), source)

    def query(self, view: Any) -> UntypedQuery:
        """A query over any view of the project, given as (space, external id, version)."""
        from .reading import untyped

        return untyped(self, view)

    def sql(self, query: str) -> duckdb.DuckDBPyRelation:
        """The result of a query in SQL over views, by DuckDB; needs the extra `duckdb`.

        Views are tables called as the client's attributes are: `select avg(capacity) from wind_turbine`. The
        columns and conditions that its optimizer wants of each view are asked of the service.
        """
        from .reading.scans.tables import sql

        return sql(self, query, self._package)

    def to_cognite_client(self) -> CogniteClient:
        """A client of cognite-sdk for the same project, which asks this one's credentials for tokens."""
        from .http.lending import official_client

        client: CogniteClient = official_client(self.config, "CogniteClient")
        return client

    def close(self) -> None:
        """Close the connections, and the engine of a local client."""
        self._runner.close()
        self._close_engine()

    def __enter__(self: ClientT) -> ClientT:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _resource(self, name: str) -> Any:
        return _resource_class(name, "")(self._runner)

    def _run(self, flow: Flow[T]) -> T:
        return self._runner.run(flow)

    def _fetch(self, request: Request) -> Response:
        return self._runner.fetch(request)

    def _pages(self, paged: Paged[P], *, eager: bool = False) -> Iterator[P]:
        return self._runner.pages(paged, eager=eager)


class AsyncClient(_BaseClient, AsyncWrites):
    """A client for an event loop. Close it with `aclose`, or use it in an `async with` block."""

    _prefix = "Async"
    spaces: AsyncSpacesAPI
    containers: AsyncContainersAPI
    views: AsyncViewsAPI
    data_models: AsyncDataModelsAPI
    datapoints: AsyncDatapointsAPI
    files: AsyncFilesAPI
    sequences: AsyncSequencesAPI
    edges: AsyncEdgesAPI

    def __init__(
        self, config: Config | OfficialClient | OfficialConfig, *, instance_space: str | None = None
    ) -> None:
        from .http import AsyncRunner

        super().__init__(config, instance_space=instance_space)
        self._runner = self._memory.runner = AsyncRunner(self._config)

    @classmethod
    def mirror(
        cls,
        path: str | PathLike[str],
        source: AsyncClient | None = None,
        *,
        views: Iterable[str | type[Instance]] | None = None,
    ) -> AsyncMirror[Self]:
        """As that of the blocking client; `refresh` and `subscribe` of the mirror are awaited."""
        from .mirror import AsyncMirror

        return AsyncMirror(*cls._mirror(path, source, views), source)

    def query(self, view: Any) -> AsyncUntypedQuery:
        """A query over any view of the project, given as (space, external id, version)."""
        from .reading import untyped_async

        return untyped_async(self, view)

    def to_cognite_client(self) -> AsyncCogniteClient:
        """A client of cognite-sdk for the same project, which asks this one's credentials for tokens."""
        from .http.lending import official_client

        client: AsyncCogniteClient = official_client(self.config, "AsyncCogniteClient")
        return client

    async def aclose(self) -> None:
        """Close the connections, and the engine of a local client."""
        await self._runner.aclose()
        self._close_engine()

    async def __aenter__(self: ClientT) -> ClientT:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.aclose()

    def _resource(self, name: str) -> Any:
        return _resource_class(name, self._prefix)(self._runner)

    async def _run(self, flow: Flow[T]) -> T:
        return await self._runner.run(flow)

    async def _fetch(self, request: Request) -> Response:
        return await self._runner.fetch(request)

    def _pages(self, paged: Paged[P], *, eager: bool = False) -> AsyncIterator[P]:
        return self._runner.pages(paged, eager=eager)
