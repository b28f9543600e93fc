"""What became of a write."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any, Literal

import msgspec

from ...texts import not_whole
from ..ids import EdgeId, NodeId
from ..record import from_milliseconds

_ENCODER = msgspec.json.Encoder()


class Written(msgspec.Struct, frozen=True, rename="camel", gc=False):
    """One instance as the service has it after the write."""

    instance_type: Literal["node", "edge"]
    space: str
    external_id: str
    version: int
    was_modified: bool
    created_ms: int = msgspec.field(name="createdTime")
    last_updated_ms: int = msgspec.field(name="lastUpdatedTime")

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

    __slots__ = ("items",)

    def __init__(self, items: Sequence[Written]) -> None:
        self.items = list(items)

    @property
    def created(self) -> list[Written]:
        return [one for one in self.items if one.is_new]

    @property
    def updated(self) -> list[Written]:
        return [one for one in self.items if one.was_modified and not one.is_new]

    @property
    def unchanged(self) -> list[Written]:
        return [one for one in self.items if not one.was_modified]

    @property
    def nodes(self) -> list[Written]:
        return [one for one in self.items if one.instance_type == "node"]

    @property
    def edges(self) -> list[Written]:
        return [one for one in self.items if one.instance_type == "edge"]

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
    """How far a long write has come."""

    done: int
    total: int
    what: str


class Row(msgspec.Struct, gc=False, eq=False):
    """One node or edge to be written. `WriteError` hands rows back; `upsert` takes them as they are.

    A long write holds many of these while it waits for answers. They are kept from the garbage collector
    (they are never part of a circle) and hold bytes instead of dicts once they are complete, because walking
    over all of them again and again would cost as much as the writing itself.
    """

    id: NodeId | EdgeId
    body: Any
    """The item of the request: a dict while the graph is walked, then its JSON."""
    _object: Any = None
    _others: tuple[Any, ...] = ()
    targets: tuple[NodeId, ...] = ()
    """Nodes its direct relations point at."""

    @property
    def objects(self) -> list[Any]:
        """The write objects it comes from."""
        return [one for one in (self._object, *self._others) if one is not None]

    def comes_from(self, instance: Any) -> None:
        if self._object is None:
            self._object = instance
        else:
            self._others += (instance,)

    def finish(self) -> None:
        """Turn the body into JSON."""
        if isinstance(self.body, dict):
            try:
                self.body = msgspec.Raw(_ENCODER.encode(self.body))
            except UnicodeEncodeError:
                raise not_whole(self.body) from None

    def reopen(self) -> None:
        """Turn the JSON into a body that can be added to."""
        if isinstance(self.body, msgspec.Raw):
            self.body = msgspec.json.decode(self.body)

    def __repr__(self) -> str:
        return f"<{'edge' if isinstance(self.id, EdgeId) else 'node'} {self.id}>"
