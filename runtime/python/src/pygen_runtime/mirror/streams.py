"""What a mirror asks the change feed for: a stream for each view of nodes, and for each type of edges."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Literal

import msgspec

from ..errors import ValidationFailed
from ..filters.algebra import Equals, Filter, Ref
from ..filters.whose import has_data
from ..http import Request
from ..instances.record import Milliseconds
from ..instances.spec import EdgeTo, View
from ..instances.view_names import view_key, view_named, view_reference
from ..names import nearest
from ..package import Package

PAGE = 1000
_SET = "mirrored"


class Stream(msgspec.Struct, frozen=True):
    """One part of the feed. It follows data, not filters of views: what leaves a view would not be told."""

    name: str
    kind: Literal["node", "edge"]
    filter: Mapping[str, Any]
    views: tuple[View, ...]
    """What is read of the instances."""

    def request(self, cursor: str | None) -> Request:
        sources = [{"source": view_reference(view), "properties": ["*"]} for view in self.views]
        body: dict[str, Any] = {
            "with": {_SET: {f"{self.kind}s": {"filter": self.filter}, "limit": PAGE}},
            "select": {_SET: {"sources": sources} if sources else {}},
        }
        if cursor is not None:
            body["cursors"] = {_SET: cursor}
        return Request.post("/models/instances/sync", body)


class _Instance(msgspec.Struct, rename="camel"):
    """What every instance has, whatever its views are."""

    instance_type: Literal["node", "edge"]
    space: str
    external_id: str
    version: int
    created_time: Milliseconds
    last_updated_time: Milliseconds
    deleted_time: Milliseconds | None = None
    properties: dict[str, dict[str, dict[str, Any]]] | None = None


class Formed(msgspec.Struct, rename="camel"):
    """An answer of the feed, to see that it is one."""

    items: dict[str, list[_Instance]]
    next_cursor: dict[str, str]


class Told(msgspec.Struct, rename="camel"):
    """The same as it goes into the file."""

    items: dict[str, list[dict[str, Any]]]
    next_cursor: dict[str, str]

    @property
    def instances(self) -> list[dict[str, Any]]:
        return self.items[_SET]

    @property
    def cursor(self) -> str:
        return self.next_cursor[_SET]


def views_of(package: Package, wanted: Iterable[Any] | None) -> list[View]:
    """Those of the client's attributes, of the classes, or of names of classes; all views without any."""
    if isinstance(wanted, str) or hasattr(wanted, "_view"):
        raise ValidationFailed("views are several: give a list")
    names = list(package.classes) if wanted is None else wanted
    return list(dict.fromkeys(_view(package, name) for name in names))


def _view(package: Package, wanted: Any) -> View:
    found = getattr(wanted, "_view", None)
    if isinstance(found, View):
        return found
    if isinstance(wanted, str):
        for attribute in [wanted] if wanted in package.classes else package.classes:
            view: View = package.read_class(attribute)._view
            if wanted in (attribute, view.read, view.external_id):
                return view
    raise ValidationFailed(f"there is no view {wanted!r} in this SDK.{nearest(str(wanted), package.classes)}")


def streams_of(views: Sequence[View]) -> list[Stream]:
    """Edges first: the ends that are not there yet are made, and an end that goes takes its edges along."""
    types: dict[tuple[str, str], dict[View, None]] = {}
    for view in views:
        for member in view.members:
            if isinstance(member, EdgeTo):
                of_type = types.setdefault(member.type, {})
                if member.edge is not None:
                    of_type[view_named(view, member.edge)] = None
    edges = [_of_type(type, tuple(of_type)) for type, of_type in types.items()]
    covered = {view for of_type in types.values() for view in of_type}
    return [*edges, *(_of_view(view) for view in views if view not in covered)]


def _of_type(type: tuple[str, str], views: tuple[View, ...]) -> Stream:
    filter = Equals(("edge", "type"), Ref(*type))
    keys = "".join(f" {view.space}:{view_key(view)}" for view in views)
    return Stream(f"edges {type[0]}:{type[1]}{keys}", "edge", filter.dump(), views)


def _of_view(view: View) -> Stream:
    filter: Filter | None = has_data(view)
    assert filter is not None
    return Stream(f"{view.used_for}s {view.space}:{view_key(view)}", view.used_for, filter.dump(), (view,))
