"""What evaluating an expression gives: the ids of its members, in order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from pygen_runtime.local.filters.scope import Kind


@dataclass(frozen=True, slots=True)
class Found:
    kind: Kind
    ids: list[int]
    position: Any = None
    """Where the next page starts; None when there is none."""
    outwards: bool = True
    """Of edges: the direction in which they were followed, which tells source from destination."""

    def far_column(self, chain_to: str) -> str:
        """The column of `edge` with the end that `chainTo` chooses."""
        return "end_id" if (chain_to == "destination") == self.outwards else "start_id"
