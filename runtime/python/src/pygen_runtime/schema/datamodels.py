"""Data models: the views that belong together."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Discriminator, Tag

from ._base import Shape
from .references import DataModelId, ViewId
from .spaces import written
from .views import View, ViewWrite

_DEFINITION = ("properties", "implements", "filter", "writable", "createdTime", "name", "description")


def _entry_kind(value: Any) -> str:
    if isinstance(value, dict):
        return "view" if any(key in value for key in _DEFINITION) else "reference"
    return "reference" if isinstance(value, ViewId) else "view"


class DataModelWrite(Shape):
    """A data model to create or change."""

    space: str
    external_id: str
    version: str
    name: str | None = None
    description: str | None = None
    views: (
        list[
            Annotated[
                Annotated[ViewId, Tag("reference")] | Annotated[ViewWrite, Tag("view")],
                Discriminator(_entry_kind),
            ]
        ]
        | None
    ) = None

    @property
    def id(self) -> DataModelId:
        return DataModelId(space=self.space, external_id=self.external_id, version=self.version)


class DataModel(Shape):
    """A data model as the service returns it: its views are references unless they were asked for inline."""

    space: str
    external_id: str
    version: str
    name: str | None = None
    description: str | None = None
    views: list[
        Annotated[
            Annotated[ViewId, Tag("reference")] | Annotated[View, Tag("view")],
            Discriminator(_entry_kind),
        ]
    ] = []
    created_time: int | None = None
    last_updated_time: int | None = None
    is_global: bool = False

    @property
    def id(self) -> DataModelId:
        return DataModelId(space=self.space, external_id=self.external_id, version=self.version)

    def as_write(self) -> DataModelWrite:
        """The model with references to its views; write the views themselves with `View.as_write`."""
        document: dict[str, Any] = written(self, DataModelWrite)
        document["views"] = [
            entry.id.dump() if isinstance(entry, View) else entry.dump() for entry in self.views
        ]
        return DataModelWrite.load(document).tagged()
