"""Conditions over connections while a read is carried out: turned round, or checked page by page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

import msgspec
from msgspec.structs import replace

from ...chunks import chunks
from ...errors import ValidationFailed
from ...filters.algebra import Filter, both
from ...filters.describe import describe
from ...filters.simplify import simplify
from ...filters.whose import Given, Looked, Whose, has_data, put, untrue, whoses
from ...http.flow import Flow
from ...http.gather import gather
from ...instances.spec import Direct, View
from ..asked import Asked
from ..meter import Meter
from ..plan import Key, Named, Rewrite, Tuning
from ..planning.filters import exact_ids
from ..planning.whose import MAX_CHECKED, decides, holds, named, put_into, split, standing
from ..requests import counted, counting
from .cursors import fit_into_cursor
from .given import candidates, too_many
from .ids import aggregates_as_listed, ids_of
from .links import Link, Links, links_of
from .pager import in_time


class Stood(msgspec.Struct):
    """What stands for the conditions over connections that could be named."""

    instead: dict[Filter, Filter] = {}
    named: list[tuple[Key, ...] | None] = []
    """For each condition of the root the ids that stand for it; None where pages are checked."""
    rewrites: list[Rewrite] = []


def resolved(
    asked: Asked, tuning: Tuning, meter: Meter, *, resumable: bool, before: Named | None
) -> Flow[tuple[Asked, Stood]]:
    """What is asked with the ids of those that match instead of conditions, where they are few.

    `before` is what a cursor says of them: who goes on does so with those that matched when the read began.
    """
    stood = Stood()
    for branch in asked.branches:
        yield from _branches(branch.asked, tuning, meter, stood)
    conditions = whoses(asked.filter)
    room = tuning.ids if resumable else tuning.rows
    few = exact_ids(split(asked.filter)[0]) is not None  # they are checked in a request or two
    for number, whose in enumerate(conditions):
        if before is not None:
            keys = before[number] if number < len(before) else None
        else:
            given = whose if isinstance(whose, Given) and whose.bounded else None
            keys = None if few and given is None else (yield from _nameable(whose, room, tuning, meter))
            if keys is not None and resumable and not fit_into_cursor((*stood.named, keys)):
                keys = None
            if keys is None and given is not None:
                raise too_many(given, room, resumable=resumable)
        stood.named.append(keys)
        _stand(stood, whose, keys)
    changed = put_into(asked, lambda filter: put(filter, stood.instead))
    return replace(changed, found=bool(stood.instead)), stood


def _stand(stood: Stood, whose: Looked, keys: tuple[Key, ...] | None) -> None:
    shown = describe(whose)
    if keys is None:
        why = "those that match are not few, or not known beforehand: each page is looked at once more"
        stood.rewrites.append(Rewrite("checked", f"{shown}: {why}"))
        return
    stood.instead[whose] = standing(whose, keys)
    how = "asked first" if isinstance(whose, Given) else "found from the other end"
    why = f"{how}: {len(keys):,} are named"
    stood.rewrites.append(Rewrite("turned round", f"{shown}: {why}"))


def _branches(asked: Asked, tuning: Tuning, meter: Meter, stood: Stood) -> Flow[None]:
    """What a branch brings is not checked: its conditions have to be few."""
    for branch in asked.branches:
        yield from _branches(branch.asked, tuning, meter, stood)
    for whose in whoses(asked.filter):
        if whose not in stood.instead:
            keys = yield from _nameable(whose, tuning.rows, tuning, meter)
            if keys is None:
                raise ValidationFailed(
                    f"{describe(whose)}: more than {tuning.rows:,} match, which is too many to be named in a "
                    f"branch. Start the query at {whose.view.external_id}, or narrow the condition",
                    view=whose.view.external_id,
                )
            _stand(stood, whose, keys)


def _nameable(looked: Looked, room: int, tuning: Tuning, meter: Meter) -> Flow[tuple[Key, ...] | None]:
    """The ids that stand for a condition, found from the other end; None where they are more than `room`."""
    if isinstance(looked, Given):
        return (yield from _given(looked, room, tuning, meter))
    assert isinstance(looked, Whose)
    whose, inner = looked, looked.filter
    instead: dict[Filter, Filter] = {}
    for part in whoses(inner):
        keys = yield from _nameable(part, room, tuning, meter)
        if keys is None:
            return None
        instead[part] = standing(part, keys)
    native = None if inner is None else simplify(put(inner, instead))
    if isinstance(whose.member, Direct):
        if whose.at_least > 1 or whose.failing:
            return None  # how many elements of a list match is only seen on the instance
        ids = yield from ids_of(both(has_data(whose.target), native), tuning, "node", meter, at_most=room + 1)
        return tuple(ids) if len(ids) <= room else None
    if whose.failing:
        native = None if native is None else untrue(native)
        if native is None:
            return None
    links = yield from Links(whose, tuning, meter).from_far(native).read(room)
    return None if links is None else tuple(sorted(_enough(links, whose.at_least)))


def _given(given: Given, room: int, tuning: Tuning, meter: Meter) -> Flow[tuple[Key, ...] | None]:
    """The ids that another query gives; None where they are more than `room`, or have to be checked."""
    asked = Asked(given.view, given.filter)
    asked, _ = yield from resolved(asked, tuning, meter, resumable=False, before=None)
    filter, checks = split(asked.filter)
    if checks is not None and not given.bounded:
        return None  # then it is as well checked on the pages of who asks
    wanted = room + 1 if given.limit is None else min(room + 1, given.limit)
    filter = None if filter is None else simplify(filter)
    pages = candidates(given, filter, tuning, meter, at_most=wanted if checks is None else None)
    found: list[Key] = []
    while not pages.done and len(found) < wanted:
        keys = yield from pages.next()
        if checks is not None:
            passed = yield from checked(given.view, checks, keys, tuning, meter)
            if given.words is not None and len(keys) >= tuning.list_rows:
                raise too_many(given, tuning.list_rows - 1)  # the best of those that pass may be others
            keys = [key for key in keys if key in passed]
        found += keys
    found = found[: given.limit]
    return tuple(found) if len(found) <= room else None


def _enough(links: Iterable[Link], at_least: int) -> set[Key]:
    """The near ends that have so many links."""
    numbers = Counter(near for near, _, _ in set(links))
    return {near for near, number in numbers.items() if number >= at_least}


def checked(view: View, filter: Filter, keys: Sequence[Key], tuning: Tuning, meter: Meter) -> Flow[set[Key]]:
    """Those of some instances of a view that a filter with conditions over connections holds for."""
    if not keys:
        return set()
    conditions = list(dict.fromkeys(whoses(filter)))
    sets = yield from gather([_matching(whose, keys, tuning, meter) for whose in conditions])
    found: dict[Filter, set[Key]] = dict(zip(conditions, sets, strict=True))
    if decides(filter):
        return {key for key in keys if holds(filter, key, found)}
    return (yield from _kept(view, simplify(put(filter, _named(found))), keys, tuning, meter))


def _named(found: dict[Filter, set[Key]]) -> dict[Filter, Filter]:
    return {whose: named(tuple(sorted(keys))) for whose, keys in found.items()}


def _kept(
    view: View, filter: Filter | None, keys: Sequence[Key], tuning: Tuning, meter: Meter
) -> Flow[set[Key]]:
    """Those of some instances that a filter of the service holds for."""
    parts = chunks(list(keys), tuning.ids)
    flows = [
        ids_of(both(named(tuple(part)), has_data(view), filter), tuning, view.used_for, meter, "checks")
        for part in parts
    ]
    return {key for found in (yield from gather(flows)) for key in found}


def _matching(looked: Looked, keys: Sequence[Key], tuning: Tuning, meter: Meter) -> Flow[set[Key]]:
    """Those of some instances that a condition holds for."""
    if isinstance(looked, Given):
        return (
            set(keys)
            if looked.filter is None
            else (yield from checked(looked.view, looked.filter, keys, tuning, meter))
        )
    assert isinstance(looked, Whose)
    return (yield from _with_enough(looked, keys, tuning, meter))


def _with_enough(whose: Whose, keys: Sequence[Key], tuning: Tuning, meter: Meter) -> Flow[set[Key]]:
    """Those of some instances that are connected with enough that match."""
    links = yield from linked(whose, keys, tuning, meter)
    return _enough(links, whose.at_least)


def linked(whose: Whose, keys: Sequence[Key], tuning: Tuning, meter: Meter) -> Flow[set[Link]]:
    """The links of some instances to those that count."""
    simple = not whose.failing and not isinstance(whose.member, Direct) and not whoses(whose.filter)
    there = simplify(whose.filter) if simple and whose.filter is not None else None
    links = yield from links_of(whose, keys, there, tuning, meter)
    if simple:
        return links
    far = yield from _far(whose, sorted({far for _, far, _ in links}), tuning, meter)
    return {link for link in links if link[1] in far}


def _far(whose: Whose, keys: list[Key], tuning: Tuning, meter: Meter) -> Flow[set[Key]]:
    """Those at the other end that count."""
    members = set(keys)
    if not keys:
        return members
    if isinstance(whose.member, Direct):  # what relations point at may be no instance of the view
        members = yield from _kept(whose.target, None, keys, tuning, meter)
    if whose.filter is None:
        return members
    matching = yield from checked(whose.target, whose.filter, sorted(members), tuning, meter)
    return members - matching if whose.failing else members & matching


def refuse_endless(view: View, filter: Filter | None, meter: Meter) -> Flow[None]:
    """A check of each instance ends in time only where there are not too many."""
    if not aggregates_as_listed(filter):
        return
    response = yield from in_time(counting(view, filter))
    if response is None:
        return
    meter.add("", response, 1)
    number = counted(response)
    if number > MAX_CHECKED:
        raise ValidationFailed(
            f"{number:,} instances would have to be checked page by page, which may take an hour. "
            "Narrow them with another condition, give a limit, or take them as they come with iterate()",
            view=view.external_id,
        )
