"""What `explain()` of a view returns: the verbs that read much, which then tell what they would do."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Generic, Literal, ParamSpec, TypeVar

if TYPE_CHECKING:
    from ..explain import Explanation
    from ..memory import AsyncClient, Client
    from .view_api import ViewAPI

P = ParamSpec("P")
FieldT = TypeVar("FieldT", bound=str)


class Explains(Generic[P, FieldT]):
    """Takes what the verbs of the same names take, and gives their plan."""

    def __init__(self, api: ViewAPI[Any, Any, Any, Any, Client], *, run: bool, facts: bool) -> None:
        self._api = api
        self._run = run
        self._facts = facts

    def list(self, *args: P.args, **options: P.kwargs) -> Explanation:
        """What `list` would request."""
        return self._explained(self._api._listing(args, options))

    def frame(
        self, columns: Sequence[FieldT] | None = None, *args: P.args, **options: P.kwargs
    ) -> Explanation:
        """What `frame` would request."""
        from ..scans.columns import as_columns

        read, _ = as_columns(
            self._api._read, self._api._framing(args, options), () if columns is None else columns
        )
        return self._explained(read)

    def search(
        self,
        text: str = "",
        /,
        properties: Sequence[FieldT] | None = None,
        operator: Literal["OR", "AND"] = "OR",
        *args: P.args,
        **options: P.kwargs,
    ) -> Explanation:
        """What `search` would request."""
        return self._explained(self._api._searching(text, properties, operator, args, options))

    def _explained(self, read: Any) -> Explanation:
        from ..faces import explained

        return explained(self._api._client, read, run=self._run, facts=self._facts)


class AsyncExplains(Generic[P, FieldT]):
    """Takes what the verbs of the same names take, and gives their plan, awaited."""

    def __init__(self, api: ViewAPI[Any, Any, Any, Any, AsyncClient], *, run: bool, facts: bool) -> None:
        self._api = api
        self._run = run
        self._facts = facts

    async def list(self, *args: P.args, **options: P.kwargs) -> Explanation:
        """What `list` would request."""
        return await self._explained(self._api._listing(args, options))

    async def frame(
        self, columns: Sequence[FieldT] | None = None, *args: P.args, **options: P.kwargs
    ) -> Explanation:
        """What `frame` would request."""
        from ..scans.columns import as_columns

        read, _ = as_columns(
            self._api._read, self._api._framing(args, options), () if columns is None else columns
        )
        return await self._explained(read)

    async def search(
        self,
        text: str = "",
        /,
        properties: Sequence[FieldT] | None = None,
        operator: Literal["OR", "AND"] = "OR",
        *args: P.args,
        **options: P.kwargs,
    ) -> Explanation:
        """What `search` would request."""
        return await self._explained(self._api._searching(text, properties, operator, args, options))

    async def _explained(self, read: Any) -> Explanation:
        from ..faces import async_explained

        return await async_explained(self._api._client, read, run=self._run, facts=self._facts)
