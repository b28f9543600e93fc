"""The body of `POST /models/instances` as values.

Nearly all of a body repeats itself: a few spaces, a few sources. Names are therefore held against their
patterns once for all items, each only where it differs, and not while they are decoded.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Annotated, Any, Literal

from msgspec import Meta

from pygen_engine.bodies.identifiers import NAME_PATTERN, SPACE_PATTERN, VERSION_PATTERN
from pygen_engine.bodies.instances import Body, InstanceDelete

_SPACE, _NAME, _VERSION = map(re.compile, (SPACE_PATTERN, NAME_PATTERN, VERSION_PATTERN))
ExternalId = Annotated[str, Meta(min_length=1, max_length=256)]


class Ref(Body, frozen=True):
    space: str
    external_id: ExternalId


class WrittenSource(Body, frozen=True):
    """A view (with version) or a container (without)."""

    type: Literal["view", "container"]
    space: str
    external_id: str
    version: str | None = None


class SourceData(Body, frozen=True):
    source: WrittenSource
    properties: dict[str, Any] | None = None


class NodeWrite(Body, frozen=True, tag_field="instanceType", tag="node"):
    space: str
    external_id: ExternalId
    existing_version: int | None = None
    type: Ref | None = None
    sources: Annotated[list[SourceData], Meta(max_length=100)] | None = None


class EdgeWrite(Body, frozen=True, tag_field="instanceType", tag="edge"):
    space: str
    external_id: ExternalId
    type: Ref
    start_node: Ref
    end_node: Ref
    existing_version: int | None = None
    sources: Annotated[list[SourceData], Meta(max_length=100)] | None = None


class ApplyBody(Body, frozen=True):
    items: Annotated[list[NodeWrite | EdgeWrite], Meta(max_length=1000)]
    delete: Annotated[list[InstanceDelete], Meta(max_length=1000)] | None = None
    auto_create_direct_relations: bool | None = True
    auto_create_start_nodes: bool | None = False
    auto_create_end_nodes: bool | None = False
    skip_on_version_conflict: bool | None = False
    replace: bool | None = False

    def __post_init__(self) -> None:
        if len(self.items) + len(self.delete or ()) > 1000:
            raise ValueError("items and delete together must be at most 1000")
        _check_named(self.items)
        for source in {data.source for item in self.items for data in item.sources or ()}:
            _check_source(source)

    @property
    def creates_relations(self) -> bool:
        """The one flag whose default, and so whose null, means true."""
        return self.auto_create_direct_relations is not False


def _check_named(items: Iterable[NodeWrite | EdgeWrite]) -> None:
    named: list[NodeWrite | EdgeWrite | Ref] = list(items)
    for item in items:
        if item.type is not None:
            named.append(item.type)
        if isinstance(item, EdgeWrite):
            named += (item.start_node, item.end_node)
    if not all(map(_SPACE.fullmatch, {reference.space for reference in named})):
        raise ValueError("a space is not named as spaces are")
    if "\0" in "".join([reference.external_id for reference in named]):
        raise ValueError("an externalId contains a NUL character")


def _check_source(source: WrittenSource) -> None:
    if (source.type == "view") != (source.version is not None):
        raise ValueError("a view has a version, a container has none")
    if not (_SPACE.fullmatch(source.space) and _NAME.fullmatch(source.external_id)):
        raise ValueError("a source is not named as views and containers are")
    if source.version is not None and not _VERSION.fullmatch(source.version):
        raise ValueError("a version is not named as versions are")
