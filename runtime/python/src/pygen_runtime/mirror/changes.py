"""What a change looks like to whoever waits for it."""

from __future__ import annotations

from typing import Any, Generic, Literal, TypeVar

from ..instances.base import Edge, Node
from ..instances.ids import EdgeId, NodeId
from ..instances.spec import Direct, Property

ReadT_co = TypeVar("ReadT_co", bound=Node | Edge, covariant=True)


class Changed(Generic[ReadT_co]):
    """An instance as the mirror had it, and as it is now; None where it was, or is, not there."""

    __slots__ = ("new", "old")

    def __init__(self, old: ReadT_co | None, new: ReadT_co | None) -> None:
        self.old = old
        self.new = new

    @property
    def kind(self) -> Literal["created", "changed", "deleted"]:
        if self.old is None:
            return "created"
        return "deleted" if self.new is None else "changed"

    @property
    def id(self) -> NodeId | EdgeId:
        found = self.old if self.new is None else self.new
        assert found is not None
        return found.as_id()

    @property
    def properties(self) -> dict[str, tuple[Any, Any]]:
        """The properties whose values differ: before and after."""
        found: Any = self.old if self.new is None else self.new
        values = {
            member.name: (getattr(self.old, member.name, None), getattr(self.new, member.name, None))
            for member in found._view.members
            if isinstance(member, Property | Direct)
        }
        return {name: (old, new) for name, (old, new) in values.items() if old != new}

    def __repr__(self) -> str:
        found = self.old if self.new is None else self.new
        changes = ", ".join(f"{name}: {old!r} -> {new!r}" for name, (old, new) in self.properties.items())
        details = f", {changes}" if self.kind == "changed" else ""
        return f"<{type(found).__name__} {self.id} {self.kind}{details}>"
