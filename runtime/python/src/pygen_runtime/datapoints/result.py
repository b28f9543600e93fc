"""Data points as they came: lists of times and values, and frames of them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, overload

from ..errors import ConfigurationError, ValidationFailed
from ..frames.convert import load
from ..instances.described import short

if TYPE_CHECKING:
    import pandas
    import pyarrow  # type: ignore[import-untyped]

_EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)


class SeriesPoints:
    """The data points of one time series. `columns` holds `value`, or one list for each aggregate."""

    def __init__(
        self,
        label: str,
        external_id: str | None,
        is_string: bool,
        is_step: bool,
        unit: str | None,
        zone: dt.tzinfo,
    ) -> None:
        self.label = label
        self.external_id = external_id
        self.is_string = is_string
        self.is_step = is_step
        self.unit = unit
        """The unit the values are in, if the series has one."""
        self.times: list[int] = []
        """Milliseconds since 1970."""
        self.columns: dict[str, list[Any]] = {}
        self._zone = zone

    def __len__(self) -> int:
        return len(self.times)

    @property
    def values(self) -> list[float] | list[str]:
        """The raw values, or those of the one aggregate that was asked for."""
        if len(self.columns) > 1 and "value" not in self.columns:
            raise AttributeError(f"{self.label} has the columns {', '.join(self.columns)}: use .columns")
        return next(iter(self.columns.values()), [])

    @property
    def timestamps(self) -> list[dt.datetime]:
        return [(_EPOCH + dt.timedelta(milliseconds=at)).astimezone(self._zone) for at in self.times]

    @property
    def numbers(self) -> list[float]:
        """The values, of a series that may hold texts as far as the model says, and does not."""
        if isinstance(self, NumericPoints):
            return self.values
        raise ValidationFailed(f"{self.label} holds texts: they are its .values")

    def __iter__(self) -> Iterator[tuple[dt.datetime, float | str]]:
        """Pairs of when and what."""
        return iter(zip(self.timestamps, self.values, strict=True))

    def to_pandas(self) -> pandas.DataFrame:
        return SeriesList([self]).to_pandas()

    def to_arrow(self) -> pyarrow.Table:
        return SeriesList([self]).to_arrow()

    def plot(self, **options: Any) -> Any:
        """A picture by pandas, which takes the options; the axis says the unit."""
        return SeriesList([self]).plot(**options)

    def __repr__(self) -> str:
        unit = f", {self.unit}" if self.unit else ""
        if not self.times:
            return f"<{self.label}: no data points{unit}>"
        first, last = (f"{moment:%Y-%m-%d %H:%M}" for moment in (self.timestamps[0], self.timestamps[-1]))
        return f"<{self.label}: {len(self.times):,} data points, {first} to {last}{unit}>"


class NumericPoints(SeriesPoints):
    """The data points of a time series of numbers, or aggregates, which are numbers too."""

    if TYPE_CHECKING:

        @property
        def values(self) -> list[float]: ...
        def __iter__(self) -> Iterator[tuple[dt.datetime, float]]: ...


class TextPoints(SeriesPoints):
    """The data points of a time series of texts."""

    if TYPE_CHECKING:

        @property
        def values(self) -> list[str]: ...
        def __iter__(self) -> Iterator[tuple[dt.datetime, str]]: ...


class SeriesList(Sequence[SeriesPoints]):
    """The data points of several time series, in the order they were asked for."""

    def __init__(self, series: Sequence[SeriesPoints]) -> None:
        self._series = list(series)

    @overload
    def __getitem__(self, index: int | str) -> SeriesPoints: ...
    @overload
    def __getitem__(self, index: slice) -> SeriesList: ...
    def __getitem__(self, index: int | str | slice) -> SeriesPoints | SeriesList:
        if isinstance(index, str):
            found = next((series for series in self._series if series.label == index), None)
            if found is None:
                raise KeyError(index)
            return found
        return type(self)(self._series[index]) if isinstance(index, slice) else self._series[index]

    def __len__(self) -> int:
        return len(self._series)

    def __repr__(self) -> str:
        return f"[{', '.join(map(repr, self._series))}]"

    def to_pandas(self) -> pandas.DataFrame:
        """A column for each series, or for each of its aggregates; `attrs["units"]` has the units."""
        library = load("pandas", "making a pandas DataFrame")
        parts = [part for series in self._series for part in _pandas_columns(library, series)]
        frame: pandas.DataFrame = library.concat(parts, axis=1).sort_index() if parts else library.DataFrame()
        frame.index.name = "timestamp"
        frame.attrs["units"] = {series.label: series.unit for series in self._series if series.unit}
        return frame

    def plot(self, **options: Any) -> Any:
        """A picture by pandas, which takes the options; axis or legend say the units. Needs matplotlib."""
        frame = self.to_pandas()
        units = frame.attrs["units"]
        if len({units.get(series.label) for series in self._series}) == 1:
            options.setdefault("ylabel", short(next(iter(units.values()), "")))
        else:
            frame = frame.rename(columns=partial(_measured, units))
        options.setdefault("xlabel", "")
        try:
            return frame.plot(**options)
        except ImportError as error:
            raise ConfigurationError(f"a picture needs matplotlib: {error}") from error

    def to_arrow(self) -> pyarrow.Table:
        """A row for each data point: `series`, `timestamp`, and `value` or the aggregates."""
        arrow = load("pyarrow", "making a table")
        if len({type(series) for series in self._series}) > 1:
            raise ValidationFailed(
                "some of these series hold numbers and some texts, which are no column of one type: make a"
                " table of each kind, or one frame with .to_pandas()"
            )
        names = list(dict.fromkeys(name for series in self._series for name in series.columns))
        tables = [
            arrow.table(
                {
                    "series": arrow.array([series.label] * len(series), arrow.string()),
                    "timestamp": arrow.array(series.times, arrow.timestamp("ms", tz="UTC")),
                    **{name: _arrow_column(arrow, series, name) for name in names},
                }
            )
            for series in self._series
        ]
        return arrow.concat_tables(tables) if tables else arrow.table({})


class NumericList(SeriesList):
    """The data points of several time series, all of which are numbers."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, index: int | str) -> NumericPoints: ...
        @overload
        def __getitem__(self, index: slice) -> NumericList: ...
        def __getitem__(self, index: Any) -> Any: ...
        def __iter__(self) -> Iterator[NumericPoints]: ...


def listed(series: Sequence[SeriesPoints]) -> SeriesList:
    """Together, as what they are."""
    numeric = all(isinstance(points, NumericPoints) for points in series)
    return NumericList(series) if numeric else SeriesList(series)


def _measured(units: Mapping[str, str], column: str) -> str:
    """A column with its unit, as a legend shows it."""
    label, _, _ = column.rpartition("|")
    unit = units.get(column) or units.get(label)
    return column if unit is None else f"{column} [{short(unit)}]"


def _pandas_columns(pandas: Any, series: SeriesPoints) -> Iterator[Any]:
    times = pandas.Index(series.times, dtype="int64")
    index = pandas.to_datetime(times, unit="ms", utc=True).tz_convert(series._zone)
    for name, values in series.columns.items():
        alone = name == "value" or len(series.columns) == 1
        label = series.label if alone else f"{series.label}|{name}"
        dtype = "float64" if name != "status" and not series.is_string else None
        yield pandas.Series(values, index=index, name=label, dtype=dtype)


def _arrow_column(arrow: Any, series: SeriesPoints, name: str) -> Any:
    text = name == "status" or (name == "value" and series.is_string)
    values = series.columns.get(name, [None] * len(series))
    return arrow.array(values, arrow.string() if text else arrow.float64())
