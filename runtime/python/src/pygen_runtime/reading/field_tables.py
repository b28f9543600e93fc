"""Field tables of views made from their definitions, for models without generated code.

Names are the identifiers of the model, unchanged; a view is named `space:external_id/version`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..instances.spec import Direct, EdgeTo, Member, Property, Reverse, View

KNOWN_TYPES = (
    "text", "int32", "int64", "float32", "float64", "boolean", "timestamp", "date", "json", "enum",
    "timeseries", "file", "sequence",
)  # fmt: skip


def view_name(reference: Mapping[str, Any]) -> str:
    return f"{reference['space']}:{reference['externalId']}/{reference['version']}"


def table(definition: Mapping[str, Any]) -> View:
    """The table of a view, from the definition the service gives."""
    members = tuple(_member(wire, prop) for wire, prop in definition["properties"].items())
    return View(
        definition["space"],
        definition["externalId"],
        definition["version"],
        package="",
        read=view_name(definition),
        write=None,
        members=members,
        used_for="edge" if definition.get("usedFor") == "edge" else "node",
        has_filter=definition.get("filter") is not None,
    )


def _member(wire: str, definition: Mapping[str, Any]) -> Member:
    kind = definition.get("connectionType") or ""
    if "edge" in kind:
        edge = definition.get("edgeSource")
        return EdgeTo(
            wire,
            wire,
            (definition["type"]["space"], definition["type"]["externalId"]),
            view_name(definition["source"]),
            definition.get("direction", "outwards"),
            many=not kind.startswith("single"),
            edge=view_name(edge) if edge else None,
        )
    if "reverse" in kind:
        through = definition["through"]
        return Reverse(
            wire,
            wire,
            view_name(definition["source"]),
            (*_source(through["source"]), through["identifier"]),
            through_list=bool(definition.get("targetsList")),
            many=not kind.startswith("single"),
        )
    return _stored(wire, definition["type"])


def _stored(wire: str, type: Mapping[str, Any]) -> Member:
    many = bool(type.get("list"))
    if type["type"] == "direct":
        source = type.get("source")
        return Direct(wire, wire, view_name(source) if source else None, list=many)
    kind: Any = type["type"] if type["type"] in KNOWN_TYPES else "json"
    unit = (type.get("unit") or {}).get("externalId")
    return Property(wire, wire, kind, list=many, unit=unit, values=tuple(type.get("values") or ()))


def _source(reference: Mapping[str, Any]) -> tuple[str, str]:
    if reference["type"] == "container":
        return reference["space"], reference["externalId"]
    return reference["space"], f"{reference['externalId']}/{reference['version']}"
