"""How many rows to ask for: fewer after a time-out, and slowly more again. The only place that decides it."""

from __future__ import annotations

PATIENCE = 4
"""So many pages must come in time before more is asked for."""
MOST_PATIENCE = 64
MOST_BYTES = 12_000_000
"""What a page after a small first one may weigh, as JSON: a wide view needs no more memory than others."""


class PageSize:
    """Half after every time-out, down to one row; twice as many after some pages that came in time.

    How many that takes doubles when growing was too early: a service that was slow for a moment is soon asked
    for full pages again, and one that is always slow is seldom asked for more than it can do.
    """

    def __init__(self, most: int, first: int | None = None) -> None:
        self.rows = most if first is None else first
        self._most = most
        self._weighs = self.rows < most
        self._shrunk = False
        self._grown = False
        self._patience = PATIENCE
        self._in_time = 0

    def shrink(self, asked: int) -> bool:
        """After a request for `asked` rows timed out; False when there is no smaller one."""
        if self._grown:
            self._patience = min(2 * self._patience, MOST_PATIENCE)
        self._shrunk, self._grown, self._in_time = True, False, 0
        self.rows = max(1, asked // 2)
        return asked > 1

    def arrived(self, rows: int, size: int) -> None:
        """A page of so many rows and bytes came in time."""
        most = self._most
        if (
            self._weighs and rows
        ):  # the first page was small because it is waited for; it says what the next weigh
            most = max(1, min(most, MOST_BYTES * rows // max(size, 1)))
        if not self._shrunk:
            self.rows = most
            return
        self._in_time += 1
        if self.rows < most and self._in_time >= self._patience:
            self.rows = min(most, 2 * self.rows)
            self._grown, self._in_time = True, 0


class OnePage(PageSize):
    """Of a search, which has no second page: what a smaller one leaves out could not be asked for."""

    def shrink(self, asked: int) -> bool:
        return False
