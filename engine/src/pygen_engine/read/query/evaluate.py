"""Evaluating the expressions of a query, each once and only if something needs it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import msgspec

from pygen_engine.read.query.edges import find_edges
from pygen_engine.read.query.found import Found
from pygen_engine.read.query.nodes import find_nodes
from pygen_engine.read.query.plan import Expression, Plan
from pygen_engine.read.query.selector import Selector
from pygen_engine.read.query.sets import combine


class Evaluator:
    """Holds what was found so far; `positions` are the decoded cursors of the request."""

    def __init__(self, selector: Selector, plan: Plan, positions: Mapping[str, Any]) -> None:
        self._selector = selector
        self._plan = plan
        self._positions = positions
        self._found: dict[str, Found] = {}

    def found(self, name: str) -> Found:
        """Sources first, without recursion: a chain may be as long as a query allows."""
        for needed in self._plan.closure(name):
            if needed not in self._found:
                expression, position = self._plan.expressions[needed], self._positions.get(needed)
                self._found[needed] = self._evaluate(expression, position)
        return self._found[name]

    def continues(self, name: str) -> bool:
        """Whether anything comes after what was found."""
        found, expression = self.found(name), self._plan.expressions[name]
        if found.position is None:
            return False
        glance = replace(expression, document=msgspec.structs.replace(expression.document, limit=1))
        return bool(self._evaluate(glance, found.position).ids)

    def _evaluate(self, expression: Expression, position: Any) -> Found:
        document = expression.document
        if document.traversal is None:
            return combine(document, self._found.__getitem__, position[0] if position else 0)
        source = self._found[expression.source] if expression.source is not None else None
        selector = self._selector.of(expression)
        if document.nodes is not None:
            return find_nodes(selector, expression, source, position)
        return find_edges(selector, expression, source, position)
