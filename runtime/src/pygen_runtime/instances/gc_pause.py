"""Holding the garbage collector off while one page is decoded."""

from __future__ import annotations

import gc
import threading


class _Pause:
    """A context manager that may be entered by several threads, and inside itself.

    Decoding a page makes tens of thousands of objects that all survive; letting the collector walk them again
    and again costs more than decoding. The collector is process wide, so the first to enter turns it off and
    the last to leave turns it back on, and only if it was on.
    """

    __slots__ = ("_depth", "_lock", "_was_enabled", "enabled")

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._depth = 0
        self._was_enabled = False
        self.enabled = True
        """Set to False to leave the collector alone."""

    def __enter__(self) -> None:
        with self._lock:
            if self._depth == 0:
                self._was_enabled = self.enabled and gc.isenabled()
                if self._was_enabled:
                    gc.disable()
            self._depth += 1

    def __exit__(self, *_: object) -> None:
        with self._lock:
            self._depth -= 1
            if self._depth == 0 and self._was_enabled:
                gc.enable()


gc_pause = _Pause()
