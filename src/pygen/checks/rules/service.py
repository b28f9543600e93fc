"""Rules about what the service will refuse when the model is created there, or when instances are."""

from __future__ import annotations

from collections.abc import Iterator

from pygen.checks.rules.containers import all_containers, own_containers, required_by
from pygen.findings import Finding
from pygen.resolve import ResolvedModel
from pygen.resolve.references import container_ref
from pygen_runtime.schema import Container, EnumType, RequiresConstraint, UniquenessConstraint

_OF_THE_SERVICE = "cdf_"
"""Spaces that the service fills itself; its limits are not for them."""

VIEWS_OF_A_MODEL = 100
PROPERTIES_OF_A_VIEW = 300
PARENTS_OF_A_VIEW = 10
CONTAINERS_OF_A_VIEW = 10
PROPERTIES_OF_A_CONTAINER = 100
VALUES_OF_AN_ENUM = 32
INDEXES_OF_A_CONTAINER = 10
CONSTRAINTS_OF_A_CONTAINER = 10
REQUIRED_BY_A_CONTAINER = 25
CONTAINERS_OF_A_PROJECT = 1000
PROPERTIES_OF_A_PROJECT = 25_000
SPACES_OF_A_PROJECT = 100


def over_limits(resolved: ResolvedModel) -> Iterator[Finding]:
    """PG227: more of something than the service allows unless a project was given more."""
    for document in resolved.documents:
        yield from _over(str(document.ref), "views in a model", len(document.views), VIEWS_OF_A_MODEL)
    for ref, view in resolved.views.items():
        if not ref.space.startswith(_OF_THE_SERVICE):
            parents = len(view.implements or ())
            mapped = len(view.mapped_containers or ())
            yield from _over(str(ref), "properties in a view", len(view.properties), PROPERTIES_OF_A_VIEW)
            yield from _over(str(ref), "views that a view implements", parents, PARENTS_OF_A_VIEW)
            yield from _over(str(ref), "containers that a view maps", mapped, CONTAINERS_OF_A_VIEW)
    for container, found in own_containers(resolved).items():
        yield from _over_in_container(str(container), found)
    yield from _over_in_project(resolved)


def _over_in_container(where: str, container: Container) -> Iterator[Finding]:
    constraints = (container.constraints or {}).values()
    unique = [c for c in constraints if isinstance(c, UniquenessConstraint)]
    required = [c for c in constraints if isinstance(c, RequiresConstraint)]
    yield from _over(where, "properties in a container", len(container.properties), PROPERTIES_OF_A_CONTAINER)
    yield from _over(where, "indexes in a container", len(container.indexes or {}), INDEXES_OF_A_CONTAINER)
    yield from _over(where, "uniqueness constraints in a container", len(unique), CONSTRAINTS_OF_A_CONTAINER)
    yield from _over(where, "requires constraints in a container", len(required), REQUIRED_BY_A_CONTAINER)
    for key, stored in container.properties.items():
        if isinstance(stored.type, EnumType):
            yield from _over(
                f"{where}.{key}", "values in an enum", len(stored.type.values), VALUES_OF_AN_ENUM
            )


def _over_in_project(resolved: ResolvedModel) -> Iterator[Finding]:
    """All models of the SDK are in one project."""
    containers = own_containers(resolved)
    stored = sum(len(container.properties) for container in containers.values())
    named = {ref.space for ref in resolved.all_views} | {ref.space for ref in containers}
    spaces = {space for space in named if not space.startswith(_OF_THE_SERVICE)}
    where = ", ".join(str(document.ref) for document in resolved.documents)
    yield from _over(where, "containers in a project", len(containers), CONTAINERS_OF_A_PROJECT)
    yield from _over(where, "properties of containers in a project", stored, PROPERTIES_OF_A_PROJECT)
    yield from _over(where, "spaces in a project", len(spaces), SPACES_OF_A_PROJECT)


def _over(where: str, what: str, number: int, most: int) -> Iterator[Finding]:
    if number > most:
        yield Finding(
            "PG227",
            "warning",
            where,
            f"It has {number} where the service allows {most} {what} by default; the SDK is not affected.",
            "Split it, or ask for a higher limit before you deploy the model.",
        )


def required_elsewhere(resolved: ResolvedModel) -> Iterator[Finding]:
    """PG229: what a view stores needs a container that the view does not map."""
    containers = all_containers(resolved)
    for ref, view in resolved.views.items():
        mapped = {container_ref(c) for c in view.mapped_containers or ()}
        needed = {other for c in mapped if c in containers for other in required_by(containers[c])}
        for missing in sorted(needed - mapped):
            yield Finding(
                "PG229",
                "info",
                str(ref),
                f"What it stores requires the container {missing}, which it does not map; an instance can be "
                "written through it only if it is in that container already.",
                "Map a property of that container in the view if instances begin here.",
            )
