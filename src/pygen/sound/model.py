"""The documents as one sound model: every question about them answered in one place.

The rules report what the answers mean for the SDK; the representation is built from the same answers. So
what is reported is what is done.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal

from pygen.models import ModelDocument
from pygen.refs import ContainerPropertyRef, ViewRef
from pygen.sound.references import as_ref, stored_in, view_ref
from pygen.sound.selection import Everything, Selection, excluded
from pygen_runtime.schema import (
    ContainerId,
    DirectType,
    EdgeConnection,
    MappedProperty,
    ReverseConnection,
    View,
    ViewId,
    ViewProperty,
)

Kind = Literal["node", "edge"]


@dataclass(frozen=True, slots=True)
class Route:
    """The direct relation that a reverse relation follows backwards, found."""

    list: bool
    container: ContainerPropertyRef | None
    target_property: str | None
    """The same relation as a property of the view at the other end, when it has it."""


class SoundModel:
    """What the SDK is made from: the selected views of all documents, with lookups."""

    def __init__(
        self,
        documents: Sequence[ModelDocument],
        include: Selection | None = None,
        exclude: Selection | None = None,
    ) -> None:
        self.documents = tuple(sorted(documents, key=lambda document: document.id))
        self.known: dict[ViewRef, View] = {}
        """Every view of the documents; of several definitions, the first."""
        self._raw: dict[ViewRef, Mapping[str, Any]] = {}
        for document in self.documents:
            for view, raw in zip(document.views, document.content["views"], strict=True):
                self.known.setdefault(view_ref(view), view)
                self._raw.setdefault(view_ref(view), raw["properties"])
        self.include, self.exclude = include or Everything(), exclude or Everything()
        self.excluded = excluded(self.known, self.include, self.exclude)
        self.views = {ref: view for ref, view in sorted(self.known.items()) if ref not in self.excluded}
        """The views of the SDK, sorted."""
        self._routes: dict[tuple[ViewRef, str], Route | None] = {}

    def kinds(self, ref: ViewRef) -> tuple[Kind, ...]:
        """Of what the view is a class in the SDK."""
        if ref not in self.views:
            return ()
        used_for = self.views[ref].used_for
        if used_for == "edge":
            return ("edge",)
        if used_for == "all" and (ref in self._edge_sources or mapped(self.views[ref])):
            return ("node", "edge")
        return ("node",)

    def node(self, view: ViewId | None) -> ViewRef | None:
        """The node class of a view, if the SDK has one."""
        if view is None:
            return None
        ref = as_ref(view)
        return ref if "node" in self.kinds(ref) else None

    def edge(self, view: ViewId | None) -> ViewRef | None:
        """The edge class of a view, if the SDK has one."""
        if view is None:
            return None
        ref = as_ref(view)
        return ref if "edge" in self.kinds(ref) else None

    def implements(self, ref: ViewRef) -> tuple[ViewRef, ...]:
        """What a view implements, in the model's order; without what would lead back to it."""
        return tuple(p for p in self._written(ref) if ref != p and ref not in self._reached[p])

    def ancestors(self, ref: ViewRef) -> frozenset[ViewRef]:
        """Everything a view implements, directly or not, as far as the documents tell."""
        return self._reached[ref] - {ref}

    def circle(self, ref: ViewRef) -> bool:
        """The view implements itself, directly or not."""
        return ref in self._reached[ref]

    def _written(self, ref: ViewRef) -> tuple[ViewRef, ...]:
        view = self.known.get(ref)
        return tuple(as_ref(parent) for parent in (view.implements or ())) if view else ()

    @cached_property
    def _reached(self) -> dict[ViewRef, frozenset[ViewRef]]:
        """For each view all that can be reached by going to what is implemented."""
        found: dict[ViewRef, frozenset[ViewRef]] = defaultdict(frozenset)
        for ref in self.known:
            seen: set[ViewRef] = set()
            waiting = list(self._written(ref))
            while waiting:
                parent = waiting.pop()
                if parent not in seen:
                    seen.add(parent)
                    waiting += self._written(parent)
            found[ref] = frozenset(seen)
        return found

    @cached_property
    def own(self) -> tuple[tuple[ViewRef, str, ViewProperty], ...]:
        """The properties of the SDK's views, each at the view that brings it in, sorted."""
        found: list[tuple[ViewRef, str, ViewProperty]] = []
        for ref, view in self.views.items():
            mine = self._raw[ref]
            theirs = [self._raw[parent] for parent in self.implements(ref) if parent in self.views]
            found += (
                (ref, key, definition)
                for key, definition in sorted(view.properties.items())
                if not any(parent.get(key) == mine[key] for parent in theirs)
            )
        return tuple(found)

    def left_out(self, connection: EdgeConnection | ReverseConnection) -> bool:
        """The user excluded what the connection leads to."""
        return as_ref(connection.source) in self.excluded

    def route(self, ref: ViewRef, property_id: str) -> Route | None:
        """How a reverse relation is followed; None if what it goes through does not exist."""
        key = (ref, property_id)
        if key not in self._routes:
            connection = self.known[ref].properties[property_id]
            assert isinstance(connection, ReverseConnection)
            self._routes[key] = self._route(connection)
        return self._routes[key]

    @cached_property
    def _edge_sources(self) -> frozenset[ViewRef]:
        return frozenset(
            as_ref(connection.edge_source)
            for view in self.views.values()
            for connection in view.properties.values()
            if isinstance(connection, EdgeConnection) and connection.edge_source is not None
        )

    def _route(self, connection: ReverseConnection) -> Route | None:
        through, name = connection.through.source, connection.through.identifier
        far = as_ref(connection.source)
        stored: ContainerPropertyRef | None
        if isinstance(through, ContainerId):
            stored = ContainerPropertyRef(through.space, through.external_id, name)
            is_list = self._stored_list(stored, far)
        else:
            owner = as_ref(through)
            if owner not in self.known and owner in self.ancestors(far):
                owner = far  # the documents do not have that ancestor, but what is inherited from it
            relation = _direct(self.known.get(owner), name)
            stored = stored_in(relation) if relation else None
            is_list = relation.type.list if relation else None
        if is_list is None or stored is None:
            return None
        return Route(is_list, stored, self._same_relation(far, stored, name))

    def _stored_list(self, stored: ContainerPropertyRef, far: ViewRef) -> bool | None:
        """Whether a stored direct relation is a list; None if nobody knows such a relation."""
        for document in self.documents:
            for container in document.containers:
                if (container.space, container.external_id) == (stored.space, stored.external_id):
                    found = container.properties.get(stored.property)
                    if found is not None:
                        return found.type.list if isinstance(found.type, DirectType) else None
        lists = (relation.type.list for _, relation in _relations(self.known.get(far), stored))
        return next(lists, None)

    def _same_relation(self, far: ViewRef, stored: ContainerPropertyRef, name: str) -> str | None:
        """The property of the view at the other end that is the stored relation, best of the same name."""
        names = [key for key, _ in _relations(self.views.get(far), stored)]
        return name if name in names else min(names, default=None)


def mapped(view: View) -> bool:
    """Whether the view stores anything."""
    return any(isinstance(value, MappedProperty) for value in view.properties.values())


def _relations(view: View | None, stored: ContainerPropertyRef) -> Iterator[tuple[str, MappedProperty]]:
    """The properties of a view that show one stored direct relation."""
    for key in view.properties if view else ():
        relation = _direct(view, key)
        if relation is not None and stored_in(relation) == stored:
            yield key, relation


def _direct(view: View | None, name: str) -> MappedProperty | None:
    relation = view.properties.get(name) if view else None
    is_direct = isinstance(relation, MappedProperty) and isinstance(relation.type, DirectType)
    return relation if isinstance(relation, MappedProperty) and is_direct else None
