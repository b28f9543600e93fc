"""Reads that never come to an end, as their service keeps giving cursors that lead nowhere."""

from __future__ import annotations

from ..errors import ServerError
from .values import Response

MOST_EMPTY = 1000
"""Pages without a row, one after the other."""


def stuck(response: Response | None = None) -> ServerError:
    """A cursor that leads to itself would be followed for ever."""
    return _endless("the service answered with the cursor it was given", response)


class EmptyPages:
    """Counts those that come one after the other."""

    def __init__(self) -> None:
        self._count = 0

    def arrived(self, rows: int, response: Response) -> None:
        """A page with so many rows, which is not the last one as far as anybody knows."""
        self._count = 0 if rows else self._count + 1
        if self._count > MOST_EMPTY:
            raise _endless(f"the service gave {MOST_EMPTY:,} pages without a row", response)


def _endless(what: str, response: Response | None) -> ServerError:
    return ServerError(
        f"{what}, so the read cannot go on",
        status=response.status if response else None,
        request_id=response.request_id if response else None,
    )
