"""What a condition may be given as: a function of the fields, a filter, or a filter of somebody else."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
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


_KINDS: Mapping[str, tuple[type | tuple[type, ...], str]] = {
    **dict.fromkeys(("int32", "int64", "float32", "float64"), ((int, float), "number")),
    **dict.fromkeys(("text", "enum", "timestamp", "date", "timeseries", "file", "sequence"), (str, "text")),
    "boolean": (bool, "boolean"),
}
"""What the values of properties are in JSON, and what to call them."""


def _checked(filter: Filter, view: View) -> Filter:
    """Names and kinds of the view are known, so a mistake in them is said before anything is sent."""
    own = view_source(view)
    stored = {member.wire: member for member in view.members if isinstance(member, Property | Direct)}
    for part in filter.walk():
        parts = {name: getattr(part, name) for name in part.__struct_fields__}
        for name in ("property", "scope", "start", "end"):
            ref = parts.get(name)
            if not isinstance(ref, tuple) or ref[:2] != (own.space, f"{own.external_id}/{own.version}"):
                continue
            if len(ref) == 3 and ref[2] not in stored:
                raise ValidationFailed(
                    f"the filter names {ref[2]!r}, which is no stored property.{nearest(ref[2], stored)}",
                    view=view.external_id,
                )
            if len(ref) == 3 and name == "property":
                compared = (parts.get(value) for value in ("value", "values", "gt", "gte", "lt", "lte"))
                _check_kinds(compared, stored[ref[2]], view)
    return filter


def _check_kinds(values: Iterable[Any], member: Property | Direct, view: View) -> None:
    """What a property is compared with is of its kind; of JSON and of relations nothing is said."""
    if isinstance(member, Direct) or member.type not in _KINDS:
        return
    kind, called = _KINDS[member.type]
    for value in values:
        if isinstance(value, tuple):
            _check_kinds(value, member, view)
            continue
        fits = isinstance(value, kind) and (kind is bool or not isinstance(value, bool))
        if isinstance(value, str | int | float) and not fits:
            raise ValidationFailed(
                f"the filter compares it with {value!r}, which is no {called}",
                view=view.external_id,
                property=member.name,
            )
