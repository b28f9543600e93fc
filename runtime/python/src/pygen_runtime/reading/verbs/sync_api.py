"""The blocking API of a view."""

from __future__ import annotations

import builtins
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, cast, overload

from ...instances.ids import EdgeInput, NodeInput
from .aggregates import Metrics
from .changes import Changes
from .pages import Pages
from .results import Aggregates, Bucket
from .typing import P, TakesFilters, TakesOptions
from .view_api import EdgeT, FieldT, ListT, NodeT, QueryT, ReadT, ViewAPI, as_ids

if TYPE_CHECKING:
    import pandas


class SyncViewAPI(ViewAPI[ReadT, ListT, FieldT, QueryT]):
    """Reads one view."""

    def list(self: TakesOptions[P, ReadT, ListT, FieldT], *args: P.args, **options: P.kwargs) -> ListT:
        """Everything that matches, as a list; all of it unless there is a `limit`."""
        api = cast("SyncViewAPI[ReadT, ListT, FieldT, Any]", self)
        found: ListT = api._list_class()
        pages = api._all(args, options)
        if pages is not None:
            for items, *_ in api._client._pages(pages, eager=True):
                found.extend(items)
        return found

    def iterate(
        self: TakesOptions[P, ReadT, ListT, FieldT], *args: P.args, **options: P.kwargs
    ) -> Pages[ReadT]:
        """Everything that matches, one by one, holding one page at a time; the next one is fetched meanwhile.

        `.pages()` gives pages with a `cursor` to go on from later, `.to_arrow()` and `.to_polars()` columns.
        """
        api = cast("SyncViewAPI[ReadT, ListT, FieldT, Any]", self)
        return Pages(*api._page_arguments(args, {"chunk_size": 1000, **options}))

    def search(
        self: TakesOptions[P, ReadT, ListT, FieldT],
        text: str = "",
        /,
        properties: Sequence[FieldT] | None = None,
        *args: P.args,
        **options: P.kwargs,
    ) -> ListT:
        """What has a word of `text` in one of its texts, best match first; at most 1,000.

        The last word may be the beginning of one. `properties` says which texts to look in.
        """
        api = cast("SyncViewAPI[ReadT, ListT, FieldT, Any]", self)
        found: ListT = api._list_class(api._client._run(api._search_flow(text, properties, args, options)))
        return found

    def count(self: TakesFilters[P, ReadT, FieldT], *args: P.args, **where: P.kwargs) -> int:
        """How many match."""
        api = cast("SyncViewAPI[ReadT, Any, FieldT, Any]", self)
        count: int = api._client._run(api._count_flow(args, where))
        return count

    def aggregate(
        self: TakesFilters[P, ReadT, FieldT],
        metrics: Metrics,
        /,
        property: FieldT | None = None,
        group_by: FieldT | Sequence[FieldT] | None = None,
        *args: P.args,
        **where: P.kwargs,
    ) -> Aggregates:
        """Figures over everything that matches, or one row of figures per group.

        `aggregate("avg", "capacity")`, `aggregate(["min", "max"], "capacity", group_by="status")` or
        `aggregate(["count", ("avg", "capacity"), ("max", "height")])`; known are avg, count, max, min and
        sum.
        """
        api = cast("SyncViewAPI[ReadT, Any, FieldT, Any]", self)
        rows: Aggregates = api._client._run(api._aggregate_flow(metrics, property, group_by, args, where))
        return rows

    def histogram(
        self: TakesFilters[P, ReadT, FieldT],
        property: FieldT,
        interval: float,
        *args: P.args,
        **where: P.kwargs,
    ) -> builtins.list[Bucket]:
        """How many values lie in each interval."""
        api = cast("SyncViewAPI[ReadT, Any, FieldT, Any]", self)
        flow = api._histogram_flow(property, interval, args, where)
        buckets: builtins.list[Bucket] = api._client._run(flow)
        return buckets

    def frame(
        self: TakesOptions[P, ReadT, ListT, FieldT],
        columns: Sequence[FieldT] | None = None,
        *args: P.args,
        **options: P.kwargs,
    ) -> pandas.DataFrame:
        """Everything that matches as a DataFrame, without making instances; needs the extra `pandas`."""
        api = cast("SyncViewAPI[ReadT, ListT, FieldT, Any]", self)
        return Pages(*api._page_arguments(args, options)).to_pandas(*(columns or ()))

    def sync(
        self: TakesFilters[P, ReadT, FieldT], cursor: str | None = None, *args: P.args, **where: P.kwargs
    ) -> Changes[ReadT]:
        """What was created, changed or deleted since the `cursor` of an earlier change, or ever."""
        api = cast("SyncViewAPI[ReadT, Any, FieldT, Any]", self)
        return Changes(*api._feed_arguments(cursor, args, where))


class NodeAPI(SyncViewAPI[NodeT, ListT, FieldT, QueryT]):
    """Reads the nodes of one view."""

    @overload
    def retrieve(  # type: ignore[overload-overlap]  # a str is one id, though it could be iterated
        self,
        ids: NodeInput,
        /,
        *,
        as_child: bool = False,
        target_units: str | Mapping[FieldT, str] | None = None,
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
        ids = as_ids(ids)
        return self._retrieved(ids, self._client._run(self._retrieve_flow(ids, as_child, target_units)))


class EdgeAPI(SyncViewAPI[EdgeT, ListT, FieldT, QueryT]):
    """Reads the edges of one view."""

    @overload
    def retrieve(  # type: ignore[overload-overlap]  # a str is one id, though it could be iterated
        self,
        ids: EdgeInput,
        /,
        *,
        as_child: bool = False,
        target_units: str | Mapping[FieldT, str] | None = None,
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
        """One edge or None by one id; a list in the order of several ids, without those that do not exist.

        With `as_child`, edges that have data in a view derived from this one come as that class.
        """
        ids = as_ids(ids)
        return self._retrieved(ids, self._client._run(self._retrieve_flow(ids, as_child, target_units)))
