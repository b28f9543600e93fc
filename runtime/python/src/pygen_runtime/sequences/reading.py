"""What is asked for rows, page by page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec

from ..counts import counted
from ..decoders import decoder_of
from ..errors import ValidationFailed
from ..http import Flow, Request, Response
from ..http.flow import stuck
from .rows import SequenceColumn, SequenceRows, Value

_PAGE = 10_000
_KINDS: dict[str, set[type]] = {"STRING": {str}, "DOUBLE": {float, int}, "LONG": {int}}


class _Row(msgspec.Struct, rename="camel"):
    row_number: int
    values: list[Value]


class _Answer(msgspec.Struct, rename="camel"):
    columns: list[SequenceColumn]
    rows: list[_Row]
    next_cursor: str | None = None


_ANSWER = decoder_of(_Answer)


def read(
    sequence: str, start: int, end: int | None, columns: Sequence[str] | None, limit: int | None
) -> Flow[SequenceRows]:
    limit = counted("limit", limit, 1)
    if isinstance(columns, str):
        raise ValidationFailed("columns are several: give a list of their external ids")
    if end is not None and end <= start:
        raise ValidationFailed("end must be after start")
    asked: dict[str, Any] = {"externalId": sequence, "start": start, "end": end}
    if columns is not None:
        asked["columns"] = list(columns)
    found: SequenceRows | None = None
    cursor: str | None = None
    while True:
        left = _PAGE if limit is None else min(_PAGE, limit - (0 if found is None else len(found)))
        body = {**asked, "limit": left, "cursor": cursor}
        response: Response = yield Request.post("/sequences/data/list", body)
        answer = response.read(_ANSWER)
        if found is None:
            found = SequenceRows(sequence, answer.columns)
        _check(answer.rows, found.columns, response)
        found.numbers += [row.row_number for row in answer.rows]
        found.values += [row.values for row in answer.rows]
        if cursor is not None and answer.next_cursor == cursor:
            raise stuck(response)
        cursor = answer.next_cursor
        if cursor is None or not answer.rows or (limit is not None and len(found) >= limit):
            return found


def _check(rows: Sequence[_Row], columns: Sequence[SequenceColumn], response: Response) -> None:
    """Every row has a value of its type, or none, for every column."""
    if any(len(row.values) != len(columns) for row in rows):
        raise response.malformed(f"rows that have not {len(columns)} values")
    for place, column in enumerate(columns):
        if not {type(row.values[place]) for row in rows} <= _KINDS[column.value_type] | {type(None)}:
            raise response.malformed(
                f"values of column {column.external_id!r} that are no {column.value_type}"
            )
