"""What verbs give besides instances: changes."""

from __future__ import annotations

from typing import Generic, TypeVar

ReadT = TypeVar("ReadT")


class Change(Generic[ReadT]):
    """Some changes, and the cursor that stands after them."""

    __slots__ = ("cursor", "deleted", "items")

    def __init__(self, items: list[ReadT], deleted: list[ReadT], cursor: str) -> None:
        self.items = items
        """Created or changed since, in their present state."""
        self.deleted = deleted
        """Deleted since, in their last state; `data_record.deleted_time` says when."""
        self.cursor = cursor
        """Keep it: `sync(cursor)` goes on from here, for three days."""

    def __len__(self) -> int:
        return len(self.items) + len(self.deleted)

    def __repr__(self) -> str:
        return f"<{len(self.items)} changed, {len(self.deleted)} deleted>"
