"""How an upsert treats what is there already, as it is asked for by name."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypedDict

from .results import Progress


class UpsertOptions(TypedDict, total=False):
    """What `upsert` can be told besides what to write."""

    replace: bool
    skip_on_version_conflict: bool
    auto_create_direct_relations: bool
    auto_create_start_nodes: bool
    auto_create_end_nodes: bool
    progress: bool | Callable[[Progress], None]
