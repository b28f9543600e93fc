"""Rules about what the service will refuse when the model is created there, or when instances are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pygen.findings import Finding
from pygen.refs import ContainerRef
from pygen.resolve import ResolvedModel
from pygen.resolve.references import container_ref
from pygen_runtime.schema import Container, EnumType, RequiresConstraint, UniquenessConstraint

_OF_THE_SERVICE = "cdf_"
"""Spaces that the service fills itself; its limits are not for them."""

VIEWS_OF_A_MODEL = 100
PROPERTIES_OF_A_VIEW = 300
PARENTS_OF_A_VIEW = 10
PROPERTIES_OF_A_CONTAINER = 100
VALUES_OF_AN_ENUM = 32
INDEXES_OF_A_CONTAINER = 10
CONSTRAINTS_OF_A_CONTAINER = 10


def over_limits(resolved: ResolvedModel) -> Iterator[Finding]:
    """PG227: more of something than the service allows unless a project was given more."""
    for document in resolved.documents:
        yield from _over(str(document.ref), "views in a model", len(document.views), VIEWS_OF_A_MODEL)
    for ref, view in resolved.views.items():
        if not ref.space.startswith(_OF_THE_SERVICE):
            parents = len(view.implements or ())
            yield from _over(str(ref), "properties in a view", len(view.properties), PROPERTIES_OF_A_VIEW)
            yield from _over(str(ref), "views that a view implements", parents, PARENTS_OF_A_VIEW)
    for container, found in _own_containers(resolved).items():
        yield from _over_in_container(str(container), found)


def _over_in_container(where: str, container: Container) -> Iterator[Finding]:
    unique = [c for c in (container.constraints or {}).values() if isinstance(c, UniquenessConstraint)]
    yield from _over(where, "properties in a container", len(container.properties), PROPERTIES_OF_A_CONTAINER)
    yield from _over(where, "indexes in a container", len(container.indexes or {}), INDEXES_OF_A_CONTAINER)
    yield from _over(where, "uniqueness constraints in a container", len(unique), CONSTRAINTS_OF_A_CONTAINER)
    for key, stored in container.properties.items():
        if isinstance(stored.type, EnumType):
            yield from _over(
                f"{where}.{key}", "values in an enum", len(stored.type.values), VALUES_OF_AN_ENUM
            )


def _over(where: str, what: str, number: int, most: int) -> Iterator[Finding]:
    if number > most:
        yield Finding(
            "PG227",
            "warning",
            where,
            f"It has {number} where the service allows {most} {what} by default; the SDK is not affected.",
            "Split it, or ask for a higher limit before you deploy the model.",
        )


def missing_in_container(resolved: ResolvedModel) -> Iterator[Finding]:
    """PG228: an index or a constraint is over a property that its container does not have."""
    for ref, container in _own_containers(resolved).items():
        for kind, entries in (("index", container.indexes), ("constraint", container.constraints)):
            for name, entry in (entries or {}).items():
                over = getattr(entry, "properties", [])
                for key in over if isinstance(over, list) else []:
                    if key not in container.properties:
                        yield Finding(
                            "PG228",
                            "warning",
                            str(ref),
                            f"The {kind} {name!r} is over {key!r}, which is no property of the container; "
                            "the service refuses to create it.",
                            "Correct the name, or remove it.",
                        )


def required_elsewhere(resolved: ResolvedModel) -> Iterator[Finding]:
    """PG229: what a view stores needs a container that the view does not map."""
    containers = _containers(resolved)
    for ref, view in resolved.views.items():
        mapped = {container_ref(c) for c in view.mapped_containers or ()}
        needed = {other for c in mapped if c in containers for other in _required(containers[c])}
        for missing in sorted(needed - mapped):
            yield Finding(
                "PG229",
                "info",
                str(ref),
                f"What it stores requires the container {missing}, which it does not map; an instance can be "
                "written through it only if it is in that container already.",
                "Map a property of that container in the view if instances begin here.",
            )


def _required(container: Container) -> Iterator[ContainerRef]:
    for constraint in (container.constraints or {}).values():
        if isinstance(constraint, RequiresConstraint):
            yield container_ref(constraint.require)


def _containers(resolved: ResolvedModel) -> Mapping[ContainerRef, Container]:
    return {
        ContainerRef(container.space, container.external_id): container
        for document in resolved.documents
        for container in document.containers
    }


def _own_containers(resolved: ResolvedModel) -> Mapping[ContainerRef, Container]:
    found = _containers(resolved).items()
    return {ref: container for ref, container in found if not ref.space.startswith(_OF_THE_SERVICE)}
