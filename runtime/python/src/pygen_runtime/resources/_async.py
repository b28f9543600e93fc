"""The resources for coroutines."""

from __future__ import annotations

import builtins
from collections.abc import AsyncIterator, Sequence
from typing import TYPE_CHECKING, Any, ClassVar, Generic, TypeVar, cast, overload

from ..schema import (
    Container,
    ContainerId,
    ContainerWrite,
    DataModel,
    DataModelId,
    DataModelWrite,
    Space,
    SpaceId,
    SpaceWrite,
    View,
    ViewId,
    ViewWrite,
)
from ..schema._base import Shape
from . import _flows as flows
from ._flows import CONTAINERS, DATA_MODELS, SPACES, VIEWS
from ._keys import AnyDataModelKey, AnyViewKey, ContainerKey, DataModelKey, SpaceKey, ViewKey, is_many

if TYPE_CHECKING:
    from ..http import AsyncRunner

W = TypeVar("W", bound=Shape)
R = TypeVar("R", bound=Shape)
ID = TypeVar("ID", bound=Shape)
K = TypeVar("K")


class _API(Generic[W, R, ID, K]):
    _resource: ClassVar[flows.Resource[Any, Any]]

    def __init__(self, runner: AsyncRunner) -> None:
        self._runner = runner

    @overload
    async def create(self, items: W | R) -> R: ...
    @overload
    async def create(self, items: Sequence[W | R]) -> builtins.list[R]: ...
    async def create(self, items: W | R | Sequence[W | R]) -> R | builtins.list[R]:
        """Create one or many, or change those that exist; as many requests as needed, in this order."""
        many = is_many(items)
        created = await self._runner.run(flows.create(self._resource, _listed(items, many)))
        return created if many else cast(R, created[0])

    async def delete(self, ids: K | Sequence[K]) -> builtins.list[ID]:
        """Delete one or many; returns the ids of those that existed."""
        return await self._runner.run(flows.delete(self._resource, _listed(ids, is_many(ids))))

    async def _retrieve(self, ids: Any, params: flows.Params) -> R | builtins.list[R] | None:
        many = is_many(ids)
        found = await self._runner.run(flows.retrieve(self._resource, _listed(ids, many), params))
        return found if many else cast("R | None", flows.newest(found))

    def _iterate(self, limit: int | None, **params: str | bool | None) -> AsyncIterator[R]:
        listing = flows.Listing(self._resource, flows.params_of(**params), limit)
        return (item async for page in self._runner.pages(listing) for item in page)


class AsyncSpacesAPI(_API[SpaceWrite, Space, SpaceId, SpaceKey]):
    """Spaces, which hold everything else."""

    _resource = SPACES

    def iterate(self, *, limit: int | None = None, include_global: bool = False) -> AsyncIterator[Space]:
        """One by one, page after page as you go."""
        return self._iterate(limit, includeGlobal=include_global)

    async def list(self, *, limit: int | None = None, include_global: bool = False) -> builtins.list[Space]:
        """All of them, or the first `limit`."""
        return [item async for item in self.iterate(limit=limit, include_global=include_global)]

    @overload
    async def retrieve(self, ids: SpaceKey) -> Space | None: ...  # type: ignore[overload-overlap]
    @overload
    async def retrieve(self, ids: Sequence[SpaceKey]) -> builtins.list[Space]: ...
    async def retrieve(self, ids: SpaceKey | Sequence[SpaceKey]) -> Space | builtins.list[Space] | None:
        """One, or None if there is none; of many those that exist, in this order."""
        return await self._retrieve(ids, {})


class AsyncContainersAPI(_API[ContainerWrite, Container, ContainerId, ContainerKey]):
    """Containers, where values are stored."""

    _resource = CONTAINERS

    def iterate(
        self, *, space: str | None = None, limit: int | None = None, include_global: bool = False
    ) -> AsyncIterator[Container]:
        """One by one, page after page as you go."""
        return self._iterate(limit, space=space, includeGlobal=include_global)

    async def list(
        self, *, space: str | None = None, limit: int | None = None, include_global: bool = False
    ) -> builtins.list[Container]:
        """All of them, or the first `limit`."""
        return [item async for item in self.iterate(space=space, limit=limit, include_global=include_global)]

    @overload
    async def retrieve(self, ids: ContainerKey) -> Container | None: ...
    @overload
    async def retrieve(self, ids: Sequence[ContainerKey]) -> builtins.list[Container]: ...
    async def retrieve(
        self, ids: ContainerKey | Sequence[ContainerKey]
    ) -> Container | builtins.list[Container] | None:
        """One, or None if there is none; of many those that exist, in this order."""
        return await self._retrieve(ids, {})


class AsyncViewsAPI(_API[ViewWrite, View, ViewId, ViewKey]):
    """Views, through which values are seen."""

    _resource = VIEWS

    def iterate(
        self,
        *,
        space: str | None = None,
        limit: int | None = None,
        all_versions: bool = False,
        include_inherited_properties: bool = True,
        include_global: bool = False,
    ) -> AsyncIterator[View]:
        """One by one, page after page as you go; of each view the newest version unless you want all."""
        return self._iterate(
            limit,
            space=space,
            allVersions=all_versions,
            includeInheritedProperties=include_inherited_properties,
            includeGlobal=include_global,
        )

    async def list(
        self,
        *,
        space: str | None = None,
        limit: int | None = None,
        all_versions: bool = False,
        include_inherited_properties: bool = True,
        include_global: bool = False,
    ) -> builtins.list[View]:
        """All of them, or the first `limit`; of each view the newest version unless you want all."""
        found = self.iterate(
            space=space,
            limit=limit,
            all_versions=all_versions,
            include_inherited_properties=include_inherited_properties,
            include_global=include_global,
        )
        return [item async for item in found]

    @overload
    async def retrieve(
        self, ids: AnyViewKey, *, include_inherited_properties: bool = True
    ) -> View | None: ...
    @overload
    async def retrieve(
        self, ids: Sequence[AnyViewKey], *, include_inherited_properties: bool = True
    ) -> builtins.list[View]: ...
    async def retrieve(
        self, ids: AnyViewKey | Sequence[AnyViewKey], *, include_inherited_properties: bool = True
    ) -> View | builtins.list[View] | None:
        """One, or None if there is none; of many those that exist, in this order.

        Without a version, one means its newest version, and many means all versions of each.
        """
        params = flows.params_of(includeInheritedProperties=include_inherited_properties)
        return await self._retrieve(ids, params)


class AsyncDataModelsAPI(_API[DataModelWrite, DataModel, DataModelId, DataModelKey]):
    """Data models, the views that belong together."""

    _resource = DATA_MODELS

    def iterate(
        self,
        *,
        space: str | None = None,
        limit: int | None = None,
        inline_views: bool = False,
        all_versions: bool = False,
        include_global: bool = False,
    ) -> AsyncIterator[DataModel]:
        """One by one, page after page as you go; of each model the newest version unless you want all."""
        return self._iterate(
            limit,
            space=space,
            inlineViews=inline_views,
            allVersions=all_versions,
            includeGlobal=include_global,
        )

    async def list(
        self,
        *,
        space: str | None = None,
        limit: int | None = None,
        inline_views: bool = False,
        all_versions: bool = False,
        include_global: bool = False,
    ) -> builtins.list[DataModel]:
        """All of them, or the first `limit`; of each model the newest version unless you want all."""
        found = self.iterate(
            space=space,
            limit=limit,
            inline_views=inline_views,
            all_versions=all_versions,
            include_global=include_global,
        )
        return [item async for item in found]

    @overload
    async def retrieve(self, ids: AnyDataModelKey, *, inline_views: bool = False) -> DataModel | None: ...
    @overload
    async def retrieve(
        self, ids: Sequence[AnyDataModelKey], *, inline_views: bool = False
    ) -> builtins.list[DataModel]: ...
    async def retrieve(
        self, ids: AnyDataModelKey | Sequence[AnyDataModelKey], *, inline_views: bool = False
    ) -> DataModel | builtins.list[DataModel] | None:
        """One, or None if there is none; of many those that exist, in this order.

        Without a version, one means its newest version, and many means all versions of each.
        """
        return await self._retrieve(ids, flows.params_of(inlineViews=inline_views))


def _listed(items: Any, many: bool) -> builtins.list[Any]:
    return builtins.list(items) if many else [items]
