"""What a condition may be given as: a function of the fields, a filter, or a filter of somebody else."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Generic, Protocol, TypeAlias, TypedDict, TypeVar

from ..errors import ValidationFailed
from ..instances.spec import Direct, Property, View
from ..names import nearest
from .algebra import Filter
from .loading import load_filter
from .names import view_source

FieldsT = TypeVar("FieldsT")


class Dumps(Protocol):
    """A filter of somebody else, such as those of the official SDK."""

    def dump(self) -> dict[str, Any]: ...


Condition: TypeAlias = Callable[[FieldsT], Filter] | Filter | Mapping[str, Any] | Dumps | None
"""`lambda t: t.capacity > 3`, a filter made before, the service's JSON, or anything that dumps that."""


class Conditioned(TypedDict, Generic[FieldsT], total=False):
    """What every read takes besides keyword filters."""

    where: Condition[FieldsT]
    """`lambda t: t.capacity > 3`, a filter made before, or one of somebody else."""


def meant(given: Any, fields: Callable[[], Any], view: View) -> Filter | None:
    """The filter that is meant; None when no condition is given."""
    if given is None or isinstance(given, Filter):
        return given
    wire = given.dump() if hasattr(given, "dump") else given
    if isinstance(wire, Mapping):
        return _checked(load_filter(wire), view)
    if not callable(given):
        raise ValidationFailed(
            f"expected a function of the fields or a filter, got {given!r}", view=view.external_id
        )
    made = given(fields())
    if not isinstance(made, Filter):
        raise ValidationFailed(
            f"the condition gives {made!r}, not a filter: compare a field, as in `lambda t: t.name == 'x'`",
            view=view.external_id,
        )
    return made


def _checked(filter: Filter, view: View) -> Filter:
    """Names in the view are known, so a mistake in them is said before anything is sent."""
    own = view_source(view)
    stored = [member.wire for member in view.members if isinstance(member, Property | Direct)]
    for part in filter.walk():
        for name in part.__struct_fields__:
            ref = getattr(part, name)
            if (
                name not in ("property", "scope", "start", "end")
                or not isinstance(ref, tuple)
                or len(ref) != 3
            ):
                continue
            if ref[:2] == (own.space, f"{own.external_id}/{own.version}") and ref[2] not in stored:
                raise ValidationFailed(
                    f"the filter names {ref[2]!r}, which is no stored property.{nearest(ref[2], stored)}",
                    view=view.external_id,
                )
    return filter
