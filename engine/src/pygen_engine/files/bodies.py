"""The bodies of the file endpoints."""

from __future__ import annotations

from typing import Annotated, Any

from msgspec import Meta, Struct

from pygen_engine.classic.bodies import Named, Text

_Metadata = dict[str, str]


class NewFile(Struct, rename="camel", kw_only=True):
    name: Annotated[str, Meta(min_length=1, max_length=256)]
    external_id: Text | None = None
    mime_type: Annotated[str, Meta(max_length=256)] | None = None
    directory: Annotated[str, Meta(max_length=512)] | None = None
    source: Annotated[str, Meta(max_length=128)] | None = None
    metadata: _Metadata | None = None
    asset_ids: list[int] | None = None
    data_set_id: int | None = None
    labels: list[Any] | None = None
    geo_location: dict[str, Any] | None = None
    security_categories: list[int] | None = None
    source_created_time: int | None = None
    source_modified_time: int | None = None


class LinksBody(Struct, rename="camel"):
    items: Annotated[list[Named], Meta(min_length=1, max_length=100)]
    ignore_unknown_ids: bool = False


class OneLinkBody(Struct):
    items: Annotated[list[Named], Meta(min_length=1, max_length=1)]


class CompletedBody(Named, kw_only=True):
    upload_id: Annotated[str, Meta(min_length=1, max_length=40)]


class Filter(Struct, rename="camel", forbid_unknown_fields=True):
    name: str | None = None
    mime_type: str | None = None
    source: str | None = None
    uploaded: bool | None = None
    external_id_prefix: str | None = None
    directory_prefix: str | None = None
    metadata: _Metadata | None = None
    data_set_ids: list[Any] | None = None


class ListBody(Struct):
    filter: Filter | None = None
    limit: Annotated[int, Meta(ge=1, le=1000)] = 100
    cursor: str | None = None
