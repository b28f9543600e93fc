"""Lists of read instances."""

from __future__ import annotations

from collections.abc import Iterable
from typing import (
    TYPE_CHECKING,
    Any,
    ClassVar,
    Generic,
    Self,
    SupportsIndex,
    TypeVar,
    Unpack,
    get_args,
    overload,
)

from .instances.base import Edge, Node
from .instances.connections import instances_at
from .instances.ids import EdgeId, NodeId
from .instances.record import DataRecord
from .instances.spec import Direct, EdgeTo, Property, Reverse, View
from .instances.view_names import class_named
from .names import UnknownName, public_names

if TYPE_CHECKING:
    import pandas
    import polars
    import pyarrow  # type: ignore[import-untyped]

    from .datapoints.moments import Moment
    from .datapoints.reading import AggregateOptions, PointOptions
    from .datapoints.references import SeriesGroup
    from .datapoints.result import NumericList, SeriesList
    from .instances.write_list import WriteList

NodeT = TypeVar("NodeT", bound=Node)
EdgeT = TypeVar("EdgeT", bound=Edge)
ReadT = TypeVar("ReadT", bound=Node | Edge)

SHOWN = 10
"""How many instances a repr shows at most."""


class InstanceList(list[ReadT], Generic[ReadT]):
    """A list of instances of one class."""

    _read: ClassVar[Any] = None

    def __init_subclass__(cls, **options: Any) -> None:
        super().__init_subclass__(**options)
        for base in getattr(cls, "__orig_bases__", ()):
            (read, *_) = get_args(base) or (None,)
            if isinstance(read, type):
                cls._read = read

    @overload
    def __getitem__(self, index: SupportsIndex) -> ReadT: ...
    @overload
    def __getitem__(self, index: slice) -> Self: ...
    def __getitem__(self, index: SupportsIndex | slice) -> ReadT | Self:
        if isinstance(index, slice):
            return type(self)(super().__getitem__(index))
        return super().__getitem__(index)

    def __add__(self, other: Iterable[ReadT]) -> Self:  # type: ignore[override]
        return type(self)([*self, *other])

    @property
    def external_ids(self) -> list[str]:
        return [instance.external_id for instance in self]

    @property
    def data_records(self) -> list[DataRecord]:
        return [instance.data_record for instance in self]

    def as_write(self) -> WriteList[Any]:
        """Write objects with everything that was read; see `as_write` of the instances."""
        from .instances.write_list import WriteList

        return WriteList(instance.as_write() for instance in self)  # type: ignore[union-attr]

    def dump(self) -> list[dict[str, Any]]:
        """The instances as the API writes them."""
        return [instance.dump() for instance in self]

    def to_arrow(self, *columns: str) -> pyarrow.Table:
        """An Arrow table of the values; needs the extra `arrow`."""
        from .frames.objects import table_of

        return table_of(self._class(), self, columns)

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object:
        """For libraries that read Arrow, such as `pyarrow.RecordBatchReader.from_stream`."""
        stream: object = self.to_arrow().__arrow_c_stream__(requested_schema)
        return stream

    def to_pandas(self, *columns: str) -> pandas.DataFrame:
        """A DataFrame that keeps large integers and missing values; needs the extra `pandas`."""
        from .frames.convert import has_arrow, need, pandas_of

        need("pandas")
        frame: pandas.DataFrame
        if has_arrow():
            frame = pandas_of(self.to_arrow(*columns))
        else:
            from .frames.plain import frame_of

            frame = frame_of(self._class(), self, columns)
        return frame

    def to_polars(self, *columns: str) -> polars.DataFrame:
        """A polars DataFrame; needs the extra `polars`."""
        from .frames.convert import need, polars_of

        need("polars")
        frame: polars.DataFrame = polars_of(self.to_arrow(*columns))
        return frame

    if not TYPE_CHECKING:  # a typo must stay an error of the type checker

        def __getattr__(self, name: str) -> Any:
            """What the instances are connected with, each once, as a list of its class; or their series."""
            if name.startswith("_"):
                raise AttributeError(name)
            view = self._class()._view
            targets = _targets(view)
            if name in _series(view):
                from .datapoints.references import group_of

                return group_of(self, name)
            if name not in targets:
                known = [*targets, *_series(view)]
                raise UnknownName(type(self).__name__, name, lambda: [*known, *public_names(self)])
            found = {
                (node.space, node.external_id): node
                for instance in self
                for node in instances_at(getattr(instance, name))
            }
            return _list_class(view, targets[name])(found.values())

    def __dir__(self) -> list[str]:
        view = self._class()._view
        return sorted({*super().__dir__(), *_targets(view), *_series(view)})

    def _class(self) -> Any:
        return type(self[0]) if self._read is None and self else self._read or Node

    def __repr__(self) -> str:
        name = type(self).__name__
        lines = [f"  {instance!r}," for instance in list.__getitem__(self, slice(SHOWN))]
        if len(self) > SHOWN:
            lines.append(f"  ... and {len(self) - SHOWN:,} more")
        return f"{name}([\n" + "\n".join(lines) + "\n])" if lines else f"{name}([])"

    def _repr_html_(self) -> str:
        from .instances.notebook import html_table

        return html_table(self)


def _targets(view: View) -> dict[str, str | None]:
    """What each connection of a view leads to, by its name."""
    followed = (Direct, EdgeTo, Reverse) if view.used_for == "node" else (Direct,)
    ends = {} if view.used_for == "node" else dict(zip(("start_node", "end_node"), view.ends, strict=True))
    return {**ends, **{member.name: member.target for member in view.members if isinstance(member, followed)}}


def _series(view: View) -> list[str]:
    """The properties that name time series."""
    return [
        member.name for member in view.members if isinstance(member, Property) and member.type == "timeseries"
    ]


def _list_class(view: View, target: str | None) -> Any:
    """The list of a class of the same package."""
    if target is None:
        return NodeList
    try:
        return class_named(view, f"{target}List")
    except AttributeError:  # classes that were made by hand may have none
        return NodeList


class NodeList(InstanceList[NodeT]):
    """A list of nodes of one class."""

    def as_ids(self) -> list[NodeId]:
        return [instance.as_id() for instance in self]


class TimeSeriesList(NodeList[NodeT]):
    """A list of nodes of one class, which are time series."""

    @property
    def series(self) -> SeriesGroup:
        """The time series: their data points are read, inserted and deleted together."""
        from .datapoints.references import group_of

        return group_of(self, None)

    @overload
    def datapoints(
        self,
        start: Moment | None = None,
        end: Moment | None = None,
        *,
        columns: str | None = None,
        **options: Unpack[AggregateOptions],
    ) -> NumericList: ...
    @overload
    def datapoints(
        self,
        start: Moment | None = None,
        end: Moment | None = None,
        *,
        columns: str | None = None,
        **options: Unpack[PointOptions],
    ) -> SeriesList: ...
    def datapoints(
        self,
        start: Any = None,
        end: Any = None,
        *,
        columns: str | None = None,
        **options: Any,
    ) -> Any:
        """The data points of all of them; `.to_pandas()` is one frame.

        Columns are called as the nodes are, or by a property of them: `columns="name"`.
        """
        return self.series.datapoints(start, end, columns=columns, **options)

    def latest(self, *, before: Moment | None = None, columns: str | None = None) -> SeriesList:
        """The last data point of each, or the last one before an instant."""
        return self.series.latest(before=before, columns=columns)

    def delete_range(self, start: Moment, end: Moment) -> None:
        """Delete the data points of all of them from `start` until before `end`."""
        self.series.delete_range(start, end)


class EdgeList(InstanceList[EdgeT]):
    """A list of edges of one class."""

    def as_ids(self) -> list[EdgeId]:
        return [instance.as_id() for instance in self]
