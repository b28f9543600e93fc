"""Limits on parsed documents, so that later stages can walk them without fear."""

from __future__ import annotations

import json
from typing import Any

from pygen.errors import PygenUserError
from pygen.models.jsontext import too_deep
from pygen.models.source import DEEPEST

MOST = 3_000_000
"""Values in a document, aliases counted as often as they are used."""


def guard(value: Any, name: str) -> None:
    """Refuse what is too deep, too large once YAML aliases are followed, or not representable as JSON."""
    _measure(value, name)
    try:
        json.dumps(value, ensure_ascii=False, allow_nan=False).encode()
    except UnicodeEncodeError as error:
        text = error.object[max(0, error.start - 20) : error.start]
        raise PygenUserError(
            "PG002", f"After {text!r} there is half a character (a lone surrogate).", name
        ) from None
    except ValueError:
        raise PygenUserError("PG003", "A number is out of range.", name) from None


def jsonable(value: Any, name: str) -> Any:
    """A value of any origin as if it had been read from JSON: lists for tuples, texts for keys."""
    try:
        return json.loads(json.dumps(value))
    except RecursionError:
        raise too_deep(name) from None
    except (TypeError, ValueError) as error:
        message = f"This is not data: {error}."
        raise PygenUserError(
            "PG007", message, name, "Pass dictionaries and lists, such as .dump()."
        ) from None


def _measure(value: Any, name: str) -> None:
    count = 0
    layer = [value]
    for _ in range(DEEPEST):
        layer = [item for item in layer if type(item) is dict or type(item) is list]
        if not layer:
            return
        count += sum(map(len, layer))
        if count > MOST:
            raise PygenUserError(
                "PG006",
                f"The document has more than {MOST:,} values.",
                name,
                "Do YAML anchors multiply its content?",
            )
        layer = [inner for item in layer for inner in (item.values() if type(item) is dict else item)]
    raise too_deep(name)
