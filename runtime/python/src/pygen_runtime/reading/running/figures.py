"""Figures beside rows: for a page of them at once, never one by one.

Where what is connected points at the rows, the service groups it by the relation, and gives the figures of
1,000 rows in one response. Otherwise the links are read, and the values at their other ends.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from statistics import fmean
from typing import Any

from ...chunks import chunks
from ...filters.algebra import Filter, In, Ref, both
from ...filters.figures import Figure
from ...filters.names import view_ref
from ...filters.simplify import simplify
from ...filters.whose import Whose, natively, whoses
from ...http.flow import Flow
from ...http.gather import gather
from ...instances.spec import Direct, Reverse
from ..meter import Meter
from ..plan import Key, Tuning
from ..planning.planner import joined
from ..requests import aggregates
from .connected import linked
from .ids import aggregates_as_listed
from .links import values_of
from .pager import in_time
from .session import Run

Values = dict[Key, Any]
PER_REQUEST = 5
"""Figures in one request."""


def add_figures(run: Run, rows: Sequence[Any]) -> Flow[None]:
    """Put the figures beside the rows of a page."""
    plan, session = run.plan, run.session
    made = session.rows(plan.root.view)
    keys = [made.key(row) for row in rows]
    by_connection: dict[Whose, list[tuple[str, Figure]]] = defaultdict(list)
    for name, figure in plan.figures:
        by_connection[figure.of].append((name, figure))
    flows = [
        _figured([figure for _, figure in named], keys, plan.tuning, session.meter)
        for named in by_connection.values()
    ]
    found = yield from gather(flows)
    figures: dict[str, tuple[Figure, Values]] = {}
    for named, values in zip(by_connection.values(), found, strict=True):
        figures |= {name: (figure, value) for (name, figure), value in zip(named, values, strict=True)}
    ordered = {name: figures[name] for name, _ in plan.figures}
    for row, key in zip(rows, keys, strict=True):
        made.add(row, {name: values.get(key, figure.empty) for name, (figure, values) in ordered.items()})


def _figured(
    figures: Sequence[Figure], keys: Sequence[Key], tuning: Tuning, meter: Meter
) -> Flow[list[Values]]:
    """Figures over one connection, each by instance."""
    grouped = groupable(figures[0].of)
    if grouped is None:
        return (yield from _of_links(figures, keys, tuning, meter))
    wire, filter = grouped
    parts = [
        _of_groups(part, wire, filter, some, meter)
        for part in chunks(list(figures), PER_REQUEST)
        for some in chunks(list(keys), tuning.ids)
    ]
    answers = yield from gather(parts)
    if None in answers:  # the service ran out of time
        return (yield from _of_links(figures, keys, tuning, meter))
    found: dict[int, Values] = {id(figure): {} for figure in figures}
    for answer in answers:
        for figure, values in answer or ():
            found[id(figure)] |= values
    return [found[id(figure)] for figure in figures]


def groupable(of: Whose) -> tuple[str, Filter | None] | None:
    """The relation by which what is connected points at the rows, and what matches, where it is grouped."""
    member, filter = of.member, None if of.filter is None else simplify(natively(of.filter))
    if not isinstance(member, Reverse) or member.through_list:
        return None
    attribute = joined(member, of.target).attribute
    own = next((other for other in of.target.members if other.name == attribute), None)
    if not isinstance(own, Direct) or whoses(filter) or not aggregates_as_listed(filter):
        return None
    return own.wire, filter


def _of_groups(
    figures: Sequence[Figure], wire: str, filter: Filter | None, keys: Sequence[Key], meter: Meter
) -> Flow[list[tuple[Figure, Values]] | None]:
    """One request for many rows: the service groups what points at them; None if it runs out of time."""
    view = figures[0].of.target
    refs = tuple(Ref(*key) for key in keys)
    wanted: list[dict[str, Any]] = [
        {figure.function: {} if figure.wire is None else {"property": figure.wire}} for figure in figures
    ]
    near = In(view_ref(view, wire), refs)
    response = yield from in_time(aggregates(view, wanted, both(filter, near), [wire]))
    if response is None:
        return None
    found: list[tuple[Figure, Values]] = [(figure, {}) for figure in figures]
    with response.understood():
        items = response.items()
        for item in items:
            group = item["group"][wire]
            key = (group["space"], group["externalId"])
            for (figure, values), answer in zip(found, item["aggregates"], strict=True):
                if answer.get("value") is not None:
                    value = answer["value"]  # the service may give whole numbers as others
                    values[key] = int(value) if figure.integral else value
    meter.add("figures", response, len(items))
    return found


def _of_links(
    figures: Sequence[Figure], keys: Sequence[Key], tuning: Tuning, meter: Meter
) -> Flow[list[Values]]:
    """By the links of the rows, and the values at their other ends."""
    of = figures[0].of
    links = yield from linked(of, keys, tuning, meter)
    wires = sorted({figure.wire for figure in figures if figure.wire is not None})
    far = sorted({far for _, far, _ in links})
    values = (yield from values_of(of.target, wires, far, tuning, meter)) if wires else {}
    ends: dict[Key, list[Key]] = defaultdict(list)
    for near, there, _ in links:
        ends[near].append(there)
    return [
        {
            near: found
            for near, others in ends.items()
            if (found := _figure(figure, len(others), _numbers(figure, others, values))) is not None
        }
        for figure in figures
    ]


def _numbers(figure: Figure, ends: Iterable[Key], values: dict[Key, dict[str, Any]]) -> list[Any]:
    if figure.wire is None:
        return []
    found = (values.get(end, {}).get(figure.wire) for end in ends)
    return [value for value in found if value is not None]


def _figure(figure: Figure, count: int, numbers: list[Any]) -> Any:
    match figure.function:
        case "count":
            return count
        case _ if not numbers:
            return None
        case "sum":
            return sum(numbers)
        case "min":
            return min(numbers)
        case "max":
            return max(numbers)
    return fmean(numbers)
