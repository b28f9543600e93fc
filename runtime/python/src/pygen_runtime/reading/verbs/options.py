"""The keyword arguments of reads: filters, sorting, limit, paging and units."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Generic, TypedDict, TypeVar

from ...counts import counted
from ...errors import ValidationFailed
from ...filters import SortBy
from ...filters.algebra import Filter, both
from ...filters.keywords import as_given
from ...filters.sorting import resolve_sort
from ...filters.units import resolve_units
from ...filters.view_fields import condition_of
from ...instances.spec import View
from ..asked import TYPED, Asked

if TYPE_CHECKING:
    from ...instances.writing.results import Progress

FieldT = TypeVar("FieldT", bound=str)

MAX_FOUND = 1000
"""Matches a search gives at most."""
MAX_CHUNK = 10_000
"""Rows the service gives in one page at most."""


class Listing(TypedDict, Generic[FieldT], total=False):
    """What every read takes besides filters."""

    sort_by: SortBy[FieldT]
    """`"name"`, `desc("name")`, or several of these."""
    limit: int | None
    """Stop after so many; None (the default) reads everything."""
    chunk_size: int
    """Instances per request, at most 10,000. Without it 1,000 come first, then as many as 12 MB hold."""
    cursor: str | None
    """Go on where a page of an earlier read ended."""
    target_units: str | Mapping[FieldT, str]
    """A unit system (`"SI"`), or per property a unit (`{"capacity": "power:kilow"}`) or unit system."""
    progress: bool | Callable[[Progress], None]
    """A bar, or a function that is told how many rows have come. How many there are is asked first."""


def parse_options(
    view: View, given: Mapping[str, Any], instance_space: str | None, *, searching: bool = False
) -> tuple[Asked, int | None, str | None]:
    """What is asked, the rows of a page, and the cursor to go on from, all checked."""
    rest = dict(given)
    sort_by = rest.pop("sort_by", None)
    limit = rest.pop("limit", None)
    chunk_size = rest.pop("chunk_size", None)
    cursor = rest.pop("cursor", None)
    units = rest.pop("target_units", None)
    progress = rest.pop("progress", False)
    if limit is not None:
        limit = counted("limit", limit, 0, MAX_FOUND if searching else None, view=view.external_id)
    if chunk_size is not None:
        chunk_size = counted("chunk_size", chunk_size, 1, MAX_CHUNK, view=view.external_id)
    if searching and (chunk_size is not None or cursor is not None or progress):
        raise ValidationFailed(
            "search has no pages: leave out chunk_size, cursor and progress", view=view.external_id
        )
    asked = Asked(
        view,
        parse_conditions(view, rest, instance_space) if rest else None,
        sort=() if sort_by is None else resolve_sort(view, sort_by),
        limit=limit,
        units=() if units is None else resolve_units(view, units),
    )
    return asked, chunk_size, cursor


def parse_conditions(view: View, given: Mapping[str, Any], instance_space: str | None) -> Filter | None:
    """The condition given as `where` and the keyword filters, together."""
    rest = dict(given)
    condition = condition_of(rest.pop("where", None), view, TYPED.related, instance_space=instance_space)
    return both(condition, as_given(view, rest, instance_space))
