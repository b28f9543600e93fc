"""Values inside filters: everything that is not a plain text, number or boolean."""

from __future__ import annotations

from typing import Any

import msgspec

from ..texts import not_whole

PropertyRef = tuple[str, ...]
"""`("node", "externalId")` or `(space, "View/version", property)`, as the service names a property."""


class Ref(msgspec.Struct, frozen=True):
    """An instance, as the value of a direct relation or a type."""

    space: str
    external_id: str

    def dump(self) -> dict[str, str]:
        return {"space": self.space, "externalId": self.external_id}


class Parameter(msgspec.Struct, frozen=True):
    """A value given beside the query, by name; queries only."""

    name: str

    def dump(self) -> dict[str, str]:
        return {"parameter": self.name}


class PropertyValue(msgspec.Struct, frozen=True):
    """The value of another property of the same instance."""

    property: PropertyRef

    def dump(self) -> dict[str, Any]:
        return {"property": list(self.property)}


class Json(msgspec.Struct, frozen=True):
    """A JSON object, kept as text so that filters stay hashable."""

    text: str

    @classmethod
    def of(cls, value: object) -> Json:
        try:
            return cls(msgspec.json.encode(value, order="sorted").decode())
        except UnicodeEncodeError:
            raise not_whole(value) from None

    def dump(self) -> Any:
        return msgspec.json.decode(self.text)


class Source(msgspec.Struct, frozen=True):
    """A view, or a container when there is no version."""

    space: str
    external_id: str
    version: str | None = None

    def dump(self) -> dict[str, str]:
        wire = {"type": "container", "space": self.space, "externalId": self.external_id}
        return wire if self.version is None else {**wire, "type": "view", "version": self.version}


Value = str | int | float | bool | Ref | Json | Parameter | PropertyValue | tuple[Any, ...]


def dump_value(value: Value) -> Any:
    if isinstance(value, (Ref, Json, Parameter, PropertyValue)):
        return value.dump()
    return [dump_value(part) for part in value] if isinstance(value, tuple) else value
