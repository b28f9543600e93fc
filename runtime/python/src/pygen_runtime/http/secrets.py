"""Text that must not be seen: not in a repr, not in an error, not in a traceback that shows variables."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, SupportsIndex

SHOWN = "***"
_LEAST = 4
"""Letters of a text that can be a secret: the one letter of a token for trying out is part of every word."""


class Hidden(str):
    """A secret. It can be sent; whoever prints it by mistake sees stars, and so are parts of it."""

    __slots__ = ()

    def __repr__(self) -> str:
        return repr(SHOWN)

    def __getitem__(self, index: SupportsIndex | slice) -> str:
        return Hidden(super().__getitem__(index))


class HiddenBytes(bytes):
    """The same as bytes."""

    __slots__ = ()

    def __repr__(self) -> str:
        return repr(SHOWN.encode())

    def __getitem__(self, index: Any) -> Any:
        part = super().__getitem__(index)
        return HiddenBytes(part) if isinstance(part, bytes) else part


def without(value: Any, secrets: Iterable[str]) -> Any:
    """What somebody said, who may have quoted what he was told: text, or JSON with text in it."""
    if isinstance(value, str):
        for secret in secrets:
            if len(secret) >= _LEAST:
                value = value.replace(secret, SHOWN)
        return value
    if isinstance(value, Mapping):
        return {without(key, secrets): without(part, secrets) for key, part in value.items()}
    if isinstance(value, list):
        return [without(part, secrets) for part in value]
    return value
