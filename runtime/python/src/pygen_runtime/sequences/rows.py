"""Rows as they came: numbered lists of values, and frames of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal, TypeAlias

import msgspec

from ..frames.convert import load

if TYPE_CHECKING:
    import pandas
    import pyarrow  # type: ignore[import-untyped]

ValueType: TypeAlias = Literal["STRING", "DOUBLE", "LONG"]
Value: TypeAlias = str | float | int | None


class SequenceColumn(msgspec.Struct, frozen=True, rename="camel"):
    external_id: str
    value_type: ValueType
    name: str | None = None
    description: str | None = None


class SequenceRows:
    """Rows of one sequence, in the order of their numbers."""

    def __init__(self, external_id: str, columns: list[SequenceColumn]) -> None:
        self.external_id = external_id
        self.columns = columns
        self.numbers: list[int] = []
        self.values: list[list[Value]] = []
        """Of each row the values, in the order of the columns."""

    def __len__(self) -> int:
        return len(self.numbers)

    def __iter__(self) -> Iterator[tuple[int, dict[str, Value]]]:
        """Numbers with their rows, as dictionaries."""
        names = [column.external_id for column in self.columns]
        for number, values in zip(self.numbers, self.values, strict=True):
            yield number, dict(zip(names, values, strict=True))

    def column(self, name: str) -> list[Value]:
        """The values of one column."""
        place = [column.external_id for column in self.columns].index(name)
        return [values[place] for values in self.values]

    def to_pandas(self) -> pandas.DataFrame:
        """A column for each of the sequence; the index holds the numbers of the rows."""
        library = load("pandas", "making a pandas DataFrame")
        dtypes = {"DOUBLE": "float64", "LONG": "Int64", "STRING": "object"}
        index = library.Index(self.numbers, name="row", dtype="int64")
        data = {
            column.external_id: library.Series(
                [values[place] for values in self.values], index=index, dtype=dtypes[column.value_type]
            )
            for place, column in enumerate(self.columns)
        }
        frame: pandas.DataFrame = library.DataFrame(data, index=index)
        return frame

    def to_arrow(self) -> pyarrow.Table:
        """The same as a table, with a column `row`."""
        arrow = load("pyarrow", "making a table")
        kinds = {"DOUBLE": arrow.float64(), "LONG": arrow.int64(), "STRING": arrow.string()}
        columns = [arrow.array(self.numbers, arrow.int64())]
        for place, column in enumerate(self.columns):
            found = [values[place] for values in self.values]
            if (
                column.value_type == "DOUBLE"
            ):  # Arrow takes no whole number for one that it cannot hold exactly
                found = [None if value is None else float(value) for value in found]
            columns.append(arrow.array(found, kinds[column.value_type]))
        return arrow.table(columns, names=["row", *(column.external_id for column in self.columns)])

    def __repr__(self) -> str:
        names = ", ".join(column.external_id for column in self.columns)
        return f"<{self.external_id}: {len(self):,} rows of {names}>"
