"""What can be said about a query without running it: indexes that are missing, cursors that will be slow.

The expression of a list request is called `result`, as in the service.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

import msgspec

from pygen_engine.catalog import Container, ContainerProperty, Mapped, ViewId
from pygen_engine.catalog.model import ContainerId
from pygen_engine.read.debugging import Debugging

if TYPE_CHECKING:
    from pygen_engine.bodies.instances import Sort
    from pygen_engine.bodies.queries import Through
    from pygen_engine.catalog import Catalog

_BOOLEANS = ("and", "or")
_BASE = ("node", "edge")
Found = tuple[Container, ContainerProperty]


def resolve(catalog: Catalog, reference: Any) -> Found | None:
    """The container property behind a property reference; None for base properties and mistakes."""
    if (
        not isinstance(reference, list)
        or len(reference) != 3
        or not all(isinstance(x, str) for x in reference)
    ):
        return None
    space, named, name = reference
    external_id, slash, version = named.partition("/")
    if slash:
        view = catalog.view(ViewId(space, external_id, version))
        mapped = view.properties.get(name) if view else None
        return (mapped.container, mapped.property) if isinstance(mapped, Mapped) else None
    container = catalog.container(ContainerId(space, external_id))
    prop = container.properties.get(name) if container else None
    return (container, prop) if container is not None and prop is not None else None


def leaves(document: Any) -> Iterator[tuple[str, Any]]:
    """Every filter that is not a boolean combination: its name and its body."""
    pending = [document]
    while pending:
        condition = pending.pop()
        if not isinstance(condition, dict):
            continue
        for name, body in condition.items():
            if name in _BOOLEANS and isinstance(body, list):
                pending.extend(body)
            elif name == "not":
                pending.append(body)
            else:
                yield name, body
                if name == "nested" and isinstance(body, dict):
                    pending.append(body.get("filter"))


def conjuncts(document: Any) -> Iterator[tuple[str, Any]]:
    """The conditions that must all hold: the filter itself, or what its top-level `and` lists."""
    pending = [document]
    while pending:
        condition = pending.pop()
        if isinstance(condition, dict):
            for name, body in condition.items():
                if name == "and" and isinstance(body, list):
                    pending.extend(body)
                else:
                    yield name, body


def cursorable(catalog: Catalog, sort: Sequence[Sort]) -> bool:
    """Whether a cursorable index has exactly this order, so that pages can be cut by it."""
    if not sort:
        return True
    ways = {(term.direction == "descending", bool(term.nulls_first)) for term in sort}
    if [term.property for term in sort] in ([[kind, "space"], [kind, "externalId"]] for kind in _BASE):
        return len(ways) == 1
    if ways not in ({(False, False)}, {(True, True)}):
        return False
    found = [resolve(catalog, term.property) for term in sort]
    if None in found or len({owner.id for owner, _ in filter(None, found)}) != 1:
        return False
    container, names = found[0][0], [prop.name for _, prop in filter(None, found)]  # type: ignore[index]
    return any(
        index["indexType"] == "btree" and index.get("cursorable") and index["properties"] == names
        for index in container.indexes.values()
    )


def notice_filter(debugging: Debugging, catalog: Catalog, expression: str, document: Any) -> None:
    where = {"resultExpression": expression}
    bare: dict[ContainerId, None] = {}
    for name, body in leaves(document):
        found = resolve(catalog, body.get("property")) if isinstance(body, dict) else None
        if found is not None and not found[0].indexes:
            bare[found[0].id] = None
        if name == "nested":
            hint = "Paging with a nested filter is slow and may skip or repeat instances."
            debugging.add("intractableCursorWithNestedFilter", "cursoring", "warning", "D", hint, **where)
    if bare:
        hint = "The query is using one or more containers that doesn't have any indexes declared."
        listed = [container.dump() for container in bare]
        debugging.add(
            "containersWithoutIndexesInvolved", "indexing", "warning", "C", hint, **where, containers=listed
        )
    if any(_selective(name, body) for name, body in conjuncts(document)):
        hint = "The filter picks instances by external id."
        debugging.add("selectiveExternalIDFilter", "filtering", "info", "A", hint, **where)


def _selective(name: str, body: Any) -> bool:
    if name == "instanceReferences":
        return True
    named = body.get("property") if isinstance(body, dict) else None
    return name in ("equals", "in") and named in [[kind, "externalId"] for kind in _BASE]


def notice_scan(debugging: Debugging, expression: str, document: Any) -> None:
    """A set that starts from everything: nothing says which containers its members have data in."""
    narrowed = {"hasData", "instanceReferences", "equals", "in", "prefix"}
    if any(name in narrowed for name, _ in conjuncts(document)):
        return
    hint = "Nothing narrows the instances to be read: add a hasData filter."
    debugging.add("unfilteredContainerScan", "filtering", "warning", "C", hint, resultExpression=expression)


def notice_sort(debugging: Debugging, catalog: Catalog, expression: str, sort: Sequence[Sort]) -> None:
    if not sort:
        return
    shown = [_dump(term) for term in sort]
    extra = {"sort": shown, "resultExpression": expression}
    if cursorable(catalog, sort):
        hint = "A cursorable index has the order of the sort."
        debugging.add("filterMatchesCursorableSort", "sorting", "info", "A", hint, **extra)
    else:
        hint = (
            "No cursorable index has the order of the sort: everything that matches is sorted for every page."
        )
        debugging.add("sortNotBackedByIndex", "sorting", "warning", "C", hint, **extra)


def _dump(term: Sort) -> dict[str, Any]:
    return {key: value for key, value in msgspec.to_builtins(term).items() if value is not None}


def notice_through(
    debugging: Debugging, expression: str, found: Found, through: Through, inwards: bool
) -> None:
    container, prop = found
    indexed = any(
        index["indexType"] == "btree" and index["properties"][0] == prop.name
        for index in container.indexes.values()
    )
    if inwards and not indexed:
        owner = through.owner
        named = owner.external_id + ("" if owner.version is None else f"/{owner.version}")
        hint = "The relation is followed inwards and has no index."
        reference = [owner.space, named, through.identifier]
        debugging.add(
            "unindexedThrough",
            "indexing",
            "warning",
            "E",
            hint,
            resultExpression=expression,
            property=reference,
        )
