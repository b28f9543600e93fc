"""Instances read in other units than those they are stored in, which must not be written back as they are.

Writing never converts, so a value in kilowatts would be stored as if it were megawatts. What was converted is
noted on the instance, in a slot pydantic copies and compares; nothing is noted, or asked, of other reads.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ..errors import ValidationFailed
from .described import units
from .spec import Property, View
from .view_names import view_label

_NOTE = "_converted"


def converted(view: View, units: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Attributes whose values are not in the stored unit, with the unit they are in."""
    asked = dict(units)
    return {
        member.name: asked[member.wire]
        for member in view.members
        if isinstance(member, Property) and member.wire in asked and asked[member.wire] != member.unit
    }


def mark(instances: Iterable[Any], units: dict[str, str]) -> None:
    """Note which properties of read instances were converted, and to what."""
    if units:
        for instance in instances:
            note = {**(instance.__pydantic_private__ or {}), _NOTE: units}
            object.__setattr__(instance, "__pydantic_private__", note)


def units_of(instance: Any) -> dict[str, str]:
    """By attribute, the units that the values of an instance are in."""
    note = getattr(instance, "__pydantic_private__", None) or {}
    found: dict[str, str] = note.get(_NOTE, {})
    return units(instance._view) | found


def check_stored_units(instance: Any) -> None:
    """Refuse to make something to write of values in other units."""
    note = instance.__pydantic_private__
    names = [name for name in (note or {}).get(_NOTE, ()) if instance.__dict__.get(name) is not None]
    if names:
        view = instance._view
        raise ValidationFailed(
            f"{', '.join(names)} {'was' if len(names) == 1 else 'were'} read in other units, and writing "
            "never converts: to write it, read it again without target_units",
            view=view_label(view),
            property=names[0],
            item=instance.external_id,
        )
