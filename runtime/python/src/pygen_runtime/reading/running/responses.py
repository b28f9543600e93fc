"""One response to a query, taken apart."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec

from ...http.flow import Flow
from ...instances.spec import EdgeTo
from ..plan import Step

Again = Callable[[dict[str, str]], "Flow[QueryResponse | None]"]
"""Sends the request of a page again, with cursors for its branches; None when that takes too long."""


class Found(msgspec.Struct):
    """Rows of a branch, with the edges that lead to them."""

    rows: list[Any]
    edges: list[Any] | None
    complete: bool

    def add(self, rows: list[Any], edges: list[Any] | None) -> None:
        self.rows.extend(rows)
        if self.edges is not None and edges:
            self.edges.extend(edges)


class QueryResponse(msgspec.Struct):
    """The sets of one response, and how complete they are."""

    sets: dict[str, list[Any]]
    cursors: dict[str, str]
    limits: dict[str, int]

    def complete(self, name: str) -> bool:
        return name not in self.cursors and len(self.sets[name]) < self.limits[name]

    def found(self, step: Step) -> Found | None:
        """What was found of a branch; None when it was not asked for."""
        if step.name not in self.sets:
            return None
        complete = self.complete(step.name) and (
            not isinstance(step.member, EdgeTo) or self.complete(step.edges)
        )
        edges = self.sets.get(step.edges)
        return Found([*self.sets[step.name]], None if edges is None else [*edges], complete)


NOTHING = QueryResponse({}, {}, {})
"""A response that brings no branches: all of them have to be fetched."""


def signature(step: Step) -> Any:
    """What makes the rows of two steps the same."""
    view = (step.view.space, step.view.external_id, step.view.version)
    children = tuple((child.member.name if child.member else "", signature(child)) for child in step.children)
    own = (
        step.edge_filter,
        step.filter,
        step.sort,
        step.limit,
        step.properties,
        step.units,
        step.max_distance,
        step.until,
    )
    return (view, own, children)
