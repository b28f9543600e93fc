"""Tables people have (frames, Arrow, CSV files, dictionaries) as columns and rows."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Mapping
from os import PathLike
from pathlib import Path
from typing import Any

import msgspec

from ...errors import ValidationFailed


class Table(msgspec.Struct):
    """Names of columns, and rows of cells in their order."""

    columns: list[str]
    rows: list[tuple[Any, ...]]


def table_of(source: Any) -> Table:
    """The columns and rows of a table of any kind."""
    if isinstance(source, str | PathLike):
        return _of_file(Path(source))
    if hasattr(source, "iloc") and hasattr(source, "columns"):
        return _of_pandas(source)
    if hasattr(source, "collect_schema") and hasattr(source, "collect"):
        source = source.collect()
    if hasattr(source, "iter_rows") and hasattr(source, "columns"):
        return Table([str(name) for name in source.columns], list(source.iter_rows()))
    if hasattr(source, "read_all"):
        source = source.read_all()
    if hasattr(source, "to_pydict") and hasattr(source, "schema"):
        columns = source.to_pydict()
        return Table(list(columns), list(zip(*columns.values(), strict=True)))
    if isinstance(source, Iterable) and not isinstance(source, Mapping | bytes):
        return _of_records(source)
    raise ValidationFailed(
        "rows come as a frame of pandas or polars, an Arrow table, the path of a CSV file, or dictionaries, "
        f"not as {type(source).__name__}"
    )


def _of_pandas(frame: Any) -> Table:
    """A frame; an index that has a name is a column like others."""
    if any(name is not None for name in frame.index.names):
        frame = frame.reset_index()
    if not frame.columns.is_unique:
        raise ValidationFailed("the frame has two columns of one name")
    columns = [list(frame[name]) for name in frame.columns]
    rows = list(zip(*columns, strict=True)) if columns else []
    return Table([str(name) for name in frame.columns], rows)


def _of_records(records: Iterable[Any]) -> Table:
    given = list(records)
    wrong = next((record for record in given if not isinstance(record, Mapping)), None)
    if wrong is not None:
        raise ValidationFailed(f"rows are dictionaries, not {type(wrong).__name__}")
    columns = list(dict.fromkeys(str(name) for record in given for name in record))
    return Table(columns, [tuple(record.get(name) for name in columns) for record in given])


def _of_file(path: Path) -> Table:
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            delimiter = _delimiter(file.readline())
            file.seek(0)
            return _of_lines(path, csv.reader(file, delimiter=delimiter))
    except UnicodeDecodeError as error:
        raise ValidationFailed(f"{path} is not in UTF-8: {error}") from None
    except (OSError, ValueError, csv.Error) as error:
        raise ValidationFailed(f"{str(path)[:200]} cannot be read as CSV: {error}") from None


def _delimiter(head: str) -> str:
    """What stands between the names of columns: spreadsheets write `;` where the comma is that of numbers."""
    return max(",;\t", key=head.count)


def _of_lines(path: Path, lines: Iterator[list[str]]) -> Table:
    columns = next(lines, [])
    if not columns:
        raise ValidationFailed(f"{path} has no line with the names of its columns")
    if len(set(columns)) < len(columns):
        raise ValidationFailed(f"{path} has two columns of one name")
    rows: list[tuple[Any, ...]] = []
    for number, cells in enumerate(lines, 2):
        if not cells:
            continue
        if len(cells) != len(columns):
            raise ValidationFailed(f"line {number} of {path} has {len(cells)} cells, not {len(columns)}")
        rows.append(tuple(cells))
    return Table(columns, rows)
