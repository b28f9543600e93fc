"""How things are named: patterns, reserved words and references."""

from __future__ import annotations

from typing import Any

from pygen_engine.bodies.rules import Check, Report, array, choice, may, need, record, text, variant

SPACE_PATTERN = r"^[a-zA-Z][a-zA-Z0-9_-]{0,41}[a-zA-Z0-9]?$"
NAME_PATTERN = r"^[a-zA-Z]([a-zA-Z0-9_]{0,253}[a-zA-Z0-9])?$"
VERSION_PATTERN = r"^[a-zA-Z0-9]([.a-zA-Z0-9_-]{0,41}[a-zA-Z0-9])?$"
PROPERTY_PATTERN = r"^[a-zA-Z0-9][a-zA-Z0-9_-]{0,253}[a-zA-Z0-9]?$"
INSTANCE_PATTERN = r"^[^\x00]{1,256}$"

_SPACES = frozenset(
    {
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
    }
)
_TYPES = frozenset(
    {
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
    }
)
_PROPERTIES = frozenset(
    {
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
    }
)


def _unreserved(check: Check, words: frozenset[str]) -> Check:
    def checked(value: Any, path: str, report: Report) -> Any:
        if isinstance(value, str) and value in words:
            report.found.append(f"{path} '{value}' is a reserved word")
        return check(value, path, report)

    return checked


space = text(1, 43, SPACE_PATTERN)
new_space = _unreserved(space, _SPACES)
name_id = text(1, 255, NAME_PATTERN)
new_name_id = _unreserved(name_id, _TYPES)
version = text(1, 43, VERSION_PATTERN)
property_id = text(1, 255, PROPERTY_PATTERN)
new_property_id = _unreserved(property_id, _PROPERTIES)
instance_id = text(1, 256, r"[^\x00]{1,256}")
sub_id = text(1, 43)
LABELS = {"name": may(text(0, 255)), "description": may(text(0, 1024))}

node_ref = record({"space": need(space), "externalId": need(instance_id)})
view_ref = record(
    {
        "type": need(choice("view")),
        "space": need(space),
        "externalId": need(name_id),
        "version": need(version),
    }
)
container_ref = record({"type": need(choice("container")), "space": need(space), "externalId": need(name_id)})


def _source(value: dict[str, Any]) -> Check | str:
    kinds: dict[Any, Check] = {"view": view_ref, "container": container_ref}
    kind = value.get("type")
    return kinds.get(kind, "type must be one of [view, container]") if isinstance(kind, str) else _no_type


_no_type = "type must not be null"
source_ref = variant(_source)


def items(check: Check, low: int = 1, high: int = 100) -> Check:
    return record({"items": need(array(check, low, high))})
