"""Notices about a whole query, and which of its expressions can be paged."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from pygen_engine.read.debugging import Debugging
from pygen_engine.read.notices import cursorable, notice_filter, notice_scan, notice_sort, notice_through
from pygen_engine.read.query.plan import Expression, Plan
from pygen_engine.read.query.through import relation

if TYPE_CHECKING:
    from pygen_engine.catalog import Catalog


def pages(catalog: Catalog, expression: Expression) -> bool:
    """A cursor goes with the default order, or with a sort that a cursorable index has."""
    return cursorable(catalog, expression.document.get("sort", ()))


def notice_all(debugging: Debugging, catalog: Catalog, planned: Plan, cursors: Mapping[str, Any]) -> None:
    if not debugging.asked:
        return
    for name, one in planned.expressions.items():
        notice_sort(debugging, catalog, name, one.document.get("sort", ()))
        if one.operator in ("nodes", "edges"):
            _notice_one(debugging, catalog, one, name in cursors)


def _notice_one(debugging: Debugging, catalog: Catalog, one: Expression, paged: bool) -> None:
    body = one.body
    for key in ("filter", "nodeFilter", "terminationFilter"):
        notice_filter(debugging, catalog, one.name, body.get(key))
    through = body.get("through")
    if through is not None:
        inwards = body["direction"] == "inwards"
        notice_through(debugging, one.name, relation(catalog, through), through, inwards)
        if paged:
            hint = "Paging over nodes found through direct relations evaluates the whole set for every page."
            debugging.add(
                "intractableDirectRelationsCursor",
                "cursoring",
                "warning",
                "D",
                hint,
                resultExpression=one.name,
            )
    if one.source is None:
        notice_scan(debugging, one.name, body.get("filter"))
