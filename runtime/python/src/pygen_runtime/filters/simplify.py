"""Saying the same with less: filters rewritten into shorter ones that match the same instances.

Every rule also holds where a missing value or relation makes a condition neither true nor false, and below
a `not`; that is why `x or not x`, for one, is left alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

import msgspec

from ..chunks import chunks
from ..instances.spec import Direct, Property, View
from ..texts import encode
from .algebra import (
    And,
    ContainsAll,
    ContainsAny,
    Equals,
    Filter,
    HasData,
    In,
    InstanceReferences,
    MatchAll,
    Nested,
    Not,
    Or,
    PropertyRef,
    Range,
    Value,
)
from .names import view_ref

MAX_VALUES = 1000
"""How many values one `in` carries at most: what the service recommends."""

NEVER = Not(MatchAll())
"""Matches nothing."""

Report = Callable[[str, str], None]
"""Told the rule that was applied, and why it pays."""

Scalar = Callable[[PropertyRef], bool]
"""Whether a property is known to hold one value, not a list."""

F = TypeVar("F", bound=Filter)

_SILENT: Report = lambda rule, why: None  # noqa: E731


def base_scalar(ref: PropertyRef) -> bool:
    """What is known without a view: the properties every node or edge has hold one value."""
    return ref[0] in ("node", "edge") and len(ref) == 2


def scalars_of(*views: View) -> Scalar:
    """What is known when these views are."""
    known = {
        view_ref(view, member.wire)
        for view in views
        for member in view.members
        if isinstance(member, (Property, Direct)) and not member.list
    }
    return lambda ref: base_scalar(ref) or ref in known


def never(filter: Filter | None) -> bool:
    return filter == NEVER


def simplify(filter: Filter, *, scalar: Scalar = base_scalar, report: Report = _SILENT) -> Filter:
    """The shortest filter this module knows that matches the same instances."""
    return _Simplifier(scalar, report).run(filter)


class _Simplifier:
    def __init__(self, scalar: Scalar, report: Report, *, positive: bool = True) -> None:
        self.scalar = scalar
        self.report = report
        self.positive = positive
        """Below an even number of `not`: what is neither true nor false is as good as false."""

    def run(self, filter: Filter) -> Filter:
        if isinstance(filter, And):
            return self.conjunction([self.run(inner) for inner in filter.filters])
        if isinstance(filter, Or):
            return self.disjunction([self.run(inner) for inner in filter.filters])
        if isinstance(filter, Not):
            return self.negation(self.where(not self.positive).run(filter.filter))
        if isinstance(filter, Nested):
            inner = self.where(True).run(filter.filter)
            # without a related instance it is neither true nor false, which `not` keeps
            return NEVER if inner == NEVER and self.positive else Nested(filter.scope, inner)
        return self.leaf(filter)

    def where(self, positive: bool) -> _Simplifier:
        return self if positive == self.positive else _Simplifier(self.scalar, self.report, positive=positive)

    def negation(self, inner: Filter) -> Filter:
        if isinstance(inner, Not):
            self.report("double negation", "not not x is x")
            return inner.filter
        return Not(inner)

    def conjunction(self, filters: Sequence[Filter]) -> Filter:
        parts = self.parts(filters, And)
        if NEVER in parts:
            self.report("constant", "one part of an `and` never matches, so the whole does not")
            return NEVER
        parts = self.merge_ranges([part for part in parts if not isinstance(part, MatchAll)])
        parts = self.merge_has_data(self.merge_nested(parts))
        if not parts:
            return MatchAll()
        return parts[0] if len(parts) == 1 else And(tuple(parts))

    def disjunction(self, filters: Sequence[Filter]) -> Filter:
        parts = [part for part in self.parts(filters, Or) if part != NEVER]
        if any(isinstance(part, MatchAll) for part in parts):
            self.report("constant", "one part of an `or` always matches, so the whole does")
            return MatchAll()
        if not parts:
            return NEVER
        return parts[0] if len(parts) == 1 else Or(tuple(parts))

    def parts(self, filters: Sequence[Filter], kind: type[And] | type[Or]) -> list[Filter]:
        """The parts without nesting of the same kind, each once."""
        flat: list[Filter] = []
        for part in filters:
            flat.extend(part.filters if isinstance(part, kind) else [part])
        unique: dict[bytes, Filter] = {}
        for part in flat:
            # told apart as the service does: 1, 1.0 and True are equal in Python only
            unique.setdefault(encode(part.dump()), part)
        if len(flat) > len(filters):
            self.report("flatten", f"`{kind.kind}` inside `{kind.kind}` needs no brackets")
        if len(unique) < len(flat):
            self.report("deduplicate", "the same condition twice says no more than once")
        return list(unique.values())

    def merge_ranges(self, parts: list[Filter]) -> list[Filter]:
        """Bounds on one property in one `range`: what an index can use."""
        merged: list[Filter] = []
        place: dict[PropertyRef, int] = {}
        for part in parts:
            at = place.get(part.property) if isinstance(part, Range) else None
            joined = _join(merged[at], part) if at is not None else None
            if at is not None and joined is not None:
                merged[at] = joined
                self.report("merge ranges", "both bounds of a property fit into one range")
                continue
            if isinstance(part, Range) and at is None:
                place[part.property] = len(merged)
            merged.append(part)
        return merged

    def merge_nested(self, parts: list[Filter]) -> list[Filter]:
        """Conditions on the same related instance in one visit; only where there is one such instance."""
        groups: dict[PropertyRef, list[Filter]] = {}
        order: list[Filter | PropertyRef] = []
        for part in parts:
            if isinstance(part, Nested) and self.scalar(part.scope):
                if part.scope not in groups:
                    order.append(part.scope)
                groups.setdefault(part.scope, []).append(part.filter)
            else:
                order.append(part)
        if any(len(group) > 1 for group in groups.values()):
            self.report("merge nested", "the related instance is visited once for all its conditions")
        return [
            part if isinstance(part, Filter) else Nested(part, self.conjunction(groups[part]))
            for part in order
        ]

    def merge_has_data(self, parts: list[Filter]) -> list[Filter]:
        found = [part for part in parts if isinstance(part, HasData)]
        if len(found) < 2:
            return parts
        self.report("merge hasData", "data in several sources is one condition")
        sources = tuple(dict.fromkeys(source for part in found for source in part.sources))
        return [HasData(sources), *(part for part in parts if not isinstance(part, HasData))]

    def leaf(self, filter: Filter) -> Filter:
        if isinstance(filter, InstanceReferences):
            instances = tuple(dict.fromkeys(filter.instances))
            if not instances:
                self.report("constant", "no instance is one of none")
                return NEVER
            return self.chunked(InstanceReferences(instances), "instances", instances, Or)
        if isinstance(filter, (In, ContainsAny, ContainsAll)) and isinstance(filter.values, tuple):
            return self.values(filter, _unique(filter.values))
        return filter

    def values(self, filter: In | ContainsAny | ContainsAll, values: tuple[Value, ...]) -> Filter:
        if not values and not isinstance(filter, ContainsAll):
            self.report("constant", "nothing is one of no values")
            return NEVER
        if len(values) == 1 and isinstance(filter, In) and self.scalar(filter.property):
            self.report("in of one", "`in` with one value is `equals`, which every index serves")
            return Equals(filter.property, values[0])
        kind = And if isinstance(filter, ContainsAll) else Or
        return self.chunked(msgspec.structs.replace(filter, values=values), "values", values, kind)

    def chunked(
        self, filter: Filter, name: str, values: Sequence[object], kind: type[And] | type[Or]
    ) -> Filter:
        if len(values) <= MAX_VALUES:
            return filter
        self.report("chunk values", f"at most {MAX_VALUES} values in one `{filter.kind}`")
        parts = map(tuple, chunks(values, MAX_VALUES))
        return kind(tuple(msgspec.structs.replace(filter, **{name: part}) for part in parts))


def _unique(values: Iterable[Value]) -> tuple[Value, ...]:
    # 1, 1.0 and True are equal in Python but not to the service
    return tuple({(type(value), value): value for value in values}.values())


def _join(first: Filter, second: Filter) -> Range | None:
    """Two ranges on one property as one, if each gives a different bound."""
    if not isinstance(first, Range) or not isinstance(second, Range):
        return None
    low = [part for part in (first, second) if part.gt is not None or part.gte is not None]
    high = [part for part in (first, second) if part.lt is not None or part.lte is not None]
    if len(low) != 1 or len(high) != 1:
        return None
    return Range(first.property, gt=low[0].gt, gte=low[0].gte, lt=high[0].lt, lte=high[0].lte)
