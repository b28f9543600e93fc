"""A model with every doubtful point decided, as a value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from pygen.models import ModelDocument
from pygen.refs import ContainerPropertyRef, ViewRef
from pygen.resolve.references import as_ref
from pygen.resolve.selection import Selection
from pygen_runtime.schema import EdgeConnection, MappedProperty, ReverseConnection, View, ViewProperty

Kind = Literal["node", "edge"]


@dataclass(frozen=True, slots=True)
class Route:
    """The direct relation that a reverse relation follows backwards, found."""

    list: bool
    container: ContainerPropertyRef | None
    target_property: str | None
    """The same relation as a property of the view at the other end, when it has it."""


@dataclass(frozen=True, slots=True)
class ResolvedModel:
    """What the SDK is made from: the selected views of all documents, and what was decided about them."""

    documents: tuple[ModelDocument, ...]
    """Sorted by model."""
    include: Selection
    exclude: Selection
    all_views: Mapping[ViewRef, View]
    """Every view of the documents; of several definitions, the first."""
    excluded: frozenset[ViewRef]
    views: Mapping[ViewRef, View]
    """The views of the SDK, sorted."""
    kinds: Mapping[ViewRef, tuple[Kind, ...]]
    """Of what each view of the SDK is a class."""
    implements: Mapping[ViewRef, tuple[ViewRef, ...]]
    """What each view implements, in the model's order; without what would lead back to it."""
    ancestors: Mapping[ViewRef, frozenset[ViewRef]]
    """Everything each view implements, directly or not, as far as the documents tell."""
    implements_itself: frozenset[ViewRef]
    """The views that lead back to themselves, directly or not."""
    introduced: tuple[tuple[ViewRef, str, ViewProperty], ...]
    """The properties of the SDK's views, each at the view that brings it in, sorted."""
    routes: Mapping[tuple[ViewRef, str], Route | None]
    """How each reverse relation is followed; None where what it goes through does not exist."""

    def node(self, view: ViewRef | None) -> ViewRef | None:
        """The node class of a view, if the SDK has one."""
        return self._class(view, "node")

    def edge(self, view: ViewRef | None) -> ViewRef | None:
        """The edge class of a view, if the SDK has one."""
        return self._class(view, "edge")

    def left_out(self, connection: EdgeConnection | ReverseConnection) -> bool:
        """The user excluded what the connection leads to."""
        return as_ref(connection.source) in self.excluded

    def to_json(self) -> dict[str, Any]:
        """For people who look: what was decided, without what the documents say."""
        introduced: dict[ViewRef, list[str]] = {}
        for ref, key, _ in self.introduced:
            introduced.setdefault(ref, []).append(key)
        return {
            "models": [str(document.ref) for document in self.documents],
            "views": {
                str(ref): {
                    "kinds": self.kinds[ref],
                    "implements": list(map(str, self.implements[ref])),
                    "ancestors": self.ancestors[ref],
                    "implements_itself": ref in self.implements_itself,
                    "introduced": introduced.get(ref, []),
                }
                for ref in self.views
            },
            "excluded": self.excluded,
            "routes": {f"{ref}.{key}": route for (ref, key), route in self.routes.items()},
        }

    def _class(self, view: ViewRef | None, kind: Kind) -> ViewRef | None:
        return view if view is not None and kind in self.kinds.get(view, ()) else None


def mapped(view: View) -> bool:
    """Whether the view stores anything."""
    return any(isinstance(value, MappedProperty) for value in view.properties.values())
