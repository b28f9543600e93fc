"""Read the items of an apply request into columns of values, without looking anything up.

Items that write the same properties through the same source are read together, property by property: a
thousand values are checked at once for a fraction of what checking each costs. Where anything is refused, the
items are gone through again one by one, to say what is wrong with the first that is.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import repeat
from typing import Any

from pygen_engine.bodies.writing import WrittenSource
from pygen_engine.catalog import Catalog, Container
from pygen_engine.catalog.model import Kind
from pygen_engine.errors import BadRequest
from pygen_engine.options import EngineOptions
from pygen_engine.values.encoding import Refused
from pygen_engine.write.items import Item, Reference
from pygen_engine.write.plans import SourcePlan, Target, source_plan

Cells = tuple[tuple[int, ...], tuple[Any, ...]]
"""What a request says about one row: column positions, and the value for each."""
_Same = tuple[int, Kind, WrittenSource, tuple[str, ...]]
"""Place among the sources of its item, and what else batches have in common."""


@dataclass(slots=True)
class _Batch:
    """Items that write the same properties through the same source."""

    plan: SourcePlan
    indexes: list[int] = field(default_factory=list)
    """Of the items, in their order."""
    properties: list[Mapping[str, Any]] = field(default_factory=list)
    columns: list[tuple[Target, Sequence[Any]]] = field(default_factory=list)
    """What is stored for each property of each item; relations are still references."""


@dataclass(slots=True)
class Incoming:
    batches: list[_Batch] = field(default_factory=list)
    relations: set[Reference] = field(default_factory=set)
    demanding: list[tuple[Reference, Target]] = field(default_factory=list)
    """Relations whose target must have data in a container."""

    def rows(self, node_ids: Mapping[Reference, int]) -> list[tuple[Container, dict[int, Cells]]]:
        """Per container: item index -> what it says about its row; a later source of an item wins."""
        found: dict[int, tuple[Container, dict[int, Cells]]] = {}
        for batch in self.batches:
            for container in batch.plan.containers:
                _, rows = found.setdefault(container.number, (container, {}))
                added = _rows_of(batch, container, node_ids)
                for index in rows.keys() & added.keys():
                    added[index] = _merged(rows[index], added[index])
                rows.update(added)
        return [(container, dict(sorted(rows.items()))) for container, rows in found.values()]


def _rows_of(batch: _Batch, container: Container, node_ids: Mapping[Reference, int]) -> dict[int, Cells]:
    columns = {
        target.position: _identified(values, node_ids) if target.holds == "relation" else values
        for target, values in batch.columns
        if target.container == container.number
    }
    values: Iterable[tuple[Any, ...]] = zip(*columns.values(), strict=True) if columns else repeat(())
    return dict(zip(batch.indexes, zip(repeat(tuple(columns)), values, strict=False), strict=False))


def _identified(references: Sequence[Any], node_ids: Mapping[Reference, int]) -> list[int | None]:
    return [None if reference is None else node_ids[reference] for reference in references]


def _merged(earlier: Cells, later: Cells) -> Cells:
    cells = dict(zip(*earlier, strict=True)) | dict(zip(*later, strict=True))
    return tuple(cells), tuple(cells.values())


def read(catalog: Catalog, items: Sequence[Item], options: EngineOptions) -> Incoming:
    try:
        return _read_together(catalog, items, options)
    except (Refused, BadRequest):
        _refuse_first(catalog, items, options)
        raise


def _read_together(catalog: Catalog, items: Sequence[Item], options: EngineOptions) -> Incoming:
    batches: dict[_Same, _Batch] = {}
    for index, item in enumerate(items):
        for place, source in enumerate(item.write.sources or ()):
            properties = source.properties or {}
            key = (place, item.kind, source.source, tuple(properties))
            batch = batches.get(key)
            if batch is None:
                batch = batches[key] = _Batch(source_plan(catalog, source.source, options))
            batch.indexes.append(index)
            batch.properties.append(properties)
    incoming = Incoming()
    for (_, kind, _, names), batch in sorted(batches.items(), key=lambda entry: entry[0][0]):
        if any(container.used_for not in ("all", kind) for container in batch.plan.containers):
            raise Refused
        columns = zip(*(properties.values() for properties in batch.properties), strict=True)
        for name, values in zip(names, columns, strict=True):
            target = batch.plan.targets.get(name)
            if target is None:
                raise Refused
            batch.columns.append((target, _stored(incoming, target, values)))
        incoming.batches.append(batch)
    return incoming


def _stored(incoming: Incoming, target: Target, values: Sequence[Any]) -> Sequence[Any]:
    if not target.property.nullable and None in values:
        raise Refused
    stored = target.convert_all(values)
    if target.holds == "value":
        return stored
    if target.holds == "relation":
        references = [reference for reference in stored if reference is not None]
    else:
        references = [reference for found in stored if found is not None for reference in found[1]]
        stored = [None if found is None else found[0] for found in stored]
    incoming.relations.update(references)
    if target.property.target is not None:
        incoming.demanding.extend((reference, target) for reference in references)
    return stored


def _refuse_first(catalog: Catalog, items: Iterable[Item], options: EngineOptions) -> None:
    """Raise what is wrong with the first item of which anything is."""
    for item in items:
        for source in item.write.sources or ():
            plan = source_plan(catalog, source.source, options)
            for container in plan.containers:
                if container.used_for not in ("all", item.kind):
                    raise BadRequest(
                        f"Cannot write {item.kind} '{item.external_id}' through {plan.label}:"
                        f" container '{container.id}' is for {container.used_for}s."
                    )
            for name, value in (source.properties or {}).items():
                _refuse_value(item, plan, name, value)


def _refuse_value(item: Item, plan: SourcePlan, name: str, value: Any) -> None:
    target = plan.targets.get(name)
    if target is None:
        raise BadRequest(f"Unknown property '{name}' in {plan.label}.")
    if value is None:
        if not target.property.nullable:
            raise BadRequest(f"Invalid value for non-nullable property '{name}'. Value cannot be null.")
        return
    try:
        target.convert(value)
    except Refused as error:
        raise BadRequest(
            f"Invalid value for property '{name}' of {item.kind} '{item.external_id}'. {error}"
        ) from error
