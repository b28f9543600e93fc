"""Rules about the filters of views: what they leave out although it was written through the view."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pygen.checks.rules.containers import all_containers
from pygen.findings import Finding
from pygen.refs import ContainerRef, ViewRef
from pygen.resolve import ResolvedModel
from pygen.resolve.references import container_ref

_ASKS_FOR_A_VALUE = ("equals", "in", "range", "prefix", "exists", "containsAny", "containsAll", "overlaps")
"""Conditions that nothing without a value meets."""


def left_out_by_filter(resolved: ResolvedModel) -> Iterator[Finding]:
    """PG231: the filter of a view leaves out instances that can be written through it."""
    for ref, view in resolved.views.items():
        if not view.writable:
            continue
        mapped = {container_ref(c) for c in view.mapped_containers or ()}
        clauses = list(_clauses(view.filter))
        for spaces in filter(None, map(_spaces, clauses)):
            yield Finding(
                "PG231",
                "info",
                str(ref),
                f"Its filter keeps only instances in the space {' or '.join(sorted(spaces))}; what is "
                "written to another is not found through it.",
                "Write there: `instance_space=` of the client, or `space=` of what you write.",
            )
        needed = {container for clause in clauses for container in _containers(resolved, clause)}
        for container in sorted(needed - mapped):
            yield Finding(
                "PG231",
                "info",
                str(ref),
                f"Its filter asks for a value in the container {container}, which it does not map; what is "
                "written through it alone is not found through it.",
                "Map that container in the view, or write such instances through a view that does.",
            )


def filter_over_nothing(resolved: ResolvedModel) -> Iterator[Finding]:
    """PG232: the filter of a view names a property that does not exist."""
    containers = all_containers(resolved)
    for ref, view in resolved.views.items():
        for space, name, key in dict.fromkeys(_properties(view.filter)):
            external_id, _, version = name.partition("/")
            other = resolved.all_views.get(ViewRef(space, external_id, version))
            stored = None if version else containers.get(ContainerRef(space, name))
            found = other or stored
            if found is not None and key not in found.properties:
                yield Finding(
                    "PG232",
                    "warning",
                    str(ref),
                    f"Its filter names {key!r} of {space}:{name}, which has no such property; the service "
                    "refuses to create it.",
                    "Correct the filter.",
                )


def _clauses(criteria: Any) -> Iterator[dict[str, Any]]:
    """The conditions that all have to hold."""
    if not isinstance(criteria, dict):
        return
    every = criteria.get("and")
    if isinstance(every, list):
        for clause in every:
            yield from _clauses(clause)
    else:
        yield criteria


def _spaces(clause: dict[str, Any]) -> set[str]:
    """The only spaces that a condition accepts, if it says so."""
    for operator, key in (("equals", "value"), ("in", "values")):
        condition = clause.get(operator)
        if isinstance(condition, dict) and condition.get("property") in (
            ["node", "space"],
            ["edge", "space"],
        ):
            asked = condition.get(key)
            values = asked if isinstance(asked, list) else [asked]
            if all(isinstance(value, str) for value in values):
                return set(values)
    return set()


def _containers(resolved: ResolvedModel, clause: dict[str, Any]) -> Iterator[ContainerRef]:
    """Where an instance must have values to meet a condition."""
    sources = clause.get("hasData")
    for source in sources if isinstance(sources, list) else ():
        if isinstance(source, dict) and source.get("type") == "container":
            yield ContainerRef(str(source.get("space")), str(source.get("externalId")))
        elif isinstance(source, dict):
            named = (str(source.get(part)) for part in ("space", "externalId", "version"))
            other = resolved.all_views.get(ViewRef(*named))
            for container in (other.mapped_containers or ()) if other else ():
                yield container_ref(container)
    for operator in _ASKS_FOR_A_VALUE:
        condition = clause.get(operator)
        reference = condition.get("property") if isinstance(condition, dict) else None
        if isinstance(reference, list) and len(reference) == 3 and "/" not in str(reference[1]):
            yield ContainerRef(str(reference[0]), str(reference[1]))


def _properties(criteria: Any) -> Iterator[tuple[str, str, str]]:
    """Every property that is named anywhere in it, as (space, container or view/version, property)."""
    if isinstance(criteria, list):
        for part in criteria:
            yield from _properties(part)
    elif isinstance(criteria, dict):
        for key, part in criteria.items():
            if key.lower().endswith("property") and isinstance(part, list) and len(part) == 3:
                yield str(part[0]), str(part[1]), str(part[2])
            else:
                yield from _properties(part)
