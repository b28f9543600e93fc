"""The bodies of the instance endpoints as values: what operations receive.

Apply, delete and byids carry up to a thousand items, so they decode straight into these structs; only when
that fails is the body looked at again by the slower rules, which know how to say what is wrong.
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


class Ref(Body, frozen=True):
    space: SpaceId
    external_id: ExternalId


class SourceRef(Body, frozen=True):
    """A view (with version) or a container (without)."""

    type: Literal["view", "container"]
    space: SpaceId
    external_id: NameId
    version: VersionId | None = None

    def __post_init__(self) -> None:
        if (self.type == "view") != (self.version is not None):
            raise ValueError("a view has a version, a container has none")


class SourceData(Body, frozen=True):
    source: SourceRef
    properties: dict[str, Any] | None = None


class NodeWrite(Body, frozen=True, tag_field="instanceType", tag="node"):
    space: SpaceId
    external_id: ExternalId
    existing_version: int | None = None
    type: Ref | None = None
    sources: Annotated[list[SourceData], Meta(max_length=100)] | None = None


class EdgeWrite(Body, frozen=True, tag_field="instanceType", tag="edge"):
    space: SpaceId
    external_id: ExternalId
    type: Ref
    start_node: Ref
    end_node: Ref
    existing_version: int | None = None
    sources: Annotated[list[SourceData], Meta(max_length=100)] | None = None


class InstanceDelete(Body, frozen=True):
    instance_type: Kind
    space: SpaceId
    external_id: ExternalId
    existing_version: int | None = None


class InstanceId(Body, frozen=True):
    instance_type: Kind
    space: SpaceId
    external_id: ExternalId


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

    @property
    def creates_relations(self) -> bool:
        """The one flag whose default, and so whose null, means true."""
        return self.auto_create_direct_relations is not False


class DeleteBody(Body, frozen=True):
    items: Annotated[list[InstanceDelete], Meta(min_length=1, max_length=1000)]


class TargetUnit(Body, frozen=True):
    property: str
    unit: dict[str, str]
    """`{"externalId": ...}` or `{"unitSystemName": ...}`."""


class ReadSource(Body, frozen=True):
    source: SourceRef
    target_units: list[TargetUnit] | None = None
    properties: list[str] | None = None
    """None means all of them; `["*"]` is turned into None."""


class ByIdsBody(Body, frozen=True):
    items: Annotated[list[InstanceId], Meta(min_length=1, max_length=1000)]
    sources: Annotated[list[ReadSource], Meta(max_length=10)] | None = None
    include_typing: bool | None = False


class Sort(Body, frozen=True):
    property: list[str]
    direction: Literal["ascending", "descending"] = "ascending"
    nulls_first: bool | None = None


class Debug(Body, frozen=True):
    emit_results: bool = True
    timeout: int | None = None
    profile: bool = False
    include_translated_query: bool = False
    include_plan: bool = False
    include_llm_prompt: bool = False


class ListBody(Body, frozen=True):
    instance_type: Kind = "node"
    sources: list[ReadSource] = []
    filter: Any = None
    sort: list[Sort] = []
    limit: int = 1000
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
