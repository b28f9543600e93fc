"""Rewrites of the filters of a query, each with its reason."""

from __future__ import annotations

from collections.abc import Callable

from ...filters.algebra import (
    And,
    ContainsAny,
    Equals,
    Filter,
    HasData,
    In,
    InstanceReferences,
    MatchAll,
    Nested,
    Ref,
)
from ...filters.describe import describe
from ...filters.names import view_ref, view_source
from ...filters.simplify import Scalar, scalars_of, simplify
from ...instances.spec import Direct, View
from ..asked import Catalog
from ..plan import Rewrite

_ID = ("node", "externalId")
_SPACE = ("node", "space")
_EDGE_ID = ("edge", "externalId")
_EDGE_SPACE = ("edge", "space")


class Optimizer:
    """Collects the rewrites of one plan."""

    def __init__(self, catalog: Catalog, rewrites: list[Rewrite]) -> None:
        self.catalog = catalog
        self.rewrites = rewrites

    def filter(self, filter: Filter | None, view: View) -> Filter | None:
        """The filter of instances of `view` in its best form; None when everything matches."""
        if filter is None:
            return None
        scalar = scalars_of(*self._reached(view, filter))
        before = filter
        reported: list[Rewrite] = []
        filter = simplify(filter, scalar=scalar, report=lambda rule, why: reported.append(Rewrite(rule, why)))
        filter = self._relations_by_id(filter, scalar, reported)
        filter = self._without_has_data(filter, view, reported)
        shown = (describe(before), describe(filter)) if reported else ()
        for number, rewrite in enumerate(reported):
            first = Rewrite(rewrite.rule, rewrite.why, *shown) if number == 0 else rewrite
            if rewrite.rule not in [other.rule for other in reported[:number]]:
                self.rewrites.append(first)
        return None if isinstance(filter, MatchAll) else filter

    def note(self, rule: str, why: str, before: str = "", after: str = "") -> None:
        self.rewrites.append(Rewrite(rule, why, before, after))

    def _reached(self, view: View, filter: Filter) -> list[View]:
        """The views a filter looks at: that of the instances, and those of related nodes."""
        found = [view]
        for part in filter.walk():
            if not isinstance(part, Nested):
                continue
            for here in found:
                member = next((m for m in here.members if view_ref(here, m.wire) == part.scope), None)
                if isinstance(member, Direct) and member.target:
                    target = self.catalog.related(here, member.target)
                    found += [target] if target is not None else []
                    break
        return found

    def _relations_by_id(self, filter: Filter, scalar: Scalar, reported: list[Rewrite]) -> Filter:
        """A related node named by its id is the value of the relation itself: no visit is needed."""

        def turn(part: Filter) -> Filter:
            if not isinstance(part, Nested):
                return part
            ids = exact_ids(part.filter)
            if ids is None:
                return part
            reported.append(
                Rewrite(
                    "relation by id", "a related node named by its id is the value of the relation itself"
                )
            )
            if not scalar(part.scope):
                return ContainsAny(part.scope, ids)
            return Equals(part.scope, ids[0]) if len(ids) == 1 else In(part.scope, ids)

        return transform(filter, turn)

    def _without_has_data(self, filter: Filter, view: View, reported: list[Rewrite]) -> Filter:
        own = HasData((view_source(view),))
        parts = conjuncts(filter)
        kept = [part for part in parts if part != own]
        if len(kept) == len(parts):
            return filter
        reported.append(Rewrite("redundant hasData", "every read of a view asks for its data already"))
        return And(tuple(kept)) if len(kept) > 1 else kept[0] if kept else MatchAll()


def conjuncts(filter: Filter | None) -> list[Filter]:
    if filter is None:
        return []
    return list(filter.filters) if isinstance(filter, And) else [filter]


def transform(filter: Filter, change: Callable[[Filter], Filter]) -> Filter:
    """The filter with `change` applied to conditions that must all hold."""
    if isinstance(filter, And):
        return And(tuple(change(part) for part in filter.filters))
    return change(filter)


def exact_ids(filter: Filter | None) -> tuple[Ref, ...] | None:
    """The instances a filter names, when naming them is all it does."""
    if isinstance(filter, InstanceReferences):
        return filter.instances
    parts = conjuncts(filter)
    if len(parts) != 2:
        return None
    spaces = [_texts(part, _SPACE) or _texts(part, _EDGE_SPACE) for part in parts]
    ids = [_texts(part, _ID) or _texts(part, _EDGE_ID) for part in parts]
    for space, external_ids in ((spaces[0], ids[1]), (spaces[1], ids[0])):
        if space is not None and external_ids is not None and len(space) == 1:
            return tuple(Ref(space[0], external_id) for external_id in external_ids)
    return None


def _texts(filter: Filter, ref: tuple[str, ...]) -> tuple[str, ...] | None:
    """The values a filter allows for a property of text, when that is all it says."""
    if isinstance(filter, Equals) and filter.property == ref and isinstance(filter.value, str):
        return (filter.value,)
    if isinstance(filter, In) and filter.property == ref and isinstance(filter.values, tuple):
        texts = tuple(value for value in filter.values if isinstance(value, str))
        return texts if len(texts) == len(filter.values) else None
    return None
