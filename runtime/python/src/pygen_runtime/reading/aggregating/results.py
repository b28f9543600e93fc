"""What figures come as: rows of groups, and intervals with counts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    import pandas

Number = int | float
Metrics: TypeAlias = "str | tuple[str, str] | Sequence[str | tuple[str, str]]"
"""`"count"`, `"avg"` (of the property given beside it), `("avg", "capacity")`, or several of these."""


def name_of(function: str, of: str | None) -> str:
    """What a figure is called."""
    return function if of is None else f"{function}_{of}"


class AggregateRow(Mapping[str, Any]):
    """The figures of one group, by name: `row["avg_capacity"]`, `row["count"]`."""

    __slots__ = ("_values", "group")

    def __init__(self, group: dict[str, Any], values: dict[str, Number | None]) -> None:
        self.group = group
        """Value of each property grouped by."""
        self._values = values

    @property
    def value(self) -> Number | None:
        """The figure, when only one was asked for; None when there was nothing to aggregate."""
        (value,) = self._values.values()
        return value

    def __getitem__(self, name: str) -> Number | None:
        return self._values[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)

    def __repr__(self) -> str:
        shown = {**self.group, **self._values}
        return f"AggregateRow({', '.join(f'{name}={value!r}' for name, value in shown.items())})"


class Aggregates(list[AggregateRow]):
    """One row per group; a single row when nothing is grouped."""

    @property
    def value(self) -> Number | None:
        """The figure, when only one was asked for and nothing was grouped."""
        (row,) = self
        return row.value

    def _repr_html_(self) -> str:
        from .notebook import figures

        return figures(self)

    def to_pandas(self) -> pandas.DataFrame:
        """One column per group property and figure; needs the extra `pandas`."""
        from ...frames.convert import load

        frame: pandas.DataFrame = load("pandas").DataFrame([{**row.group, **row} for row in self])
        return frame


class Bucket:
    """How many values are in [start, start + interval)."""

    __slots__ = ("count", "interval", "start")

    def __init__(self, start: float, interval: float, count: int) -> None:
        self.start = start
        self.interval = interval
        self.count = count

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Bucket):
            return NotImplemented
        return (self.start, self.interval, self.count) == (other.start, other.interval, other.count)

    def __hash__(self) -> int:
        return hash((self.start, self.interval, self.count))

    def __repr__(self) -> str:
        return f"Bucket(start={self.start}, interval={self.interval}, count={self.count})"


class Histogram(list[Bucket]):
    """A list of buckets, which notebooks show as bars."""

    __slots__ = ()

    def _repr_html_(self) -> str:
        from .notebook import spread

        return spread(self)


Buckets = list[Bucket]
"""For generated classes, in which `list` is a method."""
