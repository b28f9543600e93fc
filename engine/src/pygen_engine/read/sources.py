"""What a read asks for: views, their properties, and the units to show values in."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from pygen_engine.bodies.queries import SelectedSource
from pygen_engine.catalog import Catalog, View, ViewId
from pygen_engine.errors import BadRequest
from pygen_engine.schema.views import property_definition

if TYPE_CHECKING:
    from pygen_engine.bodies.instances import ReadSource, TargetUnit
    from pygen_engine.context import EngineContext
    from pygen_engine.units import Catalogue

Document = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Source:
    """A view to read through, which of its properties, and the units wanted for some of them."""

    view: View
    names: tuple[str, ...]
    units: dict[str, tuple[str, str]] = field(default_factory=dict)
    """Property -> (unit it is stored in, unit wanted)."""


def resolve_sources(
    context: EngineContext, catalog: Catalog, sources: Iterable[ReadSource] | None
) -> list[Source]:
    found: dict[ViewId, Source] = {}
    for read in sources or ():
        ref = read.source
        view = catalog.need_view(ViewId(ref.space, ref.external_id, ref.version))
        names = tuple(view.mapped)
        if isinstance(read, SelectedSource):
            names = _names(view, read.properties)
        found[view.id] = Source(view, names, wanted_units(context, view, read.target_units))
    return list(found.values())


def _names(view: View, wanted: Sequence[str] | None) -> tuple[str, ...]:
    if wanted is None or "*" in wanted:
        return tuple(view.mapped)
    for name in wanted:
        if name not in view.properties:
            raise BadRequest(f"Unknown property '{name}' in view '{view.id}'.")
    return tuple(name for name in dict.fromkeys(wanted) if name in view.mapped)  # connections have no value


def wanted_units(
    context: EngineContext, view: View, targets: Iterable[TargetUnit] | None
) -> dict[str, tuple[str, str]]:
    wanted: dict[str, tuple[str, str]] = {}
    for target in targets or ():
        mapped = view.mapped.get(target.property)
        if mapped is None:
            raise BadRequest(f"Unknown property '{target.property}' in view '{view.id}'.")
        unit = mapped.property.shape.get("unit")
        if unit is None:
            raise BadRequest(f"Property '{target.property}' of view '{view.id}' has no unit to convert from.")
        stored = unit["externalId"]
        wanted[target.property] = (stored, context.units.resolve(target.unit, stored))
    return wanted


def filter_units(
    context: EngineContext, sources: Iterable[Source]
) -> dict[tuple[ViewId, str], Callable[[float], float]]:
    """Filter values on converted properties are given in the wanted unit."""
    return {
        (source.view.id, name): converter(context.units, wanted, stored)
        for source in sources
        for name, (stored, wanted) in source.units.items()
    }


def converter(units: Catalogue, source: str, target: str) -> Callable[[float], float]:
    return lambda value: units.convert(value, source, target)


def typing_of(sources: Iterable[Source]) -> Document:
    """All mapped properties of the views, as the container defines them, in the units they are shown in."""
    typing: Document = {}
    for source in sources:
        described = {}
        for name, mapped in source.view.mapped.items():
            # recorded answers name the view a relation points at in views, but not here
            definition = property_definition(mapped)
            if name in source.units:
                unit = {"externalId": source.units[name][1]}
                definition["type"] = {**definition["type"], "unit": unit}
            described[name] = definition
        typing.setdefault(source.view.id.space, {})[source.view.id.key] = described
    return typing
