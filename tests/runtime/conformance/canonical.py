"""When two JSON documents say the same: the rules of the README, section "Comparing requests"."""

from __future__ import annotations

import datetime as dt
import json
import re
from decimal import Decimal
from functools import cache
from typing import Any

from runtime.conformance.cases import read

_TIMESTAMP = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?(Z|[+-]\d\d(:?\d\d)?)?")
"""What the service takes for a timestamp."""


@cache
def _rules() -> dict[str, Any]:
    rules: dict[str, Any] = read("canonical.json")
    return rules


def parsed(content: bytes | str) -> Any:
    """JSON with its numbers exact."""
    return json.loads(content, parse_float=Decimal)


def canonical_request(path: str, body: Any) -> Any:
    """The body of a request, without what may differ between languages."""
    endpoint = path[path.index("/models") :]
    body = {name: value for name, value in body.items() if value is not None}
    for name, default in _rules()["defaults"].get(endpoint, {}).items():
        if name in body and body[name] == default:
            del body[name]
    if endpoint == "/models/instances":
        return {**_plain(body), "items": sorted((_item(item) for item in body["items"]), key=_key)}
    if endpoint == "/models/instances/query":
        body = _renamed(body)
    return _plain(body)


def canonical_filter(wire: Any) -> Any:
    """A filter with `and` and `or` flat, each part once, and in an order of their own."""
    return _plain(wire)


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        if set(value) == {"$int64"}:
            return _number(int(value["$int64"]))
        if set(value) == {"$atMost"}:
            return AtMost(value["$atMost"])
        if set(value) in ({"and"}, {"or"}):
            return _joined(*value, [_plain(part) for part in next(iter(value.values()))])
        return {name: _plain(inner) for name, inner in value.items() if inner is not None}
    if isinstance(value, list):
        return [_plain(inner) for inner in value]
    if isinstance(value, str):
        return _moment(value) if _TIMESTAMP.fullmatch(value) else value
    return value if isinstance(value, bool) or value is None else _number(value)


def _moment(text: str) -> tuple[str, int]:
    """A timestamp by the millisecond it means, whatever its zone and spelling."""
    moment = dt.datetime.fromisoformat(text)
    moment = moment if moment.tzinfo else moment.replace(tzinfo=dt.UTC)
    return "moment", (moment - dt.datetime(1970, 1, 1, tzinfo=dt.UTC)) // dt.timedelta(milliseconds=1)


class AtMost:
    """Any whole number from 1 to this one: how large pages are is the planner's to decide."""

    def __init__(self, most: int) -> None:
        self._most = most

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, tuple):
            return NotImplemented
        kind, text = other
        return kind == "number" and Decimal(text) in range(1, self._most + 1)

    __hash__ = None  # type: ignore[assignment]


def _number(value: int | float | Decimal) -> tuple[str, str]:
    """By value: 3, 3.0 and 3e0 are one number, and no two others are."""
    exact = Decimal(str(value)) if isinstance(value, float) else Decimal(value)
    return "number", str(exact.normalize()) if exact else "0"


def _joined(kind: str, parts: list[Any]) -> Any:
    flat: dict[str, Any] = {}
    for part in parts:
        for inner in part[kind] if set(part) == {kind} else [part]:
            flat[json.dumps(inner, sort_keys=True)] = inner
    ordered = [flat[text] for text in sorted(flat)]
    return ordered[0] if len(ordered) == 1 else {kind: ordered}


def _item(item: dict[str, Any]) -> dict[str, Any]:
    """One instance of an upsert: null clears a property, and says nothing anywhere else."""
    plain: dict[str, Any] = _plain({name: value for name, value in item.items() if name != "sources"})
    sources = [
        {
            "source": _plain(source["source"]),
            "properties": {name: _value(value) for name, value in (source.get("properties") or {}).items()},
        }
        for source in item.get("sources") or ()
    ]
    if sources:
        plain["sources"] = sorted(sources, key=lambda source: json.dumps(source["source"], sort_keys=True))
    return plain


def _value(value: Any) -> Any:
    """A property value; inside JSON values null is a value."""
    if isinstance(value, dict) and set(value) != {"$int64"}:
        return {name: _value(inner) for name, inner in value.items()}
    return [_value(inner) for inner in value] if isinstance(value, list) else _plain(value)


def _key(item: dict[str, Any]) -> tuple[str, str, str]:
    return item["instanceType"], item["space"], item["externalId"]


def _renamed(body: dict[str, Any]) -> dict[str, Any]:
    """The parts of a query by where they come from, as every language has names of its own for them."""
    parts: dict[str, Any] = body["with"]
    names = {name: _place(parts, name) for name in parts}
    renamed = {names[name]: _relinked(part, names) for name, part in parts.items()}
    others = {
        key: {names[name]: value for name, value in body[key].items()}
        for key in ("select", "cursors")
        if key in body
    }
    return {**body, **others, "with": renamed}


def _place(parts: dict[str, Any], name: str) -> str:
    part = parts[name]
    kind = _kind(part)
    defaults = _rules()["parts"][kind]
    inner = {**defaults, **part[kind]}
    if "from" not in inner:
        return kind
    through = inner.get("through", {}).get("identifier", "")
    chain = [kind, inner.get("direction", ""), inner.get("chainTo", ""), through]
    if kind == "edges":
        chain.append(json.dumps(inner.get("filter"), sort_keys=True, default=str))
    return f"{_place(parts, inner['from'])} > {' '.join(word for word in chain if word)}"


def _relinked(part: dict[str, Any], names: dict[str, str]) -> dict[str, Any]:
    kind = _kind(part)
    defaults = _rules()["parts"][kind]
    inner = {name: value for name, value in part[kind].items() if defaults.get(name) != value}
    return {**part, kind: {**inner, "from": names[inner["from"]]} if "from" in inner else inner}


def _kind(part: dict[str, Any]) -> str:
    return "nodes" if "nodes" in part else "edges"
