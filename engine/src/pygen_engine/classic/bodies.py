"""How requests name and change resources of the classic kind."""

from __future__ import annotations

from typing import Annotated, Any

from msgspec import Meta, Struct

Text = Annotated[str, Meta(min_length=1, max_length=255, pattern=r"^[^\0]*$")]
"""A name. NUL would end it early in the store."""


class InstanceId(Struct, frozen=True, rename="camel"):
    space: Text
    external_id: Annotated[str, Meta(min_length=1, max_length=256)]


class Named(Struct, rename="camel", kw_only=True):
    id: Annotated[int, Meta(ge=1)] | None = None
    external_id: Text | None = None
    instance_id: InstanceId | None = None

    def __post_init__(self) -> None:
        if [self.id, self.external_id, self.instance_id].count(None) != 2:
            raise ValueError("exactly one of id, externalId and instanceId must be given")

    def said(self) -> dict[str, Any]:
        if self.instance_id is not None:
            instance = self.instance_id
            return {"instanceId": {"space": instance.space, "externalId": instance.external_id}}
        return {"id": self.id} if self.id is not None else {"externalId": self.external_id}


class IdsBody(Struct, rename="camel"):
    items: Annotated[list[Named], Meta(min_length=1, max_length=1000)]
    ignore_unknown_ids: bool = False


class MetadataChange(Struct):
    """What is said of metadata there are."""

    add: dict[str, str] = {}
    remove: list[str] = []


class Change(Named, kw_only=True):
    update: dict[str, dict[str, Any]]


class UpdateBody(Struct):
    items: Annotated[list[Change], Meta(min_length=1, max_length=1000)]
