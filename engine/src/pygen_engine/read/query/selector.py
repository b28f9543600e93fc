"""What a result expression may look at: the snapshot, the parameters, SQL made from filters and sorts."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec

from pygen_engine.catalog import ViewId
from pygen_engine.catalog.model import Kind
from pygen_engine.read.visibility import hide_global
from pygen_engine.sql import Scope, compile_filter
from pygen_engine.sql.scope import Settings
from pygen_engine.sql.sorting import Order, order_of

if TYPE_CHECKING:
    import sqlite3

    from pygen_engine.bodies.instances import Sort
    from pygen_engine.catalog import Catalog
    from pygen_engine.options import EngineOptions
    from pygen_engine.read.debugging import Debugging
    from pygen_engine.read.query.plan import Expression
    from pygen_engine.storage.transaction import Snapshot

Units = Mapping[tuple[ViewId, str], Callable[[float], float]]
ALIASES: dict[str, str] = {"node": "n0", "edge": "e0"}
"""Of the instances an expression yields; filters name their own inner tables differently."""


class Condition(NamedTuple):
    """Part of a WHERE clause and, when it is about another instance, the joins that bring that in.

    Joins rather than subqueries: how deep a statement may nest is limited, and filters nest by themselves.
    """

    text: str
    params: Sequence[Any] = ()
    joins: str = ""


class Selected(NamedTuple):
    """`FROM ... WHERE ...`, and the order that goes with it."""

    source: str
    where: Condition
    order: Order


@dataclass(frozen=True, slots=True)
class Selector:
    snapshot: Snapshot
    options: EngineOptions
    debugging: Debugging
    parameters: Mapping[str, Any]
    units: Mapping[str, Units] = field(default_factory=dict)
    """By the name of the expression whose select asks for them."""
    chosen: Units = field(default_factory=dict)
    root: bool = False
    """The expression starts from everything instead of from another one."""
    deleted: bool = False
    """Also look at soft deleted instances, as sync does."""
    expression: str = ""
    """The name of the expression that is evaluated."""

    def of(self, expression: Expression) -> Selector:
        """The same for one expression, with the units its select asks for."""
        root = expression.source is None
        name = expression.name
        return replace(self, chosen=self.units.get(name, {}), root=root, expression=name)

    def execute(self, text: str, params: Sequence[Any]) -> sqlite3.Cursor:
        return self.debugging.execute(self.snapshot.conn, self.expression, text, params)

    @property
    def catalog(self) -> Catalog:
        return self.snapshot.catalog

    def _scope(self, kind: Kind, alias: str) -> Scope:
        settings = Settings(
            parameters=self.parameters, not_matches_null=self.options.not_matches_null, units=self.chosen
        )
        return Scope(self.catalog, kind, alias, settings)

    def select(
        self,
        kind: Kind,
        conditions: Sequence[Condition],
        document: Any,
        sort: Sequence[Sort] = (),
        position: Sequence[Any] | None = None,
    ) -> Selected:
        """Instances of a kind that match a filter document and some conditions of ours."""
        alias = ALIASES[kind]
        scope = self._scope(kind, alias)
        terms = order_of(scope, sort, self.options).terms
        matched = compile_filter(scope, document)
        parts = [*conditions, Condition(*matched.condition)]
        tie = f"{alias}.id"
        if self.root:
            # as in list: system instances are hidden, and the smallest table is the one that is walked
            parts.append(Condition(*hide_global(scope, [document])))
            required = [row for number, row in scope.joined.items() if number in matched.required]
            tie = f"{required[0]}.id" if required else tie
        order = Order(terms, tie)
        if position is not None:
            parts.append(Condition(*order.after(position)))
        if not self.deleted:
            parts.append(Condition(f"{alias}.deleted IS NULL"))
        where = Condition(
            " AND ".join(f"({part.text})" for part in parts),
            [value for part in parts for value in part.params],
        )
        joined = "".join(condition.joins for condition in conditions)
        return Selected(f"FROM {kind} AS {alias}{matched.joins}{joined}", where, order)

    def far_node(self, document: Any, alias: str, column: str, *, optional: bool = False) -> Condition:
        """The node that a column refers to matches a filter; with `optional` others stay in the result."""
        scope = self._scope("node", alias)
        matched = compile_filter(scope, document)
        joins = scope.joins(frozenset()) if optional else matched.joins
        live = "1" if self.deleted else f"{alias}.deleted IS NULL"
        text = f"{live} AND {matched.condition.text}"
        return Condition(
            text, matched.condition.params, f" JOIN node AS {alias} ON {alias}.id = {column}{joins}"
        )

    def find(
        self,
        kind: Kind,
        conditions: Sequence[Condition],
        document: Any,
        sort: Sequence[Sort],
        limit: int,
        position: Any,
    ) -> tuple[list[int], Any]:
        """A page of ids and where the next one starts, if this one is full."""
        chosen = self.select(kind, conditions, document, sort, position)
        text = (
            f"SELECT {', '.join(chosen.order.keys)} {chosen.source} WHERE {chosen.where.text}"
            f" ORDER BY {chosen.order.text} LIMIT ?"
        )
        rows = self.execute(text, [*chosen.where.params, limit]).fetchall()
        return [row[-1] for row in rows], list(rows[-1]) if len(rows) == limit else None

    def sorted(self, kind: Kind, ids: list[int], sort: Sequence[Sort]) -> list[int]:
        """The same ids in another order; duplicates (of unionAll) stay together."""
        if not sort or len(ids) < 2:
            return ids
        alias = ALIASES[kind]
        scope = self._scope(kind, alias)
        order = order_of(scope, sort, self.options)
        text = (
            f"SELECT {alias}.id FROM json_each(?) AS picked"
            f" CROSS JOIN {kind} AS {alias} ON {alias}.id = picked.value"
            f"{scope.joins(frozenset())} ORDER BY {order.text}"
        )
        return [row[0] for row in self.execute(text, [pack(ids)])]


def pack(ids: Sequence[int]) -> str:
    """Ids as one SQL parameter, for json_each."""
    return msgspec.json.encode(ids).decode()
