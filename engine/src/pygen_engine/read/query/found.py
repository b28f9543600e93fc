"""What evaluating an expression gives: the ids of its members, in order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from pygen_engine.read.query.selector import Condition, pack
from pygen_engine.sql.scope import Kind


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
        along = [one for one in self.ids if one not in self.inwards] if self.inwards else self.ids
        against = [one for one in self.ids if one in self.inwards] if self.inwards else []
        parts = [(column, ids) for column, ids in zip(columns, (along, against), strict=True) if ids]
        text = " UNION ".join(
            f"SELECT {column} FROM edge WHERE id IN (SELECT value FROM json_each(?))" for column, _ in parts
        )
        return Condition(text or "SELECT NULL WHERE 0", [pack(ids) for _, ids in parts])
