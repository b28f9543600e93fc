"""What both clients send that belongs to no view: writes, deletions, GraphQL."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Literal, Unpack, overload

from .http.flow import AsyncRuns, Flow, Runs
from .package import Package

if TYPE_CHECKING:
    from .instances.writing.options import UpsertOptions
    from .instances.writing.plan import UpsertPlan
    from .instances.writing.results import DeleteResult, Progress, UpsertResult
    from .mocking.mock import Mocked
    from .reading.deleting import DeletionPlan


class Writes(Runs):
    """What a blocking client writes."""

    _package: Package
    instance_space: str | None

    @overload
    def upsert(
        self, items: Any, *, dry_run: Literal[False] = False, **options: Unpack[UpsertOptions]
    ) -> UpsertResult: ...
    @overload
    def upsert(
        self, items: Any, *, dry_run: Literal[True], **options: Unpack[UpsertOptions]
    ) -> UpsertPlan: ...
    def upsert(
        self,
        items: Any,
        *,
        dry_run: bool = False,
        replace: bool = False,
        skip_on_version_conflict: bool = False,
        auto_create_direct_relations: bool = True,
        auto_create_start_nodes: bool = True,
        auto_create_end_nodes: bool = True,
        progress: bool | Callable[[Progress], None] = False,
    ) -> UpsertResult | UpsertPlan:
        """Write one object or several, with all the objects nested in them.

        Only what was set is sent, and None clears a property; with `replace`, what was not set is cleared
        too. When a part fails, the `WriteError` carries what was written, what failed and what was not tried.
        With `dry_run` nothing is written: the plan says what would be, and `upsert(plan)` does exactly that.
        """
        flags = (
            replace,
            skip_on_version_conflict,
            auto_create_direct_relations,
            auto_create_start_nodes,
            auto_create_end_nodes,
        )
        done: UpsertResult | UpsertPlan = self._run(
            _upsert(items, self.instance_space, flags, progress, dry_run=dry_run)
        )
        return done

    def mock(
        self,
        *,
        seed: int = 0,
        count: int = 10,
        per_view: Mapping[str, int] | None = None,
        progress: bool | Callable[[Progress], None] = False,
    ) -> Mocked:
        """Write made-up data that fits the model: nodes, edges, time series with data points.

        `count` nodes of each view, or what `per_view` says: `{"wind_turbine": 20}`. The same seed gives the
        same data. Views that others implement have nodes only where `per_view` says so.
        """
        from .mocking.mock import mock

        flow = mock(self._package, self.instance_space, seed, count, per_view, progress)
        return self._run(flow)

    def delete(self, items: Any, *, progress: bool | Callable[[Progress], None] = False) -> DeleteResult:
        """Delete instances by id or as objects, edges before nodes; what does not exist is passed over."""
        from .instances.writing.delete import delete

        return self._run(delete(items, self.instance_space, progress))

    def deletion_plan(self, items: Any) -> DeletionPlan:
        """What a deletion of these takes along and cuts. `delete(plan)` deletes exactly what is in it."""
        from .reading.deleting import deletion_plan

        return self._run(deletion_plan(items, self.instance_space, self._package))

    @overload
    def clean(self, *, space: str, dry_run: Literal[True] = True) -> DeletionPlan: ...
    @overload
    def clean(self, *, space: str, dry_run: Literal[False]) -> DeleteResult: ...
    def clean(self, *, space: str, dry_run: bool = True) -> DeletionPlan | DeleteResult:
        """Print what deleting all in a space takes along and cuts; with `dry_run=False`, delete it then.

        The plan that comes back can be looked at, and given to `delete`. Models are not touched.
        """
        from .reading.deleting import cleaned

        return self._run(cleaned(space, self._package, dry_run=dry_run))

    def graphql(
        self,
        text: str,
        variables: Mapping[str, Any] | None = None,
        *,
        model: tuple[str, str, str] | None = None,
    ) -> dict[str, Any]:
        """What the GraphQL endpoint of the data model answers, by root field.

        Objects that bring their `__typename` are instances of the read class, where what was not asked for
        raises `NotIncluded`; the rest is as it came. `model`: which of several the package is made of.
        """
        from .graphql import graphql

        return self._run(graphql(self._package, text, variables, model))


class AsyncWrites(AsyncRuns):
    """What a client for an event loop writes."""

    _package: Package
    instance_space: str | None

    @overload
    async def upsert(
        self, items: Any, *, dry_run: Literal[False] = False, **options: Unpack[UpsertOptions]
    ) -> UpsertResult: ...
    @overload
    async def upsert(
        self, items: Any, *, dry_run: Literal[True], **options: Unpack[UpsertOptions]
    ) -> UpsertPlan: ...
    async def upsert(
        self,
        items: Any,
        *,
        dry_run: bool = False,
        replace: bool = False,
        skip_on_version_conflict: bool = False,
        auto_create_direct_relations: bool = True,
        auto_create_start_nodes: bool = True,
        auto_create_end_nodes: bool = True,
        progress: bool | Callable[[Progress], None] = False,
    ) -> UpsertResult | UpsertPlan:
        """Write one object or several, with all the objects nested in them.

        Only what was set is sent, and None clears a property; with `replace`, what was not set is cleared
        too. When a part fails, the `WriteError` carries what was written, what failed and what was not tried.
        With `dry_run` nothing is written: the plan says what would be, and `upsert(plan)` does exactly that.
        """
        flags = (
            replace,
            skip_on_version_conflict,
            auto_create_direct_relations,
            auto_create_start_nodes,
            auto_create_end_nodes,
        )
        done: UpsertResult | UpsertPlan = await self._run(
            _upsert(items, self.instance_space, flags, progress, dry_run=dry_run)
        )
        return done

    async def mock(
        self,
        *,
        seed: int = 0,
        count: int = 10,
        per_view: Mapping[str, int] | None = None,
        progress: bool | Callable[[Progress], None] = False,
    ) -> Mocked:
        """Write made-up data that fits the model: nodes, edges, time series with data points.

        `count` nodes of each view, or what `per_view` says: `{"wind_turbine": 20}`. The same seed gives the
        same data. Views that others implement have nodes only where `per_view` says so.
        """
        from .mocking.mock import mock

        flow = mock(self._package, self.instance_space, seed, count, per_view, progress)
        return await self._run(flow)

    async def delete(
        self, items: Any, *, progress: bool | Callable[[Progress], None] = False
    ) -> DeleteResult:
        """Delete instances by id or as objects, edges before nodes; what does not exist is passed over."""
        from .instances.writing.delete import delete

        return await self._run(delete(items, self.instance_space, progress))

    async def deletion_plan(self, items: Any) -> DeletionPlan:
        """What a deletion of these takes along and cuts. `delete(plan)` deletes exactly what is in it."""
        from .reading.deleting import deletion_plan

        return await self._run(deletion_plan(items, self.instance_space, self._package))

    @overload
    async def clean(self, *, space: str, dry_run: Literal[True] = True) -> DeletionPlan: ...
    @overload
    async def clean(self, *, space: str, dry_run: Literal[False]) -> DeleteResult: ...
    async def clean(self, *, space: str, dry_run: bool = True) -> DeletionPlan | DeleteResult:
        """Print what deleting all in a space takes along and cuts; with `dry_run=False`, delete it then.

        The plan that comes back can be looked at, and given to `delete`. Models are not touched.
        """
        from .reading.deleting import cleaned

        return await self._run(cleaned(space, self._package, dry_run=dry_run))

    async def graphql(
        self,
        text: str,
        variables: Mapping[str, Any] | None = None,
        *,
        model: tuple[str, str, str] | None = None,
    ) -> dict[str, Any]:
        """As that of the blocking client."""
        from .graphql import graphql

        return await self._run(graphql(self._package, text, variables, model))


def _upsert(
    items: Any, space: str | None, flags: tuple[bool, ...], progress: Any, *, dry_run: bool
) -> Flow[Any]:
    from .instances.writing.upsert import Flags, upsert

    if not dry_run:
        return upsert(items, space, Flags(*flags), progress)
    from .instances.writing.planning import planned

    return planned(items, space, Flags(*flags))
