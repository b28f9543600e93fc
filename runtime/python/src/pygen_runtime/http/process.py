"""State that must not cross a fork: sockets, locks and threads belong to one process."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")


class PerProcess(Generic[T]):
    """Makes its value once in every process that asks for it.

    The value of the parent is kept alive in a child and never used there: dropping it could close a
    connection the parent still uses.
    """

    def __init__(self, make: Callable[[], T]) -> None:
        self._make = make
        self._values: dict[int, T] = {}

    def get(self) -> T:
        pid = os.getpid()
        try:
            return self._values[pid]
        except KeyError:
            # setdefault is atomic: of two threads that get here both receive the same value. No lock of ours
            # may be needed here, because a fork can leave a lock held for ever.
            return self._values.setdefault(pid, self._make())

    def here(self) -> T | None:
        """The value of this process, if there is one."""
        return self._values.get(os.getpid())
