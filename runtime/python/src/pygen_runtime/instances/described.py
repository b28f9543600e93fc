"""What the model says about properties, read from the model a generated package ships when somebody asks."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from ..package import Package
from .spec import Property, View

Key = tuple[str, str, str]


@lru_cache(maxsize=1000)
def descriptions(view: View) -> Mapping[str, str]:
    """By attribute, of the properties the model describes."""
    said = _described(view.package).get((view.space, view.external_id, view.version), {})
    return {member.name: said[member.wire] for member in view.members if member.wire in said}


def units(view: View, asked: Mapping[str, str] | None = None) -> dict[str, str]:
    """By attribute, the unit its values are in: the one asked for by wire name, or the stored one."""
    wanted = asked or {}
    return {
        member.name: unit
        for member in view.members
        if isinstance(member, Property) and (unit := wanted.get(member.wire) or member.unit)
    }


def short(unit: str) -> str:
    """A unit as headings show it, without the quantity it measures."""
    return unit.rpartition(":")[2]


def say(schema: dict[str, Any], view: View) -> dict[str, Any]:
    """A JSON schema with what the model says of the properties, and their units."""
    said, measured = descriptions(view), units(view)
    for name, property in schema.get("properties", {}).items():
        if name in said:
            property.setdefault("description", said[name])
        if name in measured:
            property["unit"] = measured[name]
    return schema


@lru_cache(maxsize=100)
def _described(package: str) -> Mapping[Key, Mapping[str, str]]:
    """By view, property identifier -> description; nothing where a package ships no model."""
    try:
        document = Package(package).model() or {}
    except (ImportError, TypeError, ValueError):  # no package, or a single module
        return {}
    views = {(view["space"], view["externalId"], view["version"]): view for view in document.get("views", ())}
    return {key: _of(view, views) for key, view in views.items()}


def _of(view: Any, views: Mapping[Key, Any]) -> dict[str, str]:
    found: dict[str, str] = {}
    for parent in view.get("implements") or ():
        above = views.get((parent["space"], parent["externalId"], parent["version"]))
        found |= _of(above, views) if above else {}
    said = {wire: (one.get("description") or "").strip() for wire, one in view["properties"].items()}
    return found | {wire: text for wire, text in said.items() if text}
