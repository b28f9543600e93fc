"""Following edges of one type further than one step.

Each level is read like any other branch, so nothing is lost however wide it is; which instance reaches
what is then found here. Everything that is reached counts once, with the edge that first
led to it, nearest first.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec

from ...chunks import chunks
from ...filters.algebra import both
from ...http.flow import Flow
from ..plan import Key, Step
from ..requests import one_of
from .ids import ids_of
from .responses import Found
from .session import Session

EdgesOf = Callable[[list[Key]], Flow[list[Found]]]
"""Reads the edges of these nodes, and the nodes they lead to."""


class Reached(msgspec.Struct):
    """What can be reached from some nodes."""

    farthest: int | None
    nodes: dict[Key, Any] = {}
    hops: dict[Key, list[tuple[Any, Key]]] = {}
    """From each node: edges, and what they lead to."""
    ends: set[Key] = msgspec.field(default_factory=set)
    """Nodes behind which nothing is wanted."""

    def from_(self, start: Key) -> list[tuple[Any, Any]]:
        """Pairs of an edge and a node, nearest first."""
        found: dict[Key, Any] = {}
        frontier = [start]
        level = 0
        while frontier and (self.farthest is None or level < self.farthest):
            level += 1
            following: list[Key] = []
            for key in frontier:
                for edge, far in self.hops.get(key, ()):
                    if far not in found:
                        found[far] = edge
                        if far not in self.ends and far != start:
                            following.append(far)
            frontier = following
        return [(edge, self.nodes[key]) for key, edge in found.items()]


def reach(session: Session, step: Step, starts: list[Key], edges_of: EdgesOf) -> Flow[Reached]:
    """Follow edges level by level."""
    reached = Reached(step.max_distance)
    frontier = starts
    level = 0
    while frontier and (step.max_distance is None or level < step.max_distance):
        level += 1
        fresh = yield from _level(session, step, frontier, reached, edges_of)
        if step.until is not None:
            reached.ends |= yield from _matching(session, step, fresh)
        frontier = [key for key in fresh if key not in reached.hops and key not in reached.ends]
    return reached


def _level(
    session: Session, step: Step, frontier: list[Key], reached: Reached, edges_of: EdgesOf
) -> Flow[list[Key]]:
    """Take one step from every instance of the frontier; returns the nodes that were not known before."""
    target = session.rows(step.view)
    reached.hops.update((key, []) for key in frontier)
    fresh: list[Key] = []
    for found in (yield from edges_of(frontier)):
        here = {target.key(row): row for row in found.rows}
        for edge, near, far in session.joiner.ends(step, found.edges or ()):
            if far not in here:
                continue  # the node at the end does not match: this way is closed
            if far not in reached.nodes:
                reached.nodes[far] = here[far]
                fresh.append(far)
            reached.hops[near].append((edge, far))
    return fresh


def _matching(session: Session, step: Step, keys: list[Key]) -> Flow[set[Key]]:
    """Those of the nodes that the traversal ends at."""
    found: set[Key] = set()
    tuning = session.plan.tuning
    for part in chunks(keys, tuning.ids):
        matching = both(one_of(part), step.until)
        found.update((yield from ids_of(matching, tuning, "node", session.meter, step.path)))
    return found
