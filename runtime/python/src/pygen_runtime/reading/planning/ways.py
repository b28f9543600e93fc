"""What is said of conditions over connections before it is known how many match: ways, and their costs."""

from __future__ import annotations

from collections.abc import Iterator

from ...filters.describe import describe
from ...filters.whose import Given, Looked, whoses
from ..asked import Asked
from ..plan import Rewrite, Tuning
from .filters import exact_ids
from .whose import split


def ways(asked: Asked, tuning: Tuning, *, resumable: bool) -> tuple[Rewrite, ...]:
    """How each condition will be found out when the read runs."""
    room = tuning.ids if resumable else tuning.rows
    few = exact_ids(split(asked.filter)[0]) is not None
    found = [
        Rewrite("when it runs", f"{describe(looked)}: {_way(looked, asked, room, tuning, few=few)}")
        for looked in whoses(asked.filter)
    ]
    return (*found, *_branches(asked, tuning))


def _way(looked: Looked, asked: Asked, room: int, tuning: Tuning, *, few: bool) -> str:
    check = f"each page is looked at once more, by a request for each {tuning.ids:,} instances"
    if isinstance(looked, Given) and looked.bounded:
        return f"asked first and named, up to {room:,}"
    if few and asked.search is None:
        return f"{check}: the other conditions name the instances"
    named = f"turned round if up to {room:,} match: {_there(tuning)}, and they are named"
    return f"{named}; refused if more do" if asked.search is not None else f"{named}; otherwise {check}"


def _branches(asked: Asked, tuning: Tuning) -> Iterator[Rewrite]:
    """What a branch brings is not checked."""
    for branch in asked.branches:
        for looked in whoses(branch.asked.filter):
            why = f"{_there(tuning)}, and up to {tuning.rows:,} are named; refused if more match"
            yield Rewrite("when it runs", f"{branch.member.name}: {describe(looked)}: {why}")
        yield from _branches(branch.asked, tuning)


def _there(tuning: Tuning) -> str:
    return f"found from the other end, by a request for each {tuning.rows:,} instances there"
