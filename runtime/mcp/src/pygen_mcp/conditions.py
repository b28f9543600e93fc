"""Conditions as JSON, made into filters by the same typed fields that people use.

    {"name": {"prefix": "WT"}, "capacity": {"gt": 3}, "rotor.diameter": {"gte": 100},
     "blades": {"any": {"is_damaged": true}, "count": {"gte": 2}}, "or": [{...}, {...}], "not": {...}}

All keys of an object hold together. Names, operators and values are checked by the fields, whose messages say
what was meant.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping
from typing import Any

from pygen_runtime.errors import ValidationFailed
from pygen_runtime.filters.algebra import Filter, Not, Or, both
from pygen_runtime.filters.names import base_of, find_member
from pygen_runtime.filters.view_fields import fields_of
from pygen_runtime.instances.spec import Direct, EdgeTo, Member, Property, View
from pygen_runtime.instances.view_names import view_named
from pygen_runtime.names import nearest_or_all

from .offer import Offer

EQUALITY = ("eq", "ne", "in")
ORDER = ("gt", "gte", "lt", "lte")
LISTS = ("contains", "contains_any", "contains_all")
RELATED = ("any", "none", "all", "count")

_NUMBERS_AND_TIMES = ("int32", "int64", "float32", "float64", "timestamp", "date")
_COMPARED: Mapping[str, Callable[[Any, Any], Any]] = {
    "eq": operator.eq,
    "ne": operator.ne,
    "gt": operator.gt,
    "gte": operator.ge,
    "lt": operator.lt,
    "lte": operator.le,
    "in": lambda field, values: field.in_(values),
    "prefix": lambda field, prefix: field.startswith(prefix),
    "contains": lambda field, value: field.contains(value),
    "contains_any": lambda field, values: field.contains_any(values),
    "contains_all": lambda field, values: field.contains_all(values),
}


def operators(member: Member) -> tuple[str, ...]:
    """What can be asked of a property or a connection."""
    if isinstance(member, Direct):
        return (*LISTS, *RELATED, "exists") if member.list else (*EQUALITY, "exists")
    if not isinstance(member, Property):
        return (*RELATED, "edge") if isinstance(member, EdgeTo) and member.edge else RELATED
    if member.list:
        return (*LISTS, "exists")
    if member.type in ("boolean", "json"):
        return ("eq", "ne", "exists")
    return (*EQUALITY, *ORDER, *(() if member.type in _NUMBERS_AND_TIMES else ("prefix",)), "exists")


def names_of(view: View) -> list[str]:
    """Everything a condition can be put on."""
    return [*(member.name for member in view.members), *base_of(view)]


class Conditions:
    """From JSON to filters, for the views of one offer."""

    def __init__(self, offer: Offer, instance_space: str | None) -> None:
        self._offer = offer
        self._space = instance_space

    def on(self, view: View, where: Mapping[str, Any] | None) -> Filter | None:
        """What is asked of the instances of a view, within the spaces in bounds; None when it is nothing."""
        return both(self._all_of(view, where), self._in_bounds(self._fields(view)))

    def _fields(self, view: View) -> Any:
        return fields_of(view, lambda view, name: view_named(view, name), instance_space=self._space)

    def _in_bounds(self, fields: Any) -> Filter | None:
        filter: Filter | None = fields.space.in_(self._offer.spaces) if self._offer.spaces else None
        return filter

    def _all_of(self, view: View, where: Any) -> Filter | None:
        """Everything an object says, together."""
        if where is None:
            return None
        if not isinstance(where, Mapping):
            raise refused(view, f'a condition is an object, such as {{"name": "A"}}, not {where!r}')
        fields = self._fields(view)
        return both(*(self._said(view, fields, key, value) for key, value in where.items()))

    def _said(self, view: View, fields: Any, key: str, value: Any) -> Filter | None:
        match key:
            case "and" | "or" if not isinstance(value, list) or not value:
                raise refused(view, f'"{key}" is a list of conditions')
            case "and":
                return both(*(self._all_of(view, part) for part in value))
            case "or":
                parts = [self._all_of(view, part) for part in value]
                several = tuple(part for part in parts if part is not None)
                return Or(several) if len(several) == len(parts) else None
            case "not":
                inner = self._all_of(view, value)
                if inner is None:
                    raise refused(view, '"not" of an empty condition matches nothing')
                return Not(inner)
        return self._on_path(view, fields, key.split("."), value)

    def _on_path(self, view: View, fields: Any, path: list[str], value: Any) -> Filter | None:
        """A condition on a property, maybe of what direct relations lead to."""
        name, *further = path
        member = find_member(view, name)
        if member is None and name not in base_of(view):
            raise refused(view, f"{name!r} is not a property.{nearest_or_all(name, names_of(view))}")
        field = getattr(fields, name)
        if not further:
            return self._asked(view, member, name, field, value)
        if not isinstance(member, Direct) or member.list:
            rest = ".".join(further)
            raise refused(
                view, f'{name!r} leads to no single instance: {{"{name}": {{"any": {{"{rest}": ...}}}}}}'
            )
        target = self._target(view, member)
        return both(self._on_path(target, field, further, value), self._in_bounds(field))

    def _asked(self, view: View, member: Member | None, name: str, field: Any, value: Any) -> Filter | None:
        """What is asked of one property: operators, or a value that it equals."""
        known = (*EQUALITY, *ORDER, "prefix") if member is None else operators(member)
        if isinstance(value, list):
            instead = "contains_any" if "contains_any" in known else "in"
            raise refused(
                view, f'{name!r} is given several values: write {{"{name}": {{"{instead}": [...]}}}}'
            )
        asked = value if _asks(value, member, known) else {"eq": value}
        for asking in asked:
            if asking not in known:
                raise refused(view, f"{name!r} cannot be asked {asking!r}.{nearest_or_all(asking, known)}")
        if member is not None and not asked.keys().isdisjoint(RELATED):
            return self._related(view, member, field, asked)
        if isinstance(member, Property) and member.values:
            _check_listed(view, member, asked)
        return both(*(_compared(view, field, asking, of) for asking, of in asked.items()))

    def _related(self, view: View, member: Member, field: Any, asked: Mapping[str, Any]) -> Filter | None:
        """What is asked of the instances that a connection leads to."""
        target = self._target(view, member)
        options = {}
        if "edge" in asked and isinstance(member, EdgeTo) and member.edge:
            edge = self._all_of(view_named(view, member.edge), asked["edge"])
            options = {} if edge is None else {"edge": edge}
        parts: list[Filter | None] = []
        for asking, of in asked.items():
            if asking == "count":
                parts.append(_counted(view, field.count(self.on(target, None), **options), of))
            elif asking == "all":
                inner = self._all_of(target, of)
                if inner is not None:  # those out of bounds need not match
                    failing = both(Not(inner), self._in_bounds(self._fields(target)))
                    parts.append(field.none(failing, **options))
            elif asking in RELATED:
                parts.append(getattr(field, asking)(self.on(target, of), **options))
            elif asking != "edge":
                parts.append(_compared(view, field, asking, of))
        return both(*parts)

    def _target(self, view: View, member: Member) -> View:
        target = self._offer.target(view, member)
        if target is None:
            raise refused(view, f"{member.name!r} leads to no view of this server")
        return target


def refused(view: View, message: str) -> ValidationFailed:
    return ValidationFailed(message, view=view.external_id)


def _asks(value: Any, member: Member | None, known: tuple[str, ...]) -> bool:
    """Whether a value says what is asked; else it is what the property is to equal."""
    if not isinstance(value, Mapping):
        return False
    if isinstance(member, Property) and member.type == "json" and not member.list:
        return bool(value) and value.keys() <= set(known)
    return not {"external_id", "externalId"} & value.keys()  # which would name a node


def _check_listed(view: View, member: Property, asked: Mapping[str, Any]) -> None:
    """An agent that makes up a value of an enum would take finding nothing for an answer."""
    for asking in EQUALITY:
        value = asked.get(asking)
        for text in value if isinstance(value, list) else [value]:
            if isinstance(text, str) and text not in member.values:
                hint = nearest_or_all(text, member.values)
                raise refused(view, f"{member.name!r} has no value {text!r}.{hint}")


def _compared(view: View, field: Any, asking: str, value: Any) -> Filter:
    filter: Filter
    if asking == "exists":
        if not isinstance(value, bool):
            raise refused(view, '"exists" is true or false')
        filter = field.exists()
        return filter if value else Not(filter)
    filter = _COMPARED[asking](field, value)
    return filter


def _counted(view: View, count: Any, value: Any) -> Filter | None:
    asked = value if isinstance(value, Mapping) else {"eq": value}
    for asking in asked:
        if asking not in ("eq", "ne", *ORDER):
            raise refused(view, 'a count is compared with a whole number: {"count": {"gte": 2}}')
    return both(*(_COMPARED[asking](count, of) for asking, of in asked.items()))
