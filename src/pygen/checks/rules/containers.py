"""Rules about what a container says that the service does not accept."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from difflib import get_close_matches

from pygen.checks.collations import COLLATIONS
from pygen.findings import Finding
from pygen.refs import ContainerRef
from pygen.resolve import ResolvedModel
from pygen.resolve.references import container_ref
from pygen_runtime.schema import (
    BtreeIndex,
    Container,
    ContainerProperty,
    EnumType,
    InvertedIndex,
    RequiresConstraint,
    TextType,
    UniquenessConstraint,
)

_OF_THE_SERVICE = "cdf_"
"""Spaces that the service fills itself; its rules are not for them."""
_LARGEST_LIST = 2000
_LARGEST_TEXT = 128_000
_INDEXED_TEXT = 2400
_INDEXED_LIST = {"int32": 600, "int64": 300, "timestamp": 300, "direct": 300}
_INDEXED_PROPERTIES = 10


def all_containers(resolved: ResolvedModel) -> Mapping[ContainerRef, Container]:
    return {
        ContainerRef(container.space, container.external_id): container
        for document in resolved.documents
        for container in document.containers
    }


def own_containers(resolved: ResolvedModel) -> Mapping[ContainerRef, Container]:
    found = all_containers(resolved).items()
    return {ref: container for ref, container in found if not ref.space.startswith(_OF_THE_SERVICE)}


def missing_in_container(resolved: ResolvedModel) -> Iterator[Finding]:
    """PG228: an index or a constraint is over a property that its container does not have."""
    for ref, container in own_containers(resolved).items():
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


def contradictions(resolved: ResolvedModel) -> Iterator[Finding]:
    """PG230: a container that the service refuses to create, whatever there is more in the model."""
    containers = own_containers(resolved)
    for ref, container in containers.items():
        found = [(f"{ref}.{key}", what) for key, p in container.properties.items() for what in _property(p)]
        found += [(str(ref), f"The index {name!r} {what}") for name, what in _indexes(container)]
        found += [(str(ref), f"The constraint {name!r} {what}") for name, what in _constraints(container)]
        if ref in _needed(containers, ref):
            found.append((str(ref), "It requires itself through the containers that it requires"))
        for where, what in found:
            message = f"{what}; the service refuses to create it."
            yield Finding("PG230", "warning", where, message, "Correct the container.")


def _property(stored: ContainerProperty) -> Iterator[str]:
    kind = stored.type
    size = getattr(kind, "max_list_size", None)
    if isinstance(kind, EnumType):
        if kind.list:
            yield "An enum cannot be a list"
        if kind.unknown_value is not None and kind.unknown_value not in kind.values:
            yield f"Its `unknownValue` {kind.unknown_value!r} is not one of its values"
    if size is not None and not kind.list:
        yield "It has a `maxListSize` and is no list"
    elif size is not None and not 1 <= size <= _LARGEST_LIST:
        yield f"Its `maxListSize` {size} is not from 1 to {_LARGEST_LIST}"
    if isinstance(kind, TextType) and not 1 <= (kind.max_text_size or 1) <= _LARGEST_TEXT:
        yield f"Its `maxTextSize` {kind.max_text_size} is not from 1 to {_LARGEST_TEXT}"
    if isinstance(kind, TextType) and kind.collation not in COLLATIONS:
        near = get_close_matches(kind.collation.replace("_", "-"), COLLATIONS, 1)
        yield f"Its `collation` {kind.collation!r} is none of the service" + "".join(
            f" (the nearest is {name!r})" for name in near
        )
    if stored.auto_increment and (kind.type not in ("int32", "int64") or kind.list):
        yield "It is counted up (`autoIncrement`), which only an int32 or int64 can be"


def _indexes(container: Container) -> Iterator[tuple[str, str]]:
    for name, index in (container.indexes or {}).items():
        if not isinstance(index, BtreeIndex | InvertedIndex):
            continue
        yield from ((name, what) for what in _over(index.properties))
        for key in index.properties:
            stored = container.properties.get(key)
            what = None if stored is None else _unfit(index, stored)
            if what:
                yield name, f"is over {key!r}, {what}"


def _unfit(index: BtreeIndex | InvertedIndex, stored: ContainerProperty) -> str | None:
    """Why the index cannot be over this property."""
    kind = stored.type
    if isinstance(index, InvertedIndex):
        return None if kind.list else "which is no list, as an inverted index needs"
    if kind.type == "json":
        return "which is JSON, and a btree index holds none"
    if isinstance(kind, TextType) and (kind.max_text_size or 0) > _INDEXED_TEXT:
        return f"whose `maxTextSize` is above {_INDEXED_TEXT}"
    largest = _INDEXED_LIST.get(kind.type)
    if largest is not None and (getattr(kind, "max_list_size", None) or 0) > largest:
        return f"whose `maxListSize` is above {largest}"
    return None


def _constraints(container: Container) -> Iterator[tuple[str, str]]:
    for name, constraint in (container.constraints or {}).items():
        if isinstance(constraint, UniquenessConstraint):
            yield from ((name, what) for what in _over(constraint.properties))


def _over(properties: list[str]) -> Iterator[str]:
    if not 1 <= len(properties) <= _INDEXED_PROPERTIES:
        yield f"is over {len(properties)} properties, not 1 to {_INDEXED_PROPERTIES}"
    if len(set(properties)) < len(properties):
        yield "names a property twice"


def required_by(container: Container) -> Iterator[ContainerRef]:
    for constraint in (container.constraints or {}).values():
        if isinstance(constraint, RequiresConstraint):
            yield container_ref(constraint.require)


def _needed(containers: Mapping[ContainerRef, Container], start: ContainerRef) -> set[ContainerRef]:
    """Everything the container requires, directly or not."""
    found: set[ContainerRef] = set()
    pending = [start]
    while pending:
        container = containers.get(pending.pop())
        new = set(required_by(container)) - found if container else set()
        found |= new
        pending += new
    return found
