"""POST /models/instances/aggregate: numbers over all matches or per group, and histograms."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pygen_engine.errors import BadRequest
from pygen_engine.read.grouping import Group, groups_of
from pygen_engine.read.histogram import Histogram, histogram_of
from pygen_engine.read.search import find_hits, need_view, search_scope
from pygen_engine.read.sources import Source, typing_of, wanted_units
from pygen_engine.read.visibility import hide_fresh, hide_global
from pygen_engine.search_index import Hits
from pygen_engine.sql import Sql, compile_filter
from pygen_engine.sql.pieces import all_of
from pygen_engine.sql.scope import Column, Scope
from pygen_engine.storage.transaction import Snapshot

if TYPE_CHECKING:
    from pygen_engine.bodies.instances import AggregateBody
    from pygen_engine.context import EngineContext

_NUMBERS = {"avg": "avg({0})", "min": "min({0})", "max": "max({0})", "sum": "total({0})"}


def aggregate(context: EngineContext, body: AggregateBody) -> dict[str, Any]:
    hits = find_hits(context, body) if body.query else None
    with context.store.read() as snapshot:
        view = need_view(snapshot.catalog, body)
        source = Source(view, tuple(view.mapped), wanted_units(context, view, body.target_units))
        answer: dict[str, Any] = {"items": _Aggregation(context, snapshot, body, source, hits).run()}
        if body.include_typing:
            answer["typing"] = typing_of([source])
        return answer


@dataclass(frozen=True, slots=True)
class _Number:
    """One requested number and the SQL that computes it."""

    name: str
    property: str | None
    text: str
    converted: bool

    def shown(self, value: Any) -> dict[str, Any]:
        result: dict[str, Any] = {"aggregate": self.name}
        if self.property is not None:
            result["property"] = self.property
        if self.name == "count":
            result["value"] = value
        elif value is not None:
            result["value"] = float(f"{value:.12g}") if self.converted else float(value)
        return result


class _Aggregation:
    def __init__(
        self,
        context: EngineContext,
        snapshot: Snapshot,
        body: AggregateBody,
        source: Source,
        hits: Hits | None,
    ) -> None:
        self.context = context
        self.snapshot = snapshot
        self.body = body
        self.source = source
        self.scope: Scope = search_scope(context, snapshot.catalog, body.instance_type, source)
        # every column is resolved before the joins are written
        self.parts = [self._part(*next(iter(asked.items()))) for asked in body.aggregates]
        self.groups: list[Group] = groups_of(self.scope, body.group_by, context.options)
        self.source_sql = self._from(hits)

    def run(self) -> list[dict[str, Any]]:
        numbers = [part for part in self.parts if isinstance(part, _Number)]
        keys = ", ".join(f"{group.key}" for group in self.groups)
        computed = "".join(f", {number.text}" for number in numbers)
        grouped = f" GROUP BY {keys} ORDER BY count(*) DESC, {keys}" if self.groups else ""
        selected = f"{keys}, " if keys else ""
        sql = f"SELECT {selected}count(*){computed} {self.source_sql.text}{grouped} LIMIT ?"
        found = self.snapshot.conn.execute(sql, (*self.source_sql.params, self.body.limit)).fetchall()
        buckets = [
            part.buckets(self.snapshot.conn, self.source_sql, self.groups, self.context.options)
            for part in self.parts
            if isinstance(part, Histogram)
        ]
        items = []
        for row in found:
            key, values = row[: len(self.groups)], iter(row[len(self.groups) + 1 :])
            histograms = iter(buckets)
            item: dict[str, Any] = {"instanceType": self.body.instance_type}
            if self.groups:
                item["group"] = {
                    group.name: group.shown(self.snapshot, value)
                    for group, value in zip(self.groups, key, strict=True)
                }
            item["aggregates"] = [
                part.shown(next(values))
                if isinstance(part, _Number)
                else part.shown(next(histograms).get(key, {}))
                for part in self.parts
            ]
            items.append(item)
        return items

    def _from(self, hits: Hits | None) -> Sql:
        where = compile_filter(self.scope, self.body.filter, views=[self.source.view])
        conditions = [Sql("i.deleted IS NULL"), where.condition, hide_global(self.scope, [self.body.filter])]
        conditions.append(hide_fresh(self.context, self.scope))
        conditions += [group.present for group in self.groups]
        if hits is not None:
            conditions.append(Sql(f"i.id IN (SELECT id FROM ({hits.matches.text}))", hits.matches.params))
        condition = all_of(conditions)
        exploded = "".join(group.join for group in self.groups)
        text = f"FROM {self.body.instance_type} AS i{where.joins}{exploded} WHERE {condition.text}"
        return Sql(text, condition.params)

    def _part(self, name: str, fields: Mapping[str, Any]) -> _Number | Histogram:
        wanted = fields.get("property")
        if name == "count":
            text = "count(*)" if wanted is None else f"count({self.scope.column([wanted]).text})"
            return _Number(name, wanted, text, False)
        column = self._numeric(name, str(wanted))
        expression, converted = self._in_unit(str(wanted), column)
        if name == "histogram":
            return histogram_of(str(wanted), expression, fields["interval"])
        text = _NUMBERS[name].format(expression)
        return _Number(name, wanted, f"CASE count({expression}) WHEN 0 THEN NULL ELSE {text} END", converted)

    def _numeric(self, name: str, wanted: str) -> Column:
        column = self.scope.column([wanted])
        if column.is_list or column.family != "number" or column.property is None:
            raise BadRequest(f"Cannot compute {name} of property '{wanted}': it is not a number.")
        return column

    def _in_unit(self, name: str, column: Column) -> tuple[str, bool]:
        units = self.source.units.get(name)
        if units is None or units[0] == units[1]:
            return column.text, False
        factor, addend = self.context.units.linear(*units)
        return f"({column.text} * {factor!r} + {addend!r})", True
