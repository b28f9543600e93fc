"""From Arrow to the frames people use, and the one place that imports the optional packages."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from ..errors import MissingExtra

_EXTRAS = {"pandas": "pandas", "pyarrow": "arrow", "polars": "polars"}
_OWN = {"pyarrow": "RecordBatch"}
"""What the library has and a stand-in for it, as that of Streamlit in browsers, does not."""


def load(module: str, feature: str | None = None, extra: str | None = None) -> Any:
    """An optional package, or one line that says how to get it."""
    extra = extra or _EXTRAS[module]
    try:
        library = import_module(module)
    except ImportError as error:
        raise MissingExtra(feature or f"working with {module}", extra) from error
    if hasattr(library, _OWN.get(module, "__name__")):
        return library
    raise MissingExtra(feature or f"working with {module}", extra)


def arrow() -> Any:
    """pyarrow, without which there are no columns."""
    return load("pyarrow", "making tables and frames")


def has_arrow() -> bool:
    """Whether columns can be made without an object for every value."""
    try:
        load("pyarrow")
    except MissingExtra:
        return False
    return True


def need(library: str) -> Any:
    """The library frames are made with. Called before anything is read: a long read must not be in vain."""
    feature = f"making a {library} DataFrame"
    if library != "pandas":  # which can do without, at some cost
        load("pyarrow", feature, library)
    return load(library, feature)


def pandas_of(table: Any) -> Any:
    """A DataFrame on Arrow memory: large integers stay exact and missing values stay missing.

    What the columns know of themselves is in `attrs`, as `units` and `descriptions` by column.
    """
    pandas = need("pandas")
    frame = table.to_pandas(types_mapper=pandas.ArrowDtype)
    for fact in ("unit", "description"):
        known = {
            field.name: field.metadata[fact.encode()].decode()
            for field in table.schema
            if field.metadata and fact.encode() in field.metadata
        }
        if known:
            frame.attrs[f"{fact}s"] = known
    return frame


def polars_of(table: Any) -> Any:
    """A polars DataFrame on the same memory."""
    return need("polars").from_arrow(table)
