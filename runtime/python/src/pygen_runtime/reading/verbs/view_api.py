"""What the blocking and the awaited API of a view share: the classes, the client, checked arguments."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Generic, TypeVar, get_args

from ...errors import ValidationFailed
from ...filters import where
from ...http import Flow
from ...instances.base import Edge, Node
from ...instances.codec import codec_of
from ...instances.ids import edge_ids, is_one, node_ids, several
from ...instances.lookup import class_named
from ...instances.spec import View
from ...lists import InstanceList
from . import aggregates as flows
from .decoding import InstanceDecoder
from .options import Options, label, parse_options
from .pages import Reading
from .paging import ViewPages
from .results import Aggregates, Bucket
from .signatures import show_parameters

ReadT = TypeVar("ReadT", bound=Node | Edge)
NodeT = TypeVar("NodeT", bound=Node)
EdgeT = TypeVar("EdgeT", bound=Edge)
ListT = TypeVar("ListT", bound=InstanceList[Any])
FieldT = TypeVar("FieldT", bound=str)
QueryT = TypeVar("QueryT")


class ViewAPI(Generic[ReadT, ListT, FieldT, QueryT]):
    """The API of one view, apart from how it waits for answers."""

    _read: ClassVar[Any]
    _list_class: ClassVar[Any]
    _query_class: ClassVar[Any]
    _view: ClassVar[View]

    def __init__(self, client: Any) -> None:
        self._client = client

    def __init_subclass__(cls, **options: Any) -> None:
        super().__init_subclass__(**options)
        for base in cls.__dict__.get("__orig_bases__", ()):
            read: Any
            read, *others = get_args(base) or (None,)
            if isinstance(getattr(read, "_view", None), View):
                cls._read, cls._view = read, read._view
                cls._list_class, _, cls._query_class = others
                show_parameters(cls)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._client!r}>"

    def query(self) -> QueryT:
        """Ask for instances together with what surrounds them."""
        query: QueryT = self._query_class(self)
        return query

    # The next three only carry types for the protocols in `typing`; nothing calls them.
    def _gives_one(self) -> ReadT:
        raise TypeError("only for type checkers")

    def _gives_list(self) -> ListT:
        raise TypeError("only for type checkers")

    def _takes_field(self, field: FieldT) -> None:
        raise TypeError("only for type checkers")

    def _parse(
        self, args: tuple[Any, ...], options: Mapping[str, Any], *, searching: bool = False
    ) -> Options:
        self._refuse_positional(args)
        return parse_options(self._view, options, self._client.instance_space, searching=searching)

    def _condition(self, args: tuple[Any, ...], conditions: Mapping[str, Any]) -> Any:
        self._refuse_positional(args)
        return where(self._view, conditions, self._client.instance_space)

    def _refuse_positional(self, args: tuple[Any, ...]) -> None:
        if args:
            raise ValidationFailed(
                f"filters and options are given by name, unlike {args[0]!r}", view=label(self._view)
            )

    def _decoder(self, options: Options) -> InstanceDecoder:
        return InstanceDecoder(_codec(self._read, options), self._list_class)

    def _reading(self, options: Options, *, ramp: bool = False) -> Reading | None:
        if options.is_empty:
            return None
        return lambda decoder: ViewPages(self._view, options, decoder, ramp=ramp)

    def _all(self, args: tuple[Any, ...], options: Mapping[str, Any]) -> Any:
        """The page reader behind `list`; None when nothing can be found."""
        parsed = self._parse(args, options)
        reading = self._reading(parsed, ramp="chunk_size" not in options)
        return None if reading is None else reading(self._decoder(parsed))

    def _ids(self, ids: Any) -> list[Any]:
        known = edge_ids if self._view.used_for == "edge" else node_ids
        return list(known(ids, self._client.instance_space))

    def _retrieve_flow(self, ids: Any, as_child: bool, units: Any) -> Flow[list[Any]]:
        names = self._view.children if as_child else ()
        options = parse_options(self._view, {"target_units": units}, None)
        codecs = [_codec(class_named(self._view, name), options) for name in names]
        return flows.retrieve([*codecs, _codec(self._read, options)], self._ids(ids), options)

    def _retrieved(self, ids: Any, found: list[Any]) -> Any:
        if is_one(ids):
            return found[0] if found else None
        return self._list_class(found)

    def _search_flow(self, text: str, properties: Any, args: Any, options: Any) -> Flow[list[Any]]:
        parsed = self._parse(args, options, searching=True)
        return flows.search(_codec(self._read, parsed), text, properties, parsed)

    def _count_flow(self, args: Any, conditions: Any) -> Flow[int]:
        return flows.count(self._view, self._condition(args, conditions))

    def _aggregate_flow(
        self, metrics: Any, property: Any, group_by: Any, args: Any, conditions: Any
    ) -> Flow[Aggregates]:
        return flows.aggregate(self._view, metrics, property, group_by, self._condition(args, conditions))

    def _histogram_flow(
        self, property: str, interval: float, args: Any, conditions: Any
    ) -> Flow[list[Bucket]]:
        return flows.histogram(self._view, property, interval, self._condition(args, conditions))

    def _page_arguments(self, args: Any, options: Mapping[str, Any]) -> tuple[Any, ...]:
        """What `Pages` and `AsyncPages` are made of."""
        parsed = self._parse(args, options)
        return self._client, self._read, self._decoder(parsed), self._reading(parsed)

    def _feed_arguments(self, cursor: str | None, args: Any, conditions: Any) -> tuple[Any, ...]:
        """What `Changes` and `AsyncChanges` are made of."""
        options = Options(filter=self._condition(args, conditions), cursor=cursor)
        return self._client, codec_of(self._read), options, self._list_class


def _codec(cls: Any, options: Options) -> Any:
    """The codec of a class; of values in other units, one whose instances remember that."""
    if not options.target_units:
        return codec_of(cls)
    from ...instances.converted_units import ConvertingCodec

    units = [(one["property"], *one["unit"].values()) for one in options.target_units]
    return ConvertingCodec(codec_of(cls), units)


def as_ids(ids: Any) -> Any:
    """One id as it is; several as a list, because they are looked at twice."""
    return ids if is_one(ids) else several(ids)
