"""What a result expression may look at: the snapshot, the parameters, and SQL made from filters and sorts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec

from pygen_runtime.local.filters import compile_filter
from pygen_runtime.local.sorting import compile_sort

if TYPE_CHECKING:
    import sqlite3

    from pygen_runtime.local.catalog import Catalog
    from pygen_runtime.local.store import Snapshot

_ALIASES = {"node": "n", "edge": "e"}


class Condition(NamedTuple):
    text: str
    params: list[Any]


@dataclass(frozen=True, slots=True)
class Scope:
    snapshot: Snapshot
    parameters: Mapping[str, Any]
    units: Mapping[str, Any] = field(default_factory=dict)
    """Target units by the name of the expression that selects them."""
    chosen: Any = None
    deleted: bool = False
    """Also look at soft deleted instances, as sync does."""

    def of(self, name: str) -> Scope:
        """The same for one expression, with the units its select asks for."""
        return replace(self, chosen=self.units.get(name))

    @property
    def conn(self) -> sqlite3.Connection:
        return self.snapshot.conn

    @property
    def catalog(self) -> Catalog:
        return self.snapshot.catalog

    def alias(self, kind: str) -> str:
        return _ALIASES[kind]

    def condition(self, document: Any, kind: str) -> Condition:
        compiled = compile_filter(
            self.catalog,
            document,
            kind,
            _ALIASES[kind],
            parameters=self.parameters,
            units=self.chosen,
            deleted=self.deleted,
        )
        return Condition(f"({compiled.text})", list(compiled.params))

    def filtered(self, document: Any, kind: str) -> list[Condition]:
        return [] if document is None else [self.condition(document, kind)]

    def where(self, kind: str, conditions: Iterable[Condition]) -> Condition:
        """All of them, on live instances."""
        parts = list(conditions)
        if not self.deleted:
            parts.insert(0, Condition(f"{_ALIASES[kind]}.deleted IS NULL", []))
        text = " AND ".join(one.text for one in parts) or "1"
        return Condition(text, [value for one in parts for value in one.params])

    def order(self, kind: str, sort: Sequence[Mapping[str, Any]]) -> Condition:
        """ORDER BY terms, ties broken by id."""
        identity = f"+{_ALIASES[kind]}.id"
        if not sort:
            return Condition(identity, [])
        compiled = compile_sort(self.catalog, sort, kind, _ALIASES[kind])
        return Condition(f"{compiled.text}, {identity}", list(compiled.params))

    def find(
        self,
        kind: str,
        conditions: Sequence[Condition],
        sort: Sequence[Mapping[str, Any]],
        limit: int,
        position: Any,
    ) -> tuple[list[int], Any]:
        """A page of ids and where the next one starts, if this one is full."""
        alias = _ALIASES[kind]
        offset = 0
        parts = list(conditions)
        if sort and position:
            offset = position[0]
        elif position:
            parts.append(Condition(f"{alias}.id > ?", [position[0]]))
        where, order = self.where(kind, parts), self.order(kind, sort)
        by = order.text if sort or conditions else f"{alias}.id"
        text = f"SELECT {alias}.id FROM {kind} AS {alias} WHERE {where.text} ORDER BY {by} LIMIT ? OFFSET ?"
        params = [*where.params, *order.params, limit, offset]
        ids = [row[0] for row in self.conn.execute(text, params)]
        if len(ids) < limit:
            return ids, None
        return ids, [offset + limit] if sort else [ids[-1]]

    def sorted(self, kind: str, ids: list[int], sort: Sequence[Mapping[str, Any]]) -> list[int]:
        """The same ids in another order; duplicates (of unionAll) stay together."""
        if not sort or len(ids) < 2:
            return ids
        alias, order = _ALIASES[kind], self.order(kind, sort)
        text = (
            f"SELECT {alias}.id FROM json_each(?) AS j JOIN {kind} AS {alias} ON {alias}.id = j.value"
            f" ORDER BY {order.text}"
        )
        packed = msgspec.json.encode(ids).decode()
        return [row[0] for row in self.conn.execute(text, [packed, *order.params])]
