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
    pandas: str
    """Type of a column of pandas that does without Arrow and knows what is missing."""


TEXT = ValueType("string", "String", "StringType", "string[python]")
TIMESTAMP = ValueType("timestamp", "Datetime", "TimestampType", "datetime64[ms, UTC]")
"""An instant: milliseconds in UTC where the library can say so, microseconds in Spark."""

TYPES: Mapping[PropertyType, ValueType] = MappingProxyType(
    {
        "text": TEXT,
        "enum": TEXT,
        "timeseries": TEXT,
        "file": TEXT,
        "sequence": TEXT,
        "json": TEXT,
        "int32": ValueType("int32", "Int32", "IntegerType", "Int32"),
        "int64": ValueType("int64", "Int64", "LongType", "Int64"),
        "float32": ValueType("float32", "Float32", "FloatType", "Float32"),
        "float64": ValueType("float64", "Float64", "DoubleType", "Float64"),
        "boolean": ValueType("bool_", "Boolean", "BooleanType", "boolean"),
        "date": ValueType("date32", "Date", "DateType", "object"),
        "timestamp": TIMESTAMP,
    }
)
"""An enum stays text, so that a value the model did not know does not fail a read; JSON stays exact text."""

RECORD: Mapping[str, ValueType] = MappingProxyType(
    {"version": TYPES["int64"], "created_time": TIMESTAMP, "last_updated_time": TIMESTAMP}
)
"""What the service notes on every instance."""
