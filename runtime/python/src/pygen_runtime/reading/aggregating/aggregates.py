"""Figures over the instances of a view, as flows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, SupportsFloat

from ...chunks import chunks
from ...counts import counted
from ...errors import ValidationFailed
from ...filters import NEVER, Filter, simplify
from ...filters.algebra import Exists, Nested, Overlaps, Prefix, both
from ...filters.describe import describe
from ...filters.names import view_ref
from ...filters.whose import has_data, whoses
from ...http import Flow, Response
from ...instances.ids import NodeId
from ...instances.spec import Direct, Property, View
from ...names import nearest_or_all
from ..asked import TYPED, Asked, Catalog, Search, stored
from ..meter import Meter
from ..plan import Tuning
from ..planning.whose import by_external_id, named
from ..requests import MAX_GROUPS
from ..requests import aggregates as asking
from ..running.ids import ids_of
from .results import AggregateRow, Aggregates, Bucket, Histogram, Metrics, name_of

_FUNCTIONS = ("avg", "count", "max", "min", "sum")
_IDS = {"external_id": "externalId", "space": "space"}
_NUMBERS = ("int32", "int64", "float32", "float64")
_PER_REQUEST = 5
"""Figures in one request."""


def aggregate(
    view: View,
    metrics: Metrics,
    property: str | None,
    group_by: str | Sequence[str] | None,
    condition: Filter | None,
    search: Search | None = None,
    limit: int | None = None,
    catalog: Catalog = TYPED,
) -> Flow[Aggregates]:
    """Several figures at once, over everything or per group."""
    limit = counted("limit", limit, 1, view=view.external_id)
    groups = [group_by] if isinstance(group_by, str) else list(group_by or ())
    if any("." in name for name in groups):
        from .related import by_related

        def ask_groups(metrics: Metrics, groups: Sequence[str]) -> Flow[Aggregates]:
            return aggregate(view, metrics, None, groups, condition, search)

        pairs = metric_pairs(view, metrics, property)
        return (yield from by_related(view, pairs, groups, ask_groups, limit, catalog))
    figures = _figures(view, metrics, property)
    condition = yield from _figurable(view, condition)
    if len(groups) > 5:
        raise ValidationFailed(f"group by at most 5 properties, not {len(groups)}", view=view.external_id)
    if condition == NEVER:
        return Aggregates([] if groups else [AggregateRow({}, _nothing(figures))])
    wires = {_wire_name(view, name): name for name in groups}
    parts = chunks(figures.items(), _PER_REQUEST)
    # which groups come when not all do is not said, so several requests may not be about the same
    most = MAX_GROUPS if limit is None or len(parts) > 1 else min(limit, MAX_GROUPS)

    def ask(condition: Filter | None) -> Flow[Aggregates]:
        figured = [[wire for _, wire in part] for part in parts]
        responses: list[Response] = yield [
            asking(view, wanted, condition, list(wires), search, most) for wanted in figured
        ]
        return _rows(view, figures, wires, responses)

    rows = yield from ask(condition)
    if len(rows) >= MAX_GROUPS and (limit is None or limit > MAX_GROUPS):
        from .groups import rest_of

        rows = yield from rest_of(view, groups, condition, ask, rows)
    return Aggregates(rows[:limit])


def histogram(
    view: View, property: str, interval: float, condition: Filter | None, search: Search | None = None
) -> Flow[list[Bucket]]:
    """How the values of a property are spread."""
    wire = {"histogram": {"property": _number(view, property), "interval": _width(view, interval)}}
    condition = yield from _figurable(view, condition)
    if condition == NEVER:
        return Histogram()
    response: Response = yield asking(view, [wire], condition, search=search)
    with response.understood():
        found = response.items()
        buckets = found[0]["aggregates"][0]["buckets"] if found else []
        return Histogram(Bucket(bucket["start"], interval, bucket["count"]) for bucket in buckets)


def _figurable(view: View, condition: Filter | None) -> Flow[Filter | None]:
    """The condition in words that aggregation understands as lists do: figures have no pages to check."""
    if whoses(condition):
        from ..running.connected import resolved

        asked, _ = yield from resolved(
            Asked(view, condition), Tuning(), Meter(), resumable=False, before=None
        )
        condition = asked.filter
        if whoses(condition):
            raise _too_many(view, condition)
    if condition is None or not _differs(view, condition):
        return None if condition is None else simplify(by_external_id(condition))
    tuning = Tuning()
    ids = yield from ids_of(
        both(has_data(view), condition), tuning, view.used_for, Meter(), at_most=tuning.rows + 1
    )
    if len(ids) > tuning.rows:
        raise _too_many(view, condition)
    return by_external_id(named(tuple(ids)))


def _too_many(view: View, condition: Filter | None) -> ValidationFailed:
    return ValidationFailed(
        f"{describe(condition)}: too many match to be named in the request for a figure. Narrow the "
        "condition, or take the figure of frame(), which checks them page by page",
        view=view.external_id,
    )


def _differs(view: View, condition: Filter) -> bool:
    """Whether aggregation would not understand the condition, or understand something else."""
    lists = {view_ref(view, member.wire) for member in view.members if getattr(member, "list", False)}
    return any(
        isinstance(part, Nested | Overlaps)
        or (isinstance(part, Exists) and part.property in lists)
        or (isinstance(part, Prefix) and (part.property in lists or not isinstance(part.value, str)))
        for part in condition.walk()
    )


def _number(view: View, name: str) -> str:
    """What the API calls a property that a histogram can be made of."""
    member = stored(view, name)
    if not isinstance(member, Property) or member.list or member.type not in _NUMBERS:
        raise ValidationFailed("a histogram needs a number", view=view.external_id, property=name)
    return member.wire


def _wire_name(view: View, name: str) -> str:
    """What the API calls a property inside its view."""
    return _IDS.get(name) or stored(view, name).wire


def _width(view: View, interval: Any) -> float:
    if isinstance(interval, bool) or not isinstance(interval, SupportsFloat) or not float(interval) > 0:
        raise ValidationFailed(f"interval must be a number above 0, not {interval!r}", view=view.external_id)
    return interval if isinstance(interval, int) else float(interval)


def metric_pairs(view: View, metrics: Metrics, property: str | None) -> list[tuple[str, str | None]]:
    """The figures that are meant, each as a function and a property."""
    alone = isinstance(metrics, str) or _is_pair(metrics) or not isinstance(metrics, Iterable)
    several: list[Any] = [metrics] if alone else list(metrics)
    pairs: list[tuple[str, str | None]] = []
    for metric in several:
        function, of = metric if isinstance(metric, tuple) and len(metric) == 2 else (metric, property)
        if function not in _FUNCTIONS:
            hint = nearest_or_all(str(function), _FUNCTIONS)
            raise ValidationFailed(f"there is no aggregate {function!r}.{hint}", view=view.external_id)
        if of is None and function != "count":
            raise ValidationFailed(f"{function!r} needs a property", view=view.external_id)
        pairs.append((function, of))
    if not pairs:
        raise ValidationFailed("give at least one aggregate", view=view.external_id)
    return pairs


def _figures(view: View, metrics: Metrics, property: str | None) -> dict[str, dict[str, Any]]:
    """Name of each figure -> what to ask for."""
    return {
        name_of(function, of): {function: {} if of is None else {"property": _wire_name(view, of)}}
        for function, of in metric_pairs(view, metrics, property)
    }


def _is_pair(metrics: Metrics) -> bool:
    """("avg", "capacity") is one figure; ("avg", "max") are two."""
    if not isinstance(metrics, tuple) or len(metrics) != 2:
        return False
    return all(isinstance(metric, str) for metric in metrics) and metrics[1] not in _FUNCTIONS


def _nothing(figures: dict[str, Any]) -> dict[str, Any]:
    return {name: 0 if "count" in wire else None for name, wire in figures.items()}


def _rows(
    view: View, figures: dict[str, Any], wires: dict[str, str], responses: Sequence[Response]
) -> Aggregates:
    rows: dict[str, AggregateRow] = {}
    values: dict[str, dict[str, Any]] = {}
    names = list(figures)
    for part, response in zip(chunks(names, _PER_REQUEST), responses, strict=True):
        with response.understood():
            for item in response.items():
                group = item.get("group") or {}
                key = repr(sorted(group.items()))
                if key not in rows:
                    values[key] = _nothing(figures)
                    rows[key] = AggregateRow(_group(view, wires, group), values[key])
                found = zip(part, item["aggregates"], strict=True)
                given = {name: figure.get("value") for name, figure in found}
                values[key] |= {name: value for name, value in given.items() if value is not None}
    if not rows and not wires:
        return Aggregates([AggregateRow({}, _nothing(figures))])
    return Aggregates(rows.values())


def _group(view: View, wires: dict[str, str], group: dict[str, Any]) -> dict[str, Any]:
    direct = {member.wire for member in view.members if isinstance(member, Direct)}
    return {
        name: NodeId(value["space"], value["externalId"])
        if wire in direct and (value := group.get(wire)) is not None
        else group.get(wire)
        for wire, name in wires.items()
    }
