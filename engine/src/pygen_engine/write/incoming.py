"""Read the items of an apply request into container rows and references, without looking anything up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from pygen_engine.catalog import Catalog
from pygen_engine.errors import BadRequest
from pygen_engine.options import EngineOptions
from pygen_engine.values.encoding import Refused
from pygen_engine.write.items import Item, Reference
from pygen_engine.write.plans import SourcePlan, Target, source_plan


@dataclass(slots=True)
class Incoming:
    """Row values per container and item: `rows[container number][item index][column position]`."""

    rows: dict[int, dict[int, dict[int, Any]]] = field(default_factory=dict)
    relations: set[Reference] = field(default_factory=set)
    demanding: list[tuple[Reference, Target]] = field(default_factory=list)
    """Relations whose target must have data in a container."""


def read(catalog: Catalog, items: Sequence[Item], options: EngineOptions) -> Incoming:
    incoming = Incoming()
    plans: dict[Any, SourcePlan] = {}
    for index, item in enumerate(items):
        for source in item.write.sources or ():
            ref = source.source
            key = (ref.space, ref.external_id, ref.version)
            plan = plans.get(key)
            if plan is None:
                plan = plans[key] = source_plan(catalog, ref, options)
            _read_source(incoming, index, item, plan, source.properties)
    return incoming


def _read_source(
    incoming: Incoming,
    index: int,
    item: Item,
    plan: SourcePlan,
    properties: dict[str, Any] | None,
) -> None:
    rows = incoming.rows
    for container in plan.containers:
        number = container.number
        if number not in rows:
            rows[number] = {}
        if index not in rows[number]:
            if container.used_for not in ("all", item.kind):
                raise BadRequest(
                    f"Cannot write {item.kind} '{item.external_id}' through {plan.label}:"
                    f" container '{container.id}' is for {container.used_for}s."
                )
            rows[number][index] = {}
    if not properties:
        return
    targets = plan.targets
    for name, value in properties.items():
        target = targets.get(name)
        if target is None:
            raise BadRequest(f"Unknown property '{name}' in {plan.label}.")
        if value is None:
            if not target.property.nullable:
                raise BadRequest(f"Invalid value for non-nullable property '{name}'. Value cannot be null.")
        else:
            try:
                value = target.convert(value)
            except Refused as error:
                raise BadRequest(
                    f"Invalid value for property '{name}' of {item.kind} '{item.external_id}'. {error}"
                ) from error
            if target.holds != "value":
                value = _note_relations(incoming, target, value)
        rows[target.container][index][target.position] = value


def _note_relations(incoming: Incoming, target: Target, value: Any) -> Any:
    if target.holds == "relation":
        references, stored = [value], value
    else:
        stored, references = value
    incoming.relations.update(references)
    if target.property.target is not None:
        incoming.demanding.extend((reference, target) for reference in references)
    return stored
