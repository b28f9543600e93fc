"""Pictures of relations as shapes with places: a view among its neighbours, and all views of an SDK."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from pygen.reference.facts import Link, Page, Relation
from pygen.source.width import width

_HEIGHT, _GAP, _LANE, _PAD = 34, 16, 190, 8
_MOST_NEIGHBOURS = 12
_MOST_VIEWS = 60
"""A picture of more views than these shows nothing."""


@dataclass(frozen=True, slots=True)
class Box:
    link: Link
    x: float
    y: float
    width: float
    height: float = _HEIGHT
    main: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    path: str
    label: str
    x: float
    y: float
    anchor: str = ""
    """Where the label begins or ends; empty where there is none."""


@dataclass(frozen=True, slots=True)
class Picture:
    width: float
    height: float
    boxes: tuple[Box, ...]
    lines: tuple[Line, ...]
    more: int = 0
    """Neighbours that are not drawn."""


def neighbours(page: Page, everything: Sequence[Page]) -> Picture | None:
    """A view between those that lead to it and those it leads to."""
    outgoing = _grouped((relation.target, relation) for relation in page.relations if relation.stored)
    incoming = _grouped(
        (Link(other.name, other.page), relation)
        for other in everything
        for relation in other.relations
        if relation.stored and relation.target.page == page.page and other.page != page.page
    )
    if not outgoing and not incoming:
        return None
    left, right = list(incoming.items())[:_MOST_NEIGHBOURS], list(outgoing.items())[:_MOST_NEIGHBOURS]
    rows = max(len(left), len(right), 1)
    height = rows * (_HEIGHT + _GAP) - _GAP + 2 * _PAD
    widths = [max((_wide(link.name) for link, _ in side), default=0.0) for side in (left, right)]
    centre = Box(Link(page.name, page.page), _PAD + (widths[0] + _LANE if left else 0),
                 (height - _HEIGHT) / 2, _wide(page.name), main=True)  # fmt: skip
    boxes, lines = [centre], []
    for side, x in ((left, _PAD), (right, centre.x + centre.width + _LANE)):
        top = (height - (len(side) * (_HEIGHT + _GAP) - _GAP)) / 2
        for index, (link, labels) in enumerate(side):
            box = Box(link, x, top + index * (_HEIGHT + _GAP), _wide(link.name))
            if side is left:
                box = Box(link, x + widths[0] - box.width, box.y, box.width)
            boxes.append(box)
            ends = (box, centre) if side is left else (centre, box)
            lines.append(_line(*ends, ", ".join(labels), "start" if side is left else "end"))
    total = centre.x + centre.width + (_LANE + widths[1] if right else 0) + _PAD
    hidden = len(incoming) + len(outgoing) - len(left) - len(right)
    return Picture(total, height, tuple(boxes), tuple(lines), hidden)


def overview(everything: Sequence[Page]) -> Picture | None:
    """All views in columns, each as far right as its longest way there; None where it would be a thicket."""
    nodes = {page.page: page for page in everything}
    ways = {
        (page.page, relation.target.page): relation.name
        for page in everything
        for relation in page.relations
        if relation.stored and relation.target.page in nodes and relation.target.page != page.page
    }
    joined = {end for way in ways for end in way}
    if not ways or len(joined) > _MOST_VIEWS:
        return None
    columns = _columns(sorted(joined), ways)
    boxes: dict[str, Box] = {}
    x, tallest = float(_PAD), max(len(column) for column in columns)
    height = tallest * (_HEIGHT + _GAP) - _GAP + 2 * _PAD
    for column in columns:
        wide = max(_wide(nodes[page].name) for page in column)
        top = (height - (len(column) * (_HEIGHT + _GAP) - _GAP)) / 2
        for index, page in enumerate(column):
            place = top + index * (_HEIGHT + _GAP)
            boxes[page] = Box(Link(nodes[page].name, page), x, place, wide)
        x += wide + _LANE * 0.7
    lines = [_line(boxes[a], boxes[b], label) for (a, b), label in sorted(ways.items())]
    return Picture(x - _LANE * 0.7 + _PAD, height, tuple(boxes.values()), tuple(lines))


def _columns(pages: Sequence[str], ways: Iterable[tuple[str, str]]) -> list[list[str]]:
    """Layers by longest way, ways back left aside; within a layer, near what leads there."""
    after: Mapping[str, list[str]] = defaultdict(list)
    for start, end in sorted(ways):
        after[start].append(end)
    depth: dict[str, int] = {}
    for page in pages:
        _descend(page, after, depth)
    deepest = max(depth.values())
    columns: list[list[str]] = [[] for _ in range(deepest + 1)]
    for page in pages:
        columns[deepest - depth[page]].append(page)
    before: Mapping[str, list[str]] = defaultdict(list)
    for start, end in ways:
        before[end].append(start)
    for left, column in pairwise(columns):
        place = {page: index for index, page in enumerate(left)}
        column.sort(key=lambda page: (_middle([place[b] for b in before[page] if b in place]), page))
    return [column for column in columns if column]


def _descend(start: str, after: Mapping[str, list[str]], depth: dict[str, int]) -> None:
    """How far the longest way from here goes; by a stack of our own, as chains may be long."""
    open_: set[str] = set()
    stack = [start]
    while stack:
        page = stack[-1]
        if page in depth:
            stack.pop()
            continue
        open_.add(page)
        waiting = [other for other in after[page] if other not in depth and other not in open_]
        if waiting:
            stack.append(waiting[0])
            continue
        depth[page] = 1 + max((depth[other] for other in after[page] if other in depth), default=-1)
        open_.discard(page)
        stack.pop()


def _middle(places: Sequence[int]) -> float:
    return sum(places) / len(places) if places else 1e9


def _grouped(found: Iterable[tuple[Link, Relation]]) -> dict[Link, list[str]]:
    groups: dict[Link, list[str]] = defaultdict(list)
    for link, relation in found:
        groups[link].append(relation.name + (" *" if relation.many else ""))
    return dict(groups)


def _line(start: Box, end: Box, label: str, anchor: str = "") -> Line:
    """From the right side of one to the left of the other; its label stands at the outer one."""
    x1, y1 = start.x + start.width, start.y + start.height / 2
    x2, y2 = end.x - 4, end.y + end.height / 2
    bend = max(40.0, abs(x2 - x1) / 2)
    path = f"M{x1:g} {y1:g} C{x1 + bend:g} {y1:g} {x2 - bend:g} {y2:g} {x2:g} {y2:g}"
    x, y = (x2 - 12, y2) if anchor == "end" else (x1 + 8, y1)
    return Line(path, label, x, y - 5, anchor)


def _wide(text: str) -> float:
    return 8.0 * width(text) + 26
