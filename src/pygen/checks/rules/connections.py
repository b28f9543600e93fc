"""Rules about what leads from one view to another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from pygen.findings import Finding
from pygen.refs import ViewRef
from pygen.resolve import ResolvedModel
from pygen.resolve.references import as_ref, container_ref, end_of
from pygen_runtime.schema import (
    DirectType,
    EdgeConnection,
    MappedProperty,
    ReverseConnection,
    ViewId,
    ViewProperty,
)


def direct_without_source(resolved: ResolvedModel) -> Iterator[Finding]:
    """PG203: a direct relation does not say what it points at."""
    for ref, key, definition in resolved.introduced:
        if _is_direct(definition) and end_of(definition) is None:
            yield Finding(
                "PG203",
                "info",
                f"{ref}.{key}",
                "The direct relation has no source view; it is a reference to a node of any kind.",
                "Give the property a `source` in the view if its targets have a view.",
            )


def reverse_without_relation(resolved: ResolvedModel) -> Iterator[Finding]:
    """PG204: what a reverse relation goes through does not exist."""
    for ref, key, definition in resolved.introduced:
        if not isinstance(definition, ReverseConnection) or resolved.left_out(definition):
            continue
        if resolved.routes[ref, key] is None:
            through = definition.through
            owner = as_ref(through.source) if isinstance(through.source, ViewId) else through.source
            yield Finding(
                "PG204",
                "warning",
                f"{ref}.{key}",
                f"The reverse relation goes through {owner}.{through.identifier}, which is not a direct "
                "relation in this model; the property is left out.",
                "Correct `through`, or add the view that has the relation to the data model.",
            )


def end_outside(resolved: ResolvedModel) -> Iterator[Finding]:
    """PG205: the view at the other end of a connection is not part of the SDK."""
    for ref, key, definition in resolved.introduced:
        end = end_of(definition)
        if end is None or resolved.node(end) or end in resolved.excluded:
            continue
        if isinstance(definition, ReverseConnection) and resolved.routes[ref, key] is None:
            continue
        there = end in resolved.views
        why = "is a view of edges only" if there else "is not part of the data model"
        yield Finding(
            "PG205",
            "warning",
            f"{ref}.{key}",
            f"The view at the other end, {end}, {why}; there is a node of no particular class.",
            "Add the view to the data model if you want its properties.",
        )


def end_excluded(resolved: ResolvedModel) -> Iterator[Finding]:
    """PG219: what a connection leads to was excluded."""
    for ref, key, definition in resolved.introduced:
        end = end_of(definition)
        if end is None or end not in resolved.excluded:
            continue
        effect = "the property is left out"
        if isinstance(definition, MappedProperty):
            effect = "it is a reference to a node of no particular class"
        message = f"It leads to {end}, which is excluded; {effect}."
        yield Finding("PG219", "info", f"{ref}.{key}", message)


def through_list(resolved: ResolvedModel) -> Iterator[Finding]:
    """PG206: a reverse relation goes through a list of direct relations."""
    for ref, key, definition in resolved.introduced:
        if isinstance(definition, ReverseConnection) and not resolved.left_out(definition):
            route = resolved.routes[ref, key]
            if route is not None and route.list:
                yield Finding(
                    "PG206",
                    "info",
                    f"{ref}.{key}",
                    "The reverse relation goes through a list of relations, which the service cannot follow "
                    "backwards; it is resolved by filtering, with more requests.",
                )


def no_way_back(resolved: ResolvedModel) -> Iterator[Finding]:
    """PG233: instances at the other end cannot tell what they point at."""
    for ref, key, definition in resolved.introduced:
        if not isinstance(definition, ReverseConnection) or resolved.left_out(definition):
            continue
        route, through = resolved.routes[ref, key], definition.through
        if route is None or isinstance(through.source, ViewId):
            continue
        stored, end = container_ref(through.source), as_ref(definition.source)
        if route.target_property is None or not resolved.node(end):
            yield Finding(
                "PG233",
                "warning",
                f"{ref}.{key}",
                f"The reverse relation goes through {through.identifier} of the container {stored}, which "
                f"the view at the other end, {end}, does not show in this SDK; it cannot be followed.",
                "Name a view that has the relation in `through`, or map it in the view at the other end.",
            )


def edge_properties_lost(resolved: ResolvedModel) -> Iterator[Finding]:
    """PG214: edges have properties of which the SDK has no class."""
    for ref, key, definition in resolved.introduced:
        if not isinstance(definition, EdgeConnection) or definition.edge_source is None:
            continue
        edges = as_ref(definition.edge_source)
        if resolved.left_out(definition) or resolved.edge(edges):
            continue
        yield Finding(
            "PG214",
            "info" if edges in resolved.excluded else "warning",
            f"{ref}.{key}",
            f"The edges have properties of {edges}, {_reason(resolved, edges)}; "
            "the connection gives the nodes without them.",
            "Add the view to the data model if you want the properties of the edges.",
        )


def same_edges(resolved: ResolvedModel) -> Iterator[Finding]:
    """PG224: two properties of a view stand for the same edges."""
    own = {(ref, key) for ref, key, _ in resolved.introduced}
    for ref, view in resolved.views.items():
        groups: dict[tuple[str, str, str], list[str]] = defaultdict(list)
        for key, definition in sorted(view.properties.items()):
            if isinstance(definition, EdgeConnection):
                kind = definition.type
                groups[kind.space, kind.external_id, definition.direction].append(key)
        for (space, external_id, direction), keys in groups.items():
            if len(keys) > 1 and any((ref, key) in own for key in keys):
                yield Finding(
                    "PG224",
                    "warning",
                    str(ref),
                    f"{', '.join(keys)} are edges of the same type {space}:{external_id} in the same "
                    f"direction ({direction}); each of them gives the edges of all.",
                    "Give each connection an edge type of its own.",
                )


def _reason(resolved: ResolvedModel, edges: ViewRef) -> str:
    if edges in resolved.excluded:
        return "which is excluded"
    return "which only nodes can have" if edges in resolved.views else "which is not part of the data model"


def _is_direct(definition: ViewProperty) -> bool:
    return isinstance(definition, MappedProperty) and isinstance(definition.type, DirectType)
