"""What a stream has besides the columns of its view, and what it cannot be asked."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from pyspark.sql.types import LongType, StringType, StructField, StructType, TimestampType

from pygen_runtime.errors import ConfigurationError, ValidationFailed
from pygen_runtime.filters.algebra import Filter
from pygen_runtime.filters.names import view_ref
from pygen_runtime.instances.spec import Direct, Property, View

from .pages import CHANGE, UPDATED, VERSION

_NEVER_CHANGE = {(kind, name) for kind in ("node", "edge") for name in ("space", "externalId", "createdTime")}


def stream_schema(schema: StructType) -> StructType:
    """The columns of a stream."""
    more = [(CHANGE, StringType()), (VERSION, LongType()), (UPDATED, TimestampType())]
    return StructType([*schema.fields, *(StructField(name, type_) for name, type_ in more)])


def refuse_what_forgets() -> None:
    """Earlier versions do not tell a source where it was, so that it would begin anew after every restart."""
    try:
        import_module("pyspark.sql.streaming.datasource")
    except ImportError:
        raise ConfigurationError(
            "streams need PySpark 4.2 or newer: earlier versions do not tell a source where it was "
            "before a restart"
        ) from None


def refuse_what_changes(view: View, condition: Filter | None) -> None:
    """An instance that meets a condition no longer is not in the feed any more: nobody would be told."""
    stored = [member for member in view.members if isinstance(member, Property | Direct)]
    fixed = {view_ref(view, member.wire) for member in stored if member.immutable}
    for part in condition.walk() if condition is not None else ():
        property: Any = getattr(part, "property", None)
        if property is not None and property not in fixed | _NEVER_CHANGE:
            raise ValidationFailed(
                f"a stream cannot be asked for what can change ({property[-1]}): nobody would be told that "
                "an instance meets the condition no longer. Filter the stream in Spark",
                view=view.external_id,
            )
