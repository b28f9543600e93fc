"""The bodies of the instance endpoints as values: what operations receive.

Apply (in `bodies.writing`), delete, byids and list decode straight into structs; only when that fails is the
body looked at again by the slower rules, which know how to say what is wrong.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from msgspec import Meta, Struct

from pygen_engine.bodies.identifiers import INSTANCE_PATTERN, NAME_PATTERN, SPACE_PATTERN, VERSION_PATTERN
from pygen_engine.catalog.model import Kind

# `$` also matches before a final line break and JSON schema means the very end, hence \Z
SpaceId = Annotated[str, Meta(max_length=43, pattern=SPACE_PATTERN[:-1] + r"\Z")]
NameId = Annotated[str, Meta(max_length=255, pattern=NAME_PATTERN[:-1] + r"\Z")]
VersionId = Annotated[str, Meta(max_length=43, pattern=VERSION_PATTERN[:-1] + r"\Z")]
ExternalId = Annotated[str, Meta(min_length=1, max_length=256, pattern=INSTANCE_PATTERN[:-1] + r"\Z")]


class Body(Struct, rename="camel", forbid_unknown_fields=True, kw_only=True, frozen=True):
    """Null and absent are the same everywhere below, hence the many `| None`."""


class SourceRef(Body, frozen=True):
    """A view (with version) or a container (without)."""

    type: Literal["view", "container"]
    space: SpaceId
    external_id: NameId
    version: VersionId | None = None

    def __post_init__(self) -> None:
        if (self.type == "view") != (self.version is not None):
            raise ValueError("a view has a version, a container has none")


class InstanceDelete(Body, frozen=True):
    instance_type: Kind
    space: SpaceId
    external_id: ExternalId
    existing_version: int | None = None


class InstanceId(Body, frozen=True):
    instance_type: Kind
    space: SpaceId
    external_id: ExternalId


class DeleteBody(Body, frozen=True):
    items: Annotated[list[InstanceDelete], Meta(min_length=1, max_length=1000)]


class TargetUnit(Body, frozen=True):
    property: Annotated[str, Meta(min_length=1, max_length=255)]
    unit: dict[str, str]
    """`{"externalId": ...}` or `{"unitSystemName": ...}`."""

    def __post_init__(self) -> None:
        external_id, system = self.unit.get("externalId"), self.unit.get("unitSystemName")
        name = external_id or system or ""
        if len(self.unit) != 1 or not 0 < len(name) <= (256 if external_id else 255) or "\0" in name:
            raise ValueError("a unit is named by externalId or by unitSystemName")


class ViewRef(Body, frozen=True):
    type: Literal["view"]
    space: SpaceId
    external_id: NameId
    version: VersionId


class ReadSource(Body, frozen=True):
    source: ViewRef
    target_units: Annotated[list[TargetUnit], Meta(max_length=10)] | None = None


ReadSources = Annotated[list[ReadSource], Meta(max_length=10)]


class ByIdsBody(Body, frozen=True):
    items: Annotated[list[InstanceId], Meta(min_length=1, max_length=1000)]
    sources: ReadSources | None = None
    include_typing: bool | None = False


class Sort(Body, frozen=True):
    property: Annotated[list[str], Meta(min_length=1, max_length=4)]
    direction: Literal["ascending", "descending"] = "ascending"
    nulls_first: bool | None = None


class Debug(Body, frozen=True):
    emit_results: bool = True
    timeout: Annotated[int, Meta(ge=1)] | None = None
    profile: bool = False
    include_translated_query: bool = False
    include_plan: bool = False
    include_llm_prompt: bool = False


class ListBody(Body, frozen=True):
    instance_type: Kind = "node"
    sources: ReadSources = []
    filter: Any = None
    sort: Annotated[list[Sort], Meta(max_length=5)] = []
    limit: Annotated[int, Meta(ge=1, le=1000)] = 1000
    cursor: str | None = None
    include_typing: bool = False
    debug: Debug | None = None


class SearchBody(Body, frozen=True):
    view: SourceRef
    query: str = ""
    instance_type: Kind = "node"
    properties: list[str] | None = None
    operator: Literal["AND", "OR"] | None = None
    filter: Any = None
    sort: list[Sort] = []
    limit: int = 1000
    target_units: list[TargetUnit] = []
    include_typing: bool = False


class AggregateBody(Body, frozen=True):
    view: SourceRef
    instance_type: Kind = "node"
    aggregates: list[dict[str, dict[str, Any]]] = []
    """`{"avg": {"property": "x"}}`, one key each, checked."""
    group_by: list[str] = []
    query: str = ""
    properties: list[str] | None = None
    operator: Literal["AND", "OR"] | None = None
    filter: Any = None
    limit: int = 100
    target_units: list[TargetUnit] = []
    include_typing: bool = False


class InspectBody(Body, frozen=True):
    items: list[InstanceId]
    inspection_operations: dict[str, dict[str, Any]]
