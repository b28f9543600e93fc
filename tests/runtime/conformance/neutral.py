"""Between the neutral values of the cases and those of Python: the README, section "Values"."""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal
from typing import Any

from runtime.conformance.sdk import attribute, tables

from pygen_runtime import EdgeId, NodeId, NodeRef


def native(value: Any) -> Any:
    """What a person would write in Python for a neutral value."""
    if isinstance(value, list):
        return [native(one) for one in value]
    if isinstance(value, Decimal):
        return float(value)
    if not isinstance(value, dict):
        return value
    if len(value) == 1 and next(iter(value)).startswith("$"):
        [(kind, inner)] = value.items()
        return _MARKED[kind](inner)
    return {name: native(inner) for name, inner in value.items()}


def timestamp(text: str) -> dt.datetime:
    """To the digits Python has; a text without zone gives a datetime without one."""
    return dt.datetime.fromisoformat(re.sub(r"(\.\d{6})\d+", r"\1", text))


def _utf16(units: list[str]) -> str:
    return b"".join(int(unit, 16).to_bytes(2, "little") for unit in units).decode(
        "utf-16-le", "surrogatepass"
    )


_MARKED: dict[str, Any] = {
    "$int64": int,
    "$float": float,
    "$timestamp": timestamp,
    "$date": dt.date.fromisoformat,
    "$node": lambda pair: NodeId(*pair),
    "$edge": lambda pair: EdgeId(*pair),
    "$utf16": _utf16,
}


def neutral(value: Any, kind: str) -> Any:
    """A value that was read, in the neutral form; it must have the type Python promises for its kind."""
    if isinstance(value, list):
        return [neutral(one, kind) for one in value]
    if value is None or kind == "json":
        return value
    if kind == "direct":
        assert isinstance(value, NodeRef), value
        return {"$node": [value.space, value.external_id]}
    if kind in ("timestamp", "date") and isinstance(value, str):
        return value  # the service sent what is no date at all: kept as it came
    if kind in ("timeseries", "file", "sequence") and isinstance(value, str):
        return str(value)  # a text that leads to its content as well
    expected = _TYPES.get(kind, str)
    assert type(value) is expected, f"a {kind} is read as {type(value).__name__}: {value!r}"
    if kind == "int64":
        return {"$int64": str(value)}
    if kind == "timestamp":
        assert value.tzinfo is not None, f"a timestamp without zone: {value!r}"
        return {"$timestamp": value.astimezone(dt.UTC).isoformat(timespec="microseconds")}
    return {"$date": value.isoformat()} if kind == "date" else value


_TYPES: dict[str, Any] = {
    "int32": int,
    "int64": int,
    "float32": float,
    "float64": float,
    "boolean": bool,
    "timestamp": dt.datetime,
    "date": dt.date,
}


_BASE_KINDS = {"$type": "direct", "$edgeType": "direct", "$startNode": "direct", "$endNode": "direct"}


def read_value(instance: Any, view: str, name: str) -> Any:
    """A property of an instance, or what every instance has, in the neutral form."""
    if name in ("$createdTime", "$lastUpdatedTime"):
        return neutral(getattr(instance.data_record, attribute(name)), "timestamp")
    if name == "$version":
        return instance.data_record.version
    row = tables().get(view, {"properties": {}})["properties"].get(name)
    return neutral(getattr(instance, attribute(name)), row["kind"] if row else _BASE_KINDS.get(name, "text"))


def expected_value(value: Any) -> Any:
    """The neutral value cut to what Python keeps: six digits of a second, doubles."""
    if isinstance(value, list):
        return [expected_value(one) for one in value]
    if isinstance(value, Decimal):
        return float(value)
    if isinstance(value, dict) and set(value) == {"$timestamp"}:
        return neutral(timestamp(value["$timestamp"]), "timestamp")
    if isinstance(value, dict):
        return {name: expected_value(inner) for name, inner in value.items()}
    return value
