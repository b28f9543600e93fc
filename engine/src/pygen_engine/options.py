"""How an engine behaves where the service is configurable, or where nobody knows for sure.

Every field with a number in its comment models one uncertain point of the API; docs/local.md lists
them with their reasons.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from pygen_engine.faults import Faults


@dataclass(frozen=True, slots=True)
class AuthOptions:
    """Which bearer tokens pass. By default any token does, and none at all does too."""

    check: bool = False
    """Refuse requests without a token that is listed here or was issued by the token endpoint."""
    tokens: frozenset[str] = frozenset()
    """Static tokens that pass when `check` is on."""
    clients: Mapping[str, str] = field(default_factory=dict)
    """Client id -> secret for the token endpoint; empty means every client gets a token."""
    lifetime: int = 3600
    """Seconds an issued token is good for."""
    projects: tuple[str, ...] = ()
    """Projects that exist; empty means every project name is served (they share the data)."""


@dataclass(frozen=True, slots=True)
class EngineOptions:
    version_conflict_status: Literal[400, 409] = 409  # 1
    missing_endpoint_status: Literal[400, 409] = 409  # 2: an edge's start or end node
    uniqueness_status: Literal[400, 409] = 400  # 3
    allow_late_uniqueness: bool = True  # 6: a uniqueness constraint on an existing container
    allow_late_required: bool = True  # 7: a non-nullable property on an existing view version
    max_view_properties: int = 300  # 8
    max_container_constraints: int = 25  # 8
    max_instances: int = 5_000_000
    """Live instances, nodes and edges together; those in system spaces do not count."""
    clear_absent_type: Literal["never", "replace", "always"] = "never"  # 9: a node's type left out
    allow_edge_moves: bool = True  # 10: new end points for an existing edge
    duplicate_items: Literal["reject", "last"] = "reject"  # 11
    restart_versions: bool = True  # 12: version 1 again after a soft delete
    clear_dangling: Literal["scalars", "all", "none"] = "scalars"  # 13: relations to a deleted node
    list_cascaded_edges: bool = False  # 14: in the answer of a delete
    not_matches_null: bool = False  # 15: two-valued logic instead of SQL's three
    descending_nulls_first: bool = False  # 16: when `nullsFirst` is not sent
    group_by_enum: bool = True  # 17
    and_search_prefix: bool = True  # 18: the last token of an AND search matches as a prefix
    search_operator: Literal["AND", "OR"] = "OR"
    histogram_gaps: bool = True  # 19: empty buckets between the first and the last
    query_budget: float = 20.0  # 20: seconds before a 408
    max_body: int = 50_000_000  # 20: bytes of a decoded request body before a 413
    max_file_part: int = 67_108_864
    """Bytes of one upload of file content, which is a whole file or a part of one."""
    max_file_bytes: int = 10_000_000_000
    """Bytes of the content of all files together."""
    cursor_on_full_page: bool = True  # 21: a full page has a cursor even when nothing follows
    soft_deleted_block_space: bool = False  # 25
    accept_integral_floats: bool = True  # 27: 1.0 for an int property
    list_deleted_views: bool = True  # 30: a data model keeps its reference to a deleted view
    sync_space_notice: bool = False  # 32: syncMissingSpaceFilter in the notices of a sync
    default_max_distance: int | None = None  # 33: of an edge expression with a from that names none
    strict_fields: bool = True
    """Refuse unknown request fields, as the service does."""
    strict_sources: bool = True
    """The `source` of a relation and the `through` of a reverse relation must exist (May 2026)."""
    refuse_breaking_views: bool = False
    """Answer 400 instead of silently ignoring removed view properties and model views."""
    fill_asset_paths: bool = True
    """Compute root and path of CogniteAsset at once, as the service's background job does later."""
    durable: bool = False
    """Wait for the disk at every write, so that a machine that loses power loses nothing acknowledged."""
    origins: tuple[str, ...] = ()
    """Web pages that may ask, by their origin (`http://localhost:5173`); all others are refused."""
    read_only: bool = False
    """Refuse requests that write, with a 403. `Engine.load_model` still does."""
    soft_delete_days: float = 3.0
    cursor_days: float = 3.0
    units: Path | None = None
    """A catalogue of units (JSON) instead of the small built-in one."""
    unit_systems: Path | None = None
    auth: AuthOptions = field(default_factory=AuthOptions)
    faults: Faults = field(default_factory=Faults)
