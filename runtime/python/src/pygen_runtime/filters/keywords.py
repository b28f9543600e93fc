"""Keyword filters: `list(min_capacity=3, name_prefix="Horn")`, one name for each useful comparison."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any, TypedDict

from ..errors import ValidationFailed
from ..instances.ids import is_pair
from ..instances.spec import Direct, Property, View
from ..names import nearest_or_all
from .algebra import Filter, Ref, both
from .fields import Field, ListField, ReferenceField
from .names import find_member
from .simplify import scalars_of, simplify
from .values import iterates
from .view_fields import fields_of

if TYPE_CHECKING:
    from ..instances.ids import NodeInput

__all__ = ["EdgeWhere", "Where", "keyword_names", "where"]


class Where(TypedDict, total=False):
    """Filters every node view has."""

    external_id: str | Sequence[str]
    external_id_prefix: str
    space: str | Sequence[str]
    min_created_time: dt.datetime
    max_created_time: dt.datetime
    min_last_updated_time: dt.datetime
    max_last_updated_time: dt.datetime


class EdgeWhere(Where, total=False):
    """Filters every edge view has."""

    edge_type: NodeInput | Sequence[NodeInput]
    start_node: NodeInput | Sequence[NodeInput]
    end_node: NodeInput | Sequence[NodeInput]


_BASE: Mapping[str, tuple[str, str]] = {
    "external_id": ("external_id", "is"),
    "external_id_prefix": ("external_id", "prefix"),
    "space": ("space", "is"),
    "min_created_time": ("created_time", "min"),
    "max_created_time": ("created_time", "max"),
    "min_last_updated_time": ("last_updated_time", "min"),
    "max_last_updated_time": ("last_updated_time", "max"),
}
_BASE_EDGE: Mapping[str, tuple[str, str]] = {
    **_BASE,
    "edge_type": ("edge_type", "is"),
    "start_node": ("start_node", "is"),
    "end_node": ("end_node", "is"),
}
_RANGED = ("int32", "int64", "float32", "float64", "timestamp", "date")


def member_keywords(member: Property | Direct) -> tuple[tuple[str, str], ...]:
    """The keyword filters of a member as (keyword, operator): the one place that knows the rule."""
    name = member.name
    if member.list:
        return ((f"{name}_contains", "contains"),)
    if isinstance(member, Direct):
        return ((name, "is"),)
    if member.type in _RANGED:
        return ((f"min_{name}", "min"), (f"max_{name}", "max"))
    if member.type == "text":
        return ((name, "is"), (f"{name}_prefix", "prefix"))
    return () if member.type == "json" else ((name, "is"),)


@lru_cache(maxsize=1000)  # views of queries without generated code come and go with their client
def keyword_names(view: View) -> Mapping[str, tuple[str, str]]:
    """Every keyword filter of the view: keyword -> (name of the member, operator).

    Operators: `is` (equal to the value, or to one of several), `prefix`, `min`, `max` (both inclusive),
    `contains` (the list holds the value, or one of several).
    """
    names: dict[str, tuple[str, str]] = dict(_BASE_EDGE if view.used_for == "edge" else _BASE)
    overrides: Mapping[str, tuple[str, str]] = getattr(view, "keywords", None) or {}
    renamed = set(overrides.values())
    for member in view.members:
        if isinstance(member, (Property, Direct)):
            for keyword, operator in member_keywords(member):
                if (member.name, operator) not in renamed:
                    names[keyword] = (member.name, operator)
    return {**names, **overrides}


def where(view: View, options: Mapping[str, Any], instance_space: str | None = None) -> Filter | None:
    """All the keyword filters together, or None; a filter whose value is `None` is not given."""
    combined = as_given(view, options, instance_space)
    return None if combined is None else simplify(combined, scalar=scalars_of(view))


def as_given(view: View, options: Mapping[str, Any], instance_space: str | None = None) -> Filter | None:
    """The same before it is simplified, for what is planned: plans simplify."""
    given = {name: value for name, value in options.items() if value is not None}
    if not given:
        return None
    names = keyword_names(view)
    fields: Any = fields_of(view, _unrelated, instance_space=instance_space)
    filters: list[Filter] = []
    for keyword, value in given.items():
        if keyword not in names:
            hint = _instead(view, keyword, names) or nearest_or_all(keyword, sorted(names))
            raise ValidationFailed(f"there is no filter {keyword!r}.{hint}", view=view.external_id)
        member, operator = names[keyword]
        filters.append(_condition(getattr(fields, member), operator, value))
    return both(*filters)


def _instead(view: View, name: str, names: Mapping[str, tuple[str, str]]) -> str:
    """What is said instead of a property's name where that alone is no filter."""
    member = find_member(view, name)
    if member is None:
        return ""
    if not isinstance(member, (Property, Direct)):
        return f" Ask for what a connection leads to with .query().with_{name}(lambda ...)."
    exact = f"lambda x: x.{name}" + (".contains_all(...)" if member.list else " == ...")
    taken = " and ".join(keyword for keyword, (of, _) in names.items() if of == name)
    return f"{f' There is {taken}.' if taken else ''} Anything else is a condition: .query().where({exact})."


def _unrelated(view: View, target: str) -> View | None:
    """Keyword filters compare relations with ids and need not know what is on the other side."""
    return None


def _condition(field: Any, operator: str, value: Any) -> Filter:
    match operator:
        case "min":
            return field >= value  # type: ignore[no-any-return]
        case "max":
            return field <= value  # type: ignore[no-any-return]
        case "prefix":
            return field.startswith(value)  # type: ignore[no-any-return]
        case "contains":
            return field.contains_any(value if _is_several(field, value) else [value])  # type: ignore[no-any-return]
    return field.in_(value) if _is_several(field, value) else field == value  # type: ignore[no-any-return]


def _is_several(field: Field, value: Any) -> bool:
    """A sequence of values, as opposed to one; (space, external_id) is one id where ids are expected."""
    if isinstance(value, (str, Mapping, Ref)) or hasattr(value, "external_id") or not iterates(value):
        return False
    expects_ids = isinstance(field, ReferenceField) or (isinstance(field, ListField) and field._direct)
    return not (expects_ids and is_pair(value))
