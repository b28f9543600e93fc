"""Running a query: the methods that end a chain of steps."""

from __future__ import annotations

import builtins
from collections.abc import AsyncIterator, Iterator, Sequence
from typing import TYPE_CHECKING, Any, Generic, Literal, Self, TypeVar, cast

from ..errors import ValidationFailed
from ..filters.sorting import ResolvedSort
from ..http.flow import Flow
from ..instances.spec import View
from .drive import async_pages, pages
from .execute import Run
from .explain import Explanation
from .facts import facts_of
from .lookup import count, ids_of, instances_filter
from .plan import Plan, Tuning
from .planner import plan
from .results import AsyncQueryPages, QueryPages
from .root import RootPages
from .rows import Rows, TypedRows
from .state import Asked, Context, Search, stored

if TYPE_CHECKING:
    import pandas

    from ..instances.writing.results import DeleteResult

ReadT = TypeVar("ReadT")
ListT = TypeVar("ListT")


class Terminals:
    """What blocking and asynchronous queries share: from the steps to a run."""

    _source: Any
    _asked: Asked
    _context: Context
    _tuning = Tuning()

    @property
    def _client(self) -> Any:
        return self._source._client

    def search(
        self, text: str, *, properties: Sequence[str] | None = None, operator: Literal["OR", "AND"] = "OR"
    ) -> Self:
        """Start from the instances whose text has these words, best matches first; at most 1,000."""
        wires = None
        if properties is not None:
            wires = tuple(stored(self._asked.view, name).wire for name in properties)
        searched: Self = self._but(search=Search(text, wires, operator))  # type: ignore[attr-defined]
        return searched

    def _resolve(self) -> Flow[tuple[Asked, Context]]:
        """What was asked, when all views are known; generated code knows them all."""
        return self._asked, self._context
        yield []

    def _rows_of(self, view: View) -> Rows:
        return TypedRows(view)

    def _listed(self, rows: builtins.list[Any]) -> Any:
        return self._source._list_class(rows)

    def _plan(self, **options: Any) -> Flow[Plan]:
        asked, context = yield from self._resolve()
        return plan(asked, context, tuning=self._tuning, **options)

    def _start(self, *, resumable: bool = False, **options: Any) -> Flow[Run]:
        made = yield from self._plan(resumable=resumable, **options)
        return Run(made, self._rows_of, resumable)

    def _explained(self, run: bool, facts: bool) -> Flow[Run]:
        started = yield from self._start()
        started.meter.debug = run
        if facts:
            yield from facts_of(self._client).gather(started.plan)
        return started

    def _count(self) -> Flow[int]:
        made = yield from self._plan()
        if made.strategy == "nothing":
            return 0
        run = Run(made, self._rows_of)
        if made.search is not None:
            raise ValidationFailed("a search cannot be counted: it gives at most 1,000 matches")
        number = yield from count(made.root, made.tuning, run.meter)
        return number if made.total is None else min(number, made.total)

    def _some_ids(self, limit: int | None) -> Flow[builtins.list[Any]]:
        """Ids of what matches, without properties or branches."""
        from ..instances.ids import EdgeId, NodeId

        made = yield from self._plan(limit=limit)
        if made.strategy == "nothing":
            return []
        root = made.root
        run = Run(made, self._rows_of)
        kind = EdgeId if root.view.used_for == "edge" else NodeId
        if made.search is not None:
            found = RootPages(run)
            page = found.decode((yield found.first()))
            return [kind(*run.rows(root.view).key(row)) for row in page.rows]
        sort: Sequence[ResolvedSort] = root.sort if made.total is not None else ()
        keys = yield from ids_of(
            instances_filter(root),
            made.tuning,
            root.view.used_for,
            run.meter,
            at_most=made.total,
            sort=[one.dump() for one in sort],
        )
        return [kind(*key) for key in keys]

    def _deletion(self, limit: int | None, all: bool) -> Flow[DeleteResult]:
        from ..instances.writing.delete import delete

        asked, context = yield from self._resolve()
        if limit is None and asked.limit is None and not all:
            raise ValidationFailed(
                "say how much may be deleted: delete(limit=...) for at most so many, or delete(all=True)"
            )
        ids = yield from self._some_ids(limit)
        return (yield from delete(ids, context.instance_space, False))


class Query(Terminals, Generic[ReadT, ListT]):
    """A query that blocks until its results are there."""

    def list(self, limit: int | None = None) -> ListT:
        """All results, complete with everything that was asked of their surroundings."""
        run: Run = self._client._run(self._start(limit=limit))
        rows: builtins.list[Any] = []
        for page, _ in pages(self._client, run, eager=True):
            rows.extend(page)
        found: ListT = self._listed(rows)
        return found

    def iterate(
        self, *, chunk_size: int | None = None, cursor: str | None = None, limit: int | None = None
    ) -> QueryPages[ReadT]:
        """The results one by one, or with `.pages()` page by page, fetched as they are used."""

        def start() -> Iterator[tuple[builtins.list[Any], str | None]]:
            run = self._client._run(self._start(resumable=True, page=chunk_size, limit=limit))
            return pages(self._client, run, cursor)

        return QueryPages(start)

    def first(self) -> ReadT | None:
        """The first result, or None."""
        found: builtins.list[ReadT] = self.list(1)  # type: ignore[assignment]
        return found[0] if found else None

    def count(self) -> int:
        """How many instances match; branches do not matter."""
        number: int = self._client._run(self._count())
        return number

    def exists(self) -> bool:
        """Whether any instance matches."""
        return bool(self._client._run(self._some_ids(1)))

    def frame(self, columns: Sequence[str] | None = None) -> pandas.DataFrame:
        """A DataFrame with a row for each result; what branches brought becomes further columns."""
        from .frame import frame_of

        asked, _ = self._client._run(self._resolve())
        return frame_of(asked, cast(Any, self.list()), columns)

    def delete(self, *, limit: int | None = None, all: bool = False) -> DeleteResult:
        """Delete what matches: at most `limit`, or all of it."""
        result: DeleteResult = self._client._run(self._deletion(limit, all))
        return result

    def explain(self, *, run: bool = False, facts: bool = False) -> Explanation:
        """The requests this query will send, and why.

        With `run=True` it is run, and what it cost and what the service remarks is added. With `facts=True`
        the service is asked how many instances the views have, and which indexes help.
        """
        started: Run = self._client._run(self._explained(run, facts))
        rows = sum(len(page) for page, _ in pages(self._client, started, eager=True)) if run else 0
        return Explanation(started, rows, ran=run, facts=facts_of(self._client) if facts else None)


class AsyncQuery(Terminals, Generic[ReadT, ListT]):
    """A query whose results are awaited."""

    async def list(self, limit: int | None = None) -> ListT:
        """All results, complete with everything that was asked of their surroundings."""
        run: Run = await self._client._run(self._start(limit=limit))
        rows: builtins.list[Any] = []
        async for page, _ in async_pages(self._client, run, eager=True):
            rows.extend(page)
        found: ListT = self._listed(rows)
        return found

    def iterate(
        self, *, chunk_size: int | None = None, cursor: str | None = None, limit: int | None = None
    ) -> AsyncQueryPages[ReadT]:
        """The results one by one, or with `.pages()` page by page, fetched as they are used."""

        async def start() -> AsyncIterator[tuple[builtins.list[Any], str | None]]:
            run = await self._client._run(self._start(resumable=True, page=chunk_size, limit=limit))
            async for page in async_pages(self._client, run, cursor):
                yield page

        return AsyncQueryPages(start)

    async def first(self) -> ReadT | None:
        """The first result, or None."""
        found: builtins.list[ReadT] = await self.list(1)  # type: ignore[assignment]
        return found[0] if found else None

    async def count(self) -> int:
        """How many instances match; branches do not matter."""
        number: int = await self._client._run(self._count())
        return number

    async def exists(self) -> bool:
        """Whether any instance matches."""
        return bool(await self._client._run(self._some_ids(1)))

    async def frame(self, columns: Sequence[str] | None = None) -> pandas.DataFrame:
        """A DataFrame with a row for each result; what branches brought becomes further columns."""
        from .frame import frame_of

        asked, _ = await self._client._run(self._resolve())
        return frame_of(asked, cast(Any, await self.list()), columns)

    async def delete(self, *, limit: int | None = None, all: bool = False) -> DeleteResult:
        """Delete what matches: at most `limit`, or all of it."""
        result: DeleteResult = await self._client._run(self._deletion(limit, all))
        return result

    async def explain(self, *, run: bool = False, facts: bool = False) -> Explanation:
        """The requests this query will send, and why.

        With `run=True` it is run, and what it cost and what the service remarks is added. With `facts=True`
        the service is asked how many instances the views have, and which indexes help.
        """
        started: Run = await self._client._run(self._explained(run, facts))
        rows = 0
        if run:
            async for page, _ in async_pages(self._client, started, eager=True):
                rows += len(page)
        return Explanation(started, rows, ran=run, facts=facts_of(self._client) if facts else None)
