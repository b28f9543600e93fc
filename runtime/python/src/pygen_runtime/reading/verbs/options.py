"""The keyword arguments of reads: filters, sorting, limit, paging and units."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypedDict, TypeVar

from ...errors import ValidationFailed
from ...filters import NEVER, Filter, SortBy, sort_wire, where
from ...filters.units import resolve_units, unit_wire
from ...instances.spec import Direct, Property, View

FieldT = TypeVar("FieldT", bound=str)

MAX_LIST = 1000
MAX_QUERY = 10_000
_BASE_NAMES = {"external_id": "externalId", "space": "space"}


class Listing(TypedDict, Generic[FieldT], total=False):
    """What every read takes besides filters."""

    sort_by: SortBy[FieldT]
    """`"name"`, `desc("name")`, or several of these."""
    limit: int | None
    """Stop after so many; None (the default) reads everything."""
    chunk_size: int
    """Instances per request. Up to 1,000 uses the list endpoint, up to 10,000 the query endpoint."""
    cursor: str | None
    """Go on where a page of an earlier read ended."""
    target_units: str | Mapping[FieldT, str]
    """A unit system (`"SI"`), or per property a unit (`{"capacity": "power:kilow"}`) or unit system."""


@dataclass(frozen=True, slots=True)
class Options:
    """Keyword arguments, checked and in the terms of the API."""

    filter: Filter | None = None
    sort: Sequence[dict[str, Any]] = ()
    limit: int | None = None
    chunk_size: int | None = None
    cursor: str | None = None
    target_units: Sequence[dict[str, Any]] = ()

    @property
    def is_empty(self) -> bool:
        """Nothing can match, so nothing needs to be asked."""
        return self.limit == 0 or self.filter == NEVER


def parse_options(
    view: View, given: Mapping[str, Any], instance_space: str | None, *, searching: bool = False
) -> Options:
    """Tell the filters from the rest, and check the rest."""
    rest = dict(given)
    sort_by = rest.pop("sort_by", None)
    limit = rest.pop("limit", None)
    chunk_size = rest.pop("chunk_size", None)
    cursor = rest.pop("cursor", None)
    units = rest.pop("target_units", None)
    _check_count(view, "limit", limit, 0, None)
    _check_count(view, "chunk_size", chunk_size, 1, MAX_QUERY)
    if searching:
        _check_search(view, limit, chunk_size, cursor)
    return Options(
        where(view, rest, instance_space),
        () if sort_by is None else sort_wire(view, sort_by, nulls=not searching),
        limit,
        chunk_size,
        cursor,
        () if units is None else target_units(view, units),
    )


def _check_count(view: View, name: str, value: Any, least: int, most: int | None) -> None:
    if value is None:
        return
    if not isinstance(value, int) or isinstance(value, bool) or value < least:
        raise ValidationFailed(f"{name} must be a whole number from {least}, not {value!r}", view=label(view))
    if most is not None and value > most:
        raise ValidationFailed(f"{name} must be at most {most:,}, not {value:,}", view=label(view))


def _check_search(view: View, limit: int | None, chunk_size: int | None, cursor: str | None) -> None:
    if chunk_size is not None or cursor is not None:
        raise ValidationFailed("search has no pages: leave out chunk_size and cursor", view=label(view))
    if limit is not None and limit > MAX_LIST:
        raise ValidationFailed(f"search finds at most {MAX_LIST:,}, not {limit:,}", view=label(view))


def label(view: View) -> str:
    """How messages name a view."""
    return f"{view.space}:{view.external_id}({view.version})"


def stored_member(view: View, name: str, what: str) -> Property | Direct:
    """The member of that name which has a value of its own; `what` says what it is wanted for."""
    known = {member.name: member for member in view.members if isinstance(member, Property | Direct)}
    if name not in known:
        raise ValidationFailed(
            f"there is no {name!r} to {what}; there are: {', '.join(known)}", view=label(view), property=name
        )
    return known[name]


def wire_name(view: View, name: str, what: str) -> str:
    """What the API calls a property inside its view."""
    return _BASE_NAMES.get(name) or stored_member(view, name, what).wire


def target_units(view: View, units: str | Mapping[str, str]) -> list[dict[str, Any]]:
    """Units in the terms of the API."""
    return [{"property": wire, "unit": unit_wire(unit)} for wire, unit in resolve_units(view, units)]


def view_reference(view: View) -> dict[str, str]:
    """The view as requests name it."""
    return {"type": "view", "space": view.space, "externalId": view.external_id, "version": view.version}
