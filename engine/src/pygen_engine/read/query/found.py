"""What evaluating an expression gives: the ids of its members, in order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from pygen_engine.catalog.model import Kind
from pygen_engine.read.query.selector import Condition, pack


@dataclass(frozen=True, slots=True)
class Found:
    kind: Kind
    ids: list[int]
    position: Any = None
    """Where the next page starts; None when there is none."""
    inwards: frozenset[int] = frozenset()
    """Of edges: those that were followed against their direction, so that their source is their end node."""

    def far_ends(self, chain_to: str) -> Condition:
        """Selects the ends of the edges that `chainTo` chooses."""
        columns = ("end_id", "start_id") if chain_to == "destination" else ("start_id", "end_id")
        along = [edge for edge in self.ids if edge not in self.inwards] if self.inwards else self.ids
        against = [edge for edge in self.ids if edge in self.inwards] if self.inwards else []
        parts = [(column, ids) for column, ids in zip(columns, (along, against), strict=True) if ids]
        text = " UNION ".join(
            f"SELECT {column} FROM edge WHERE id IN (SELECT value FROM json_each(?))" for column, _ in parts
        )
        return Condition(text or "SELECT NULL WHERE 0", [pack(ids) for _, ids in parts])
