"""Sequences that are made, and rows that are written or deleted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from ..chunks import chunks
from ..errors import ValidationFailed
from ..http import Flow, Request, Response
from ..http.written import delete_all, write_all

_ROWS, _VALUES = 10_000, 100_000
"""Most rows, and most values, of one request."""
_TYPES = {str: "STRING", float: "DOUBLE", int: "LONG"}
Rows = Iterator[tuple[int, list[Any]]]


def create(sequence: str, columns: Mapping[str, type], name: str | None) -> Flow[None]:
    unfit = next((column for column, kind in columns.items() if kind not in _TYPES), None)
    if unfit is not None:
        raise ValidationFailed(f"the type of column {unfit!r} is str, float or int, not {columns[unfit]!r}")
    said = [{"externalId": column, "valueType": _TYPES[kind]} for column, kind in columns.items()]
    item = {"externalId": sequence, "columns": said, **({"name": name} if name else {})}
    response: Response = yield Request.post("/sequences", {"items": [item]}, kind="write")
    response.items()


def delete(sequences: Sequence[str]) -> Flow[None]:
    named = [{"externalId": sequence} for sequence in sequences]
    parts = list(chunks(named, 1000))
    requests = [Request.post("/sequences/delete", {"items": part}, kind="delete") for part in parts]
    yield from delete_all(requests, parts, "sequences to delete")


def insert(sequence: str, rows: Any) -> Flow[int]:
    """A frame, or a mapping from numbers of rows to their values by column; returns how many rows."""
    bodies = []
    total = 0
    for columns, numbered in _tables(rows):
        total += len(numbered)
        for part in chunks(numbered, max(min(_ROWS, _VALUES // len(columns)), 1)):
            said = [{"rowNumber": number, "values": values} for number, values in part]
            bodies.append({"externalId": sequence, "columns": columns, "rows": said})
    requests = [Request.post("/sequences/data", {"items": [body]}, kind="write") for body in bodies]
    yield from write_all(requests, bodies, "rows")
    return total


def delete_rows(sequence: str, numbers: Iterable[int]) -> Flow[None]:
    parts = chunks([_number(number) for number in numbers], _ROWS)
    items = [{"externalId": sequence, "rows": part} for part in parts]
    requests = [Request.post("/sequences/data/delete", {"items": [item]}, kind="delete") for item in items]
    yield from delete_all(requests, items, "rows to delete")


def _tables(rows: Any) -> list[tuple[list[str], list[tuple[int, list[Any]]]]]:
    """Rows with the columns they have, those with the same columns together."""
    if hasattr(rows, "columns") and hasattr(rows, "itertuples"):
        names = [str(column) for column in rows.columns]
        found = [
            (_number(row[0]), [_value(value) for value in row[1:]]) for row in rows.itertuples(name=None)
        ]
        return [(names, found)] if names and found else []
    if not isinstance(rows, Mapping):
        raise ValidationFailed(
            "rows are a data frame whose index numbers them, or a mapping such as {1: {'depth': 0.5}}, "
            f"not {type(rows).__name__}"
        )
    grouped: dict[tuple[str, ...], list[tuple[int, list[Any]]]] = {}
    for number, row in rows.items():
        if not isinstance(row, Mapping) or not row:
            raise ValidationFailed(f"row {number} is a mapping from columns to values, not {row!r}")
        grouped.setdefault(tuple(row), []).append((_number(number), [_value(v) for v in row.values()]))
    return [(list(names), found) for names, found in grouped.items()]


def _number(number: Any) -> int:
    if hasattr(number, "item"):  # a number of numpy
        number = number.item()
    if isinstance(number, bool) or not isinstance(number, int) or number < 0:
        raise ValidationFailed(f"rows are numbered by whole numbers from 0 on, not {number!r}")
    return number


def _value(value: Any) -> Any:
    if hasattr(value, "item"):
        value = value.item()
    missing = value is None or type(value).__name__ in ("NAType", "NaTType") or value != value
    return None if missing else value
