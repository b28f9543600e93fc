"""Typed fields: `t.capacity > 3` makes a filter. Which operators a field has depends on its type."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from ..errors import ValidationFailed
from ..instances.spec import PropertyType
from ..names import UnknownName, public_names
from .algebra import (
    ContainsAll,
    ContainsAny,
    Equals,
    Exists,
    Filter,
    In,
    Nested,
    Not,
    Or,
    Overlaps,
    Prefix,
    PropertyRef,
    PropertyValue,
    Range,
    Value,
)
from .enums import Unlisted, check_listed
from .values import INTEGERS, TEXTS, Bound, Named, WrongValue, encode, failed, iterates, reference

if TYPE_CHECKING:
    from ..instances.spec import View

T = TypeVar("T")

_FAMILIES = dict.fromkeys((*INTEGERS, "float32", "float64"), "number")
_HOLDS = {
    "text": "text",
    "number": "a number",
    "boolean": "True or False",
    "timestamp": "a date and time",
    "date": "a date",
    "json": "JSON",
    "node": "the id of an instance",
    "list": "a list",
}

__all__ = [
    "BooleanField",
    "DateField",
    "EnumField",
    "Field",
    "JsonField",
    "ListField",
    "NumberField",
    "ReferenceField",
    "TextField",
    "TimestampField",
]


class Field:
    """A property that conditions can be put on."""

    __slots__ = ("_name", "_ref", "_scope", "_space", "_type", "_view")
    __array_ufunc__ = None  # `numpy.float64(8) < t.capacity` is for the field to answer
    __pandas_priority__ = 5000  # and so it is beside a Series

    def __init__(
        self,
        ref: PropertyRef,
        type: PropertyType,
        *,
        name: str,
        view: View | None = None,
        scope: tuple[PropertyRef, ...] = (),
        instance_space: str | None = None,
    ) -> None:
        self._ref = ref
        self._type = type
        self._name = name
        self._view = view
        self._scope = scope
        self._space = instance_space

    def exists(self) -> Filter:
        """The instance has a value here."""
        return self._within(Exists(self._ref))

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {'.'.join(self._ref)}>"

    def __bool__(self) -> bool:
        raise TypeError(
            f"{self._name!r} is a property, not a value: compare it, as in `t.{self._name} == ...`"
        )

    if not TYPE_CHECKING:  # a typo must stay an error of the type checker

        def __getattr__(self, name: str) -> Any:
            if name.startswith("_"):
                raise AttributeError(name)
            known = ", ".join(public_names(self))
            raise UnknownName(
                f"the condition on {self._name!r}", name, tuple, f" There is {known}, and == < >."
            )

    def _within(self, filter: Filter) -> Filter:
        for scope in reversed(self._scope):
            filter = Nested(scope, filter)
        return filter

    def _encode(self, value: Any, bound: Bound = "equals") -> Value:
        other = _field(value)
        if other is not None:
            return PropertyValue(self._comparable(other)._ref)
        try:
            return self._wire(value, bound)
        except WrongValue as error:
            raise self._refused(str(error)) from None

    def _wire(self, value: Any, bound: Bound) -> Value:
        return encode(value, self._type, bound)

    def _several(self, values: Iterable[Any]) -> tuple[Value, ...]:
        if isinstance(values, (str, bytes)):
            raise self._refused(f"expected several values, got the text {values!r}")
        if isinstance(values, Mapping) or not iterates(values):
            raise self._refused(f"expected several values, got {values!r}")
        return tuple(self._element(value) for value in values)

    def _element(self, value: Any) -> Value:
        """One of several values; the service compares properties one with one only."""
        if _field(value) is not None:
            raise self._refused(f"expected values, got the property {_field(value)!r}: compare it with ==")
        return self._encode(value)

    def _comparable(self, other: Field) -> Field:
        """Another property that this one can be compared with."""
        if other._scope != self._scope:
            raise self._refused("only properties of the same instance can be compared")
        if other._holds != self._holds or "list" in (self._holds, other._holds):
            raise self._refused(
                f"{other._name!r} holds {_HOLDS[other._holds]}, which cannot be compared with "
                f"{_HOLDS[self._holds]}"
            )
        return other

    @property
    def _holds(self) -> str:
        """What kind of value it is: only those of one kind can be compared with each other."""
        return "text" if self._type in TEXTS else _FAMILIES.get(self._type, self._type)

    def _refused(self, message: str) -> ValidationFailed:
        return failed(WrongValue(message), self._where, self._name)

    @property
    def _where(self) -> str | None:
        return self._view.external_id if self._view is not None else None


def _field(value: Any) -> Field | None:
    """The property that is given instead of a value; of a relation, its own value is meant."""
    found = getattr(value, "_reference", value) if not isinstance(value, Field) else value
    return found if isinstance(found, Field) else None


class _Comparable(Field, Generic[T]):
    """Fields with one value, which equals or does not equal another."""

    __slots__ = ()
    __hash__ = Field.__hash__

    def __eq__(self, other: T | _Comparable[T] | None) -> Filter:  # type: ignore[override]
        """Equal; `== None` means there is no value."""
        if other is None:
            return self._within(Not(Exists(self._ref)))
        return self._within(Equals(self._ref, self._encode(other)))

    def __ne__(self, other: T | _Comparable[T] | None) -> Filter:  # type: ignore[override]
        """Has a value, and a different one; `!= None` means there is any value."""
        if other is None:
            return self.exists()
        return self._within(Exists(self._ref) & Not(Equals(self._ref, self._encode(other))))

    def in_(self, values: Iterable[T]) -> Filter:
        """Equal to one of the values."""
        several = self._several(values)
        if self._type == "enum" and several:
            # the service has refused `in` on enums: the same said with equals always works
            equal = tuple(Equals(self._ref, value) for value in several)
            return self._within(equal[0] if len(equal) == 1 else Or(equal))
        return self._within(In(self._ref, several))


class _Ordered(_Comparable[T]):
    """Fields whose values have an order."""

    __slots__ = ()
    __hash__ = Field.__hash__

    def __gt__(self, other: T | _Ordered[T]) -> Filter:
        return self._within(Range(self._ref, gt=self._encode(other, "gt")))

    def __ge__(self, other: T | _Ordered[T]) -> Filter:
        return self._within(Range(self._ref, gte=self._encode(other, "gte")))

    def __lt__(self, other: T | _Ordered[T]) -> Filter:
        return self._within(Range(self._ref, lt=self._encode(other, "lt")))

    def __le__(self, other: T | _Ordered[T]) -> Filter:
        return self._within(Range(self._ref, lte=self._encode(other, "lte")))

    def between(self, low: T | _Ordered[T], high: T | _Ordered[T]) -> Filter:
        """From low to high, both included."""
        bounds = {"gte": self._encode(low, "gte"), "lte": self._encode(high, "lte")}
        return self._within(Range(self._ref, **bounds))

    def overlaps(self, end: _Ordered[T], low: T | None = None, high: T | None = None) -> Filter:
        """The interval from this property to `end` shares something with low to high, both included."""
        if not isinstance(end, Field):
            raise self._refused(f"overlaps takes the property the interval ends with, not {end!r}")
        self._comparable(end)
        gte = None if low is None else self._encode(low, "gte")
        lte = None if high is None else self._encode(high, "lte")
        try:
            return self._within(Overlaps(self._ref, end._ref, gte=gte, lte=lte))
        except ValueError as error:
            raise self._refused(str(error)) from None


class _Text(_Ordered[T]):
    """Fields that are text for the service."""

    __slots__ = ()
    __hash__ = Field.__hash__

    def startswith(self, prefix: str) -> Filter:
        return self._within(Prefix(self._ref, self._encode(prefix, "prefix")))


class TextField(_Text[str]):
    """Text, or the id of a time series, file or sequence."""

    __slots__ = ()
    __hash__ = Field.__hash__


class EnumField(_Text[T | Unlisted], Generic[T]):
    """One of the values the model lists, or another that is said to be `Unlisted`."""

    __slots__ = ()
    __hash__ = Field.__hash__

    def _wire(self, value: Any, bound: Bound) -> Value:
        wire = super()._wire(value, bound)
        if bound == "equals" and not isinstance(value, Unlisted):
            check_listed(self._view, self._name, wire)
        return wire


class NumberField(_Ordered[float]):
    """A whole or decimal number."""

    __slots__ = ()
    __hash__ = Field.__hash__


class TimestampField(_Ordered[dt.datetime]):
    """A moment; stored to the millisecond."""

    __slots__ = ()
    __hash__ = Field.__hash__


class DateField(_Ordered[dt.date]):
    """A day."""

    __slots__ = ()
    __hash__ = Field.__hash__


class BooleanField(_Comparable[bool]):
    """True or false."""

    __slots__ = ()
    __hash__ = Field.__hash__


class JsonField(_Comparable[dict[str, Any]]):
    """A JSON object."""

    __slots__ = ()
    __hash__ = Field.__hash__


class ReferenceField(_Comparable[Named]):
    """The id of another instance: a type, the ends of an edge, a relation whose target is unknown."""

    __slots__ = ()
    __hash__ = Field.__hash__

    _holds = "node"

    if not TYPE_CHECKING:  # a typo must stay an error of the type checker

        def __getattr__(self, name: str) -> Any:
            if name.startswith("_"):
                raise AttributeError(name)
            raise AttributeError(
                f"{self._name!r} is an id: conditions cannot look through it at {name!r}. Start the query "
                "at the other end, or put the condition into a with_... that brings it"
            )

    def _wire(self, value: Any, bound: Bound) -> Value:
        return reference(value, self._space)


class ListField(Field, Generic[T]):
    """A list of values."""

    __slots__ = ("_direct",)

    def __init__(self, ref: PropertyRef, type: PropertyType, *, direct: bool = False, **where: Any) -> None:
        super().__init__(ref, type, **where)
        self._direct = direct

    _holds = "list"

    if not TYPE_CHECKING:  # a typo must stay an error of the type checker

        def __getattr__(self, name: str) -> Any:
            if not name.startswith("_") and self._direct:
                raise AttributeError(
                    f"{self._name!r} lists nodes: a condition on {name!r} of them is "
                    f"`.{self._name}.any(lambda x: x.{name} == ...)`, or none, all, count"
                )
            return super().__getattr__(name)

    def contains(self, value: T) -> Filter:
        return self._within(ContainsAny(self._ref, (self._element(value),)))

    def contains_any(self, values: Iterable[T]) -> Filter:
        """At least one of the values is in the list."""
        return self._within(ContainsAny(self._ref, self._several(values)))

    def contains_all(self, values: Iterable[T]) -> Filter:
        """All the values are in the list."""
        return self._within(ContainsAll(self._ref, self._several(values)))

    def startswith(self, values: Iterable[T]) -> Filter:
        """The list begins with these values, in this order."""
        return self._within(Prefix(self._ref, self._several(values)))

    def _wire(self, value: Any, bound: Bound) -> Value:
        return reference(value, self._space) if self._direct else super()._wire(value, bound)
