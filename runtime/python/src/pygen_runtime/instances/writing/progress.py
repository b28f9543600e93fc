"""Telling how far a long write has come."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Self

from ...errors import ApiError, MissingExtra, ValidationFailed
from .results import Progress


class Reporter:
    """Counts what is done and tells the callback."""

    def __init__(self, tell: Callable[[Progress], None] | None, total: int, what: str) -> None:
        self._tell = tell
        self._total = total
        self._what = what
        self._done = 0

    def finished(self, parts: Sequence[Sequence[Any]], place: int, outcome: object) -> None:
        """The request for `parts[place]` was answered."""
        if self._tell is not None and not isinstance(outcome, ApiError):
            self._done += len(parts[place])
            self._tell(Progress(self._done, self._total, self._what))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        """Nothing to clear away."""


class _Bar(Reporter):
    """A progress bar on the terminal or in the notebook."""

    def __init__(self, total: int, what: str) -> None:
        try:
            from rich.progress import Progress as RichProgress
        except ImportError as error:
            raise MissingExtra("a progress bar", "progress") from error
        self._bar = RichProgress(transient=True)
        self._task = self._bar.add_task(what, total=total)
        super().__init__(lambda progress: self._bar.update(self._task, completed=progress.done), total, what)

    def __enter__(self) -> Self:
        self._bar.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._bar.stop()


def reporter(progress: bool | Callable[[Progress], None], total: int, what: str) -> Reporter:
    """A bar for True, calls for a callback, silence for False."""
    if progress is True:
        return _Bar(total, what)
    if progress and not callable(progress):
        raise ValidationFailed(f"progress is True, or a function that is called, not {progress!r}")
    return Reporter(progress or None, total, what)
