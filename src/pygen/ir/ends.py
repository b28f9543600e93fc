"""What edges of a class start and end at, as far as the connections that lead over them agree.

The service lets an edge connect any two nodes; but the connections of a model say between which views they
run. What all of them agree on is known: the nearest class that all their ends are, or build on.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from pygen.ir.values import Class, EdgeConnection
from pygen.refs import NodeRef, ViewRef

Ends = tuple[ViewRef | None, ViewRef | None]


def with_ends(classes: Iterable[Class]) -> list[Class]:
    """The classes, those of edges with their ends."""
    several = list(classes)
    nodes = {cls.view: cls for cls in several if cls.kind == "node"}
    edges = {cls.view: cls for cls in several if cls.kind == "edge"}
    said = _said(nodes, edges)
    known: dict[ViewRef, Ends] = {}
    for view in sorted(edges, key=lambda view: (len(_lineage(view, edges)), view)):  # bases come first
        inherited = [known[base] for base in edges[view].bases]
        known[view] = (
            _agreed([start for start, _ in said[view]], nodes) or _only(start for start, _ in inherited),
            _agreed([end for _, end in said[view]], nodes) or _only(end for _, end in inherited),
        )
    return [
        cls if cls.kind == "node" else replace(cls, start=known[cls.view][0], end=known[cls.view][1])
        for cls in several
    ]


def edge_types(classes: Iterable[Class]) -> Mapping[NodeRef, Ends]:
    """Between what edges of each type run that a connection of the classes mentions."""
    nodes = {cls.view: cls for cls in classes if cls.kind == "node"}
    said: dict[NodeRef, list[Ends]] = defaultdict(list)
    for node, prop in _edges(nodes):
        said[prop.type].append(_ends(node, prop))
    return {
        type_: (_agreed([start for start, _ in ends], nodes), _agreed([end for _, end in ends], nodes))
        for type_, ends in sorted(said.items())
    }


def _said(nodes: Mapping[ViewRef, Class], edges: Mapping[ViewRef, Class]) -> Mapping[ViewRef, list[Ends]]:
    """For each edge class: between what connections over it, or over one derived from it, run."""
    said: dict[ViewRef, list[Ends]] = defaultdict(list)
    for node, prop in _edges(nodes):
        if prop.edge is not None:
            for view in _lineage(prop.edge, edges, parents=True):
                said[view].append(_ends(node, prop))
    return said


def _edges(nodes: Mapping[ViewRef, Class]) -> Iterator[tuple[Class, EdgeConnection]]:
    for node in nodes.values():
        for prop in node.properties:
            if isinstance(prop, EdgeConnection):
                yield node, prop


def _ends(node: Class, prop: EdgeConnection) -> Ends:
    return (node.view, prop.target) if prop.direction == "outwards" else (prop.target, node.view)


def _agreed(ends: Iterable[ViewRef | None], nodes: Mapping[ViewRef, Class]) -> ViewRef | None:
    """The nearest class that each of them is or builds on; None when there is none, or not one alone."""
    different = set(ends)
    if not different or None in different:
        return None
    common = set.intersection(*(_lineage(view, nodes) for view in different if view is not None))
    return _only(
        view for view in common if not any(view in _lineage(other, nodes) for other in common - {view})
    )


def _lineage(view: ViewRef, classes: Mapping[ViewRef, Class], *, parents: bool = False) -> set[ViewRef]:
    """A class and everything it builds on; with `parents`, everything it implements."""
    found: set[ViewRef] = set()
    waiting = [view]
    while waiting:
        reached = waiting.pop()
        if reached not in found:
            found.add(reached)
            waiting += classes[reached].parents if parents else classes[reached].bases
    return found


def _only(views: Iterable[ViewRef | None]) -> ViewRef | None:
    different = {view for view in views if view is not None}
    return different.pop() if len(different) == 1 else None
