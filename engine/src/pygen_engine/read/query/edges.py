"""Edge expressions: all edges, one hop from a set of nodes, or a breadth-first traversal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from pygen_engine.read.query.found import Found
from pygen_engine.read.query.plan import Expression
from pygen_engine.read.query.selector import ALIASES, Condition, Selector, pack

_EDGE = ALIASES["edge"]


def find_edges(selector: Selector, expression: Expression, source: Found | None, position: Any) -> Found:
    edges, document = expression.edges, expression.document
    starts = None if source is None else start_nodes(selector, expression, source)
    if starts is not None and edges.max_distance != 1:
        ids, following = _traverse(selector, expression, starts, position)
    else:
        conditions = hop(selector, expression, starts)
        if edges.limit_each is not None:
            ids, following = _limited_each(selector, expression, edges.limit_each, conditions, position)
        else:
            ids, following = selector.find(
                "edge", conditions, edges.filter, document.sort, document.limit, position
            )
    ids = selector.sorted("edge", ids, document.post_sort)
    return Found("edge", ids, following, frozenset() if _outwards(expression) else frozenset(ids))


def start_nodes(selector: Selector, expression: Expression, source: Found) -> list[int]:
    """The nodes a traversal starts from; of edges, the end that chainTo names."""
    if source.kind == "node":
        return source.ids
    ends = source.far_ends(expression.edges.chain_to)
    return sorted({row[0] for row in selector.execute(ends.text, ends.params)})


def hop(selector: Selector, expression: Expression, starts: Sequence[int] | None) -> list[Condition]:
    """The conditions of an edge that leads away from one of the start nodes to a node that may be entered."""
    conditions = []
    near, _ = _ends(expression)
    if starts is not None:
        conditions.append(Condition(f"{_EDGE}.{near} IN (SELECT value FROM json_each(?))", [pack(starts)]))
    return [*conditions, *_far_node(selector, expression)]


def _outwards(expression: Expression) -> bool:
    return expression.edges.direction == "outwards"


def _ends(expression: Expression) -> tuple[str, str]:
    """The columns of the end that is left and the end that is entered."""
    return ("start_id", "end_id") if _outwards(expression) else ("end_id", "start_id")


def _far_node(selector: Selector, expression: Expression) -> list[Condition]:
    wanted = expression.edges.node_filter
    if wanted is None:
        return []
    return [selector.far_node(wanted, "f0", f"{_EDGE}.{_ends(expression)[1]}")]


def _limited_each(
    selector: Selector, expression: Expression, most: int, conditions: Sequence[Condition], position: Any
) -> tuple[list[int], Any]:
    """At most `limitEach` edges of each node, in the order of the sort."""
    near, _ = _ends(expression)
    chosen = selector.select("edge", conditions, expression.filter, expression.document.sort)
    text = (
        f"SELECT {_EDGE}.id, {_EDGE}.{near} {chosen.source} WHERE {chosen.where.text}"
        f" ORDER BY {chosen.order.text}"
    )
    offset, limit = position[0] if position else 0, expression.limit
    taken: Counter[int] = Counter()
    ids: list[int] = []
    for edge, node in selector.execute(text, chosen.where.params):
        taken[node] += 1
        if taken[node] <= most:
            ids.append(edge)
        if len(ids) == offset + limit:
            return ids[offset:], [offset + limit]
    return ids[offset:], None


def _traverse(
    selector: Selector, expression: Expression, starts: Sequence[int], position: Any
) -> tuple[list[int], Any]:
    """The limit counts edges as they are met; a page is a piece of that sequence."""
    offset = position[0] if position else 0
    wanted = offset + expression.limit
    met: list[int] = []
    for level in levels(selector, expression, starts):
        met.extend(level)
        if len(met) >= wanted:
            break
    page = met[offset:wanted]
    return page, [wanted] if len(page) == expression.limit else None


def levels(selector: Selector, expression: Expression, starts: Sequence[int]) -> Iterator[list[int]]:
    """The edges met at distance 1, 2, ...: breadth first, each node left once.

    A node that matches the termination filter is entered but not left, unless the traversal starts there.
    """
    near, far = _ends(expression)
    entering = _far_node(selector, expression)
    chosen = selector.select("edge", entering, expression.filter)
    ending = expression.edges.termination_filter
    stop = Condition("0")
    if ending is not None:
        stop = selector.far_node(ending, "g0", f"{_EDGE}.{far}", optional=True)
    text = (
        f"SELECT {_EDGE}.id, {_EDGE}.{far}, {stop.text} {chosen.source}{stop.joins}"
        f" WHERE {_EDGE}.{near} IN (SELECT value FROM json_each(?)) AND {chosen.where.text}"
        f" ORDER BY +{_EDGE}.id"
    )
    frontier = list(dict.fromkeys(starts))
    left = set(frontier)
    distance, furthest = 0, expression.edges.max_distance
    while frontier and (furthest is None or distance < furthest):
        params = [*stop.params, pack(frontier), *chosen.where.params]
        rows = selector.execute(text, params).fetchall()
        distance += 1
        entered = dict.fromkeys(node for _, node, stopped in rows if not stopped)
        frontier = [node for node in entered if node not in left]
        left.update(frontier)
        yield [row[0] for row in rows]
