"""Rules about how things are called."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from pygen.checks.rules.containers import own_containers
from pygen.findings import Finding
from pygen.resolve import ResolvedModel

_HINT = "The model was not made by the service. Deploy it once and fetch it back."
_ALLOWED = {
    "space": re.compile(r"[a-zA-Z][a-zA-Z0-9_-]{0,41}[a-zA-Z0-9]?"),
    "external id": re.compile(r"[a-zA-Z]([a-zA-Z0-9_]{0,253}[a-zA-Z0-9])?"),
    "version": re.compile(r"[a-zA-Z0-9]([.a-zA-Z0-9_-]{0,41}[a-zA-Z0-9])?"),
    "property identifier": re.compile(r"[a-zA-Z0-9][a-zA-Z0-9_-]{0,253}[a-zA-Z0-9]?"),
    "identifier": re.compile(r".{1,43}", re.DOTALL),
}
_RESERVED = {
    "space": frozenset(
        [
            "space",
            "cdf",
            "dms",
            "pg3",
            "shared",
            "system",
            "node",
            "edge",
            "mapping",
            "constraint",
            "edge_source",
            "history",
            "identifier_by_space",
            "index",
            "node_source",
            "project",
            "property_group_constraint",
            "property_group_index",
            "property_group",
            "property",
            "version_info",
        ]
    ),
    "external id": frozenset(
        [
            "Query",
            "Mutation",
            "Subscription",
            "String",
            "Int32",
            "Int64",
            "Int",
            "Float32",
            "Float64",
            "Float",
            "Timestamp",
            "JSONObject",
            "Date",
            "Numeric",
            "Boolean",
            "PageInfo",
            "File",
            "Sequence",
            "TimeSeries",
        ]
    ),
    "property identifier": frozenset(
        [
            "space",
            "externalId",
            "createdTime",
            "lastUpdatedTime",
            "deletedTime",
            "edge_id",
            "node_id",
            "project_id",
            "property_group",
            "seq",
            "tg_table_name",
            "extensions",
        ]
    ),
}


def illegal_identifiers(resolved: ResolvedModel) -> Iterator[Finding]:
    """PG221: an identifier is one the service would not accept."""
    for document in resolved.documents:
        model = document.ref
        yield from _refused(model, "space", [model.space])
        yield from _refused(model, "external id", [model.external_id])
        yield from _refused(model, "version", [model.version])
    for ref, view in resolved.views.items():
        yield from _refused(ref, "space", [ref.space])
        yield from _refused(ref, "external id", [ref.external_id])
        yield from _refused(ref, "version", [ref.version])
        yield from _refused(ref, "property identifier", view.properties)
    for container, found in own_containers(resolved).items():
        yield from _refused(container, "space", [container.space])
        yield from _refused(container, "external id", [container.external_id])
        yield from _refused(container, "property identifier", found.properties)
        yield from _refused(container, "identifier", (*(found.indexes or ()), *(found.constraints or ())))


def _refused(owner: object, what: str, texts: Iterable[str]) -> Iterator[Finding]:
    """What is said of those names of one owner that the service does not take."""
    allowed, reserved = _ALLOWED[what].fullmatch, _RESERVED.get(what, frozenset())
    for text in texts:
        if allowed(text) and text not in reserved:
            continue
        where = f"{owner}.{text}" if what == "property identifier" else str(owner)
        if allowed(text):
            message = f"The service does not accept the {what} {text!r}, which is a reserved word."
            yield Finding("PG221", "warning", where, message, "Choose another name.")
        else:
            message = f"The service does not accept the {what} {text[:60]!r}."
            yield Finding("PG221", "warning", where, message, _HINT)
