"""Reading fields of parsed documents: what is there, or a message about what should be."""

from __future__ import annotations

from typing import Any

from pygen.models.source import Place
from pygen.refs import ViewRef

Raw = dict[str, Any]


class Misfit(Exception):
    """Something in a document is not what a data model has there."""

    def __init__(
        self,
        place: Place,
        message: str,
        code: str = "PG008",
        hint: str | None = None,
        view: ViewRef | None = None,
    ) -> None:
        super().__init__(message)
        self.place, self.message, self.code, self.hint = place, message, code, hint
        self.view = view
        """The view that has to change, when it is not the one being read."""


def text(raw: Raw, key: str, place: Place) -> str:
    """A text that has to be there."""
    value = raw.get(key)
    if type(value) is str and value:
        return value
    raise Misfit((*place, key), missing(key, "a text", value, key in raw))


def maybe_text(raw: Raw, key: str, place: Place) -> str | None:
    """A text that may be absent or null."""
    value = raw.get(key)
    if value is None or type(value) is str:
        return value or None
    raise Misfit((*place, key), missing(key, "a text", value, True))


def flag(raw: Raw, key: str, default: bool, place: Place) -> bool:
    value = raw.get(key)
    if value is None:
        return default
    if type(value) is bool:
        return value
    raise Misfit((*place, key), missing(key, "true or false", value, True))


def size(raw: Raw, key: str, place: Place) -> int | None:
    value = raw.get(key)
    if value is None or (type(value) is int and value >= 0):
        return value
    raise Misfit((*place, key), missing(key, "a positive number", value, True))


def mapping(raw: Raw, key: str, place: Place) -> Raw:
    """An object that has to be there."""
    value = raw.get(key)
    if type(value) is dict:
        return value
    raise Misfit((*place, key), missing(key, "an object", value, key in raw))


def maybe_mapping(raw: Raw, key: str, place: Place) -> Raw | None:
    return None if raw.get(key) is None else mapping(raw, key, place)


def array(raw: Raw, key: str, place: Place) -> list[Any]:
    """A list; absent is empty."""
    value = raw.get(key)
    if value is None:
        return []
    if type(value) is list:
        return value
    raise Misfit((*place, key), missing(key, "a list", value, True))


def texts(raw: Raw, key: str, place: Place) -> list[str]:
    """A list of texts, not empty."""
    value = raw.get(key)
    if type(value) is list and value and all(type(item) is str for item in value):
        return value
    raise Misfit((*place, key), missing(key, "a list of texts", value, key in raw))


def element(value: Any, place: Place) -> Raw:
    """An element of a list, or a value of a map, that is an object."""
    if type(value) is dict:
        return value
    raise Misfit(place, f"An object was expected, found {described(value)}.")


def missing(key: str, expected: str, value: Any, there: bool) -> str:
    if not there:
        return f"The field {key!r} is missing; {expected} was expected."
    return f"{key!r} should be {expected}, found {described(value)}."


def described(value: Any) -> str:
    """A value for people who may not know the names of types."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, dict):
        return "an object"
    if isinstance(value, list):
        return "a list"
    if value == "":
        return "an empty text"
    shown = repr(value)
    return shown if len(shown) <= 40 else f"{shown[:40]}…"
