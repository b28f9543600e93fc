"""ORDER BY for the API's sort terms, and keyset paging: the condition for everything after a given row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from pygen_engine.errors import BadRequest
from pygen_engine.options import EngineOptions
from pygen_engine.sql.pieces import FALSE, TRUE, Sql, all_of, any_of
from pygen_engine.sql.scope import Column, Scope
from pygen_engine.values.collation import sql_collation

if TYPE_CHECKING:
    from pygen_engine.bodies.instances import Sort


@dataclass(frozen=True, slots=True)
class Term:
    text: str
    collation: str
    descending: bool
    nulls_first: bool

    @property
    def order(self) -> str:
        direction = "DESC" if self.descending else "ASC"
        nulls = "NULLS FIRST" if self.nulls_first else "NULLS LAST"
        return f"{self.text}{self.collation} {direction} {nulls}"

    def equals(self, value: Any) -> Sql:
        return Sql(f"{self.text} IS ?", (value,))

    def after(self, value: Any) -> Sql:
        """Strictly behind `value` in this order."""
        if value is None:
            return Sql(f"{self.text} IS NOT NULL") if self.nulls_first else FALSE
        operator = "<" if self.descending else ">"
        behind = Sql(f"{self.text} {operator} ?{self.collation}", (value,))
        if self.nulls_first:
            return behind
        return Sql(f"({behind.text} OR {self.text} IS NULL)", behind.params)


class Order(NamedTuple):
    """Sort terms followed by the instance id, which makes the order total."""

    terms: tuple[Term, ...]
    tie: str
    """The column holding the instance id."""

    @property
    def text(self) -> str:
        return ", ".join([*(term.order for term in self.terms), self.tie])

    @property
    def keys(self) -> list[str]:
        """What to select so that `after` can be called with it."""
        return [*(term.text for term in self.terms), self.tie]

    def after(self, position: Sequence[Any]) -> Sql:
        """Rows behind the one whose keys are `position`."""
        if len(position) != len(self.terms) + 1:
            raise BadRequest("Invalid cursor.")
        ways: list[Sql] = []
        for index, term in enumerate(self.terms):
            equal = [self.terms[i].equals(position[i]) for i in range(index)]
            ways.append(all_of([*equal, term.after(position[index])]))
        equal = [term.equals(value) for term, value in zip(self.terms, position, strict=False)]
        ways.append(all_of([*equal, Sql(f"{self.tie} > ?", (position[-1],))]))
        return any_of([way for way in ways if way != FALSE]) if ways else TRUE


def order_of(scope: Scope, sort: Sequence[Sort], options: EngineOptions, tie: str | None = None) -> Order:
    return Order(tuple(_term(scope, term, options) for term in sort), tie or f"{scope.alias}.id")


def compile_sort(scope: Scope, sort: Sequence[Sort], options: EngineOptions) -> Sql:
    """The ORDER BY terms without the tie-breaker. Call it before the scope's joins are written."""
    return Sql(", ".join(_term(scope, term, options).order for term in sort))


def _term(scope: Scope, sort: Sort, options: EngineOptions) -> Term:
    column = scope.column(sort.property)
    descending = sort.direction == "descending"
    nulls_first = sort.nulls_first
    if nulls_first is None:
        nulls_first = descending and options.descending_nulls_first
    return Term(_key(column), _collation(column), descending, bool(nulls_first))


def _key(column: Column) -> str:
    if column.is_list or column.family == "json":
        raise BadRequest(f"Cannot sort by property '{column.label}': lists and json have no order.")
    if column.family == "node":
        return f"(SELECT k.external_id FROM node k WHERE k.id = {column.text})"
    if column.family == "space":
        return f"(SELECT k.space FROM space k WHERE k.id = {column.text})"
    return column.text


def _collation(column: Column) -> str:
    if column.property is None or column.property.type != "text":
        return ""
    return sql_collation(column.property.shape.get("collation"))
