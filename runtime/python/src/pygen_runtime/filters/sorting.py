"""What results are sorted by: `"capacity"`, `desc("capacity")`, or a sequence of these."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Generic, Literal, TypeAlias, TypeVar

import msgspec

from ..errors import ValidationFailed
from ..instances.spec import Direct, Property, View
from .algebra import PropertyRef
from .names import base_of, find_member, unknown_name, view_ref

__all__ = ["ResolvedSort", "Sort", "SortBy", "asc", "desc", "resolve_sort"]

FieldT = TypeVar("FieldT", bound=str)
MAX_SORTS = 5


class Sort(msgspec.Struct, Generic[FieldT], frozen=True):
    """One property to sort by, with its direction and the place of missing values."""

    field: FieldT
    direction: Literal["ascending", "descending"] = "ascending"
    nulls_first: bool = False


SortBy: TypeAlias = FieldT | Sort[FieldT] | Sequence[FieldT | Sort[FieldT]]


def asc(field: FieldT, *, nulls_first: bool = False) -> Sort[FieldT]:
    """Smallest first."""
    return Sort(field, "ascending", nulls_first)


def desc(field: FieldT, *, nulls_first: bool = False) -> Sort[FieldT]:
    """Largest first; missing values still come last unless asked otherwise."""
    return Sort(field, "descending", nulls_first)


class ResolvedSort(msgspec.Struct, frozen=True):
    """A sort in the service's terms."""

    property: PropertyRef
    direction: Literal["ascending", "descending"]
    nulls_first: bool
    name: str

    def dump(self, *, nulls: bool = True) -> dict[str, Any]:
        """`nulls=False` is for search, which does not take `nullsFirst`."""
        wire: dict[str, Any] = {"property": list(self.property), "direction": self.direction}
        return {**wire, "nullsFirst": self.nulls_first} if nulls else wire


def resolve_sort(view: View, sort_by: SortBy[Any] | None) -> tuple[ResolvedSort, ...]:
    """Check names against the view and find what the service calls them."""
    if sort_by is None:
        return ()
    several = list(sort_by) if isinstance(sort_by, Iterable) and not isinstance(sort_by, str) else [sort_by]
    wrong = [sort for sort in several if not isinstance(sort, (str, Sort))]
    if wrong or isinstance(sort_by, Mapping):  # a dictionary would lose its directions
        given = wrong[0] if wrong else sort_by
        raise ValidationFailed(
            f"sort by names of properties, asc(...) or desc(...), not {given!r}", view=view.external_id
        )
    if len(several) > MAX_SORTS:
        raise ValidationFailed(
            f"sort by at most {MAX_SORTS} properties, not {len(several)}", view=view.external_id
        )
    return tuple(_resolve(view, sort if isinstance(sort, Sort) else Sort(sort)) for sort in several)


def _resolve(view: View, sort: Sort[Any]) -> ResolvedSort:
    base = base_of(view)
    if sort.field in base:
        return ResolvedSort((view.used_for, base[sort.field]), sort.direction, sort.nulls_first, sort.field)
    member = find_member(view, sort.field)
    sortable = isinstance(member, Property) and not member.list and member.type != "json"
    if member is not None and not (sortable or (isinstance(member, Direct) and not member.list)):
        raise ValidationFailed(
            "lists, JSON and connections cannot be sorted by", view=view.external_id, property=sort.field
        )
    if member is None:
        known = [member.name for member in view.members if isinstance(member, (Property, Direct))]
        raise unknown_name(view, "property to sort by", sort.field, [*known, *base])
    return ResolvedSort(view_ref(view, member.wire), sort.direction, sort.nulls_first, sort.field)
