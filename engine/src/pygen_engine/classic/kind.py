"""A kind of resource: where it is kept, what may be said of it, and which nodes belong to it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from msgspec import Struct

from pygen_engine.storage.transaction import Snapshot, Transaction


@dataclass(frozen=True, slots=True)
class Resource:
    """`number` is what its data are kept under."""

    number: int
    document: dict[str, Any]
    """As the service shows it, without its data."""

    @property
    def is_node(self) -> bool:
        return "instanceId" in self.document


R = TypeVar("R", bound=Resource)


@dataclass(frozen=True, slots=True)
class Kind(Generic[R]):
    noun: str
    """As messages call one or several of them."""
    table: str
    of_its_data: tuple[str, ...]
    """Statements that delete the data of one resource, whose number is their parameter."""
    made_by: Sequence[str]
    """Statements that make its tables, with the first write: databases without them stay as they are."""
    resource: type[R]
    new: type[Struct]
    """The body of one that is created."""
    changeable: tuple[str, ...]
    required: tuple[str, ...] = ()
    as_node: Callable[[Snapshot, int], dict[str, Any] | None] | None = None
    """What is shown of the node with this number, if it is one of the kind."""
    changes: Mapping[str, Callable[[Transaction, R, dict[str, Any]], Any]] = field(default_factory=dict)
    """What changes in a way of its own: from the resource and what is said of this, what it is then."""

    def make(self, conn: sqlite3.Connection) -> None:
        for statement in self.made_by:
            conn.execute(statement)

    def is_there(self, conn: sqlite3.Connection) -> bool:
        sql = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?"
        return conn.execute(sql, (self.table,)).fetchone() is not None
