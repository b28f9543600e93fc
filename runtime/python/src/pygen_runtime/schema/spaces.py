"""Spaces."""

from __future__ import annotations

from ._base import Shape
from .references import SpaceId


class SpaceWrite(Shape):
    """A space to create or change."""

    space: str
    name: str | None = None
    description: str | None = None

    @property
    def id(self) -> SpaceId:
        return SpaceId(space=self.space)


class Space(SpaceWrite):
    """A space as the service returns it."""

    created_time: int | None = None
    last_updated_time: int | None = None
    is_global: bool = False

    def as_write(self) -> SpaceWrite:
        return SpaceWrite.load(written(self, SpaceWrite))


def written(shape: Shape, write: type[Shape]) -> dict[str, object]:
    """The part of a response that a request may say: the fields of `write`, without explicit nulls."""
    known = {field.alias or name for name, field in write.model_fields.items()}
    return {key: value for key, value in shape.dump().items() if key in known and value is not None}
