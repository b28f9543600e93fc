"""What can be said about a query without running it: indexes that are missing, cursors that will be slow.

The expression of a list request is called `result`, as in the service.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from pygen_engine.catalog import Container, ContainerProperty, Mapped, ViewId
from pygen_engine.catalog.model import ContainerId
from pygen_engine.read.debugging import Debugging

if TYPE_CHECKING:
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
        one = pending.pop()
        if not isinstance(one, dict):
            continue
        for name, body in one.items():
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
        one = pending.pop()
        if isinstance(one, dict):
            for name, body in one.items():
                if name == "and" and isinstance(body, list):
                    pending.extend(body)
                else:
                    yield name, body


def cursorable(catalog: Catalog, sort: Sequence[Mapping[str, Any]]) -> bool:
    """Whether a cursorable index has exactly this order, so that pages can be cut by it."""
    if not sort:
        return True
    ways = {(one["direction"] == "descending", bool(one.get("nullsFirst"))) for one in sort}
    if [one["property"] for one in sort] in ([[kind, "space"], [kind, "externalId"]] for kind in _BASE):
        return len(ways) == 1
    if ways not in ({(False, False)}, {(True, True)}):
        return False
    found = [resolve(catalog, one["property"]) for one in sort]
    if None in found or len({one[0].id for one in found if one}) != 1:
        return False
    container, names = found[0][0], [one[1].name for one in found if one]  # type: ignore[index]
    return any(
        one["indexType"] == "btree" and one.get("cursorable") and one["properties"] == names
        for one in container.indexes.values()
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
        listed = [one.dump() for one in bare]
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


def notice_sort(
    debugging: Debugging, catalog: Catalog, expression: str, sort: Sequence[Mapping[str, Any]]
) -> None:
    if not sort:
        return
    shown = [{key: value for key, value in one.items() if value is not None} for one in sort]
    extra = {"sort": shown, "resultExpression": expression}
    if cursorable(catalog, sort):
        hint = "A cursorable index has the order of the sort."
        debugging.add("filterMatchesCursorableSort", "sorting", "info", "A", hint, **extra)
    else:
        hint = (
            "No cursorable index has the order of the sort: everything that matches is sorted for every page."
        )
        debugging.add("sortNotBackedByIndex", "sorting", "warning", "C", hint, **extra)


def notice_through(
    debugging: Debugging, expression: str, found: Found, through: Mapping[str, Any], inwards: bool
) -> None:
    container, prop = found
    indexed = any(
        one["indexType"] == "btree" and one["properties"][0] == prop.name
        for one in container.indexes.values()
    )
    if inwards and not indexed:
        source = through.get("source") or through["view"]
        named = source["externalId"] + (f"/{source['version']}" if "version" in source else "")
        hint = "The relation is followed inwards and has no index."
        reference = [source["space"], named, through["identifier"]]
        debugging.add(
            "unindexedThrough",
            "indexing",
            "warning",
            "E",
            hint,
            resultExpression=expression,
            property=reference,
        )
