"""Evaluating the expressions of a query, each once and only if something needs it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from pygen_engine.read.query.edges import find_edges
from pygen_engine.read.query.found import Found
from pygen_engine.read.query.nodes import find_nodes
from pygen_engine.read.query.plan import SET_OPERATORS, Expression, Plan
from pygen_engine.read.query.selector import Context
from pygen_engine.read.query.sets import combine


class Evaluator:
    """Holds what was found so far; `positions` are the decoded cursors of the request."""

    def __init__(self, context: Context, plan: Plan, positions: Mapping[str, Any]) -> None:
        self._context = context
        self._plan = plan
        self._positions = positions
        self._found: dict[str, Found] = {}

    def found(self, name: str) -> Found:
        """Sources first, without recursion: a chain may be as long as a query allows."""
        for one in self._plan.closure(name):
            if one not in self._found:
                self._found[one] = self._evaluate(self._plan.expressions[one], self._positions.get(one))
        return self._found[name]

    def continues(self, name: str) -> bool:
        """Whether anything comes after what was found."""
        found, expression = self.found(name), self._plan.expressions[name]
        if found.position is None:
            return False
        glance = replace(expression, document={**expression.document, "limit": 1})
        return bool(self._evaluate(glance, found.position).ids)

    def _evaluate(self, expression: Expression, position: Any) -> Found:
        if expression.operator in SET_OPERATORS:
            return combine(expression.document, self._found.__getitem__, position[0] if position else 0)
        source = self._found[expression.source] if expression.source is not None else None
        context = self._context.of(expression)
        if expression.operator == "nodes":
            return find_nodes(context, expression, source, position)
        return find_edges(context, expression, source, position)
