"""From Arrow to the frames people use, and the one place that imports the optional packages."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from ..errors import MissingExtra

_EXTRAS = {"pandas": "pandas", "pyarrow": "arrow", "polars": "polars"}


def load(module: str, feature: str | None = None) -> Any:
    """An optional package, or one line that says how to get it."""
    extra = _EXTRAS[module]
    try:
        return import_module(module)
    except ImportError as error:
        raise MissingExtra(feature or f"working with {module}", extra) from error


def arrow() -> Any:
    """pyarrow, without which there are no columns."""
    return load("pyarrow", "making tables and frames")


def pandas_of(table: Any) -> Any:
    """A DataFrame on Arrow memory: large integers stay exact and missing values stay missing."""
    pandas = load("pandas", "making a DataFrame")
    return table.to_pandas(types_mapper=pandas.ArrowDtype)


def polars_of(table: Any) -> Any:
    """A polars DataFrame on the same memory."""
    return load("polars", "making a polars DataFrame").from_arrow(table)
