"""The `debug` part of list, query and sync: a time budget, results or none, notices, the SQL and its plan."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from pygen_engine.errors import DmsError

if TYPE_CHECKING:
    from pygen_engine.bodies.instances import Debug

_MAX_TIMEOUT = 60_000
_OVERHEAD = 5
"""Milliseconds that any call takes in the service; a smaller budget is always exceeded."""
_TIMED_OUT = "Graph query timed out. Reduce load or contention, or optimise your query."

Notice = dict[str, Any]


class Debugging:
    """What was asked of `debug`, and the notices collected on the way."""

    def __init__(self, debug: Debug | None, default_budget: float) -> None:
        self.asked = debug is not None
        self.emit = debug is None or debug.emit_results
        self._timeout = None if debug is None else debug.timeout
        self._default = default_budget
        self.notices: list[Notice] = []
        self._translated = debug is not None and debug.include_translated_query
        self._planned = debug is not None and debug.include_plan
        self._statements: dict[str, list[str]] = {}
        self._parameters: dict[str, list[list[Any]]] = {}
        self._plans: dict[str, list[str]] = {}
        if self._timeout is not None and self.emit:
            hint = "A timeout needs emitResults to be false; it was ignored."
            self.add("noTimeoutWithResults", "invalidDebugOptions", "warning", None, hint)
            self._timeout = None
        elif self._timeout is not None and self._timeout > _MAX_TIMEOUT:
            hint = f"The timeout was reduced to {_MAX_TIMEOUT} ms."
            self.add("excessiveTimeout", "invalidDebugOptions", "warning", None, hint, timeout=self._timeout)
            self._timeout = _MAX_TIMEOUT

    @property
    def budget(self) -> float:
        return self._default if self._timeout is None else self._timeout / 1000

    def add(self, code: str, category: str, level: str, grade: str | None, hint: str, **extra: Any) -> None:
        graded = {} if grade is None else {"grade": grade}
        notice = {"code": code, "category": category, "level": level, **graded, "hint": hint, **extra}
        if self.asked and notice not in self.notices:
            self.notices.append(notice)

    def start(self) -> None:
        """Called when the notices are there and the work begins."""
        if self._timeout is not None and self._timeout < _OVERHEAD:
            raise DmsError(408, _TIMED_OUT)

    @contextmanager
    def watched(self) -> Iterator[None]:
        """Turn a time-out inside into the 408 that carries the notices."""
        try:
            yield
        except DmsError as error:
            if error.status == 408 and self.asked:
                raise DmsError(408, error.message, notices=self.notices) from None
            raise

    def execute(
        self, conn: sqlite3.Connection, name: str, text: str, params: Sequence[Any]
    ) -> sqlite3.Cursor:
        """Run a statement of an expression, and keep what was asked to be told about it."""
        if self._translated:
            self._statements.setdefault(name, []).append(text)
            self._parameters.setdefault(name, []).append(list(params))
        if self._planned:
            steps = conn.execute(f"EXPLAIN QUERY PLAN {text}", params).fetchall()
            self._plans.setdefault(name, []).extend(step[-1] for step in steps)
        return conn.execute(text, params)

    def extend(self, response: dict[str, Any]) -> dict[str, Any]:
        if not self.asked:
            return response
        told: dict[str, Any] = {"notices": self.notices}
        if self._translated:
            told["translatedQuery"] = {"query": self._statements, "parameters": self._parameters}
        if self._planned:
            plans = {name: {"steps": steps} for name, steps in self._plans.items()}
            told["plan"] = {"fullPlan": plans, "profiled": False, "byIdentifier": plans}
        return {**response, "debug": told}
