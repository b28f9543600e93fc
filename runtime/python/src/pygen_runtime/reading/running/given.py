"""The instances that another query gives, asked for so that they can be named."""

from __future__ import annotations

from ...errors import ValidationFailed
from ...filters.algebra import Filter
from ...filters.describe import describe
from ...filters.whose import Given
from ...http.flow import Flow
from ...http.values import Response
from ..asked import Search
from ..meter import Meter
from ..plan import Key, Step, Tuning
from ..planning.whose import by_external_id
from ..requests import searching
from .ids import Ids


def too_many(given: Given, room: int, *, resumable: bool = False) -> ValidationFailed:
    """Which instances come first, or are found by words, has to be known by name."""
    fit = ", and what fits into a cursor" if resumable else ""
    instead = "Take list() instead of iterate()" if resumable else "Give it a smaller limit"
    return ValidationFailed(
        f"{describe(given)}: too many to be named in another query (at most {room:,}{fit}). {instead}.",
        view=given.view.external_id,
    )


class Found:
    """The ids of the best matches of a search: one page."""

    def __init__(self, given: Given, step: Step, most: int, meter: Meter) -> None:
        self._given, self._step, self._most, self._meter = given, step, most, meter
        self.done = False

    def next(self) -> Flow[list[Key]]:
        assert self._given.words is not None
        response: Response = yield searching(self._step, Search(*self._given.words), self._most)
        with response.understood():
            ids = [(item["space"], item["externalId"]) for item in response.items()]
        self._meter.add("", response, len(ids))
        self.done = True
        return ids


def candidates(
    given: Given, filter: Filter | None, tuning: Tuning, meter: Meter, *, at_most: int | None
) -> Ids | Found:
    """The ids of what matches, page by page; at most so many where none of them has to be checked."""
    if given.words is None:
        step = Step(name="0", path="", view=given.view, filter=filter, sort=given.sort)
        return Ids(step, tuning, meter, at_most=at_most)
    understood = None if filter is None else by_external_id(filter)
    step = Step(name="0", path="", view=given.view, filter=understood, sort=given.sort)
    return Found(given, step, min(at_most or tuning.list_rows, tuning.list_rows), meter)
