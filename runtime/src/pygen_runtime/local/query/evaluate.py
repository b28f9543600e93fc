"""Evaluating the expressions of a query, each once and only if something needs it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pygen_runtime.local.query.context import Context
from pygen_runtime.local.query.edges import find_edges
from pygen_runtime.local.query.found import Found
from pygen_runtime.local.query.nodes import find_nodes
from pygen_runtime.local.query.plan import SET_OPERATORS, Plan
from pygen_runtime.local.query.sets import combine


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
                self._found[one] = self._evaluate(one)
        return self._found[name]

    def _evaluate(self, name: str) -> Found:
        expression = self._plan.expressions[name]
        position = self._positions.get(name)
        if expression.operator in SET_OPERATORS:
            return combine(expression.document, self._found.__getitem__, position[0] if position else 0)
        source = self._found[expression.source] if expression.source is not None else None
        context = self._context.of(name)
        if expression.operator == "nodes":
            return find_nodes(context, expression, source, position)
        return find_edges(context, expression, source, position)
