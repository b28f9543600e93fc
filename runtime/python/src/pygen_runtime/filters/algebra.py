"""The filters of the service as frozen values: combine with `&`, `|` and `~`, send with `dump()`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar

import msgspec

from .literals import Json, Parameter, PropertyRef, PropertyValue, Ref, Source, Value, dump_value

__all__ = [
    "And",
    "Bounds",
    "ContainsAll",
    "ContainsAny",
    "Equals",
    "Exists",
    "Filter",
    "HasData",
    "In",
    "InstanceReferences",
    "Invalid",
    "Json",
    "MatchAll",
    "Nested",
    "Not",
    "Or",
    "Overlaps",
    "Parameter",
    "Prefix",
    "PropertyRef",
    "PropertyValue",
    "Range",
    "Ref",
    "Source",
    "Value",
    "both",
]

_CAMEL = {"start": "startProperty", "end": "endProperty"}


class Filter(msgspec.Struct, frozen=True):
    """A condition on instances. Values of this class never change; every operator returns a new one."""

    kind: ClassVar[str]

    def dump(self) -> dict[str, Any]:
        """The filter as the service's JSON."""
        return {self.kind: self._body()}

    def _body(self) -> Any:
        body: dict[str, Any] = {}
        for name in self.__struct_fields__:
            value = getattr(self, name)
            if value is not None:
                body[_CAMEL.get(name, name)] = dump_value(value)
        return body

    def __and__(self, other: Filter) -> Filter:
        return And((self, other)) if isinstance(other, Filter) else NotImplemented

    def __or__(self, other: Filter) -> Filter:
        return Or((self, other)) if isinstance(other, Filter) else NotImplemented

    def __invert__(self) -> Filter:
        return Not(self)

    def __bool__(self) -> bool:
        raise TypeError(
            "a filter is neither true nor false: combine filters with & | ~, not with and, or, not; "
            "`in` is .in_([...]), and `1 < x < 3` is (x > 1) & (x < 3)"
        )

    def walk(self) -> Iterator[Filter]:
        """The filter and every filter inside it."""
        yield self


class _Several(Filter, frozen=True):
    filters: tuple[Filter, ...]

    def __post_init__(self) -> None:
        if not self.filters:
            raise ValueError(f"`{self.kind}` needs at least one filter")

    def _body(self) -> Any:
        return [inner.dump() for inner in self.filters]

    def walk(self) -> Iterator[Filter]:
        yield self
        for inner in self.filters:
            yield from inner.walk()


class And(_Several, frozen=True):
    kind = "and"


class Or(_Several, frozen=True):
    kind = "or"


class Not(Filter, frozen=True):
    """What the filter inside is false for; a missing value makes a comparison neither true nor false."""

    kind = "not"
    filter: Filter

    def _body(self) -> Any:
        return self.filter.dump()

    def walk(self) -> Iterator[Filter]:
        yield self
        yield from self.filter.walk()


class Equals(Filter, frozen=True):
    kind = "equals"
    property: PropertyRef
    value: Value


class In(Filter, frozen=True):
    """The property is one of the values; of a list property, any element is."""

    kind = "in"
    property: PropertyRef
    values: tuple[Value, ...] | Parameter | PropertyValue


class Bounds(Filter, frozen=True):
    """What `Range` and `Overlaps` share: at most one lower and one upper bound."""

    def _check_bounds(self, bounds: tuple[Value | None, ...]) -> None:
        gt, gte, lt, lte = bounds
        if (gt is not None and gte is not None) or (lt is not None and lte is not None):
            raise ValueError(f"`{self.kind}` takes gt or gte, and lt or lte, not both")
        if all(bound is None for bound in bounds):
            raise ValueError(f"`{self.kind}` needs a bound")


class Range(Bounds, frozen=True):
    kind = "range"
    property: PropertyRef
    gt: Value | None = None
    gte: Value | None = None
    lt: Value | None = None
    lte: Value | None = None

    def __post_init__(self) -> None:
        self._check_bounds((self.gt, self.gte, self.lt, self.lte))


class Overlaps(Bounds, frozen=True):
    """The interval between two properties of the instance overlaps the one given."""

    kind = "overlaps"
    start: PropertyRef
    end: PropertyRef
    gt: Value | None = None
    gte: Value | None = None
    lt: Value | None = None
    lte: Value | None = None

    def __post_init__(self) -> None:
        self._check_bounds((self.gt, self.gte, self.lt, self.lte))


class Prefix(Filter, frozen=True):
    """Text starts with the value; a list starts with the values."""

    kind = "prefix"
    property: PropertyRef
    value: Value


class Exists(Filter, frozen=True):
    kind = "exists"
    property: PropertyRef


class ContainsAny(Filter, frozen=True):
    kind = "containsAny"
    property: PropertyRef
    values: tuple[Value, ...] | Parameter | PropertyValue


class ContainsAll(Filter, frozen=True):
    kind = "containsAll"
    property: PropertyRef
    values: tuple[Value, ...] | Parameter | PropertyValue


class HasData(Filter, frozen=True):
    """The instance has data in all the views and containers."""

    kind = "hasData"
    sources: tuple[Source, ...]

    def _body(self) -> Any:
        return [source.dump() for source in self.sources]


class MatchAll(Filter, frozen=True):
    kind = "matchAll"


class Nested(Filter, frozen=True):
    """The instance at the other end of a direct relation matches."""

    kind = "nested"
    scope: PropertyRef
    filter: Filter

    def _body(self) -> Any:
        return {"scope": list(self.scope), "filter": self.filter.dump()}

    def walk(self) -> Iterator[Filter]:
        yield self
        yield from self.filter.walk()


class InstanceReferences(Filter, frozen=True):
    kind = "instanceReferences"
    instances: tuple[Ref, ...]

    def _body(self) -> Any:
        return [ref.dump() for ref in self.instances]


class Invalid(Filter, frozen=True):
    """What the service returns in place of a view filter whose property was deleted. It cannot be sent."""

    kind = "invalid"
    filter_type: str
    properties: tuple[PropertyRef, ...] = ()

    def _body(self) -> Any:
        return {
            "filterType": self.filter_type,
            "previouslyReferencedProperties": [list(lost) for lost in self.properties],
        }


def both(*filters: Filter | None) -> Filter | None:
    """All the filters that are given; None when none is."""
    given = tuple(filter for filter in filters if filter is not None)
    if len(given) <= 1:
        return given[0] if given else None
    return And(given)
