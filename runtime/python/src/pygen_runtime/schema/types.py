"""The types a property can have."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Literal

from pydantic import Discriminator, Tag

from ._base import Shape
from .references import ContainerId, ViewId

_TAG = frozenset({"type"})


class TextType(Shape):
    _tags: ClassVar = _TAG
    type: Literal["text"] = "text"
    list: bool = False
    collation: str = "ucs_basic"
    max_list_size: int | None = None
    max_text_size: int | None = None
    """In bytes of UTF-8."""


class Unit(Shape):
    """The unit the values of a property are in."""

    external_id: str
    source_unit: str | None = None


class NumberType(Shape):
    _tags: ClassVar = _TAG
    type: Literal["int32", "int64", "float32", "float64"]
    list: bool = False
    max_list_size: int | None = None
    unit: Unit | None = None


class SimpleType(Shape):
    _tags: ClassVar = _TAG
    type: Literal["boolean", "timestamp", "date", "json"]
    list: bool = False
    max_list_size: int | None = None


class ResourceType(Shape):
    """The external id of a time series, file or sequence outside data modeling."""

    _tags: ClassVar = _TAG
    type: Literal["timeseries", "file", "sequence"]
    list: bool = False
    max_list_size: int | None = None


class DirectType(Shape):
    """A direct relation to another node."""

    _tags: ClassVar = _TAG
    type: Literal["direct"] = "direct"
    list: bool = False
    max_list_size: int | None = None
    container: ContainerId | None = None
    """The container the target must have data in."""
    source: ViewId | None = None
    """The view the target is meant to be seen through; only in views as the service returns them."""


class EnumValue(Shape):
    name: str | None = None
    description: str | None = None


class EnumType(Shape):
    _tags: ClassVar = _TAG
    type: Literal["enum"] = "enum"
    values: dict[str, EnumValue]
    unknown_value: str | None = None
    list: bool = False


class UnknownType(Shape):
    """A type this version does not know; everything about it is kept."""

    type: str
    list: bool = False


_KINDS = {
    **dict.fromkeys(("int32", "int64", "float32", "float64"), "number"),
    **dict.fromkeys(("boolean", "timestamp", "date", "json"), "simple"),
    **dict.fromkeys(("timeseries", "file", "sequence"), "resource"),
    **{kind: kind for kind in ("text", "direct", "enum")},
}


def _kind(value: Any) -> str:
    name = value.get("type") if isinstance(value, dict) else getattr(value, "type", None)
    return _KINDS.get(name, "unknown") if isinstance(name, str) else "unknown"


PropertyType = Annotated[
    Annotated[TextType, Tag("text")]
    | Annotated[NumberType, Tag("number")]
    | Annotated[SimpleType, Tag("simple")]
    | Annotated[ResourceType, Tag("resource")]
    | Annotated[DirectType, Tag("direct")]
    | Annotated[EnumType, Tag("enum")]
    | Annotated[UnknownType, Tag("unknown")],
    Discriminator(_kind),
]
