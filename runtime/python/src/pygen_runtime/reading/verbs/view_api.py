"""What the blocking and the awaited API of a view share: the classes, the client, checked arguments."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar, Generic, TypeAlias, TypeVar, get_args

from msgspec.structs import replace

from ...errors import ValidationFailed
from ...filters import Filter, simplify
from ...filters.simplify import scalars_of
from ...http import Flow
from ...instances.base import Edge, Node
from ...instances.ids import EdgeId, NodeId, edge_ids, is_one, node_ids, several
from ...instances.spec import View
from ...lists import InstanceList
from ...names import UnknownName, public_names
from ..aggregating.results import Aggregates, Bucket
from ..asked import Search, searched
from ..memory import Remembers
from .options import parse_conditions, parse_options
from .signatures import show_parameters

if TYPE_CHECKING:
    from ...instances.writing.report import FrameReport
    from ..read import OfClass, Read
    from .units import Units

ReadT = TypeVar("ReadT", bound=Node | Edge)
NodeT = TypeVar("NodeT", bound=Node)
EdgeT = TypeVar("EdgeT", bound=Edge)
ListT = TypeVar("ListT", bound=InstanceList[Any])
FieldT = TypeVar("FieldT", bound=str)
QueryT = TypeVar("QueryT")
ClientT = TypeVar("ClientT", bound=Remembers)
Words: TypeAlias = "tuple[str | None, Sequence[str] | None, str]"
"""What a search is given: text, properties and operator."""


class ViewAPI(Generic[ReadT, ListT, FieldT, QueryT, ClientT]):
    """The API of one view, apart from how it waits for answers."""

    _read: ClassVar[Any]
    _list_class: ClassVar[Any]
    _query_class: ClassVar[Any]
    _view: ClassVar[View]

    def __init__(self, client: ClientT) -> None:
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

    if not TYPE_CHECKING:  # a typo must stay an error of the type checker

        def __getattr__(self, name: str) -> Any:
            advice = f" Writing is the client's: client.{name}(...)." if name in ("upsert", "delete") else ""
            raise UnknownName(type(self).__name__, name, lambda: public_names(type(self)), advice)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._client!r}>"

    def _repr_html_(self) -> str:
        from .notebook import of_view

        return of_view(self._view, type(self).__name__)

    @property
    def units(self) -> Units:
        """The units that numbers of the view are stored in, by property; a table in notebooks."""
        from .units import Units

        return Units(self._view)

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

    def _listing(self, args: tuple[Any, ...], options: Mapping[str, Any]) -> Read:
        """The read behind `list`, whose first page is small: the service can say no early."""
        return self._asking(args, options, small_first=True)

    def _framing(self, args: tuple[Any, ...], options: Mapping[str, Any]) -> Read:
        """The read behind `frame`."""
        return self._asking(args, options)

    def _iterating(self, args: tuple[Any, ...], options: Mapping[str, Any]) -> Read:
        """The read behind `iterate`, whose first page is small: the first instance is waited for."""
        return self._asking(args, options, small_first=True, resumable=True)

    def _asking(self, args: tuple[Any, ...], options: Mapping[str, Any], **shape: Any) -> Read:
        if args:
            raise self._by_name(args[0])
        space = self._client.instance_space
        asked, page, cursor = parse_options(self._view, options, space)
        read = self._reads(asked, space, cursor, page=page, **shape)
        progress = options.get("progress")
        if not progress:
            return read
        from ..counting import telling

        return telling(read, progress, self._view.external_id)

    def _searching(
        self,
        text: str,
        properties: Sequence[str] | None,
        operator: str,
        args: tuple[Any, ...],
        options: Mapping[str, Any],
    ) -> Read:
        """The read behind `search`."""
        if args:
            raise self._by_name(args[0])
        space = self._client.instance_space
        asked, _, _ = parse_options(self._view, options, space, searching=True)
        words = searched(self._view, text, properties, operator)
        return self._reads(replace(asked, search=words), space, None)

    @cached_property
    def _reads(self) -> OfClass:
        # what only a read that happens needs is loaded with the first one
        from ..read import OfClass

        return OfClass(self._client._memory, self._view, self._read)

    def _condition(self, args: tuple[Any, ...], conditions: Mapping[str, Any]) -> Filter | None:
        if args:
            raise self._by_name(args[0])
        found = parse_conditions(self._view, conditions, self._client.instance_space)
        return None if found is None else simplify(found, scalar=scalars_of(self._view))

    def _by_name(self, given: object) -> ValidationFailed:
        return ValidationFailed(
            f"filters and options are given by name, unlike {given!r}", view=self._view.external_id
        )

    def _retrieve_flow(self, ids: Any, as_child: bool, units: Any) -> Flow[Any]:
        """One instance or None by one id; a list by several."""
        from .retrieving import retrieve

        several_ids = ids if is_one(ids) else several(ids)  # a list: they are looked at twice
        known = edge_ids if self._view.used_for == "edge" else node_ids
        wanted: list[NodeId | EdgeId] = list(known(several_ids, self._client.instance_space))
        asked, _, _ = parse_options(self._view, {"target_units": units}, None)
        found = yield from retrieve(asked, wanted, self._client._memory.runner, as_child=as_child)
        if is_one(several_ids):
            return found[0] if found else None
        return self._list_class(found)

    def _feed(self, args: tuple[Any, ...], conditions: Mapping[str, Any]) -> Any:
        """What the change feed is read with."""
        from ..planning.whose import refuse
        from ..rows.typed import TypedRows
        from .feed import Feed

        condition = self._condition(args, conditions)
        refuse(condition, "the change feed", "an instance does not change with what it is connected with")
        rows = TypedRows(self._view, self._read, self._client._memory.runner)
        return Feed(rows, condition, self._list_class)

    def _upsert_frame_flow(
        self, source: Any, on_error: Any, dry_run: bool, options: Mapping[str, Any]
    ) -> Flow[FrameReport]:
        from ...instances.view_names import class_named
        from ...instances.writing.frames import upsert_frame
        from ...instances.writing.upsert import Flags

        view, flags = self._view, dict(options)
        if view.write is None:
            raise ValidationFailed("the view can only be read", view=view.external_id)
        progress = flags.pop("progress", False)
        return upsert_frame(
            class_named(view, view.write),
            source,
            self._client.instance_space,
            Flags(**flags),
            progress,
            on_error=on_error,
            dry_run=dry_run,
        )

    def _count_flow(self, args: tuple[Any, ...], conditions: Mapping[str, Any]) -> Flow[int]:
        from ..outcomes import count

        return count(self._asking(args, conditions))

    def _aggregate_flow(
        self,
        metrics: Any,
        property: Any,
        group_by: Any,
        limit: int | None,
        words: Words,
        args: Any,
        where: Any,
    ) -> Flow[Aggregates]:
        from ..aggregating.aggregates import aggregate

        condition, search = self._condition(args, where), self._searched(*words)
        return aggregate(self._view, metrics, property, group_by, condition, search, limit)

    def _histogram_flow(
        self, property: str, interval: float, words: Words, args: Any, where: Any
    ) -> Flow[list[Bucket]]:
        from ..aggregating.aggregates import histogram

        condition, search = self._condition(args, where), self._searched(*words)
        return histogram(self._view, property, interval, condition, search)

    def _searched(self, text: str | None, properties: Any, operator: str) -> Search | None:
        """The words that figures are over; None where they are over everything."""
        return None if text is None else searched(self._view, text, properties, operator)
