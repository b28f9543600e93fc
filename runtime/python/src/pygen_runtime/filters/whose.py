"""Conditions the service has no filter for: "those whose blades are damaged", "those of another query".

They are values like all others until a read is planned, which puts filters of the service in their place, or
checks its pages by them.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..instances.spec import Direct, EdgeTo, Reverse, View
from .algebra import (
    And,
    ContainsAll,
    ContainsAny,
    Equals,
    Exists,
    Filter,
    HasData,
    In,
    MatchAll,
    Nested,
    Not,
    Or,
    Prefix,
    PropertyValue,
    Range,
    both,
)
from .names import view_ref, view_source
from .sorting import ResolvedSort

BARE = View("", "", "", package="pygen_runtime.instances.base", read="Node", write=None)
"""Stands for the view of nodes of which the model does not say what they are: no properties are fetched."""


class Looked(Filter, frozen=True):
    """What only a look at other instances tells: true or false, never unknown."""

    view: View


class Given(Looked, frozen=True):
    """The instances that another query over the same view gives."""

    kind = "given"
    filter: Filter | None = None
    sort: tuple[ResolvedSort, ...] = ()
    limit: int | None = None
    words: tuple[str, tuple[str, ...] | None, str] | None = None
    """Of a search: text, properties and operator."""

    @property
    def bounded(self) -> bool:
        """Whether the instances themselves do not tell if they are among them."""
        return self.limit is not None or self.words is not None

    def _body(self) -> dict[str, Any]:
        """For comparing and showing; it cannot be sent."""
        return {
            "view": [self.view.space, self.view.external_id, self.view.version],
            "filter": None if self.filter is None else self.filter.dump(),
            "sort": [sort.dump() for sort in self.sort],
            "limit": self.limit,
            "words": self.words,
        }


class Whose(Looked, frozen=True):
    """Instances that are connected with at least so many others that match."""

    kind = "whose"
    member: Direct | EdgeTo | Reverse
    target: View
    filter: Filter | None = None
    """Of those at the other end."""
    edge_filter: Filter | None = None
    at_least: int = 1
    failing: bool = False
    """Count those the filter does not hold for: because it is false, or because they have no value."""

    def _body(self) -> dict[str, Any]:
        """For comparing and showing; it cannot be sent."""
        return {
            "connection": [self.view.space, self.view.external_id, self.view.version, self.member.wire],
            "filter": None if self.filter is None else self.filter.dump(),
            "edgeFilter": None if self.edge_filter is None else self.edge_filter.dump(),
            "atLeast": self.at_least,
            "failing": self.failing,
        }


def whoses(filter: Filter | None) -> list[Looked]:
    """The conditions of a filter that the service has no filter for, in order; not those inside of others."""
    return [] if filter is None else [part for part in filter.walk() if isinstance(part, Looked)]


def has_data(view: View) -> Filter | None:
    """Instances of the view only; nothing can be asked of nodes the model does not describe."""
    return HasData((view_source(view),)) if view.external_id else None


def put(filter: Filter, instead: Mapping[Filter, Filter]) -> Filter:
    """The filter with others in the place of some of its parts."""
    found = instead.get(filter)
    if found is not None:
        return found
    if isinstance(filter, And | Or):
        return type(filter)(tuple(put(part, instead) for part in filter.filters))
    if isinstance(filter, Not):
        return Not(put(filter.filter, instead))
    if isinstance(filter, Nested):
        return Nested(filter.scope, put(filter.filter, instead))
    return filter


def natively(filter: Filter) -> Filter:
    """The filter with what the service can look through itself: single steps along direct relations."""
    return put(filter, {part: nested for part in whoses(filter) if (nested := _nested(part)) is not None})


def _nested(whose: Looked) -> Filter | None:
    if not isinstance(whose, Whose):
        return None
    inner = None if whose.filter is None else natively(whose.filter)
    if not isinstance(whose.member, Direct) or whose.at_least > 1 or whose.failing or whoses(inner):
        return None
    scope = view_ref(whose.view, whose.member.wire)
    there = both(has_data(whose.target), inner)
    if there is None and whose.member.list:
        there = MatchAll()  # a list without elements has a value too, so that one has to be looked for
    return Exists(scope) if there is None else Exists(scope) & Nested(scope, there)


def untrue(filter: Filter) -> Filter | None:
    """What holds where the filter is false or unknown; None where no filter says that."""
    return _untrue(filter, wanted=True)


def _untrue(filter: Filter, *, wanted: bool) -> Filter | None:
    """What holds wherever the filter is not as `wanted`, be it the opposite or unknown."""
    if isinstance(filter, And | Or):
        parts = [_untrue(part, wanted=wanted) for part in filter.filters]
        if None in parts:
            return None
        kind = Or if isinstance(filter, And) is wanted else And
        return kind(tuple(part for part in parts if part is not None))
    if isinstance(filter, Not):
        return _untrue(filter.filter, wanted=not wanted)
    opposite = Not(filter) if wanted else filter
    if isinstance(filter, Exists | Looked):
        return opposite
    if not isinstance(filter, Equals | In | Range | Prefix | ContainsAny | ContainsAll):
        return None
    if any(isinstance(getattr(filter, name), PropertyValue) for name in filter.__struct_fields__):
        return None
    if filter.property[0] in ("node", "edge"):  # these always have a value
        return opposite
    return opposite | Not(Exists(filter.property))
