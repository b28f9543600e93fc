"""What stands at the other end of edges and reverse relations."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Generic, SupportsIndex, TypeVar, overload

import msgspec

from ..errors import NotIncluded
from .ids import NodeRef

T_co = TypeVar("T_co", covariant=True)
EdgeT_co = TypeVar("EdgeT_co", covariant=True)
NodeT_co = TypeVar("NodeT_co", covariant=True)


class Link(msgspec.Struct, Generic[EdgeT_co, NodeT_co], frozen=True):
    """An edge with properties, and the node it leads to (None when that was not included)."""

    edge: EdgeT_co
    node: NodeT_co | None = None


def _missing(owner: str, name: str) -> NotIncluded:
    return NotIncluded(
        f"{owner}.{name} was not included in this read: ask for it with .query().with_{name}() "
        f"on the API of {owner}"
    )


class Connection(Sequence[T_co]):
    """Many instances reached over edges or reverse relations: a sequence when the read included them.

    Otherwise every use raises `NotIncluded`, so that "not asked for" is never taken for "none".
    """

    __slots__ = ("_items", "_name", "_owner", "cut")

    def __init__(
        self, owner: str, name: str, items: list[T_co] | None = None, cut: int | None = None
    ) -> None:
        self._owner = owner
        self._name = name
        self._items = items
        self.cut = cut
        """The limit of the query that left members out; None when these are all."""

    @classmethod
    def of(
        cls, items: Iterable[Any], owner: str = "", name: str = "", cut: int | None = None
    ) -> Connection[T_co]:
        """The connection whose members are known: all of them, unless a limit `cut` the rest off."""
        return cls(owner, name, list(items), cut)

    @property
    def included(self) -> bool:
        return self._items is not None

    def _known(self) -> list[T_co]:
        if self._items is None:
            raise _missing(self._owner, self._name)
        return self._items

    @overload
    def __getitem__(self, index: SupportsIndex) -> T_co: ...
    @overload
    def __getitem__(self, index: slice) -> list[T_co]: ...
    def __getitem__(self, index: SupportsIndex | slice) -> T_co | list[T_co]:
        return self._known()[index]

    def __len__(self) -> int:
        return len(self._known())

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Connection):
            return self._items == other._items
        if isinstance(other, list | tuple):
            return self._known() == list(other)
        return NotImplemented

    __hash__ = None  # type: ignore[assignment]  # it equals lists, which have no hash

    def __repr__(self) -> str:
        return "<not included>" if self._items is None else repr(self._items)


class Single(Generic[T_co]):
    """At most one instance reached over an edge or a reverse relation; `node` is None when there is none."""

    __slots__ = ("_included", "_name", "_node", "_owner")

    def __init__(self, owner: str, name: str, node: T_co | None = None, included: bool = False) -> None:
        self._owner = owner
        self._name = name
        self._node = node
        self._included = included

    @classmethod
    def of(cls, node: Any, owner: str = "", name: str = "") -> Single[T_co]:
        """The connection whose other end is known."""
        return cls(owner, name, node, included=True)

    @property
    def included(self) -> bool:
        return self._included

    @property
    def node(self) -> T_co | None:
        if not self._included:
            raise _missing(self._owner, self._name)
        return self._node

    def __bool__(self) -> bool:
        return self.node is not None

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Single):
            return self._included == other._included and bool(self._node == other._node)
        return NotImplemented

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return repr(self._node) if self._included else "<not included>"


def not_included(owner: str, name: str, many: bool) -> Any:
    """The placeholder every freshly read instance of `owner` shares for `name`."""
    return Connection(owner, name) if many else Single(owner, name)


def instances_at(value: Any) -> list[Any]:
    """The instances at the other end of a connection or of direct relations, without edges.

    Raises `NotIncluded` where a read did not ask for them.
    """
    if isinstance(value, Single):
        found = [value.node]
    else:
        several = isinstance(value, Connection | list | tuple)
        found = list(value) if several else [] if value is None else [value]
    # both a link and a relation have a node; an instance is one
    nodes = [one.node if isinstance(one, Link | NodeRef) else one for one in found]
    return [node for node in nodes if node is not None]
