"""The order of a write: nodes before what points at them, edges last, in requests of at most 1,000."""

from __future__ import annotations

from collections.abc import Sequence

from ...chunks import chunks
from ..ids import NodeId
from .results import Row

MAX_ITEMS = 1000


def waves(rows: Sequence[Row]) -> list[list[list[Row]]]:
    """Groups of requests. The requests of a group may run at the same time, the groups go one after the
    other.

    What fits in one request goes in one request: it is then written completely or not at all.
    """
    if not rows:
        return []
    if len(rows) <= MAX_ITEMS:
        return [[list(rows)]]
    nodes = [row for row in rows if type(row.id) is NodeId]
    edges = [row for row in rows if type(row.id) is not NodeId]
    groups: list[list[list[Row]]] = []
    targets = _targets(nodes)
    parts = chunks(_targets_first(targets), MAX_ITEMS)
    for level, part in zip(_levels(parts, targets), parts, strict=True):
        while len(groups) <= level:
            groups.append([])
        groups[level].append([nodes[place] for place in part])
    return [*groups, chunks(edges, MAX_ITEMS)] if edges else groups


def _targets(nodes: Sequence[Row]) -> list[Sequence[int]]:
    """For each node the places of those its direct relations point at, as far as they are written too."""
    if not any(row.targets for row in nodes):
        return [()] * len(nodes)
    place_of = {row.id: place for place, row in enumerate(nodes)}.get
    return [
        [place for target in row.targets if (place := place_of(target)) is not None] if row.targets else ()
        for row in nodes
    ]


def _targets_first(targets: Sequence[Sequence[int]]) -> list[int]:
    """Every node after the nodes its direct relations point at, as far as there are no cycles."""
    waiting = bytearray(b"\1") * len(targets)
    ordered: list[int] = []
    for root, direct in enumerate(targets):
        if not waiting[root]:
            continue
        waiting[root] = False
        if not direct:
            ordered.append(root)
            continue
        stack = [(root, iter(direct))]
        while stack:
            place, left = stack[-1]
            for target in left:
                if waiting[target]:
                    waiting[target] = False
                    stack.append((target, iter(targets[target])))
                    break
            else:
                ordered.append(place)
                stack.pop()
    return ordered


def _levels(parts: Sequence[Sequence[int]], targets: Sequence[Sequence[int]]) -> list[int]:
    """For each part the group it can go in: after the parts its relations point into."""
    home = [0] * len(targets)
    for number, part in enumerate(parts):
        for place in part:
            home[place] = number
    levels: list[int] = []
    for number, part in enumerate(parts):
        before = {home[target] for place in part for target in targets[place]}
        levels.append(max((levels[other] + 1 for other in before if other < number), default=0))
    return levels
