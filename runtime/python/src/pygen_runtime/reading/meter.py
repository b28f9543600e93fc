"""What a run cost, step by step."""

from __future__ import annotations

from typing import Any

import msgspec

from ..decoders import decoder_of
from ..http.values import Response


class Cost(msgspec.Struct):
    """Of the requests whose head is one step: what they brought may belong to its branches too."""

    requests: int = 0
    rows: int = 0
    bytes: int = 0
    seconds: float = 0.0


Notice = dict[str, Any]
"""What the service remarks about a request: code, grade, hint and more."""


class _Debugged(msgspec.Struct):
    debug: dict[str, Any] | None = None


_DEBUGGED = decoder_of(_Debugged)


class Meter(msgspec.Struct):
    """Costs by the path of the step a request was made for, and rows by the path they belong to."""

    costs: dict[str, Cost] = msgspec.field(default_factory=dict)
    rows: dict[str, int] = msgspec.field(default_factory=dict)
    parents: dict[str, int] = msgspec.field(default_factory=dict)
    debug: bool = False
    """Ask the service what it thinks of each request."""
    notices: dict[str, Notice] = msgspec.field(default_factory=dict)

    def add(self, path: str, response: Response, rows: int) -> None:
        cost = self.costs.setdefault(path, Cost())
        cost.requests += 1
        cost.rows += rows
        cost.bytes += len(response.content)
        cost.seconds += response.elapsed
        if self.debug:
            self._notice(response)

    def _notice(self, response: Response) -> None:
        found = response.read(_DEBUGGED).debug or {}
        for notice in found.get("notices") or ():
            self.notices.setdefault(f"{notice.get('resultExpression')}:{notice.get('code')}", notice)

    def found(self, path: str, rows: int, parents: int) -> None:
        self.rows[path] = self.rows.get(path, 0) + rows
        self.parents[path] = self.parents.get(path, 0) + parents

    @property
    def requests(self) -> int:
        return sum(cost.requests for cost in self.costs.values())
