"""What is held in memory for speed: up to so many bytes, and what was not asked for longest goes first."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Hashable
from dataclasses import dataclass, field
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")

_ENTRY = 400
"""Bytes that holding anything costs, beside what is held and its name."""


@dataclass
class Held(Generic[K, V]):
    """Values by key. What would take a quarter of the room is not held at all."""

    most: int
    _values: OrderedDict[K, tuple[V, int]] = field(default_factory=OrderedDict)
    size: int = 0

    def get(self, key: K) -> V | None:
        found = self._values.get(key)
        if found is None:
            return None
        self._values.move_to_end(key)
        return found[0]

    def put(self, key: K, value: V, size: int) -> None:
        """Hold a value of so many bytes, instead of what was there under its key."""
        self.drop(key)
        size += _ENTRY
        if size > self.most // 4:
            return
        self._values[key] = (value, size)
        self.size += size
        while self.size > self.most:
            self.size -= self._values.popitem(last=False)[1][1]

    def drop(self, key: K) -> None:
        found = self._values.pop(key, None)
        if found is not None:
            self.size -= found[1]

    def clear(self) -> None:
        self._values.clear()
        self.size = 0
