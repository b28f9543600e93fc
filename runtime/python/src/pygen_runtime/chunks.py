"""What is too much for one request, in parts."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

T = TypeVar("T")


def chunks(items: Iterable[T], size: int) -> list[list[T]]:
    """The items in lists of at most `size`."""
    listed = list(items)
    return [listed[start : start + size] for start in range(0, len(listed), size)]
