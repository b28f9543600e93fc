"""Telling how far a long read or write has come: to a function, on a terminal, or in a notebook."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Sequence
from typing import Any, Self

from ...errors import ApiError, ValidationFailed
from .results import Progress

_OFTEN = 0.1
"""Seconds between two pictures of a bar."""
_WIDTH = 30


class Reporter:
    """Counts what is done and tells the callback."""

    def __init__(self, tell: Callable[[Progress], None] | None, total: int | None, what: str) -> None:
        self._tell = tell
        self._total = total
        self._what = what
        self._done = 0

    def finished(self, parts: Sequence[Sequence[Any]], place: int, outcome: object) -> None:
        """The request for `parts[place]` was answered."""
        if not isinstance(outcome, ApiError):
            self.add(len(parts[place]))

    def add(self, count: int) -> None:
        """So many more are done."""
        self._done += count
        if self._tell is not None:
            self._tell(Progress(self._done, self._total, self._what))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        """Nothing to clear away."""


class _Bar(Reporter):
    """A bar on the terminal or in the notebook; nothing where the output goes into a file."""

    def __init__(self, total: int | None, what: str) -> None:
        super().__init__(self._show, total, what)
        self._shown = 0.0
        self._started = time.monotonic()
        self._notebook: Any = None

    def __enter__(self) -> Self:
        if _in_notebook():
            from IPython import display

            shown: Any = display
            self._notebook = shown.display({"text/plain": self._line(0)}, raw=True, display_id=True)
        return self

    def _show(self, progress: Progress) -> None:
        now = time.monotonic()
        if now - self._shown >= _OFTEN or progress.done == progress.total:
            self._shown = now
            self._draw(self._line(progress.done))

    def _draw(self, line: str) -> None:
        if self._notebook is not None:
            self._notebook.update({"text/plain": line}, raw=True)
        elif sys.stderr.isatty():
            sys.stderr.write(f"\r\x1b[K{line}")
            sys.stderr.flush()

    def _line(self, done: int) -> str:
        if not self._total:
            return f"{self._what}: {done:,}"
        share = min(1.0, done / self._total)
        full = round(_WIDTH * share)
        bar = "█" * full + "░" * (_WIDTH - full)
        return f"{self._what} {bar} {done:,} of {self._total:,}"

    def __exit__(self, *_: object) -> None:
        if self._notebook is not None:
            self._draw(f"{self._what}: {self._done:,} in {time.monotonic() - self._started:.1f} s")
        elif self._shown:
            self._draw("")


def _in_notebook() -> bool:
    """Whether a notebook shows what is displayed; a shell of IPython is a terminal."""
    ipython = sys.modules.get("IPython")
    shell = ipython.get_ipython() if ipython is not None else None
    return shell is not None and hasattr(shell, "kernel")


def reporter(progress: bool | Callable[[Progress], None], total: int | None, what: str) -> Reporter:
    """A bar for True, calls for a callback, silence for False."""
    if progress is True:
        return _Bar(total, what)
    check_progress(progress)
    return Reporter(progress or None, total, what)


def check_progress(progress: object) -> None:
    if progress and progress is not True and not callable(progress):
        raise ValidationFailed(f"progress is True, or a function that is called, not {progress!r}")
