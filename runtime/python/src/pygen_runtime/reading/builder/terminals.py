"""Running a query: the methods that end a chain of steps."""

from __future__ import annotations

import builtins
from collections.abc import AsyncIterator, Iterator, Sequence
from typing import TYPE_CHECKING, Any, Generic, Literal, Self, TypeVar, cast

from ...errors import ValidationFailed
from ...http.flow import Flow
from ...instances.spec import View
from ...texts import is_whole
from ..asked import Asked, Context, Search, stored
from ..pages import AsyncQueryPages, QueryPages

if TYPE_CHECKING:
    import pandas

    from ...instances.writing.results import DeleteResult
    from ..explain import Explanation
    from ..plan import Tuning
    from ..rows.typed import Rows
    from ..running.branches import Run

ReadT = TypeVar("ReadT")
ListT = TypeVar("ListT")


class Terminals:
    """What blocking and asynchronous queries share: from the steps to a run."""

    _source: Any
    _asked: Asked
    _context: Context
    _tuning: Tuning | None = None

    @property
    def _client(self) -> Any:
        return self._source._client

    def search(
        self, text: str, *, properties: Sequence[str] | None = None, operator: Literal["OR", "AND"] = "OR"
    ) -> Self:
        """Start from the instances whose text has these words, best matches first; at most 1,000."""
        view = self._asked.view
        if not isinstance(text, str) or operator not in ("OR", "AND"):
            raise ValidationFailed(
                f"search takes text, and OR or AND, not {text!r} and {operator!r}", view=view.external_id
            )
        if not is_whole(text):
            raise ValidationFailed(
                f"search takes text that can be sent, got half a character (a surrogate) in {text!r}",
                view=view.external_id,
            )
        wires = None if properties is None else tuple(stored(view, name).wire for name in properties)
        searched: Self = self._but(search=Search(text, wires, operator))  # type: ignore[attr-defined]
        return searched

    def _resolve(self) -> Flow[tuple[Asked, Context]]:
        """What was asked, when all views are known; generated code knows them all."""
        return self._asked, self._context
        yield []

    def _rows_of(self, view: View) -> Rows:
        from ..rows.typed import TypedRows

        return TypedRows(view)

    def _listed(self, rows: builtins.list[Any]) -> Any:
        return self._source._list_class(rows)


class Query(Terminals, Generic[ReadT, ListT]):
    """A query that blocks until its results are there."""

    def list(self, limit: int | None = None) -> ListT:
        """All results, complete with everything that was asked of their surroundings."""
        from . import work

        run: Run = self._client._run(work.start(self, limit=limit))
        rows: builtins.list[Any] = []
        for page, _ in work.pages(self._client, run, eager=True):
            rows.extend(page)
        found: ListT = self._listed(rows)
        return found

    def iterate(
        self, *, chunk_size: int | None = None, cursor: str | None = None, limit: int | None = None
    ) -> QueryPages[ReadT]:
        """The results one by one, or with `.pages()` page by page, fetched as they are used."""
        from . import work

        def start() -> Iterator[tuple[builtins.list[Any], str | None]]:
            run = self._client._run(work.start(self, resumable=True, page=chunk_size, limit=limit))
            return work.pages(self._client, run, cursor)

        return QueryPages(start)

    def first(self) -> ReadT | None:
        """The first result, or None."""
        found: builtins.list[ReadT] = self.list(1)  # type: ignore[assignment]
        return found[0] if found else None

    def count(self) -> int:
        """How many instances match; branches do not matter."""
        from . import work

        number: int = self._client._run(work.count(self))
        return number

    def exists(self) -> bool:
        """Whether any instance matches."""
        from . import work

        return bool(self._client._run(work.some_ids(self, 1)))

    def frame(self, columns: Sequence[str] | None = None) -> pandas.DataFrame:
        """A DataFrame with a row for each result; what branches brought becomes further columns."""
        from ..rows.columns import Layout

        asked, _ = self._client._run(self._resolve())
        layout = Layout(asked, columns)
        return layout.frame(cast(Any, self.list()))

    def delete(self, *, limit: int | None = None, all: bool = False) -> DeleteResult:
        """Delete what matches: at most `limit`, or all of it."""
        from . import work

        result: DeleteResult = self._client._run(work.deletion(self, limit, all))
        return result

    def explain(self, *, run: bool = False, facts: bool = False) -> Explanation:
        """The requests this query will send, and why.

        With `run=True` it is run, and what it cost and what the service remarks is added. With `facts=True`
        the service is asked how many instances the views have, and which indexes help.
        """
        from . import work

        started: Run = self._client._run(work.explained(self, run, facts))
        rows = sum(len(page) for page, _ in work.pages(self._client, started, eager=True)) if run else 0
        return work.explanation(self, started, rows, run, facts)


class AsyncQuery(Terminals, Generic[ReadT, ListT]):
    """A query whose results are awaited."""

    async def list(self, limit: int | None = None) -> ListT:
        """All results, complete with everything that was asked of their surroundings."""
        from . import work

        run: Run = await self._client._run(work.start(self, limit=limit))
        rows: builtins.list[Any] = []
        async for page, _ in work.async_pages(self._client, run, eager=True):
            rows.extend(page)
        found: ListT = self._listed(rows)
        return found

    def iterate(
        self, *, chunk_size: int | None = None, cursor: str | None = None, limit: int | None = None
    ) -> AsyncQueryPages[ReadT]:
        """The results one by one, or with `.pages()` page by page, fetched as they are used."""
        from . import work

        async def start() -> AsyncIterator[tuple[builtins.list[Any], str | None]]:
            run = await self._client._run(work.start(self, resumable=True, page=chunk_size, limit=limit))
            async for page in work.async_pages(self._client, run, cursor):
                yield page

        return AsyncQueryPages(start)

    async def first(self) -> ReadT | None:
        """The first result, or None."""
        found: builtins.list[ReadT] = await self.list(1)  # type: ignore[assignment]
        return found[0] if found else None

    async def count(self) -> int:
        """How many instances match; branches do not matter."""
        from . import work

        number: int = await self._client._run(work.count(self))
        return number

    async def exists(self) -> bool:
        """Whether any instance matches."""
        from . import work

        return bool(await self._client._run(work.some_ids(self, 1)))

    async def frame(self, columns: Sequence[str] | None = None) -> pandas.DataFrame:
        """A DataFrame with a row for each result; what branches brought becomes further columns."""
        from ..rows.columns import Layout

        asked, _ = await self._client._run(self._resolve())
        layout = Layout(asked, columns)
        return layout.frame(cast(Any, await self.list()))

    async def delete(self, *, limit: int | None = None, all: bool = False) -> DeleteResult:
        """Delete what matches: at most `limit`, or all of it."""
        from . import work

        result: DeleteResult = await self._client._run(work.deletion(self, limit, all))
        return result

    async def explain(self, *, run: bool = False, facts: bool = False) -> Explanation:
        """The requests this query will send, and why.

        With `run=True` it is run, and what it cost and what the service remarks is added. With `facts=True`
        the service is asked how many instances the views have, and which indexes help.
        """
        from . import work

        started: Run = await self._client._run(work.explained(self, run, facts))
        rows = 0
        if run:
            async for page, _ in work.async_pages(self._client, started, eager=True):
                rows += len(page)
        return work.explanation(self, started, rows, run, facts)
