"""Settings of the Python package that can stand at the top or in `[tool.pygen.targets.python]`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from pygen.config.settings import SHARED, SHORT_FORMS
from pygen.config.sources import TABLE, Said, source_of
from pygen.errors import PygenUserError

_TWO_PLACES = (*SHARED, *SHORT_FORMS)


def reconcile(last: dict[str, Said], item: Said) -> list[PygenUserError]:
    """Before `item` is the last word: twice in one source is a mistake, a later source replaces."""
    problems: list[PygenUserError] = []
    if item.key == "targets":
        for key in _TWO_PLACES:
            if key in last and key in _python({"targets": item}):
                problems += _twice(key, last.pop(key), item)
    elif item.key in _TWO_PLACES and item.key in _python(last):
        targets = last["targets"]
        problems += _twice(item.key, targets, item)
        rest = {key: value for key, value in _python(last).items() if key != item.key}
        last["targets"] = replace(targets, value={**targets.value, "python": rest})
    return problems


def place_said(last: Mapping[str, Said], location: Sequence[str]) -> list[str]:
    """Where somebody said the setting that validation found at `location`."""
    if location[:2] == ["targets", "python"] and len(location) > 2 and location[2] in last:
        return list(location[2:])
    if len(location) == 1 and location[0] not in last and location[0] in _python(last):
        return ["targets", "python", location[0]]
    return list(location)


def _python(last: Mapping[str, Said]) -> Mapping[str, Any]:
    targets = last["targets"].value if "targets" in last else None
    table = targets.get("python") if isinstance(targets, Mapping) else None
    return table if isinstance(table, Mapping) else {}


def _twice(key: str, earlier: Said, later: Said) -> list[PygenUserError]:
    if source_of(earlier) != source_of(later):
        return []
    return [
        PygenUserError(
            "PG104",
            f"Both `{key}` and `targets.python.{key}` are set.",
            where=TABLE,
            hint=f"Keep one: `{key}` is the short form of the other.",
        )
    ]
