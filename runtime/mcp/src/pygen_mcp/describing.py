"""The model in words: an index of one line a view, and each view in full when it is asked for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pygen_runtime.errors import ValidationFailed
from pygen_runtime.instances.described import descriptions, short
from pygen_runtime.instances.spec import Direct, EdgeTo, Member, Property, View

from .conditions import operators
from .offer import Offer
from .rows import clean

MOST_DESCRIBED = 5
_MOST_VALUES = 30
"""Of an enum."""
_ABOUT = 60
"""Characters of a description in the index."""
_MOST_SAID = 200
"""Views of which the index says more than the name."""

GUIDE = """\
Conditions ("where") are JSON; all keys of an object hold together.
{"name": "A1"}  equals; null: has no value
{"capacity": {"gte": 3, "lt": 5}}  operators: eq ne in gt gte lt lte prefix exists
{"tags": {"contains": "x"}}  lists: contains contains_any contains_all
{"rotor": "R1"}, {"rotor": {"space": "s", "external_id": "R1"}}  relations: equal to an instance
{"rotor.diameter": {"gt": 100}}  a property of what a single relation leads to
{"blades": {"any": {"is_damaged": true}}}  any, none, all of what a connection leads to; {"count": {"gte": 2}}
{"sensors": {"any": {}, "edge": {"height": {"gt": 10}}}}  on the edges that lead there, where they have any
{"or": [{...}, {...}], "and": [...], "not": {...}}
Every instance has external_id, space, created_time, last_updated_time. Times are ISO 8601, UTC without zone.
"include" brings connected instances along, all keys optional:
{"blades": {"where": {...}, "select": [...], "limit": 5, "include": {...}}}
"sort" is a list of properties; "-capacity" is descending.
Ids are external ids of the default space, or {"space": "s", "external_id": "A"}.
"""


class Describing:
    """The views of one offer, for an agent."""

    def __init__(self, offer: Offer) -> None:
        self._offer = offer

    def index(self, about: str | None = None) -> dict[str, Any]:
        """One line a view; only those in whose names or words `about` is, when it is given."""
        words = (about or "").lower().split()
        names = [
            name
            for name in self._offer.attributes
            if not words or any(word in self._words(name) for word in words)
        ]
        if len(names) > _MOST_SAID:
            return {"views": names, "hint": "ask with `about` for what is said of views"}
        answer: dict[str, Any] = {"views": [self._line(name) for name in names]}
        if words and not names:
            answer["hint"] = f"no view is about {about!r}: ask without `about` for all"
        return answer

    def views(self, names: Sequence[str]) -> dict[str, Any]:
        """Views in full: properties, what can be asked of them, connections."""
        if not 1 <= len(names) <= MOST_DESCRIBED:
            raise ValidationFailed(f"describe 1 to {MOST_DESCRIBED} views at a time, not {len(names)}")
        tables = {name: self._offer.view(name) for name in names}
        asked = {
            _kind(member): " ".join(operators(member))
            for table in tables.values()
            for member in table.members
        }
        return {"views": [self._view(name, table) for name, table in tables.items()], "operators": asked}

    def _line(self, name: str) -> str:
        view = self._offer.view(name)
        stored = sum(isinstance(member, Property) for member in view.members)
        kind = ", edges" if view.used_for == "edge" else ""
        about = clean(self._offer.about(view))
        said = f": {about[:_ABOUT]}{'...' if len(about) > _ABOUT else ''}" if about else ""
        return (
            f"{name} ({stored}+{len(view.members) - stored}{kind}{'' if view.write else ', read only'}){said}"
        )

    def _words(self, name: str) -> str:
        view = self._offer.view(name)
        said = descriptions(view)
        members = (f"{member.name} {said.get(member.name, '')}" for member in view.members)
        return f"{name} {self._offer.about(view)} {' '.join(members)}".lower()

    def _view(self, name: str, view: View) -> dict[str, Any]:
        said = descriptions(view)
        properties, connections = {}, {}
        for member in view.members:
            if isinstance(member, Property):
                properties[member.name] = _property(member, said.get(member.name))
            else:
                connections[member.name] = self._connection(view, member, said.get(member.name))
        return {
            "name": name,
            **({"about": clean(about)} if (about := self._offer.about(view)) else {}),
            **({} if view.used_for == "node" else {"edges": True}),
            **({} if view.write else {"read_only": True}),
            "properties": properties,
            "connections": connections,
        }

    def _connection(self, view: View, member: Member, said: str | None) -> str:
        target = self._offer.target(view, member)
        parts = [f"{_kind(member)} {target.read if target else 'not offered here'}"]
        if isinstance(member, Direct) and member.required:
            parts.append("required")
        return "; ".join(parts) + (f". {clean(said)}" if said else "")


def _kind(member: Member) -> str:
    """What the operators of a property or connection go by."""
    match member:
        case Property():
            return f"{member.type} list" if member.list else member.type
        case Direct():
            return "relations to" if member.list else "relation to"
        case EdgeTo():
            return "edges with properties to" if member.edge else "edges to"
    return "pointed at by"


def _property(member: Property, said: str | None) -> str:
    parts = [_kind(member)]
    if member.unit:
        parts.append(f"in {short(member.unit)}")
    if member.required:
        parts.append("required")
    if member.read_only:
        parts.append("read only")
    if member.values:
        more = len(member.values) - _MOST_VALUES
        shown = ", ".join(clean(value) for value in member.values[:_MOST_VALUES])
        parts.append(f"one of {shown}{f' and {more} more' if more > 0 else ''}")
    return "; ".join(parts) + (f". {clean(said)}" if said else "")
