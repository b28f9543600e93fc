"""Names in a view: what they stand for, and the nearest one to a mistake."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from ..errors import ValidationFailed
from ..instances.spec import Member, View
from ..instances.view_names import view_key
from ..names import nearest_or_all
from .algebra import PropertyRef, Source

BASE_NODE: Mapping[str, str] = MappingProxyType(
    {
        "external_id": "externalId",
        "space": "space",
        "node_type": "type",
        "version": "version",
        "created_time": "createdTime",
        "last_updated_time": "lastUpdatedTime",
    }
)
"""Properties every node has, by the name conditions use for them."""

BASE_EDGE: Mapping[str, str] = MappingProxyType(
    {
        "external_id": "externalId",
        "space": "space",
        "edge_type": "type",
        "start_node": "startNode",
        "end_node": "endNode",
        "version": "version",
        "created_time": "createdTime",
        "last_updated_time": "lastUpdatedTime",
    }
)


def base_of(view: View) -> Mapping[str, str]:
    """Properties every instance of the view has, by the name conditions use for them."""
    return BASE_EDGE if view.used_for == "edge" else BASE_NODE


def view_ref(view: View, wire: str) -> PropertyRef:
    """How filters and sorts name a property of the view."""
    return (view.space, view_key(view), wire)


def view_source(view: View) -> Source:
    return Source(view.space, view.external_id, view.version)


def find_member(view: View, name: str) -> Member | None:
    return next((member for member in view.members if member.name == name), None)


def unknown_name(view: View, what: str, name: str, known: Iterable[str]) -> ValidationFailed:
    hint = nearest_or_all(name, sorted(known))
    return ValidationFailed(f"{name!r} is not a {what}.{hint}", view=view.external_id)
