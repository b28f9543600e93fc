"""Results with branches as a DataFrame: one row for each instance the query started from.

To-many branches are columns of lists of dicts. Columns have the types that frames of one view have, whatever
is missing from the data.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from ...frames.convert import arrow, has_arrow, need, pandas_of
from ...frames.objects import array_of_values
from ...frames.plain import series_of
from ...instances.spec import Property
from ..asked import Asked
from .cells import Cells, chosen, named

if TYPE_CHECKING:
    import pandas


class Layout:
    """The columns of a frame. Mistakes are found when it is made, before anything is read."""

    def __init__(self, asked: Asked, columns: Iterable[str] | None = None) -> None:
        need("pandas")
        self._asked = asked
        self._columns = chosen(asked, named(columns, asked))

    def frame(self, rows: Sequence[Any]) -> pandas.DataFrame:
        """The rows as a DataFrame."""
        library = need("pandas")
        stored = [(cells, cells.column) for cells in self._columns if cells.column is not None]
        flat: Any
        if has_arrow():
            arrays = [array_of_values(column, cells.values(rows)) for cells, column in stored]
            flat = pandas_of(arrow().table(arrays, names=[cells.name for cells, _ in stored]))
        else:
            flat = {cells.name: series_of(column, cells.values(rows)) for cells, column in stored}
        series = {
            cells.name: (
                flat[cells.name]
                if cells.column is not None
                else library.Series(cells.values(rows), dtype=_type(cells))
            )
            for cells in self._columns
        }
        frame: pandas.DataFrame = library.DataFrame(series)
        units = {cells.name: unit for cells in self._columns if (unit := self._unit(cells))}
        if units:
            frame.attrs["units"] = units
        return frame

    def _unit(self, cells: Cells) -> str | None:
        """What the values of a column are measured in."""
        member = cells.column.member if cells.column is not None else None
        if not isinstance(member, Property):
            return None
        asked = cells.way[-1][0].asked if cells.way else self._asked
        return dict(asked.units).get(member.wire) or member.unit


def _type(cells: Cells) -> Any:
    """The type of what is no column of the view."""
    if cells.figure is None:
        return object
    return "Int64" if cells.figure.integral else "Float64"
