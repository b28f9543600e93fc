"""Node expressions: all nodes, the ends of edges, or what direct relations lead to."""

from __future__ import annotations

from typing import Any

from pygen_engine.read.query.found import Found
from pygen_engine.read.query.plan import Expression
from pygen_engine.read.query.selector import ALIASES, Condition, Context, pack
from pygen_engine.read.query.through import relation, sources, targets


def find_nodes(context: Context, expression: Expression, source: Found | None, position: Any) -> Found:
    ids, following = context.find(
        "node",
        [] if source is None else [reached(context, expression, source)],
        expression.body.get("filter"),
        expression.document.get("sort", ()),
        expression.limit,
        position,
    )
    return Found("node", ids, following)


def reached(context: Context, expression: Expression, source: Found) -> Condition:
    """The condition of being reached from a set."""
    body = expression.body
    if source.kind == "edge":
        inner = source.far_ends(body["chainTo"])
    else:
        container, prop = relation(context.catalog, body["through"])
        along = targets if body["direction"] == "outwards" else sources
        inner = Condition(along(container, prop), [pack(source.ids)])
    return Condition(f"{ALIASES['node']}.id IN ({inner.text})", inner.params)
