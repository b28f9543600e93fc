"""The API of one view, blocking and not: thin faces over the same flows and page readers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar, Generic, TypeVar, get_args, overload

from ..filters import where
from ..instances.base import Edge, Node
from ..instances.classes import class_named
from ..instances.codec import codec_of
from ..instances.ids import EdgeInput, NodeInput, edge_ids, is_one, node_ids
from ..instances.lists import InstanceList
from ..instances.spec import View
from . import flows
from .changes import AsyncChanges, Changes
from .decoding import InstanceDecoder
from .flows import Metrics
from .options import Options, parse_options
from .pages import AsyncPages, Pages, Reading
from .paging import ViewPages
from .results import Aggregates, Bucket
from .signatures import show_parameters

if TYPE_CHECKING:
    import pandas

ReadT = TypeVar("ReadT", bound=Node | Edge)
NodeT = TypeVar("NodeT", bound=Node)
EdgeT = TypeVar("EdgeT", bound=Edge)
ListT = TypeVar("ListT", bound=InstanceList[Any])
FieldT = TypeVar("FieldT", bound=str)


class ViewAPI(Generic[ReadT, ListT, FieldT]):
    """What both faces need to know: the classes of the view and the client."""

    _read: ClassVar[Any]
    _list_class: ClassVar[Any]
    _view: ClassVar[View]

    def __init__(self, client: Any) -> None:
        self._client = client

    def __init_subclass__(cls, **options: Any) -> None:
        super().__init_subclass__(**options)
        for base in cls.__dict__.get("__orig_bases__", ()):
            classes = get_args(base)
            if len(classes) == 3 and hasattr(classes[0], "_view"):
                cls._read, cls._list_class = classes[:2]
                cls._view = cls._read._view
                show_parameters(cls)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._client!r}>"

    def _options(self, options: Mapping[str, Any], *, searching: bool = False) -> Options:
        return parse_options(self._view, options, self._client.instance_space, searching=searching)

    def _condition(self, conditions: Mapping[str, Any]) -> Any:
        return where(self._view, conditions, self._client.instance_space)

    def _decoder(self) -> InstanceDecoder:
        return InstanceDecoder(codec_of(self._read), self._list_class)

    def _reading(self, options: Options, *, ramp: bool = False) -> Reading | None:
        if options.is_empty:
            return None
        return lambda decoder: ViewPages(self._view, options, decoder, ramp=ramp)

    def _ids(self, ids: Any) -> list[Any]:
        known = edge_ids if self._view.used_for == "edge" else node_ids
        return list(known(ids, self._client.instance_space))

    def _retrieve_flow(self, ids: Any, as_child: bool, units: Any) -> Any:
        names = self._view.children if as_child else ()
        codecs = [codec_of(class_named(self._view, name)) for name in names]
        options = parse_options(self._view, {"target_units": units}, None)
        return flows.retrieve([*codecs, codec_of(self._read)], self._ids(ids), options)

    def _retrieved(self, ids: Any, found: list[Any]) -> Any:
        if is_one(ids):
            return found[0] if found else None
        return self._list_class(found)

    def _search_flow(self, text: str, properties: Any, options: Mapping[str, Any]) -> Any:
        return flows.search(codec_of(self._read), text, properties, self._options(options, searching=True))

    def _aggregate_flow(self, metrics: Any, property: Any, group_by: Any, conditions: Mapping[str, Any]) -> Any:
        return flows.aggregate(self._view, metrics, property, group_by, self._condition(conditions))


class SyncViewAPI(ViewAPI[ReadT, ListT, FieldT]):
    """What generated methods call, blocking."""

    def _list(self, options: Mapping[str, Any]) -> ListT:
        found: ListT = self._list_class()
        reading = self._reading(self._options(options), ramp="chunk_size" not in options)
        if reading is not None:
            for items, *_ in self._client._pages(reading(self._decoder()), eager=True):
                found.extend(items)
        return found

    def _iterate(self, options: Mapping[str, Any]) -> Pages[ReadT]:
        parsed = self._options({"chunk_size": 1000, **options})
        return Pages(self._client, self._read, self._decoder(), self._reading(parsed))

    def _search(self, text: str, properties: Sequence[str] | None, options: Mapping[str, Any]) -> ListT:
        found: ListT = self._list_class(self._client._run(self._search_flow(text, properties, options)))
        return found

    def _count(self, conditions: Mapping[str, Any]) -> int:
        count: int = self._client._run(flows.count(self._view, self._condition(conditions)))
        return count

    def _aggregate(
        self,
        metrics: Metrics,
        property: str | None,
        group_by: str | Sequence[str] | None,
        conditions: Mapping[str, Any],
    ) -> Aggregates:
        rows: Aggregates = self._client._run(self._aggregate_flow(metrics, property, group_by, conditions))
        return rows

    def _histogram(self, property: str, interval: float, conditions: Mapping[str, Any]) -> list[Bucket]:
        flow = flows.histogram(self._view, property, interval, self._condition(conditions))
        buckets: list[Bucket] = self._client._run(flow)
        return buckets

    def _frame(self, columns: Sequence[str], options: Mapping[str, Any]) -> pandas.DataFrame:
        parsed = self._options(options)
        return Pages(self._client, self._read, self._decoder(), self._reading(parsed)).to_pandas(*columns)

    def _sync(self, cursor: str | None, conditions: Mapping[str, Any]) -> Changes[ReadT]:
        options = Options(filter=self._condition(conditions), cursor=cursor)
        return Changes(self._client, codec_of(self._read), options, self._list_class)


class AsyncViewAPI(ViewAPI[ReadT, ListT, FieldT]):
    """What generated methods call, awaited."""

    async def _list(self, options: Mapping[str, Any]) -> ListT:
        found: ListT = self._list_class()
        reading = self._reading(self._options(options), ramp="chunk_size" not in options)
        if reading is not None:
            async for items, *_ in self._client._pages(reading(self._decoder()), eager=True):
                found.extend(items)
        return found

    def _iterate(self, options: Mapping[str, Any]) -> AsyncPages[ReadT]:
        parsed = self._options({"chunk_size": 1000, **options})
        return AsyncPages(self._client, self._read, self._decoder(), self._reading(parsed))

    async def _search(
        self, text: str, properties: Sequence[str] | None, options: Mapping[str, Any]
    ) -> ListT:
        found: ListT = self._list_class(await self._client._run(self._search_flow(text, properties, options)))
        return found

    async def _count(self, conditions: Mapping[str, Any]) -> int:
        count: int = await self._client._run(flows.count(self._view, self._condition(conditions)))
        return count

    async def _aggregate(
        self,
        metrics: Metrics,
        property: str | None,
        group_by: str | Sequence[str] | None,
        conditions: Mapping[str, Any],
    ) -> Aggregates:
        flow = self._aggregate_flow(metrics, property, group_by, conditions)
        rows: Aggregates = await self._client._run(flow)
        return rows

    async def _histogram(self, property: str, interval: float, conditions: Mapping[str, Any]) -> list[Bucket]:
        flow = flows.histogram(self._view, property, interval, self._condition(conditions))
        buckets: list[Bucket] = await self._client._run(flow)
        return buckets

    async def _frame(self, columns: Sequence[str], options: Mapping[str, Any]) -> pandas.DataFrame:
        parsed = self._options(options)
        pages = AsyncPages(self._client, self._read, self._decoder(), self._reading(parsed))
        return await pages.to_pandas(*columns)

    def _sync(self, cursor: str | None, conditions: Mapping[str, Any]) -> AsyncChanges[ReadT]:
        options = Options(filter=self._condition(conditions), cursor=cursor)
        return AsyncChanges(self._client, codec_of(self._read), options, self._list_class)


class NodeAPI(SyncViewAPI[NodeT, ListT, FieldT]):
    """Read the nodes of one view."""

    @overload
    def retrieve(  # type: ignore[overload-overlap]  # a str is one id, though it could be iterated
        self, ids: NodeInput, /, *, as_child: bool = False, target_units: str | Mapping[FieldT, str] | None = None
    ) -> NodeT | None: ...
    @overload
    def retrieve(
        self,
        ids: Iterable[NodeInput],
        /,
        *,
        as_child: bool = False,
        target_units: str | Mapping[FieldT, str] | None = None,
    ) -> ListT: ...
    def retrieve(
        self, ids: Any, /, *, as_child: bool = False, target_units: str | Mapping[FieldT, str] | None = None
    ) -> Any:
        """One node or None by one id; a list in the order of several ids, without those that do not exist.

        With `as_child`, nodes that have data in a view derived from this one come as that class.
        """
        ids = ids if is_one(ids) else list(ids)
        return self._retrieved(ids, self._client._run(self._retrieve_flow(ids, as_child, target_units)))


class EdgeAPI(SyncViewAPI[EdgeT, ListT, FieldT]):
    """Read the edges of one view."""

    @overload
    def retrieve(  # type: ignore[overload-overlap]  # a str is one id, though it could be iterated
        self, ids: EdgeInput, /, *, as_child: bool = False, target_units: str | Mapping[FieldT, str] | None = None
    ) -> EdgeT | None: ...
    @overload
    def retrieve(
        self,
        ids: Iterable[EdgeInput],
        /,
        *,
        as_child: bool = False,
        target_units: str | Mapping[FieldT, str] | None = None,
    ) -> ListT: ...
    def retrieve(
        self, ids: Any, /, *, as_child: bool = False, target_units: str | Mapping[FieldT, str] | None = None
    ) -> Any:
        """One edge or None by one id; a list in the order of several ids, without those that do not exist."""
        ids = ids if is_one(ids) else list(ids)
        return self._retrieved(ids, self._client._run(self._retrieve_flow(ids, as_child, target_units)))


class AsyncNodeAPI(AsyncViewAPI[NodeT, ListT, FieldT]):
    """Read the nodes of one view without blocking."""

    @overload
    async def retrieve(  # type: ignore[overload-overlap]  # a str is one id, though it could be iterated
        self, ids: NodeInput, /, *, as_child: bool = False, target_units: str | Mapping[FieldT, str] | None = None
    ) -> NodeT | None: ...
    @overload
    async def retrieve(
        self,
        ids: Iterable[NodeInput],
        /,
        *,
        as_child: bool = False,
        target_units: str | Mapping[FieldT, str] | None = None,
    ) -> ListT: ...
    async def retrieve(
        self, ids: Any, /, *, as_child: bool = False, target_units: str | Mapping[FieldT, str] | None = None
    ) -> Any:
        """One node or None by one id; a list in the order of several ids, without those that do not exist.

        With `as_child`, nodes that have data in a view derived from this one come as that class.
        """
        ids = ids if is_one(ids) else list(ids)
        found = await self._client._run(self._retrieve_flow(ids, as_child, target_units))
        return self._retrieved(ids, found)


class AsyncEdgeAPI(AsyncViewAPI[EdgeT, ListT, FieldT]):
    """Read the edges of one view without blocking."""

    @overload
    async def retrieve(  # type: ignore[overload-overlap]  # a str is one id, though it could be iterated
        self, ids: EdgeInput, /, *, as_child: bool = False, target_units: str | Mapping[FieldT, str] | None = None
    ) -> EdgeT | None: ...
    @overload
    async def retrieve(
        self,
        ids: Iterable[EdgeInput],
        /,
        *,
        as_child: bool = False,
        target_units: str | Mapping[FieldT, str] | None = None,
    ) -> ListT: ...
    async def retrieve(
        self, ids: Any, /, *, as_child: bool = False, target_units: str | Mapping[FieldT, str] | None = None
    ) -> Any:
        """One edge or None by one id; a list in the order of several ids, without those that do not exist."""
        ids = ids if is_one(ids) else list(ids)
        found = await self._client._run(self._retrieve_flow(ids, as_child, target_units))
        return self._retrieved(ids, found)
