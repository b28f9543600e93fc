"""Where a stream stands: what a sync cursor holds."""

from __future__ import annotations

import time
from typing import Any

from msgspec import Struct

from pygen_engine import cursors
from pygen_engine.errors import BadRequest

_DAY = 86400.0
_EXPIRED = (
    "Cursor has expired. Start a new sync without a cursor, or set allowExpiredCursorsAndAcceptMissedDeletes."
)


class Position(Struct, frozen=True, array_like=True):
    seq: int
    """Changes up to here were delivered."""
    start: int
    """The newest change when the stream began: deletions before it are nobody's news."""
    backfill: bool = False
    last: list[Any] | None = None
    """During a backfill: the sort keys and the id of what was delivered last."""


def encode(binding: bytes, position: Position) -> str:
    """A fresh cursor for every answer, even when the stream did not move: the time is in it."""
    stand = [position.seq, position.start, position.backfill, position.last]
    return cursors.encode(binding, [stand, time.time()])


def decode(binding: bytes, cursor: str, *, days: float, forgiving: bool) -> Position:
    stand, issued = cursors.decode(binding, cursor)
    if not forgiving and time.time() - issued > days * _DAY:
        raise BadRequest(_EXPIRED)
    return Position(*stand)
