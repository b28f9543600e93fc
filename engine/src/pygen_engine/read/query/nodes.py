"""Node expressions: all nodes, the ends of edges, or what direct relations lead to."""

from __future__ import annotations

from typing import Any

from pygen_engine.read.query.found import Found
from pygen_engine.read.query.plan import Expression
from pygen_engine.read.query.selector import ALIASES, Condition, Selector, pack
from pygen_engine.read.query.through import relation, sources, targets


def find_nodes(selector: Selector, expression: Expression, source: Found | None, position: Any) -> Found:
    ids, following = selector.find(
        "node",
        [] if source is None else [reached(selector, expression, source)],
        expression.filter,
        expression.document.sort,
        expression.limit,
        position,
    )
    return Found("node", ids, following)


def reached(selector: Selector, expression: Expression, source: Found) -> Condition:
    """The condition of being reached from a set."""
    nodes = expression.nodes
    if nodes.through is None:
        inner = source.far_ends(nodes.chain_to)
    else:
        container, prop = relation(selector.catalog, nodes.through)
        along = targets if nodes.direction == "outwards" else sources
        inner = Condition(along(container, prop), [pack(source.ids)])
    return Condition(f"{ALIASES['node']}.id IN ({inner.text})", inner.params)
