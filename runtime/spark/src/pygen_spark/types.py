"""The columns of a view as Spark has them, from the one table of types."""

from __future__ import annotations

from collections.abc import Sequence
from inspect import signature
from typing import TYPE_CHECKING, Any

import pyarrow as pa  # type: ignore[import-untyped]
from pyspark.sql import types as spark
from pyspark.sql.pandas.types import to_arrow_schema

from pygen_runtime.errors import ServerError
from pygen_runtime.frames.schema import Column, columns_of
from pygen_runtime.frames.types import RECORD, TEXT, TYPES
from pygen_runtime.instances.spec import Property

if TYPE_CHECKING:
    from pygen_runtime.instances.spec import View

KEYS = ("space", "external_id")
"""Columns that are never null."""


def struct_type(view: View, columns: Sequence[str]) -> spark.StructType:
    """The schema of a view, or of some of its columns."""
    return spark.StructType([_field(column) for column in columns_of(view, columns)])


def _field(column: Column) -> spark.StructField:
    type_ = _type(column)
    if column.list:
        type_ = spark.ArrayType(type_, containsNull=True)
    return spark.StructField(column.name, type_, nullable=column.name not in KEYS)


def _type(column: Column) -> spark.DataType:
    if column.kind == "direct":
        return spark.StructType([spark.StructField(name, spark.StringType()) for name in KEYS])
    if isinstance(column.member, Property):
        named = TYPES[column.member.type]
    else:
        named = RECORD.get(column.name, TEXT)
    made: spark.DataType = getattr(spark, named.spark)()
    return made


def arrow_schema(schema: spark.StructType) -> Any:
    """Exactly what Spark takes for the schema: before 4.2 it goes by the position of columns."""
    zone: dict[str, Any] = {"timezone": "UTC"} if "timezone" in signature(to_arrow_schema).parameters else {}
    return to_arrow_schema(schema, **zone)  # up to 4.1 it is UTC, and cannot be said


def as_spark_takes_it(batch: Any, schema: Any) -> Any:
    """The batch in the columns and types of `schema`."""
    try:
        arrays = [batch.column(field.name).cast(field.type) for field in schema]
    except (pa.ArrowInvalid, pa.ArrowNotImplementedError) as error:
        raise ServerError(
            f"the service gives other types than the SDK was generated for ({error}): generate and install "
            "it again from the model as it is now"
        ) from None
    return pa.RecordBatch.from_arrays(arrays, schema=schema)
