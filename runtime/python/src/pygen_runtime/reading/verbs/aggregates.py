"""Reads that are one operation, as flows: retrieve, search and aggregates."""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, SupportsFloat, TypeAlias

from ...errors import ValidationFailed
from ...filters import NEVER, Filter
from ...http import Flow, Request, Response
from ...instances.codec import Codec
from ...instances.ids import EdgeId, NodeId, dump_ids
from ...instances.spec import Direct, Property, View
from .options import MAX_LIST, Options, label, stored_member, view_reference, wire_name
from .paging import source_of
from .results import AggregateRow, Aggregates, Bucket

Metrics: TypeAlias = "str | tuple[str, str] | Sequence[str | tuple[str, str]]"
"""`"count"`, `"avg"` (of the property given beside it), `("avg", "capacity")`, or several of these."""

_FUNCTIONS = ("avg", "count", "max", "min", "sum")
_NUMBERS = ("int32", "int64", "float32", "float64")
_PER_REQUEST = 5
_Id = NodeId | EdgeId


def chunked(items: Sequence[Any], size: int) -> Iterator[Sequence[Any]]:
    """Consecutive parts of at most `size` items."""
    return (items[start : start + size] for start in range(0, len(items), size))


def post(path: str, body: Any, kind: Any = "read") -> Request:
    """A request to the instances API."""
    return Request.post(f"/models/instances{path}", body, kind=kind)


def retrieve(codecs: Sequence[Codec], ids: Sequence[_Id], options: Options) -> Flow[list[Any]]:
    """The instances with these ids in that order, each as the first class it is of; no missing ones."""
    wanted = list(dict.fromkeys(ids))
    parts = list(chunked(wanted, MAX_LIST))
    requests = [_byids(codec.view, part, options) for codec in codecs for part in parts]
    responses: list[Response] = yield requests
    found: dict[_Id, Any] = {}
    for number, response in enumerate(responses):
        items, _ = codecs[number // len(parts)].decode_list(response.content)
        for item in items:
            found.setdefault(item.as_id(), item)
    return [found[one] for one in ids if one in found]


def _byids(view: View, ids: Sequence[_Id], options: Options) -> Request:
    body = {"items": dump_ids(view.used_for, ids), "sources": [source_of(view, options)]}
    return post("/byids", body)


def search(codec: Codec, text: str, properties: Sequence[str] | None, options: Options) -> Flow[list[Any]]:
    """Instances whose texts have a word of `text`; the last word may be the start of one."""
    view = codec.view
    if options.is_empty:
        return []
    body: dict[str, Any] = {
        "view": view_reference(view),
        "instanceType": view.used_for,
        "query": text,
        "operator": "OR",
        "limit": MAX_LIST if options.limit is None else options.limit,
    }
    if properties is not None:
        names = [properties] if isinstance(properties, str) else properties
        body["properties"] = [stored_member(view, name, "search").wire for name in names]
    if options.filter is not None:
        body["filter"] = options.filter.dump()
    if options.sort:
        body["sort"] = list(options.sort)
    if options.target_units:
        body["targetUnits"] = list(options.target_units)
    response: Response = yield post("/search", body, "search")
    return codec.decode_list(response.content)[0]


def aggregate(
    view: View,
    metrics: Metrics,
    property: str | None,
    group_by: str | Sequence[str] | None,
    condition: Filter | None,
) -> Flow[Aggregates]:
    """Several figures at once, over everything or per group."""
    figures = _figures(view, metrics, property)
    groups = [group_by] if isinstance(group_by, str) else list(group_by or ())
    if len(groups) > 5:
        raise ValidationFailed(f"group by at most 5 properties, not {len(groups)}", view=label(view))
    if condition == NEVER:
        return Aggregates([] if groups else [AggregateRow({}, _nothing(figures))])
    wires = {wire_name(view, name, "group by"): name for name in groups}
    requests = [
        _aggregate_request(view, [wire for _, wire in part], list(wires), condition)
        for part in chunked(list(figures.items()), _PER_REQUEST)
    ]
    responses: list[Response] = yield requests
    rows = _rows(view, figures, wires, responses)
    if len(rows) >= MAX_LIST:
        warnings.warn(
            f"{label(view)}: the service gives at most {MAX_LIST:,} groups, so there may be more than these: "
            "narrow them with filters",
            stacklevel=2,
        )
    return rows


def count(view: View, condition: Filter | None) -> Flow[int]:
    """How many instances match."""
    rows = yield from aggregate(view, "count", None, None, condition)
    return int(rows.value or 0)


def histogram(view: View, property: str, interval: float, condition: Filter | None) -> Flow[list[Bucket]]:
    """How the values of a property are spread."""
    wire = {"histogram": {"property": _number(view, property), "interval": _width(view, interval)}}
    if condition == NEVER:
        return []
    response: Response = yield _aggregate_request(view, [wire], [], condition)
    found = response.json()["items"]
    buckets = found[0]["aggregates"][0]["buckets"] if found else []
    return [Bucket(one["start"], interval, one["count"]) for one in buckets]


def _number(view: View, name: str) -> str:
    """What the API calls a property that a histogram can be made of."""
    member = stored_member(view, name, "count")
    if not isinstance(member, Property) or member.list or member.type not in _NUMBERS:
        raise ValidationFailed("a histogram needs a number", view=label(view), property=name)
    return member.wire


def _width(view: View, interval: Any) -> float:
    if isinstance(interval, bool) or not isinstance(interval, SupportsFloat) or not float(interval) > 0:
        raise ValidationFailed(f"interval must be a number above 0, not {interval!r}", view=label(view))
    return interval if isinstance(interval, int) else float(interval)


def _figures(view: View, metrics: Metrics, property: str | None) -> dict[str, dict[str, Any]]:
    """Name of each figure -> what to ask for."""
    one = isinstance(metrics, str) or _is_pair(metrics) or not isinstance(metrics, Iterable)
    several: list[Any] = [metrics] if one else list(metrics)
    figures: dict[str, dict[str, Any]] = {}
    for metric in several:
        function, of = metric if isinstance(metric, tuple) and len(metric) == 2 else (metric, property)
        if function not in _FUNCTIONS:
            known = ", ".join(_FUNCTIONS)
            raise ValidationFailed(
                f"there is no aggregate {function!r}; there are: {known}", view=label(view)
            )
        if of is None and function != "count":
            raise ValidationFailed(f"{function!r} needs a property", view=label(view))
        body = {} if of is None else {"property": wire_name(view, of, "aggregate")}
        figures[function if of is None else f"{function}_{of}"] = {function: body}
    if not figures:
        raise ValidationFailed("give at least one aggregate", view=label(view))
    return figures


def _is_pair(metrics: Metrics) -> bool:
    """("avg", "capacity") is one figure; ("avg", "max") are two."""
    if not isinstance(metrics, tuple) or len(metrics) != 2:
        return False
    return all(isinstance(one, str) for one in metrics) and metrics[1] not in _FUNCTIONS


def _aggregate_request(
    view: View, aggregates: Sequence[dict[str, Any]], groups: Sequence[str], condition: Filter | None
) -> Request:
    body: dict[str, Any] = {
        "view": view_reference(view),
        "instanceType": view.used_for,
        "aggregates": aggregates,
        "limit": MAX_LIST,
    }
    if groups:
        body["groupBy"] = groups
    if condition is not None:
        body["filter"] = condition.dump()
    return post("/aggregate", body, "search")


def _nothing(figures: dict[str, Any]) -> dict[str, Any]:
    return {name: 0 if "count" in wire else None for name, wire in figures.items()}


def _rows(
    view: View, figures: dict[str, Any], wires: dict[str, str], responses: Sequence[Response]
) -> Aggregates:
    rows: dict[str, AggregateRow] = {}
    values: dict[str, dict[str, Any]] = {}
    names = list(figures)
    for part, response in zip(chunked(names, _PER_REQUEST), responses, strict=True):
        for item in response.json()["items"]:
            group = item.get("group") or {}
            key = repr(sorted(group.items()))
            if key not in rows:
                values[key] = _nothing(figures)
                rows[key] = AggregateRow(_group(view, wires, group), values[key])
            found = (one.get("value") for one in item["aggregates"])
            values[key] |= {name: value for name, value in zip(part, found, strict=True) if value is not None}
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
