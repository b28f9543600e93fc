"""What a property is in every library of columns: the one table they are all told from.

Types are named, not made: whoever uses a library looks the name up there, and nobody else needs it.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

import msgspec

from ..instances.spec import PropertyType


class ValueType(msgspec.Struct, frozen=True):
    """The type of one value; lists have the same type for each of their members."""

    arrow: str
    """Function of pyarrow."""
    polars: str
    """Class of polars."""
    spark: str
    """Class of `pyspark.sql.types`."""


TEXT = ValueType("string", "String", "StringType")
TIMESTAMP = ValueType("timestamp", "Datetime", "TimestampType")
"""An instant: milliseconds in UTC where the library can say so, microseconds in Spark."""

TYPES: Mapping[PropertyType, ValueType] = MappingProxyType(
    {
        "text": TEXT,
        "enum": TEXT,
        "timeseries": TEXT,
        "file": TEXT,
        "sequence": TEXT,
        "json": TEXT,
        "int32": ValueType("int32", "Int32", "IntegerType"),
        "int64": ValueType("int64", "Int64", "LongType"),
        "float32": ValueType("float32", "Float32", "FloatType"),
        "float64": ValueType("float64", "Float64", "DoubleType"),
        "boolean": ValueType("bool_", "Boolean", "BooleanType"),
        "date": ValueType("date32", "Date", "DateType"),
        "timestamp": TIMESTAMP,
    }
)
"""An enum stays text, so that a value the model did not know does not fail a read; JSON stays exact text."""

RECORD: Mapping[str, ValueType] = MappingProxyType(
    {"version": TYPES["int64"], "created_time": TIMESTAMP, "last_updated_time": TIMESTAMP}
)
"""What the service notes on every instance."""
