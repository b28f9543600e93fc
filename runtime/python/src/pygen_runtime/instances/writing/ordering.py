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
    parts = chunks(_targets_first(nodes), MAX_ITEMS)
    for level, part in zip(_levels(parts), parts, strict=True):
        while len(groups) <= level:
            groups.append([])
        groups[level].append(part)
    return [*groups, chunks(edges, MAX_ITEMS)] if edges else groups


def _targets_first(nodes: list[Row]) -> list[Row]:
    """Every node after the nodes its direct relations point at, as far as there are no cycles."""
    if not any(row.targets for row in nodes):
        return nodes
    waiting = {row.id: row for row in nodes}
    ordered: list[Row] = []
    for root in nodes:
        if root.id not in waiting:
            continue
        del waiting[root.id]
        stack = [(root, iter(root.targets))]
        while stack:
            row, targets = stack[-1]
            for target in targets:
                following = waiting.pop(target, None)
                if following is not None:
                    stack.append((following, iter(following.targets)))
                    break
            else:
                ordered.append(row)
                stack.pop()
    return ordered


def _levels(parts: Sequence[Sequence[Row]]) -> list[int]:
    """For each part the group it can go in: after the parts its relations point into."""
    if not any(row.targets for part in parts for row in part):
        return [0] * len(parts)
    home = {row.id: number for number, part in enumerate(parts) for row in part}
    levels: list[int] = []
    for number, part in enumerate(parts):
        targets = {home[target] for row in part for target in row.targets if target in home}
        levels.append(max((levels[target] + 1 for target in targets if target < number), default=0))
    return levels
