"""Holding the garbage collector off while much is made that stays."""

from __future__ import annotations

import gc
import os
import threading
import time

LONGEST = 2.0
"""Seconds after which a long pause is interrupted."""

MANY = 10_000
"""New objects that are worth a way around them."""

FIRST = 1_000_000
"""Objects that may become old unseen before the collector looks at everything."""

IMMORTAL = 1_000
"""More than Python 3.12 says are frozen where nobody froze anything: what never goes is among them there."""


class _Pause:
    """A context manager that may be entered by several threads, and inside itself.

    Decoding a page makes tens of thousands of objects that all survive; letting the collector walk them again
    and again costs more than decoding. The collector is process wide, so the first to enter turns it off and
    the last to leave turns it back on, and only if it was on.

    It would then walk through all that is new, which takes a third of the time of a list. Where that is
    much, it becomes old unseen. Garbage of other threads among it waits until the collector looks at
    everything: that is made to happen when four times as much has become old in this way as there is.
    """

    __slots__ = ("_breath", "_depth", "_due", "_lock", "_unseen", "_was_enabled", "enabled")

    def __init__(self) -> None:
        self.enabled = True
        """Set to False to leave the collector alone."""
        self._was_enabled = False
        self._unseen, self._due = 0, FIRST
        self._begin()
        if hasattr(os, "register_at_fork"):
            os.register_at_fork(after_in_child=self._in_child)

    def _begin(self) -> None:
        self._lock = threading.RLock()  # a finalizer or a signal handler may come in between, and pause too
        self._depth = 0
        self._breath = 0.0

    def breathe(self) -> None:
        """To be called between the parts of a long pause: now and then, what the collector would have done by
        itself. Pauses of several threads may follow each other without end, and there is garbage of others.
        """
        now = time.monotonic()
        with self._lock:
            if not self._was_enabled or now < self._breath + LONGEST:
                return
            self._breath = now
            many = gc.get_count()[0] >= MANY and gc.get_freeze_count() < IMMORTAL
            due = many and self._age()
        if due:
            gc.collect()
        elif not many:
            gc.collect(2 if gc.get_count()[2] > gc.get_threshold()[2] else 1)

    def _age(self) -> bool:
        """Make old what is new; whether everything is due to be looked at.

        Not where somebody froze objects, which this would thaw.
        """
        self._unseen += gc.get_count()[0]
        due = self._unseen > self._due
        gc.freeze()
        if due:
            self._unseen, self._due = 0, 4 * gc.get_freeze_count()
        gc.unfreeze()
        return due

    def _in_child(self) -> None:
        """The threads that would have left the pause stayed in the parent."""
        if self._depth and self._was_enabled:
            gc.enable()
        self._begin()

    def __enter__(self) -> None:
        with self._lock:
            self._depth += 1
            if self._depth == 1:
                self._was_enabled = self.enabled and gc.isenabled()
                if self._was_enabled:
                    self._breath = time.monotonic()
                    gc.disable()

    def __exit__(self, *_: object) -> None:
        due = False
        with self._lock:
            if self._depth == 1 and self._was_enabled:
                due = gc.get_count()[0] >= MANY and gc.get_freeze_count() < IMMORTAL and self._age()
                gc.enable()
            if self._depth:  # a child that was forked in a pause has left it already
                self._depth -= 1
        if due:
            gc.collect()


gc_pause = _Pause()
