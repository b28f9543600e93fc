"""Rules about how things are called."""

from __future__ import annotations

import re
from collections.abc import Iterator

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
        yield from _refused(str(model), ("space", model.space))
        yield from _refused(str(model), ("external id", model.external_id), ("version", model.version))
    for ref, view in resolved.views.items():
        named = (("space", ref.space), ("external id", ref.external_id), ("version", ref.version))
        yield from _refused(str(ref), *named)
        for key in view.properties:
            yield from _refused(f"{ref}.{key}", ("property identifier", key))
    for container, found in own_containers(resolved).items():
        yield from _refused(str(container), ("space", container.space))
        yield from _refused(str(container), ("external id", container.external_id))
        for key in found.properties:
            yield from _refused(f"{container}.{key}", ("property identifier", key))
        for name in (*(found.indexes or ()), *(found.constraints or ())):
            yield from _refused(str(container), ("identifier", name))


def _refused(where: str, *named: tuple[str, str]) -> Iterator[Finding]:
    for what, text in named:
        if not _ALLOWED[what].fullmatch(text):
            message = f"The service does not accept the {what} {text[:60]!r}."
            yield Finding("PG221", "warning", where, message, _HINT)
        elif text in _RESERVED.get(what, ()):
            message = f"The service does not accept the {what} {text!r}, which is a reserved word."
            yield Finding("PG221", "warning", where, message, "Choose another name.")
