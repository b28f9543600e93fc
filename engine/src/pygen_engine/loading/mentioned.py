"""The spaces that a schema speaks of without describing them, all of which a client needs to write."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from pygen_engine.bodies.identifiers import SPACE_PATTERN

_SPACE_OF_INSTANCES = (["node", "space"], ["edge", "space"])


def mentioned_spaces(value: Any) -> Iterator[str]:
    """Of objects and of what they refer to, such as the types of edges; and those a filter asks for."""
    if isinstance(value, list):
        for item in value:
            yield from mentioned_spaces(item)
    elif isinstance(value, Mapping):
        space = value.get("space")
        named = [space, *(_values(value) if value.get("property") in _SPACE_OF_INSTANCES else ())]
        yield from (text for text in named if isinstance(text, str) and re.match(SPACE_PATTERN, text))
        for key, item in value.items():
            if key != "defaultValue":
                yield from mentioned_spaces(item)


def _values(condition: Mapping[str, Any]) -> list[Any]:
    values = condition.get("values")
    return [condition.get("value"), *(values if isinstance(values, list) else ())]
