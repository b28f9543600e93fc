"""Groups by a property of a related node: grouped by the relation, then by what it leads to.

The service groups by what is stored on the instances themselves. So the groups are those of the relation, the
values are read of the nodes that these point at, and groups with one value are put together.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from ...errors import ValidationFailed
from ...http.flow import Flow
from ...instances.ids import NodeId
from ...instances.spec import Direct, Property, View
from ..asked import Catalog, stored
from ..meter import Meter
from ..plan import Key, Tuning
from ..running.links import values_of
from .results import AggregateRow, Aggregates, Metrics, name_of

Pair = tuple[str, str | None]


def by_related(
    view: View,
    pairs: Sequence[Pair],
    groups: Sequence[str],
    ask: Callable[[Metrics, Sequence[str]], Flow[Aggregates]],
    limit: int | None,
    catalog: Catalog,
) -> Flow[Aggregates]:
    """The figures of groups of which some are properties of related nodes: `farm.name`."""
    steps = {name: _step(view, name, catalog) for name in groups if "." in name}
    parts: list[Pair] = []
    for function, of in pairs:
        parts += [("sum", of), ("count", of)] if function == "avg" else [(function, of)]
    metrics: list[Any] = [pair if pair[1] is not None else pair[0] for pair in dict.fromkeys(parts)]
    own = list(dict.fromkeys(name.split(".")[0] for name in groups))
    rows = yield from ask(metrics, own)
    found: dict[str, dict[Key, Any]] = {}
    for name, (relation, target, member) in steps.items():
        ids = {row.group[relation.name] for row in rows} - {None}
        keys = sorted((node.space, node.external_id) for node in ids)
        read = yield from values_of(target, [member.wire], keys, Tuning(), Meter())
        found[name] = {key: _value(member, values.get(member.wire)) for key, values in read.items()}
    merged: dict[tuple[Any, ...], dict[str, Any]] = {}
    for row in rows:
        group = tuple(_group(row, name, found) for name in groups)
        if None in group:  # as the service does not group what has no value
            continue
        into = merged.setdefault(group, {})
        for figure, value in row.items():
            into[figure] = _together(figure.partition("_")[0], into.get(figure), value)
    made = [
        AggregateRow(
            dict(zip(groups, group, strict=True)),
            {name_of(function, of): _figure(function, of, values) for function, of in pairs},
        )
        for group, values in merged.items()
    ]
    return Aggregates(made[:limit])


def _step(view: View, name: str, catalog: Catalog) -> tuple[Direct, View, Property | Direct]:
    """A relation, the view it leads to, and the property there."""
    first, _, last = name.partition(".")
    relation = stored(view, first)
    target = None
    if isinstance(relation, Direct) and not relation.list and relation.target:
        target = catalog.related(view, relation.target)
    if target is None or not isinstance(relation, Direct):
        raise ValidationFailed(
            f"{first!r} leads to no single node of a known view: groups are by property or relation.property",
            view=view.external_id,
        )
    member = stored(target, last)
    if not isinstance(member, (Property, Direct)) or member.list or getattr(member, "type", "") == "json":
        raise ValidationFailed(f"{last!r} has no single values to group by", view=target.external_id)
    return relation, target, member


def _value(member: Property | Direct, value: Any) -> Any:
    return NodeId(value["space"], value["externalId"]) if isinstance(member, Direct) and value else value


def _group(row: AggregateRow, name: str, found: dict[str, dict[Key, Any]]) -> Any:
    if name not in found:
        return row.group[name]
    to = row.group[name.split(".")[0]]
    return None if to is None else found[name].get((to.space, to.external_id))


def _together(function: str, one: Any, other: Any) -> Any:
    """A figure of two groups, as one."""
    if one is None or other is None:
        return other if one is None else one
    return {"min": min, "max": max}.get(function, lambda a, b: a + b)(one, other)


def _figure(function: str, of: str | None, values: dict[str, Any]) -> Any:
    if function != "avg":
        return values[name_of(function, of)]
    number, total = values[name_of("count", of)], values[name_of("sum", of)]
    return total / number if number else None
