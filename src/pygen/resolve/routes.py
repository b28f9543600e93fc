"""The direct relations that reverse relations follow backwards."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from pygen.models import ModelDocument
from pygen.refs import ContainerPropertyRef, ViewRef
from pygen.resolve.model import Route
from pygen.resolve.references import as_ref, stored_in
from pygen_runtime.schema import ContainerId, DirectType, MappedProperty, ReverseConnection, View


@dataclass(frozen=True, slots=True)
class Relations:
    """What is known of direct relations, in views and in containers."""

    documents: Sequence[ModelDocument]
    all_views: Mapping[ViewRef, View]
    views: Mapping[ViewRef, View]
    ancestors: Mapping[ViewRef, frozenset[ViewRef]]

    def route(self, connection: ReverseConnection) -> Route | None:
        """How a reverse relation is followed; None if what it goes through does not exist."""
        through, name = connection.through.source, connection.through.identifier
        far = as_ref(connection.source)
        stored: ContainerPropertyRef | None
        if isinstance(through, ContainerId):
            stored = ContainerPropertyRef(through.space, through.external_id, name)
            is_list = self._stored_list(stored, far)
        else:
            owner = as_ref(through)
            if owner not in self.all_views and owner in self.ancestors.get(far, frozenset()):
                owner = far  # the documents do not have that ancestor, but what is inherited from it
            relation = _direct(self.all_views.get(owner), name)
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
        lists = (relation.type.list for _, relation in _relations(self.all_views.get(far), stored))
        return next(lists, None)

    def _same_relation(self, far: ViewRef, stored: ContainerPropertyRef, name: str) -> str | None:
        """The property of the view at the other end that is the stored relation, best of the same name."""
        names = [key for key, _ in _relations(self.views.get(far), stored)]
        return name if name in names else min(names, default=None)


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
