"""Edge expressions: all edges, one hop from a set of nodes, or a breadth-first traversal."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from pygen_runtime.local.query.found import Found
from pygen_runtime.local.query.plan import Expression
from pygen_runtime.local.query.scope import Condition, Scope


def find_edges(scope: Scope, expression: Expression, source: Found | None, position: Any) -> Found:
    body = expression.body
    outwards = body["direction"] == "outwards"
    starts = None if source is None else _starts(scope, expression, source)
    if starts is not None and body.get("maxDistance") != 1:
        return _traverse(scope, expression, starts, position)
    conditions = [
        *_far_end(scope, body, outwards),
        *scope.filtered(body.get("filter"), "edge"),
    ]
    near = "start_id" if outwards else "end_id"
    if starts is not None:
        text = f"{scope.alias('edge')}.{near} IN (SELECT value FROM json_each(?))"
        conditions.insert(0, Condition(text, [_packed(starts)]))
    sort = expression.document.get("sort", ())
    if "limitEach" in body:
        ids, following = _limited_each(scope, expression, near, conditions, position)
    else:
        ids, following = scope.find("edge", conditions, sort, expression.limit, position)
    ids = scope.sorted("edge", ids, expression.document.get("postSort", ()))
    return Found("edge", ids, following, outwards)


def _starts(scope: Scope, expression: Expression, source: Found) -> list[int]:
    """The nodes a traversal starts from; of edges, the end that chainTo names."""
    if source.kind == "node":
        return source.ids
    column = source.far_column(expression.body["chainTo"])
    text = f"SELECT DISTINCT {column} FROM edge WHERE id IN (SELECT value FROM json_each(?)) ORDER BY 1"
    return [row[0] for row in scope.conn.execute(text, [source.packed])]


def _far_end(scope: Scope, body: dict[str, Any], outwards: bool) -> list[Condition]:
    """The node at the other end must match the node filter."""
    if "nodeFilter" not in body:
        return []
    far = "end_id" if outwards else "start_id"
    inner = scope.condition(body["nodeFilter"], "node")
    node = scope.alias("node")
    text = f"EXISTS (SELECT 1 FROM node AS {node} WHERE {node}.id = {scope.alias('edge')}.{far} AND {inner.text})"
    return [Condition(text, inner.params)]


def _limited_each(
    scope: Scope, expression: Expression, near: str, conditions: list[Condition], position: Any
) -> tuple[list[int], Any]:
    """At most `limitEach` edges of each node, in the order of the sort."""
    edge = scope.alias("edge")
    order = scope.order("edge", expression.document.get("sort", ()))
    where = scope.where("edge", conditions)
    offset = position[0] if position else 0
    text = (
        f"SELECT id FROM (SELECT {edge}.id AS id, row_number() OVER (PARTITION BY {edge}.{near} ORDER BY {order.text})"
        f" AS place, row_number() OVER (ORDER BY {order.text}) AS overall FROM edge AS {edge} WHERE {where.text})"
        " WHERE place <= ? ORDER BY overall LIMIT ? OFFSET ?"
    )
    limit = expression.limit
    params = [*order.params, *order.params, *where.params, expression.body["limitEach"], limit, offset]
    ids = [row[0] for row in scope.conn.execute(text, params)]
    return ids, [offset + limit] if len(ids) == limit else None


def _traverse(scope: Scope, expression: Expression, starts: list[int], position: Any) -> Found:
    """Breadth first, each edge once and each node expanded once; the limit counts edges as they are met."""
    offset = position[0] if position else 0
    wanted = offset + expression.limit
    met: list[int] = []
    for level in _levels(scope, expression, starts):
        met.extend(level)
        if len(met) >= wanted:
            break
    page = met[offset:wanted]
    following = [wanted] if len(page) == expression.limit else None
    ids = scope.sorted("edge", page, expression.document.get("postSort", ()))
    return Found("edge", ids, following, expression.body["direction"] == "outwards")


def _levels(scope: Scope, expression: Expression, starts: list[int]) -> Iterator[list[int]]:
    """The edges met at distance 1, 2, ... A node that matches the termination filter is not left again."""
    body = expression.body
    outwards = body["direction"] == "outwards"
    near, far = ("start_id", "end_id") if outwards else ("end_id", "start_id")
    edge = scope.alias("edge")
    where = scope.where("edge", [*scope.filtered(body.get("filter"), "edge"), *_far_end(scope, body, outwards)])
    stops = _far_end(scope, {"nodeFilter": body["terminationFilter"]}, outwards) if "terminationFilter" in body else []
    stop = stops[0] if stops else Condition("0", [])
    text = (
        f"SELECT {edge}.id, {edge}.{far}, {stop.text} FROM edge AS {edge}"
        f" WHERE {edge}.{near} IN (SELECT value FROM json_each(?)) AND {where.text} ORDER BY +{edge}.id"
    )
    frontier = list(dict.fromkeys(starts))
    expanded = set(frontier)
    distance = 0
    while frontier and distance < body.get("maxDistance", len(expanded) + distance + 1):
        rows = scope.conn.execute(text, [*stop.params, _packed(frontier), *where.params]).fetchall()
        distance += 1
        frontier = []
        for _, node, stopped in rows:
            if not stopped and node not in expanded:
                expanded.add(node)
                frontier.append(node)
        yield [row[0] for row in rows]


def _packed(ids: list[int]) -> str:
    return msgspec.json.encode(ids).decode()
