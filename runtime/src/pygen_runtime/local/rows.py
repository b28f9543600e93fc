"""From instance ids to the instances of a response.

One query reads identities, one query per source reads properties, and rows become the structs msgspec
encodes. Lists and json stay the text they are stored as; only relations, booleans and converted units are
touched again.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import msgspec
from msgspec import UNSET, Raw
from msgspec.json import decode as json_decode

from pygen_runtime.instances.gc_pause import gc_pause
from pygen_runtime.local.catalog import Catalog, Mapped, View, ViewId
from pygen_runtime.local.errors import BadRequest
from pygen_runtime.local.filters.scope import Kind
from pygen_runtime.local.instances.lookup import json_ids
from pygen_runtime.local.schema.views import property_definition
from pygen_runtime.local.store import Snapshot

if TYPE_CHECKING:
    from pygen_runtime.local.engine import Engine
    from pygen_runtime.local.protocol.bodies import ReadSource, TargetUnit
    from pygen_runtime.local.units import Catalogue

Document = dict[str, Any]
_Fix = Callable[[Any], Any]


@dataclass(frozen=True, slots=True)
class Source:
    """A view to read through, which of its properties, and the units wanted for some of them."""

    view: View
    names: tuple[str, ...]
    units: dict[str, tuple[str, str]] = field(default_factory=dict)
    """Property -> (unit it is stored in, unit wanted)."""


def resolve_sources(engine: Engine, catalog: Catalog, sources: Iterable[ReadSource] | None) -> list[Source]:
    found: dict[ViewId, Source] = {}
    for one in sources or ():
        ref = one.source
        view = catalog.need_view(ViewId(ref.space, ref.external_id, ref.version or ""))
        found[view.id] = Source(
            view, _names(view, one.properties), wanted_units(engine, view, one.target_units)
        )
    return list(found.values())


def _names(view: View, wanted: Sequence[str] | None) -> tuple[str, ...]:
    if wanted is None or "*" in wanted:
        return tuple(view.mapped)
    for name in wanted:
        if name not in view.mapped:
            raise BadRequest(f"Unknown property '{name}' in view '{view.id}'.")
    return tuple(dict.fromkeys(wanted))


def wanted_units(
    engine: Engine, view: View, targets: Iterable[TargetUnit] | None
) -> dict[str, tuple[str, str]]:
    wanted: dict[str, tuple[str, str]] = {}
    for one in targets or ():
        mapped = view.mapped.get(one.property)
        if mapped is None:
            raise BadRequest(f"Unknown property '{one.property}' in view '{view.id}'.")
        unit = mapped.property.shape.get("unit")
        if unit is None:
            raise BadRequest(f"Property '{one.property}' of view '{view.id}' has no unit to convert from.")
        stored = unit["externalId"]
        wanted[one.property] = (stored, engine.units.resolve(one.unit, stored))
    return wanted


def filter_units(
    engine: Engine, sources: Iterable[Source]
) -> dict[tuple[ViewId, str], Callable[[float], float]]:
    """Filter values on converted properties are given in the wanted unit."""
    return {
        (source.view.id, name): _converter(engine.units, wanted, stored)
        for source in sources
        for name, (stored, wanted) in source.units.items()
    }


def _converter(units: Catalogue, source: str, target: str) -> Callable[[float], float]:
    return lambda value: units.convert(value, source, target)


# ------------------------------------------------------------------------------ reading


class _Reference(msgspec.Struct, rename="camel", gc=False):
    space: str = ""
    external_id: str = ""


class _Node(msgspec.Struct, rename="camel", tag_field="instanceType", tag="node", gc=False):
    version: int
    space: str
    external_id: str
    created_time: int
    last_updated_time: int
    deleted_time: int | msgspec.UnsetType
    type: _Reference | msgspec.UnsetType
    properties: dict[str, dict[str, Any]]


class _Edge(msgspec.Struct, rename="camel", tag_field="instanceType", tag="edge", gc=False):
    version: int
    type: _Reference
    space: str
    external_id: str
    created_time: int
    last_updated_time: int
    deleted_time: int | msgspec.UnsetType
    start_node: _Reference
    end_node: _Reference
    properties: dict[str, dict[str, Any]]


Instance = _Node | _Edge
"""An instance as responses show it. Structs are made and encoded in half the time of dictionaries."""


def render(
    engine: Engine,
    snapshot: Snapshot,
    kind: Kind,
    ids: Sequence[int],
    sources: Sequence[Source],
) -> Sequence[Instance]:
    """The instances with these ids, in this order, soft deleted ones too."""
    references = _References(snapshot)
    listed = json_ids(ids)
    with (
        gc_pause
    ):  # every object made here survives the page; looking for garbage among them is a fifth of it
        items = _identities(snapshot, kind, listed, references)
        for source in sources:
            _add_properties(engine, snapshot, source, listed, items, references)
        references.fill()
    return items


class _References:
    """Node ids waiting for their {space, externalId}; one object serves every place that refers to a node."""

    def __init__(self, snapshot: Snapshot) -> None:
        self.snapshot = snapshot
        self.waiting: defaultdict[int, _Reference] = defaultdict(_Reference)
        self.of: Callable[[int], _Reference] = self.waiting.__getitem__

    def fill(self) -> None:
        if not self.waiting:
            return
        names = self.snapshot.catalog.space_names
        sql = "SELECT id, space_id, external_id FROM node WHERE id IN (SELECT value FROM json_each(?))"
        for node_id, space, external_id in self.snapshot.conn.execute(sql, (json_ids(self.waiting),)):
            found = self.waiting[node_id]
            found.space = names.get(space, "")
            found.external_id = external_id


def _identities(snapshot: Snapshot, kind: Kind, listed: str, references: _References) -> Sequence[Instance]:
    names, of = snapshot.catalog.space_names, references.of
    ends = ", i.start_id, i.end_id" if kind == "edge" else ""
    sql = (
        f"SELECT i.version, i.space_id, i.external_id, i.created, i.updated, i.deleted, i.type_id{ends}"
        f" FROM json_each(?) j CROSS JOIN {kind} i ON i.id = j.value"
    )
    rows = snapshot.conn.execute(sql, (listed,))
    if kind == "edge":
        return [
            _Edge(
                version,
                of(type_id),
                names[space],
                external_id,
                created,
                updated,
                UNSET if deleted is None else deleted,
                of(start),
                of(end),
                {},
            )
            for version, space, external_id, created, updated, deleted, type_id, start, end in rows
        ]
    return [
        _Node(
            version,
            names[space],
            external_id,
            created,
            updated,
            UNSET if deleted is None else deleted,
            UNSET if type_id is None else of(type_id),
            {},
        )
        for version, space, external_id, created, updated, deleted, type_id in rows
    ]


def _add_properties(
    engine: Engine,
    snapshot: Snapshot,
    source: Source,
    listed: str,
    items: Sequence[Instance],
    references: _References,
) -> None:
    view, names = source.view, source.names
    if not view.containers:
        return
    fixes = _fixes(engine, source, references)
    make = _row_type(names)
    key, space = view.id.key, view.id.space
    rows = snapshot.conn.execute(_select(view, names), (listed,))
    for item, (present, *values) in zip(items, rows, strict=True):
        if not present:
            continue
        for place, fix in fixes:
            if values[place] is not None:
                values[place] = fix(values[place])
        properties = item.properties
        if space in properties:
            properties[space][key] = make(*values)
        else:
            properties[space] = {key: make(*values)}


@lru_cache(maxsize=1000)
def _row_type(names: tuple[str, ...]) -> type[msgspec.Struct]:
    """The properties of one instance in a view; what has no value is left out."""
    fields = [
        (f"value_{place}", Any, msgspec.field(default=None, name=name)) for place, name in enumerate(names)
    ]
    return msgspec.defstruct("Properties", fields, omit_defaults=True, gc=False)


def _select(view: View, names: Sequence[str]) -> str:
    """Containers are joined per source: at most as many as a view maps."""
    aliases = {one.number: f"c{index}" for index, one in enumerate(view.containers)}
    present = " OR ".join(f"{alias}.id IS NOT NULL" for alias in aliases.values())
    columns = "".join(
        f", {aliases[view.mapped[name].container.number]}.{view.mapped[name].property.column}"
        for name in names
    )
    joins = "".join(
        f" LEFT JOIN {one.table} {aliases[one.number]} ON {aliases[one.number]}.id = j.value"
        for one in view.containers
    )
    return f"SELECT {present}{columns} FROM json_each(?) j{joins}"


def _fixes(engine: Engine, source: Source, references: _References) -> list[tuple[int, _Fix]]:
    """What is still to be done with values, by their place in a row."""
    fixes: list[tuple[int, _Fix]] = []
    for place, name in enumerate(source.names):
        mapped = source.view.mapped[name]
        if name in source.units:
            fixes.append((place, _unit_fix(engine, mapped, *source.units[name])))
        elif mapped.property.is_list or mapped.property.type == "json":
            fixes.append((place, _as_json))
        elif mapped.property.type == "boolean":
            fixes.append((place, bool))
        elif mapped.property.type == "direct":
            fixes.append((place, references.of))
    return fixes


def _as_json(text: str) -> Raw:
    return Raw(text.encode())


def _unit_fix(engine: Engine, mapped: Mapped, stored: str, wanted: str) -> _Fix:
    convert = _converter(engine.units, stored, wanted)
    if not mapped.property.is_list:
        return convert

    return lambda text: [convert(float(one)) for one in json_decode(text)]


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
