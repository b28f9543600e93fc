"""Units to convert to while reading: checked as far as the model knows, the rest by the service."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..errors import ValidationFailed
from ..instances.spec import Property, View
from .names import find_member, unknown_name

__all__ = ["MAX_UNITS", "Units", "resolve_units", "unit_wire"]

Units = tuple[tuple[str, str], ...]
"""(property identifier, external id of a unit, or the name of a unit system)."""

MAX_UNITS = 10
"""So many properties the service converts in one read."""


def resolve_units(view: View, units: Any) -> Units:
    """Check that the properties have a unit; a unit system alone is for all that have one.

    Which units there are, and which quantity they measure, only the service knows.
    """
    convertible = {
        member.name: member for member in view.members if isinstance(member, Property) and member.unit
    }
    if isinstance(units, str):
        _check_unit(view, None, units)
        if not convertible:
            raise ValidationFailed("no property has a unit", view=view.external_id)
        units = dict.fromkeys(convertible, units)
    if not isinstance(units, Mapping):
        raise ValidationFailed(
            f"target_units is a unit system or units by property, not {units!r}", view=view.external_id
        )
    for name, unit in units.items():
        if name not in convertible:
            raise _not_convertible(view, name, convertible)
        _check_unit(view, name, unit)
    if len(units) > MAX_UNITS:
        raise ValidationFailed(
            f"the service converts at most {MAX_UNITS} properties in one read, not {len(units)}: "
            "name those you need",
            view=view.external_id,
        )
    return tuple((convertible[name].wire, unit) for name, unit in units.items())


def _check_unit(view: View, name: str | None, unit: object) -> None:
    if not isinstance(unit, str) or not unit.strip():
        raise ValidationFailed(
            f"expected the external id of a unit, or a unit system, got {unit!r}",
            view=view.external_id,
            property=name,
        )


def _not_convertible(view: View, name: object, convertible: Mapping[str, Property]) -> ValidationFailed:
    if isinstance(name, str) and find_member(view, name) is None:
        return unknown_name(view, "property with a unit", name, convertible)
    return ValidationFailed("the property has no unit", view=view.external_id, property=str(name))


def unit_wire(unit: str) -> dict[str, str]:
    """A unit in the terms of the service."""
    # external ids of units have the form quantity:unit; systems are single words
    return {"externalId": unit} if ":" in unit else {"unitSystemName": unit}
