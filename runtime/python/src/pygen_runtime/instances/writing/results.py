"""What became of a write."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any, Literal

import msgspec

from ..ids import EdgeId, NodeId
from ..record import Milliseconds, from_milliseconds


class Written(msgspec.Struct, frozen=True, rename="camel", gc=False):
    """One instance as the service has it after the write."""

    instance_type: Literal["node", "edge"]
    space: str
    external_id: str
    version: int
    was_modified: bool
    created_ms: Milliseconds = msgspec.field(name="createdTime")
    last_updated_ms: Milliseconds = msgspec.field(name="lastUpdatedTime")

    @property
    def id(self) -> NodeId | EdgeId:
        return (NodeId if self.instance_type == "node" else EdgeId)(self.space, self.external_id)

    @property
    def created_time(self) -> dt.datetime:
        return from_milliseconds(self.created_ms)

    @property
    def last_updated_time(self) -> dt.datetime:
        return from_milliseconds(self.last_updated_ms)

    @property
    def is_new(self) -> bool:
        # Not by its times: an engine in the same process can make and change an instance in one millisecond.
        return self.was_modified and self.version == 1


class UpsertResult:
    """Every node and edge that was sent, with its version."""

    __slots__ = ("_resources", "items")

    def __init__(
        self, items: Sequence[Written], resources: Mapping[str, Sequence[str]] | None = None
    ) -> None:
        self.items = list(items)
        self._resources = dict(resources or {})

    @property
    def time_series(self) -> list[str]:
        """External ids of the time series that were given as objects."""
        return list(self._resources.get("timeseries", ()))

    @property
    def files(self) -> list[str]:
        """External ids of the files that were given as objects."""
        return list(self._resources.get("file", ()))

    @property
    def sequences(self) -> list[str]:
        """External ids of the sequences that were given as objects."""
        return list(self._resources.get("sequence", ()))

    @property
    def created(self) -> list[Written]:
        return [item for item in self.items if item.is_new]

    @property
    def updated(self) -> list[Written]:
        return [item for item in self.items if item.was_modified and not item.is_new]

    @property
    def unchanged(self) -> list[Written]:
        return [item for item in self.items if not item.was_modified]

    @property
    def nodes(self) -> list[Written]:
        return [item for item in self.items if item.instance_type == "node"]

    @property
    def edges(self) -> list[Written]:
        return [item for item in self.items if item.instance_type == "edge"]

    def __len__(self) -> int:
        return len(self.items)

    def __repr__(self) -> str:
        counts = f"created={len(self.created)}, updated={len(self.updated)}, unchanged={len(self.unchanged)}"
        return f"UpsertResult({counts})"


class DeleteResult:
    """What existed and is gone now."""

    __slots__ = ("edges", "nodes")

    def __init__(self, nodes: Sequence[NodeId], edges: Sequence[EdgeId]) -> None:
        self.nodes = list(nodes)
        self.edges = list(edges)

    def __len__(self) -> int:
        return len(self.nodes) + len(self.edges)

    def __repr__(self) -> str:
        return f"DeleteResult(nodes={len(self.nodes)}, edges={len(self.edges)})"


class Progress(msgspec.Struct, frozen=True):
    """How far a long read or write has come."""

    done: int
    total: int | None
    """None when nobody can know."""
    what: str
    """`upsert`, `delete`, or the view that is read."""


class Row(msgspec.Struct, gc=False, eq=False):
    """One node or edge to be written. `WriteError` hands rows back; `upsert` takes them as they are.

    A long write holds many of these while it waits for answers. They are kept from the garbage collector
    (they are never part of a circle) and hold bytes instead of dicts, because walking over all of them again
    and again would cost as much as the writing itself.
    """

    id: NodeId | EdgeId
    item: msgspec.Raw
    """Its JSON in the request."""
    objects: tuple[Any, ...] = ()
    """The write objects it comes from."""
    targets: tuple[NodeId, ...] = ()
    """Nodes its direct relations point at."""
    resources: tuple[tuple[str, Any], ...] = ()
    """Kind and external id of what is written along with it: time series that were given as objects."""

    def __repr__(self) -> str:
        return f"<{'edge' if isinstance(self.id, EdgeId) else 'node'} {self.id}>"


class PlannedWrite:
    """A write that was looked at before: exactly these rows, in exactly this way."""

    def __init__(self, rows: Sequence[Row], flags: Any) -> None:
        self.rows = list(rows)
        """What is sent. Each says which version it expects."""
        self.flags = flags

    def refused(self) -> str | None:
        """Why this cannot be applied as it is."""
        return None
