"""From documents to the resolved model: every doubtful point is decided here, once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from pygen.models import ModelDocument
from pygen.refs import ViewRef
from pygen.resolve.inheritance import parents, reached, written_parents
from pygen.resolve.model import Kind, ResolvedModel, Route, mapped
from pygen.resolve.references import as_ref, view_ref
from pygen.resolve.routes import Relations
from pygen.resolve.selection import Everything, Selection, excluded
from pygen_runtime.schema import EdgeConnection, ReverseConnection, View, ViewProperty

_Raw = Mapping[ViewRef, Mapping[str, Any]]
"""The properties of each view as they are in its document."""


def resolve(
    documents: Sequence[ModelDocument],
    include: Selection | None = None,
    exclude: Selection | None = None,
) -> ResolvedModel:
    """The selected views of all documents, and what is decided about them."""
    documents = tuple(sorted(documents, key=lambda document: str(document.ref)))
    include, exclude = include or Everything(), exclude or Everything()
    all_views, raw = _first_definitions(documents)
    unwanted = excluded(all_views, include, exclude)
    views = {ref: view for ref, view in sorted(all_views.items()) if ref not in unwanted}
    beyond = {ref: above for document in documents for ref, above in document.parents.items()}
    written = beyond | {ref: written_parents(view) for ref, view in all_views.items()}
    reach = reached(written)
    implements = {ref: parents(ref, found, reach) for ref, found in written.items()}
    ancestors = {ref: found - {ref} for ref, found in reach.items()}
    return ResolvedModel(
        documents=documents,
        include=include,
        exclude=exclude,
        all_views=all_views,
        excluded=unwanted,
        views=views,
        kinds=_kinds(views),
        implements=implements,
        ancestors=ancestors,
        implements_itself=frozenset(ref for ref in all_views if ref in reach[ref]),
        introduced=tuple(_introduced(views, raw, implements)),
        routes=_routes(Relations(documents, all_views, views, ancestors)),
    )


def _first_definitions(documents: Sequence[ModelDocument]) -> tuple[dict[ViewRef, View], _Raw]:
    views: dict[ViewRef, View] = {}
    raw: dict[ViewRef, Mapping[str, Any]] = {}
    for document in documents:
        for view, content in zip(document.views, document.content["views"], strict=True):
            views.setdefault(view_ref(view), view)
            raw.setdefault(view_ref(view), content["properties"])
    return views, raw


def _kinds(views: Mapping[ViewRef, View]) -> dict[ViewRef, tuple[Kind, ...]]:
    edge_sources = {
        as_ref(connection.edge_source)
        for view in views.values()
        for connection in view.properties.values()
        if isinstance(connection, EdgeConnection) and connection.edge_source is not None
    }
    return {ref: _kinds_of(view, edges=ref in edge_sources) for ref, view in views.items()}


def _kinds_of(view: View, *, edges: bool) -> tuple[Kind, ...]:
    """`edges`: whether edges of the model say that they have the properties of the view."""
    if view.used_for == "edge":
        return ("edge",)
    return ("node", "edge") if view.used_for == "all" and (edges or mapped(view)) else ("node",)


def _introduced(
    views: Mapping[ViewRef, View], raw: _Raw, implements: Mapping[ViewRef, tuple[ViewRef, ...]]
) -> Iterator[tuple[ViewRef, str, ViewProperty]]:
    for ref, view in views.items():
        own = raw[ref]
        inherited = [raw[parent] for parent in implements[ref] if parent in views]
        for key, definition in sorted(view.properties.items()):
            if not any(parent.get(key) == own[key] for parent in inherited):
                yield ref, key, definition


def _routes(relations: Relations) -> dict[tuple[ViewRef, str], Route | None]:
    return {
        (ref, key): relations.route(connection)
        for ref, view in relations.views.items()
        for key, connection in view.properties.items()
        if isinstance(connection, ReverseConnection)
    }
