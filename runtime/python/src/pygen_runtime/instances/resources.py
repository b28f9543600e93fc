"""Resources of other services that instances name by external id, given as objects where they are written.

A property of type timeseries, file or sequence holds an external id. What names a resource may also say what
it is: a `TimeSeriesWrite`, `FileMetadataWrite` or `SequenceWrite` of cognite-sdk, or a dict as the service
takes it. Then that is written as well.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol, TypeAlias

from ..foreign import plain_text
from ..texts import is_whole

KINDS = ("timeseries", "file", "sequence")
"""Types of properties that take such objects."""


class Described(Protocol):
    """What can say in JSON what it is, such as the classes of cognite-sdk."""

    def dump(self, camel_case: bool = True) -> dict[str, Any]: ...


ResourceInput: TypeAlias = str | Mapping[str, Any] | Described


class ResourceText(str):
    """An external id, and the resource that is written together with what names it."""

    __slots__ = ("body",)
    body: Mapping[str, Any]

    def __new__(cls, external_id: str, body: Mapping[str, Any]) -> ResourceText:
        made = str.__new__(cls, external_id)
        made.body = body
        return made

    def __reduce__(self) -> Any:
        return ResourceText, (str.__str__(self), self.body)


def resource_text(value: Any) -> str:
    """The external id that names a resource, with the resource if it was given as one."""
    if isinstance(value, ResourceText):
        return value
    if hasattr(value, "dump") and not isinstance(value, str):
        # one that was read has what the service gave it, besides what it was made with
        value = (value.as_write() if hasattr(value, "as_write") else value).dump()
    if isinstance(value, Mapping):
        external_id = value.get("externalId")
        if not isinstance(external_id, str):
            raise ValueError("the object has no externalId, by which it would be named here")
        return ResourceText(_checked(external_id), dict(value))
    text = plain_text(value)
    if not isinstance(text, str):
        raise ValueError(f"give an external id, or an object that has one, not {type(value).__name__}")
    return _checked(text)


def _checked(external_id: str) -> str:
    if not is_whole(external_id):
        raise ValueError("the text holds half a character (a surrogate), which cannot be sent")
    return external_id
