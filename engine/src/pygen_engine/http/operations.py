"""Operations by name, each imported when it is first called."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

Operation = Callable[[Any, Any, dict[str, Any]], Any]
"""`operation(engine, body, query parameters)` gives what is encoded as JSON, or the JSON itself as bytes."""


@cache
def operation(name: str) -> Operation:
    if name == "instances.query":
        from pygen_engine.read.query import query

        return query
    if name == "instances.sync":
        from pygen_engine.read.sync import sync

        return sync
    if name.startswith("units."):
        from pygen_engine.units import OPERATIONS

        units: dict[str, Operation] = OPERATIONS
        return units[name]
    from pygen_engine.http.ops import OPS

    return OPS[name]
