"""Set algebra of queries over one view: one query again, so that it has pages, cursors and a plan."""

from __future__ import annotations

from msgspec.structs import replace

from ...errors import ValidationFailed
from ...filters.algebra import Filter, MatchAll, Not, Or, both
from ...filters.simplify import NEVER
from ...filters.whose import Given, untrue
from ...instances.spec import View
from ..asked import Asked, Search
from ..planning.whose import conditions


def combined(first: Asked, second: Asked, sign: str) -> Asked:
    """Which instances is said by both; their order and what is brought to them by the first."""
    if _identity(first.view) != _identity(second.view):
        raise ValidationFailed(
            f"queries are combined with {sign} over one view, not over {first.view.external_id} and "
            f"{second.view.external_id}",
            view=first.view.external_id,
        )
    one, other = _members(first), _members(second)
    filter: Filter | None
    if sign == "|":
        filter = None if one is None or other is None else Or((one, other))
    elif sign == "&":
        filter = both(one, other)
    else:
        filter = both(one, _others(second.view, other))
    branches = tuple(replace(branch, required=False) for branch in first.branches)
    return replace(first, filter=filter, branches=branches, limit=None, search=None)


def _identity(view: View) -> tuple[str, str, str, str]:
    return view.package, view.space, view.external_id, view.version


def _members(asked: Asked) -> Filter | None:
    """What holds for the instances a query gives, and for no others."""
    filter = conditions(asked).filter
    if asked.limit == 0:
        return NEVER
    if asked.limit is None and asked.search is None:
        return filter
    return Given(asked.view, filter, asked.sort, asked.limit, _words(asked.search))


def _words(search: Search | None) -> tuple[str, tuple[str, ...] | None, str] | None:
    return None if search is None else (search.text, search.properties, search.operator)


def _others(view: View, filter: Filter | None) -> Filter:
    """What holds where a condition does not, be it false or unknown."""
    if filter is None:
        return NEVER
    if filter == NEVER:
        return MatchAll()
    found = untrue(filter)
    return Not(Given(view, filter)) if found is None else found
