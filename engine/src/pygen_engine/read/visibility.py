"""Instances in system spaces show only to those who ask for the space."""

from __future__ import annotations

import time
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from pygen_engine.sql.pieces import TRUE, Sql
from pygen_engine.sql.scope import Scope

if TYPE_CHECKING:
    from pygen_engine.context import EngineContext

_SPACE_REFERENCES = (["node", "space"], ["edge", "space"], ["space"])


def hide_global(scope: Scope, filters: Iterable[Any]) -> Sql:
    """A condition that leaves out global spaces, except those a filter on the space property names."""
    hidden = dict(scope.catalog.global_spaces)
    if not hidden:
        return TRUE
    for condition in filters:
        for name in _named_spaces(condition):
            hidden.pop(name, None)
    if not hidden:
        return TRUE
    numbers = ", ".join(str(number) for number in sorted(hidden.values()))
    return Sql(f"{scope.alias}.space_id NOT IN ({numbers})")


def pins_space(filters: Iterable[Any]) -> bool:
    """Whether every match is in one given space."""
    for condition in filters:
        if isinstance(condition, dict):
            parts = condition.get("and")
            equals = condition.get("equals")
            if isinstance(parts, list) and pins_space(parts):
                return True
            if isinstance(equals, dict) and equals.get("property") in _SPACE_REFERENCES:
                return True
    return False


def _named_spaces(body: Any) -> Iterable[str]:
    if isinstance(body, list):
        for part in body:
            yield from _named_spaces(part)
    if not isinstance(body, dict):
        return
    for name, argument in body.items():
        if name in ("and", "or"):
            yield from _named_spaces(argument)
        elif name in ("equals", "in") and isinstance(argument, dict):
            if argument.get("property") in _SPACE_REFERENCES:
                values = argument.get("values") if name == "in" else [argument.get("value")]
                yield from (value for value in values or () if isinstance(value, str))
        elif name == "instanceReferences" and isinstance(argument, list):
            yield from (
                reference["space"]
                for reference in argument
                if isinstance(reference, dict) and "space" in reference
            )


def hide_fresh(context: EngineContext, scope: Scope) -> Sql:
    """Search and aggregation lag behind when a fault asks for it: what was just written is not there yet."""
    lag = context.faults.active.search_lag
    if not lag:
        return TRUE
    return Sql(f"{scope.alias}.updated <= ?", (int((time.time() - lag) * 1000),))
