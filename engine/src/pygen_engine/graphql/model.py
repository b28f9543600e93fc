"""A data model as GraphQL sees it: types called as the views are, with fields called as their properties."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

View = Mapping[str, Any]
NODE = ("space", "externalId", "createdTime", "lastUpdatedTime")
"""Fields of every type that no property can be called."""
_NAME = re.compile(r"(?!__|(?:true|false|null)$)[_A-Za-z][_0-9A-Za-z]*")
_SCALARS = {
    "text": "String",
    "int32": "Int",
    "int64": "Int64",
    "float32": "Float32",
    "float64": "Float",
    "boolean": "Boolean",
    "timestamp": "Timestamp",
    "date": "Date",
    "json": "JSONObject",
    "enum": "String",
    "timeseries": "TimeSeries",
    "file": "File",
    "sequence": "Sequence",
}
COMPARED = ("String", "Int", "Int64", "Float", "Float32", "Boolean", "Date", "Timestamp")
"""What has conditions and an order."""
_TAKEN = frozenset(
    ["Query", "Mutation", "Subscription", "ID", "JSONObject", "PageInfo", "TimeSeries", "File", "Sequence"]
).union(COMPARED)
"""Types of the language and of the service."""


@dataclass(frozen=True, slots=True)
class Field:
    """A property of a view."""

    id: str
    said: Mapping[str, Any]
    """As the response of the view has it."""
    target: str | None
    """The type at the other end of a connection, where it is one of the model."""

    @property
    def kind(self) -> str:
        """`value`, `direct`, `edge` or `reverse`."""
        connection = self.said.get("connectionType")
        if connection is not None:
            return "reverse" if "reverse" in connection else "edge"
        return "direct" if self.said["type"]["type"] == "direct" else "value"

    @property
    def many(self) -> bool:
        connection = self.said.get("connectionType")
        return connection.startswith("multi") if connection else bool(self.said["type"].get("list"))

    @property
    def scalar(self) -> str:
        return _SCALARS.get(self.said["type"]["type"], "JSONObject")

    @property
    def compared(self) -> bool:
        return self.kind == "value" and not self.many and self.scalar in COMPARED

    @property
    def number(self) -> bool:
        return self.kind == "value" and not self.many and self.scalar in ("Int", "Int64", "Float", "Float32")


class Model:
    """The views of nodes of one data model."""

    def __init__(self, views: list[View]) -> None:
        named = {view["externalId"]: view for view in views if view["usedFor"] != "edge"}
        self.views = {
            name: view for name, view in named.items() if _NAME.fullmatch(name) and name not in _TAKEN
        }
        self._fields = {
            name: {field.id: field for field in self._read(view)} for name, view in self.views.items()
        }

    def _read(self, view: View) -> Iterator[Field]:
        for id, said in view["properties"].items():
            if _NAME.fullmatch(id) and id not in NODE:
                source = said.get("source") or said.get("type", {}).get("source") or {}
                name = source.get("externalId")
                same = name in self.views and reference(self.views[name]) == reference(source)
                yield Field(id, said, name if same else None)

    def fields(self, name: str) -> Mapping[str, Field]:
        return self._fields[name]

    def path(self, name: str, property: str) -> list[str]:
        """What conditions, orders and figures call a property."""
        if property in NODE:
            return ["node", property]
        view = self.views[name]
        return [view["space"], f"{view['externalId']}/{view['version']}", property]


def reference(view: View) -> dict[str, Any]:
    return {"type": "view", **{key: view[key] for key in ("space", "externalId", "version")}}
