"""A read whose rows are Arrow columns."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from msgspec.structs import replace

from ...frames.columns import ColumnDecoder
from ...http.flow import Flow
from ..asked import Asked, Context
from ..read import Read
from ..rows.columns import ColumnRows


def as_columns(cls: Any, read: Read, columns: Sequence[str]) -> tuple[Read, ColumnDecoder]:
    """The same read with columns for rows, and what makes a table of its pages."""
    decoder = ColumnDecoder(cls, columns)
    wanted = tuple(decoder.members) if columns else None
    rows: Any = ColumnRows(decoder)

    def resolved() -> Flow[tuple[Asked, Context]]:
        asked, context = yield from read.resolved()
        decoder.units = dict(asked.units)
        return replace(asked, properties=wanted), context

    return replace(read, resolved=resolved, rows_of=lambda _: rows), decoder
