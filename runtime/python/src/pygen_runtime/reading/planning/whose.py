"""Conditions over connections: what of a filter the service can do, and what pages are checked by.

The service filters by what is stored on an instance, and looks through direct relations. Everything else
about connections becomes one of two things: the ids of those that match, where few do (found from the other
end), or a check of every page of the instances for which the rest of the filter holds.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeAlias

from msgspec.structs import replace

from ...errors import ValidationFailed
from ...filters.algebra import (
    And,
    ContainsAny,
    Equals,
    Exists,
    Filter,
    In,
    InstanceReferences,
    MatchAll,
    Nested,
    Not,
    Or,
    Ref,
    both,
)
from ...filters.describe import describe
from ...filters.names import view_ref
from ...filters.simplify import NEVER
from ...filters.whose import Looked, Whose, natively, put, whoses
from ...instances.spec import Direct
from ..asked import Asked, Branched
from ..plan import Key

MAX_CHECKED = 1_000_000
"""Instances a read checks at most when all of them have to be looked at before it ends."""

Standing: TypeAlias = Mapping[Filter, Filter]
"""What stands in the place of conditions over connections."""


def conditions(asked: Asked) -> Asked:
    """The same with all that is a condition in its filter, as far as possible in the words of the service.

    Search does not look through relations.
    """
    filter = both(asked.filter, *(_required(asked, branch) for branch in asked.branches if branch.required))
    branches = tuple(replace(branch, asked=conditions(branch.asked)) for branch in asked.branches)
    if filter is not None and asked.search is None:
        filter = natively(filter)
    return replace(asked, filter=filter, branches=branches)


def _required(asked: Asked, branch: Branched) -> Filter:
    """Instances that the branch leads somewhere from."""
    there = branch.asked
    more = [_required(there, inner) for inner in there.branches if inner.required]
    return Whose(asked.view, branch.member, there.view, both(there.filter, *more), branch.edge_filter)


def connected(asked: Asked) -> bool:
    """Whether anything is asked that the service has no filter for."""
    return bool(whoses(asked.filter)) or any(connected(branch.asked) for branch in asked.branches)


def split(filter: Filter | None) -> tuple[Filter | None, Filter | None]:
    """What the service can filter by, and what has to be checked by ourselves besides."""
    if not whoses(filter):
        return filter, None
    parts = _conjuncts(filter)
    checks = both(*(part for part in parts if whoses(part)))
    kept = [_relaxed(part, positive=True) if whoses(part) else part for part in parts]
    return both(*(part for part in kept if not isinstance(part, MatchAll))), checks


def _conjuncts(filter: Filter | None) -> list[Filter]:
    if isinstance(filter, And):
        return [part for inner in filter.filters for part in _conjuncts(inner)]
    return [] if filter is None else [filter]


def _relaxed(filter: Filter, *, positive: bool) -> Filter:
    """A filter of the service that leaves out nothing the condition holds for."""
    if isinstance(filter, Looked):
        return MatchAll() if positive else NEVER
    if isinstance(filter, And | Or):
        parts = tuple(_relaxed(part, positive=positive) for part in filter.filters)
        deciding = MatchAll() if isinstance(filter, Or) else NEVER
        return deciding if deciding in parts else type(filter)(parts)
    if isinstance(filter, Not):
        inner = _relaxed(filter.filter, positive=not positive)
        return inner.filter if isinstance(inner, Not) and inner == NEVER else Not(inner)
    if isinstance(filter, Nested):
        return Nested(filter.scope, _relaxed(filter.filter, positive=positive))
    return filter


def decides(filter: Filter) -> bool:
    """Whether the filter is only about what was looked at, so that who knows that needs no service."""
    if isinstance(filter, And | Or):
        return all(decides(part) for part in filter.filters)
    return decides(filter.filter) if isinstance(filter, Not) else isinstance(filter, Looked)


def holds(filter: Filter, key: Key, found: Mapping[Filter, set[Key]]) -> bool:
    """Whether a filter about connections holds for an instance."""
    if isinstance(filter, And):
        return all(holds(part, key, found) for part in filter.filters)
    if isinstance(filter, Or):
        return any(holds(part, key, found) for part in filter.filters)
    if isinstance(filter, Not):
        return not holds(filter.filter, key, found)
    return key in found[filter]


def standing(whose: Looked, keys: tuple[Key, ...]) -> Filter:
    """The filter of the service that stands for a condition: those that match, or the ones they point at."""
    if isinstance(whose, Whose) and isinstance(whose.member, Direct):
        ref = view_ref(whose.view, whose.member.wire)
        refs = tuple(Ref(*key) for key in keys)
        if not refs:
            return NEVER
        # below a `not`, what points nowhere has to be told from what is unknown
        return Exists(ref) & (ContainsAny(ref, refs) if whose.member.list else In(ref, refs))
    return named(keys)


def named(keys: tuple[Key, ...]) -> Filter:
    return InstanceReferences(tuple(Ref(*key) for key in keys)) if keys else NEVER


def by_external_id(filter: Filter) -> Filter:
    """The same where search and aggregate have to understand it: they know no references to instances."""
    return put(
        filter,
        {part: _texts(part.instances) for part in filter.walk() if isinstance(part, InstanceReferences)},
    )


def _texts(refs: tuple[Ref, ...]) -> Filter:
    spaces: dict[str, list[str]] = {}
    for ref in refs:
        spaces.setdefault(ref.space, []).append(ref.external_id)
    parts: list[Filter] = [
        Equals(("node", "space"), space) & In(("node", "externalId"), tuple(ids))
        for space, ids in spaces.items()
    ]
    return parts[0] if len(parts) == 1 else Or(tuple(parts))


def put_into(asked: Asked, stand: Callable[[Filter], Filter]) -> Asked:
    """What is asked with the filters of its branches changed too."""
    branches = tuple(replace(branch, asked=put_into(branch.asked, stand)) for branch in asked.branches)
    filter = None if asked.filter is None else stand(asked.filter)
    return replace(asked, filter=filter, branches=branches)


def refuse(filter: Filter | None, what: str, instead: str) -> None:
    """Where a condition over connections can be neither put into words of the service nor checked."""
    found = whoses(filter)
    if found:
        raise ValidationFailed(
            f"{what} takes no condition over a connection ({describe(found[0])}): {instead}",
            view=found[0].view.external_id,
        )
