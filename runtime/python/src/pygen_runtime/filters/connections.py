"""Connections as conditions see them: `t.blades.any(lambda b: b.length > 3)`, `t.blades.count() >= 2`."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Generic, TypeAlias, TypeVar

import msgspec

from ..errors import ValidationFailed
from ..instances.spec import Direct, EdgeTo, Reverse, View
from .algebra import Filter, Not
from .conditions import Condition
from .fields import ListField
from .simplify import NEVER
from .values import Named
from .whose import Whose, whoses

if TYPE_CHECKING:
    from .figures import Figure, Function, Measured

F_co = TypeVar("F_co", covariant=True)
E_co = TypeVar("E_co", covariant=True)

Step: TypeAlias = "tuple[View, Direct, View]"
"""A direct relation that was looked through: the view it is in, and the one it leads to."""


class Connected(msgspec.Struct, frozen=True):
    """Which connection, and how conditions on its two sides are meant."""

    view: View
    member: Direct | EdgeTo | Reverse
    target: View
    via: tuple[Step, ...]
    """The relations that lead to the view."""
    meant: Callable[[Any, View], Filter | None]
    fields: Callable[[View], Any]
    """The fields of a view."""
    edge_view: View | None = None

    def whose(self, condition: Any, edge: Any = None, *, at_least: int = 1, failing: bool = False) -> Filter:
        """The condition on an instance of the view."""
        edge_filter = None
        if edge is not None:
            if self.edge_view is None:
                raise self.refused("has edges without properties, so there is no condition on them")
            edge_filter = self.meant(edge, self.edge_view)
            if whoses(edge_filter):
                raise self.refused(
                    "has a condition on its edges that looks at what these lead to: read the edges first"
                )
        filter = self.meant(condition, self.target)
        return Whose(self.view, self.member, self.target, filter, edge_filter, at_least, failing)

    def seen(self, filter: Filter) -> Filter:
        """The condition seen from where the relations started that lead to the view."""
        for view, member, target in reversed(self.via):
            filter = Whose(view, member, target, filter)
        return filter

    def any(self, condition: Any, edge: Any = None) -> Filter:
        return self.seen(self.whose(condition, edge))

    def none(self, condition: Any, edge: Any = None) -> Filter:
        return self.seen(Not(self.whose(condition, edge)))

    def all(self, condition: Any, edge: Any = None) -> Filter:
        return self.seen(Not(self.whose(condition, edge, failing=True)))

    def count(self, condition: Any, edge: Any = None) -> Count:
        return Count(self, lambda number: self.whose(condition, edge, at_least=number))

    def figure(self, function: Function, of: Any, condition: Any, edge: Any = None) -> Figure:
        """A figure over what matches, of a property at the other end."""
        from .figures import Figure, measured

        if self.via:
            raise self.refused("is not of the instance itself: figures are of what it is connected with")
        number = measured(of, self.target, lambda: self.fields(self.target))
        found = self.whose(condition, edge)
        assert isinstance(found, Whose)
        return Figure(found, function, number.wire, number.type in ("int32", "int64"))

    def refused(self, message: str) -> ValidationFailed:
        return ValidationFailed(
            f"{self.member.name!r} {message}", view=self.view.external_id, property=self.member.name
        )


class Count:
    """How many there are: compare it with a whole number."""

    __slots__ = ("_at_least", "_connected")
    __hash__ = None  # type: ignore[assignment]

    def __init__(self, connected: Connected, at_least: Callable[[int], Filter]) -> None:
        self._connected = connected
        self._at_least = at_least

    def __ge__(self, number: int) -> Filter:
        return self._seen(self._from(number))

    def __gt__(self, number: int) -> Filter:
        return self._seen(self._from(self._whole(number) + 1))

    def __lt__(self, number: int) -> Filter:
        return self._seen(Not(self._from(number)))

    def __le__(self, number: int) -> Filter:
        return self._seen(Not(self._from(self._whole(number) + 1)))

    def __eq__(self, number: int) -> Filter:  # type: ignore[override]
        return self._seen(self._between(number, number))

    def __ne__(self, number: int) -> Filter:  # type: ignore[override]
        return self._seen(Not(self._between(number, number)))

    def between(self, low: int, high: int) -> Filter:
        """From low to high, both included."""
        return self._seen(self._between(low, high))

    def __bool__(self) -> bool:
        raise TypeError("count() is compared with a number: `t.blades.count() >= 2`")

    def _figure(self) -> Figure:
        """The number itself, beside a row."""
        from .figures import Figure

        if self._connected.via:
            raise self._connected.refused(
                "is not of the instance itself: figures are of what it is connected with"
            )
        found = self._at_least(1)
        assert isinstance(found, Whose)
        return Figure(found, "count")

    def _seen(self, filter: Filter) -> Filter:
        return self._connected.seen(filter)

    def _between(self, low: int, high: int) -> Filter:
        return self._from(low) & Not(self._from(self._whole(high) + 1))

    def _from(self, number: int) -> Filter:
        number = self._whole(number)
        return self._at_least(number) if number > 0 else Not(NEVER)

    def _whole(self, number: int) -> int:
        if isinstance(number, bool) or not isinstance(number, int):
            raise self._connected.refused(f"is counted in whole numbers, not in {number!r}")
        return number


class ConnectionField(Generic[F_co]):
    """What an instance is connected with by edges, or by relations that point at it."""

    def __init__(self, connected: Connected) -> None:
        self._connected = connected

    def any(self, condition: Condition[F_co] = None, /) -> Filter:
        """At least one matches; without a condition, there is one."""
        return self._connected.any(condition)

    def none(self, condition: Condition[F_co] = None, /) -> Filter:
        """None matches; without a condition, there is none."""
        return self._connected.none(condition)

    def all(self, condition: Condition[F_co], /) -> Filter:
        """All match, also where there is none; one without a value does not match."""
        return self._connected.all(condition)

    def count(self, condition: Condition[F_co] = None, /) -> Count:
        """How many there are that match."""
        return self._connected.count(condition)

    def sum(self, of: Measured[F_co], condition: Condition[F_co] = None, /) -> Figure:
        """The sum of a number, for `query().add(...)`."""
        return self._connected.figure("sum", of, condition)

    def avg(self, of: Measured[F_co], condition: Condition[F_co] = None, /) -> Figure:
        """The average of a number, for `query().add(...)`."""
        return self._connected.figure("avg", of, condition)

    def min(self, of: Measured[F_co], condition: Condition[F_co] = None, /) -> Figure:
        """The smallest number, for `query().add(...)`."""
        return self._connected.figure("min", of, condition)

    def max(self, of: Measured[F_co], condition: Condition[F_co] = None, /) -> Figure:
        """The largest number, for `query().add(...)`."""
        return self._connected.figure("max", of, condition)

    if not TYPE_CHECKING:  # a typo must stay an error of the type checker

        def __getattr__(self, name: str) -> Any:
            if name.startswith("_"):
                raise AttributeError(name)
            connected = self.__dict__.get("_connected")
            if connected is None:
                raise AttributeError(name)
            own = connected.member.name
            raise connected.refused(
                f"is a connection: a condition on {name!r} of what it leads to is "
                f"`.{own}.any(lambda x: x.{name} == ...)`, or none, all, count"
            )

    def __bool__(self) -> bool:
        raise TypeError("a connection is not a condition: `.any()`, `.none()`, `.all(...)`, `.count() >= 2`")

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self._connected.member.name}>"


class LinkField(ConnectionField[F_co], Generic[F_co, E_co]):
    """What an instance is connected with by edges that have properties."""

    def any(self, condition: Condition[F_co] = None, /, *, edge: Condition[E_co] = None) -> Filter:
        """At least one matches: the node, the edge that leads there, or both."""
        return self._connected.any(condition, edge)

    def none(self, condition: Condition[F_co] = None, /, *, edge: Condition[E_co] = None) -> Filter:
        """None matches: the node, the edge that leads there, or both."""
        return self._connected.none(condition, edge)

    def all(self, condition: Condition[F_co], /, *, edge: Condition[E_co] = None) -> Filter:
        """All nodes match that edges lead to, or those edges that match."""
        return self._connected.all(condition, edge)

    def count(self, condition: Condition[F_co] = None, /, *, edge: Condition[E_co] = None) -> Count:
        """How many edges there are that match, to nodes that match."""
        return self._connected.count(condition, edge)

    def sum(
        self, of: Measured[F_co], condition: Condition[F_co] = None, /, *, edge: Condition[E_co] = None
    ) -> Figure:
        """The sum of a number of the nodes, for `query().add(...)`."""
        return self._connected.figure("sum", of, condition, edge)

    def avg(
        self, of: Measured[F_co], condition: Condition[F_co] = None, /, *, edge: Condition[E_co] = None
    ) -> Figure:
        """The average of a number of the nodes, for `query().add(...)`."""
        return self._connected.figure("avg", of, condition, edge)

    def min(
        self, of: Measured[F_co], condition: Condition[F_co] = None, /, *, edge: Condition[E_co] = None
    ) -> Figure:
        """The smallest number of the nodes, for `query().add(...)`."""
        return self._connected.figure("min", of, condition, edge)

    def max(
        self, of: Measured[F_co], condition: Condition[F_co] = None, /, *, edge: Condition[E_co] = None
    ) -> Figure:
        """The largest number of the nodes, for `query().add(...)`."""
        return self._connected.figure("max", of, condition, edge)


class RelationsField(ListField[Named], Generic[F_co]):
    """A list of direct relations: its ids, or what they point at."""

    __slots__ = ("_connect",)

    def __init__(self, connect: Callable[[], Connected], **where: Any) -> None:
        super().__init__(type="text", direct=True, **where)
        self._connect = connect  # what is on the other side is looked up when it is asked for

    def any(self, condition: Condition[F_co] = None, /) -> Filter:
        """At least one matches; without a condition, there is one."""
        return self._connect().any(condition)

    def none(self, condition: Condition[F_co] = None, /) -> Filter:
        """None matches; without a condition, there is none."""
        return self._connect().none(condition)

    def all(self, condition: Condition[F_co], /) -> Filter:
        """All match, also where there is none; one without a value does not match."""
        return self._connect().all(condition)

    def count(self, condition: Condition[F_co] = None, /) -> Count:
        """How many there are that match."""
        return self._connect().count(condition)

    def sum(self, of: Measured[F_co], condition: Condition[F_co] = None, /) -> Figure:
        """The sum of a number, for `query().add(...)`."""
        return self._connect().figure("sum", of, condition)

    def avg(self, of: Measured[F_co], condition: Condition[F_co] = None, /) -> Figure:
        """The average of a number, for `query().add(...)`."""
        return self._connect().figure("avg", of, condition)

    def min(self, of: Measured[F_co], condition: Condition[F_co] = None, /) -> Figure:
        """The smallest number, for `query().add(...)`."""
        return self._connect().figure("min", of, condition)

    def max(self, of: Measured[F_co], condition: Condition[F_co] = None, /) -> Figure:
        """The largest number, for `query().add(...)`."""
        return self._connect().figure("max", of, condition)
