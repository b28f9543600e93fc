"""Whether a frame can be written, found out before any task runs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pyspark.sql import types as spark

from pygen_runtime.errors import ValidationFailed
from pygen_runtime.names import nearest

from .types import KEYS
from .writing import REFERENCES, write_class

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

_WHOLE = (spark.ByteType, spark.ShortType, spark.IntegerType)
_WIDER: dict[type[spark.DataType], tuple[type[spark.DataType], ...]] = {
    spark.IntegerType: _WHOLE,
    spark.LongType: (*_WHOLE, spark.LongType),
    spark.FloatType: (spark.FloatType,),
    spark.DoubleType: (*_WHOLE, spark.FloatType, spark.DoubleType),
    spark.StringType: (spark.StringType, spark.VarcharType, spark.CharType),
}
"""Types whose values are all values of another."""


def check_writable(frame: DataFrame, schema: spark.StructType, cls: Any) -> None:
    """The frame has the key and what must be given, no column the view lacks, and the types of the view."""
    view = cls._view
    fields = write_class(cls).model_fields
    written = {*fields, *KEYS, *REFERENCES}
    known = {field.name: field.dataType for field in schema if field.name in written}
    for field in frame.schema:
        wanted = known.get(field.name)
        if wanted is None:
            hint = nearest(field.name, known) or f" Known: {', '.join(known)}."
            raise ValidationFailed(
                f"there is no column {field.name!r} to write.{hint} Drop what is not to be written",
                view=view.external_id,
            )
        if not fits(field.dataType, wanted):
            raise ValidationFailed(
                f"is {wanted.simpleString()}, and the frame has {field.dataType.simpleString()}: cast it",
                view=view.external_id,
                property=field.name,
            )
    for name in ("external_id", *(name for name, field in fields.items() if field.is_required())):
        if name not in frame.columns:
            raise ValidationFailed(
                f"the frame has no column {name!r}, which every instance is written with",
                view=view.external_id,
            )


def keys_of(frame: DataFrame, schema: spark.StructType) -> DataFrame:
    """The columns that tell instances apart."""
    if "external_id" not in frame.columns:
        raise ValidationFailed("the frame has no column 'external_id', by which instances are deleted")
    return frame.select(*(name for name in KEYS if name in frame.columns))


def fits(given: spark.DataType, wanted: spark.DataType) -> bool:
    """Whether every value of one type is one of the other."""
    if isinstance(wanted, spark.ArrayType):
        return isinstance(given, spark.ArrayType) and fits(given.elementType, wanted.elementType)
    if isinstance(wanted, spark.StructType):
        return isinstance(given, spark.StructType) and sorted(given.fieldNames()) == sorted(
            wanted.fieldNames()
        )
    if isinstance(given, spark.NullType):
        return True
    return isinstance(given, _WIDER.get(type(wanted), (type(wanted),)))
