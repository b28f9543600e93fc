"""Figures of what an instance is connected with: `t.blades.count()`, `t.sensors.max(lambda s: s.height)`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal, TypeAlias, TypeVar

import msgspec

from ..errors import ValidationFailed
from ..instances.spec import Property, View
from .fields import Field, NumberField
from .names import find_member, unknown_name
from .whose import Whose

F_co = TypeVar("F_co", covariant=True)
Function: TypeAlias = Literal["count", "sum", "min", "max", "avg"]
Measured: TypeAlias = str | Callable[[F_co], NumberField]
"""The property a figure is of: its name, or `lambda s: s.height`, which type checkers follow."""
NUMBERS = ("int32", "int64", "float32", "float64")


class Figure(msgspec.Struct, frozen=True):
    """One figure for each instance, over all it is connected with that match."""

    of: Whose
    """The connection, and what matches."""
    function: Function
    wire: str | None = None
    """Identifier of the property at the other end; None to count."""
    whole: bool = False
    """Whether its values are integers."""

    @property
    def integral(self) -> bool:
        """Whether it is a whole number."""
        return self.function == "count" or (self.whole and self.function != "avg")

    @property
    def empty(self) -> int | None:
        """The figure of an instance that is connected with nothing."""
        return 0 if self.function == "count" else None


def measured(given: Any, view: View, fields: Callable[[], Any]) -> Property:
    """The number that a figure is of."""
    if callable(given):
        found = given(fields())
        if not isinstance(found, Field) or found._scope or found._view is not view:
            raise ValidationFailed(
                f"a figure is of a number of {view.external_id} itself, not of {found!r}",
                view=view.external_id,
            )
        given = found._name
    member = find_member(view, given) if isinstance(given, str) else None
    numbers = [
        member.name
        for member in view.members
        if isinstance(member, Property) and not member.list and member.type in NUMBERS
    ]
    if not isinstance(member, Property) or member.name not in numbers:
        raise unknown_name(view, "number to make a figure of", str(given), numbers)
    return member


def figure_of(given: Any, name: str, view: View) -> Figure:
    """The figure that a function of fields gave."""
    found = given._figure() if hasattr(given, "_figure") else given
    if not isinstance(found, Figure):
        raise ValidationFailed(
            f"add({name}=...) takes a figure: `lambda t: t.blades.count()`, or sum, avg, min, max of one, "
            f"not {given!r}",
            view=view.external_id,
        )
    return found
