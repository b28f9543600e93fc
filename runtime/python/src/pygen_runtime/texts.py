"""Text that can be sent: every request is encoded here, and half a character is found before it is sent."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import msgspec

from .errors import ValidationFailed
from .foreign import encodable


def is_whole(text: str) -> bool:
    """Whether the text can be sent; file names and badly decoded bytes may hold halves of characters.

    These are surrogates: a pair of them is one character in UTF-16, and one alone is none anywhere.
    """
    if text.isascii():
        return True
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


_ENCODER = msgspec.json.Encoder(enc_hook=encodable)


def encode(payload: Any) -> bytes:
    """The body of a request as JSON; what in it cannot be sent is refused by name."""
    try:
        return _ENCODER.encode(payload)
    except UnicodeEncodeError:
        raise not_whole(payload) from None
    except ValueError as error:
        raise ValidationFailed(str(error)) from None


def not_whole(payload: Any) -> ValidationFailed:
    """The error about the first text of a body that cannot be sent."""
    for path, text in _texts(payload, ""):
        if not is_whole(text):
            where = f" ({path})" if path else ""
            return ValidationFailed(
                f"{text!r}{where} holds half a character (a surrogate), which cannot be sent"
            )
    return ValidationFailed("a text holds half a character (a surrogate), which cannot be sent")


def _texts(value: Any, path: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from _texts(key, path)
            yield from _texts(item, f"{path}.{key}" if path else str(key))
    elif isinstance(value, msgspec.Struct):
        yield from _texts(msgspec.structs.asdict(value), path)
    elif isinstance(value, (list, tuple)):
        for number, item in enumerate(value):
            yield from _texts(item, f"{path}[{number}]")
