"""Notices about a whole query, and which of its expressions can be paged."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from pygen_engine.read.debugging import Debugging
from pygen_engine.read.notices import cursorable, notice_filter, notice_scan, notice_sort, notice_through
from pygen_engine.read.query.plan import Expression, Plan
from pygen_engine.read.query.through import relation

if TYPE_CHECKING:
    from pygen_engine.bodies.queries import Nodes
    from pygen_engine.catalog import Catalog


def pages(catalog: Catalog, expression: Expression) -> bool:
    """A cursor goes with the default order, or with a sort that a cursorable index has."""
    return cursorable(catalog, expression.document.sort)


def notice_all(debugging: Debugging, catalog: Catalog, planned: Plan, cursors: Mapping[str, Any]) -> None:
    if not debugging.asked:
        return
    for name, expression in planned.expressions.items():
        notice_sort(debugging, catalog, name, expression.document.sort)
        if expression.document.traversal is not None:
            _notice_traversal(debugging, catalog, expression, name in cursors)


def _notice_traversal(debugging: Debugging, catalog: Catalog, expression: Expression, paged: bool) -> None:
    name, nodes, edges = expression.name, expression.document.nodes, expression.document.edges
    notice_filter(debugging, catalog, name, expression.filter)
    if edges is not None:
        notice_filter(debugging, catalog, name, edges.node_filter)
        notice_filter(debugging, catalog, name, edges.termination_filter)
    if nodes is not None:
        _notice_relation(debugging, catalog, name, nodes, paged)
    if expression.source is None:
        notice_scan(debugging, name, expression.filter)


def _notice_relation(debugging: Debugging, catalog: Catalog, name: str, nodes: Nodes, paged: bool) -> None:
    if nodes.through is None:
        return
    found = relation(catalog, nodes.through)
    notice_through(debugging, name, found, nodes.through, nodes.direction == "inwards")
    if paged:
        hint = "Paging over nodes found through direct relations evaluates the whole set for every page."
        code = "intractableDirectRelationsCursor"
        debugging.add(code, "cursoring", "warning", "D", hint, resultExpression=name)
