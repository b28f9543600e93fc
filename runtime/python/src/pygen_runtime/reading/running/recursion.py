"""Following edges of one type further than one step.

Each level is read like any other branch, so nothing is lost however wide it is; which instance reaches
what is then found here. Everything that is reached counts once, with the edge that first
led to it, nearest first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...filters.algebra import both
from ...http.flow import Flow
from ..plan import Step
from ..requests import Key, one_of, starts_at
from ..rows.typed import Rows
from .ids import ids_of
from .responses import NOTHING, chunks

if TYPE_CHECKING:
    from .branches import Run
Hops = dict[Key, list[tuple[Any, Key]]]
"""From each instance: edges, and what they lead to."""


def recurse(run: Run, step: Step, parents: list[Any], rows: Rows) -> Flow[dict[Key, list[tuple[Any, Any]]]]:
    """For each parent the edges and nodes it reaches."""
    starts = list(dict.fromkeys(rows.key(row) for row in parents))
    nodes: dict[Key, Any] = {}
    hops: Hops = {}
    ends: set[Key] = set()
    frontier = starts
    level = 0
    while frontier and (step.max_distance is None or level < step.max_distance):
        level += 1
        fresh = yield from _level(run, step, frontier, nodes, hops)
        if step.until is not None:
            ends |= yield from _matching(run, step, fresh)
        frontier = [key for key in fresh if key not in hops and key not in ends]
    yield from run.finish(step, list(nodes.values()), NOTHING, None)
    run.meter.found(step.path, len(nodes), len(starts))
    return {start: _reached(start, hops, nodes, ends, step.max_distance) for start in starts}


def _level(run: Run, step: Step, frontier: list[Key], nodes: dict[Key, Any], hops: Hops) -> Flow[list[Key]]:
    """Take one step from every instance of the frontier; returns the nodes that were not known before."""
    from ...http.gather import gather

    target = run.rows(step.view)
    hops.update((key, []) for key in frontier)
    parts = chunks(frontier, run.plan.tuning.ids)
    fresh: list[Key] = []
    for found in (
        yield from gather([run.segment(step, starts_at(step, part), finish=False) for part in parts])
    ):
        here = {target.key(row): row for row in found.rows}
        for edge, near, far in run.joiner.ends(step, found.edges or ()):
            if far not in here:
                continue  # the node at the end does not match: this way is closed
            if far not in nodes:
                nodes[far] = here[far]
                fresh.append(far)
            hops[near].append((edge, far))
    return fresh


def _matching(run: Run, step: Step, keys: list[Key]) -> Flow[set[Key]]:
    """Those of the nodes that the traversal ends at."""
    found: set[Key] = set()
    for part in chunks(keys, run.plan.tuning.ids):
        matching = both(one_of(part), step.until)
        found.update((yield from ids_of(matching, run.plan.tuning, "node", run.meter, step.path)))
    return found


def _reached(
    start: Key, hops: Hops, nodes: dict[Key, Any], ends: set[Key], most: int | None
) -> list[tuple[Any, Any]]:
    found: dict[Key, Any] = {}
    frontier = [start]
    level = 0
    while frontier and (most is None or level < most):
        level += 1
        following: list[Key] = []
        for key in frontier:
            for edge, far in hops.get(key, ()):
                if far not in found:
                    found[far] = edge
                    if far not in ends and far != start:
                        following.append(far)
        frontier = following
    return [(edge, nodes[key]) for key, edge in found.items()]
