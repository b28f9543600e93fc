"""Running a query: the methods that end a chain of steps."""

from __future__ import annotations

import builtins
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, Generic, Literal, Self, TypeAlias, TypeVar, Unpack, cast, overload

from ...http.flow import Flow
from ...instances.spec import View
from ..asked import Asked, Context, searched
from ..memory import AsyncClient, Client, Remembers
from .figures import AsyncFigures, Figures

if TYPE_CHECKING:
    import pandas
    import polars

    from ...datapoints.moments import Moment
    from ...datapoints.reading import AggregateOptions, PointOptions
    from ...datapoints.result import NumericList, SeriesList
    from ...instances.writing.results import DeleteResult, Progress
    from ..explain import Explanation
    from ..plan import Tuning
    from ..read import Read
    from ..rows.protocol import AnyRows
    from .columns import AsyncQueryPages, QueryPages

ReadT = TypeVar("ReadT")
ListT = TypeVar("ListT")
TargetT = TypeVar("TargetT")
ClientT = TypeVar("ClientT", bound=Remembers)
Telling: TypeAlias = "bool | Callable[[Progress], None]"
"""Whether a bar shows how far a read is, or which function is told."""


class Terminals(Generic[ClientT]):
    """What blocking and asynchronous queries share: from the steps to a read."""

    _source: Any
    _asked: Asked
    _context: Context
    _tuning: Tuning | None = None

    @property
    def _client(self) -> ClientT:
        client: ClientT = self._source._client
        return client

    def search(
        self, text: str, *, properties: Sequence[str] | None = None, operator: Literal["OR", "AND"] = "OR"
    ) -> Self:
        """Start from the instances whose text has these words, best matches first; at most 1,000."""
        search = searched(self._asked.view, text, properties, operator)
        found: Self = self._but(search=search)  # type: ignore[attr-defined]
        return found

    def _resolve(self) -> Flow[tuple[Asked, Context]]:
        """What was asked, when all views are known; generated code knows them all."""
        return self._asked, self._context
        yield []

    def _rows_of(self, view: View) -> AnyRows:
        from ..rows.typed import TypedRows

        return TypedRows(view, runner=self._client._memory.runner)

    def _listed(self, rows: builtins.list[Any]) -> Any:
        return self._source._list_class(rows)

    def _read_class(self) -> Any:
        """The class of the results; None where there is no generated code."""
        return self._source._read

    def _read(self, cursor: str | None = None, **shape: Any) -> Read:
        # what only a query that runs needs is loaded with the first one
        from ..read import Read, shape_of

        shaped = shape_of(cursor, **shape)
        return Read(self._client._memory, self._rows_of, self._resolve, shaped, self._tuning)

    def _iterating(
        self, chunk_size: int | None, cursor: str | None, limit: int | None, progress: Telling
    ) -> Read:
        read = self._read(cursor, page=chunk_size, limit=limit, resumable=True, small_first=True)
        return self._telling(read, progress)

    def _telling(self, read: Read, progress: Telling) -> Read:
        if progress is False:
            return read
        from ..counting import telling

        return telling(read, progress, self._view_name)

    @property
    def _view_name(self) -> str:
        return self._asked.view.external_id


class Query(Figures, Terminals[Client], Generic[ReadT, ListT]):
    """A query that blocks until its results are there."""

    def list(self, limit: int | None = None, *, progress: Telling = False) -> ListT:
        """All results, complete with everything that was asked of their surroundings."""
        from ..faces import listed

        read = self._telling(self._read(limit=limit), progress)
        found: ListT = self._listed(listed(self._client, read))
        return found

    def iterate(
        self,
        *,
        chunk_size: int | None = None,
        cursor: str | None = None,
        limit: int | None = None,
        progress: Telling = False,
    ) -> QueryPages[ReadT]:
        """The results one by one, or with `.pages()` page by page, fetched as they are used.

        `.to_arrow()`, `.to_reader()` and `.to_polars()` give columns.
        """
        from .columns import QueryPages

        read = self._iterating(chunk_size, cursor, limit, progress)
        return QueryPages(self._client, read, self._listed, self._read_class())

    def scan(self, parallel: int = 1) -> polars.LazyFrame:
        """The results as a LazyFrame; needs the extra `polars`.

        Nothing is read before it is collected, and then only the columns and branches that polars needs.
        To-one branches are columns such as `rotor.diameter`, to-many branches are columns of lists.
        """
        from ..scans.lazy_frames import lazy_frame

        return lazy_frame(self._client, self.iterate()._scan(), parallel)

    def first(self) -> ReadT | None:
        """The first result, or None."""
        found: builtins.list[ReadT] = self.list(1)  # type: ignore[assignment]
        return found[0] if found else None

    @overload
    def targets(self, path: str, /) -> Iterator[Any]: ...
    @overload
    def targets(self, path: Callable[[ListT], builtins.list[TargetT]], /) -> Iterator[TargetT]: ...
    def targets(self, path: Any, /) -> Iterator[Any]:
        """The instances at the end of a path of connections, each once, fetched as they are used.

        `targets("blades.sensors")`, or typed: `targets(lambda turbines: turbines.blades.sensors)`. What the
        query asks of connections on the path holds; all of what is at its end comes.
        """
        from .targets import reached, reaching

        return reached(self._client, reaching(self, path))

    def count(self) -> int:
        """How many instances match; branches do not matter."""
        from ..outcomes import count

        return self._client._run(count(self._read()))

    def exists(self) -> bool:
        """Whether any instance matches."""
        from ..outcomes import ids

        return bool(self._client._run(ids(self._read(limit=1))))

    def frame(self, columns: Sequence[str] | None = None, *, progress: Telling = False) -> pandas.DataFrame:
        """A DataFrame with a row for each result; what branches brought becomes further columns."""
        from ..rows.frames import Layout

        asked, _ = self._client._run(self._resolve())
        layout = Layout(asked, columns)
        return layout.frame(cast(Any, self.list(progress=progress)))

    @overload
    def datapoints(
        self,
        path: str | None = None,
        start: Moment | None = None,
        end: Moment | None = None,
        *,
        columns: str | None = None,
        **options: Unpack[AggregateOptions],
    ) -> NumericList: ...
    @overload
    def datapoints(
        self,
        path: str | None = None,
        start: Moment | None = None,
        end: Moment | None = None,
        *,
        columns: str | None = None,
        **options: Unpack[PointOptions],
    ) -> SeriesList: ...
    def datapoints(
        self,
        path: str | None = None,
        start: Any = None,
        end: Any = None,
        *,
        columns: str | None = None,
        **options: Any,
    ) -> Any:
        """The data points of the time series at the end of a path: `"power"`, or `"blades.sensors.signal"`.

        Without a path, of the instances themselves, which are time series. `columns` names a property of the
        instances at its end, by which columns are called.
        """
        from ...datapoints.references import group_of

        steps, name = _path(path)
        found = [*self.targets(steps)] if steps else self.list()
        return group_of(cast(Any, found), name).datapoints(start, end, columns=columns, **options)

    def delete(self, *, limit: int | None = None, all: bool = False) -> DeleteResult:
        """Delete what matches: at most `limit`, or all of it."""
        from ..outcomes import deletion

        return self._client._run(deletion(self._read(limit=limit), all=all))

    def explain(self, *, run: bool = False, facts: bool = False) -> Explanation:
        """The requests this query will send, and why.

        With `run=True` it is run, and what it cost and what the service remarks is added. With `facts=True`
        the service is asked how many instances the views have, and which indexes help.
        """
        from ..faces import explained

        return explained(self._client, self._read(), run=run, facts=facts)


class AsyncQuery(AsyncFigures, Terminals[AsyncClient], Generic[ReadT, ListT]):
    """A query whose results are awaited."""

    async def list(self, limit: int | None = None, *, progress: Telling = False) -> ListT:
        """All results, complete with everything that was asked of their surroundings."""
        from ..faces import async_listed

        read = self._telling(self._read(limit=limit), progress)
        found: ListT = self._listed(await async_listed(self._client, read))
        return found

    def iterate(
        self,
        *,
        chunk_size: int | None = None,
        cursor: str | None = None,
        limit: int | None = None,
        progress: Telling = False,
    ) -> AsyncQueryPages[ReadT]:
        """The results one by one, or with `.pages()` page by page, fetched as they are used.

        `.to_arrow()`, `.to_polars()` and `.batches()` give columns.
        """
        from .columns import AsyncQueryPages

        read = self._iterating(chunk_size, cursor, limit, progress)
        return AsyncQueryPages(self._client, read, self._listed, self._read_class())

    async def scan(self) -> polars.LazyFrame:
        """The results as a LazyFrame; needs the extra `polars`.

        `await frame.collect_async()` collects it. Nothing is read before, and then only the columns and
        branches that polars needs.
        """
        from ..scans.lazy_frames import async_lazy_frame

        return async_lazy_frame(self._client, await self.iterate()._scan())

    async def first(self) -> ReadT | None:
        """The first result, or None."""
        found: builtins.list[ReadT] = await self.list(1)  # type: ignore[assignment]
        return found[0] if found else None

    @overload
    def targets(self, path: str, /) -> AsyncIterator[Any]: ...
    @overload
    def targets(self, path: Callable[[ListT], builtins.list[TargetT]], /) -> AsyncIterator[TargetT]: ...
    def targets(self, path: Any, /) -> AsyncIterator[Any]:
        """The instances at the end of a path of connections, each once, fetched as they are used.

        `targets("blades.sensors")`, or typed: `targets(lambda turbines: turbines.blades.sensors)`. What the
        query asks of connections on the path holds; all of what is at its end comes.
        """
        from .targets import async_reached, reaching

        return async_reached(self._client, reaching(self, path))

    async def count(self) -> int:
        """How many instances match; branches do not matter."""
        from ..outcomes import count

        return await self._client._run(count(self._read()))

    async def exists(self) -> bool:
        """Whether any instance matches."""
        from ..outcomes import ids

        return bool(await self._client._run(ids(self._read(limit=1))))

    async def frame(
        self, columns: Sequence[str] | None = None, *, progress: Telling = False
    ) -> pandas.DataFrame:
        """A DataFrame with a row for each result; what branches brought becomes further columns."""
        from ..rows.frames import Layout

        asked, _ = await self._client._run(self._resolve())
        layout = Layout(asked, columns)
        return layout.frame(cast(Any, await self.list(progress=progress)))

    @overload
    async def datapoints(
        self,
        path: str | None = None,
        start: Moment | None = None,
        end: Moment | None = None,
        *,
        columns: str | None = None,
        **options: Unpack[AggregateOptions],
    ) -> NumericList: ...
    @overload
    async def datapoints(
        self,
        path: str | None = None,
        start: Moment | None = None,
        end: Moment | None = None,
        *,
        columns: str | None = None,
        **options: Unpack[PointOptions],
    ) -> SeriesList: ...
    async def datapoints(
        self,
        path: str | None = None,
        start: Any = None,
        end: Any = None,
        *,
        columns: str | None = None,
        **options: Any,
    ) -> Any:
        """The data points of the time series at the end of a path: `"power"`, or `"blades.sensors.signal"`.

        Without a path, of the instances themselves, which are time series. `columns` names a property of the
        instances at its end, by which columns are called.
        """
        from ...datapoints.references import group_of

        steps, name = _path(path)
        found = [node async for node in self.targets(steps)] if steps else await self.list()
        group = group_of(cast(Any, found), name)
        if not group:
            return group.datapoints()
        return await group.awaited.datapoints(start, end, columns=columns, **options)

    async def delete(self, *, limit: int | None = None, all: bool = False) -> DeleteResult:
        """Delete what matches: at most `limit`, or all of it."""
        from ..outcomes import deletion

        return await self._client._run(deletion(self._read(limit=limit), all=all))

    async def explain(self, *, run: bool = False, facts: bool = False) -> Explanation:
        """The requests this query will send, and why.

        With `run=True` it is run, and what it cost and what the service remarks is added. With `facts=True`
        the service is asked how many instances the views have, and which indexes help.
        """
        from ..faces import async_explained

        return await async_explained(self._client, self._read(), run=run, facts=facts)


def _path(path: str | None) -> tuple[str, str | None]:
    """The connections of a path, and the property at its end."""
    steps, _, name = (path or "").rpartition(".")
    return steps, name or None
