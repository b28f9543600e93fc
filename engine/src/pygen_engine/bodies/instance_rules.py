"""The rules for the bodies of the instance endpoints except query and sync."""

from __future__ import annotations

from typing import Any

from pygen_engine.bodies.identifiers import instance_id, node_ref, source_ref, space, view_ref
from pygen_engine.bodies.rules import (
    Check,
    Report,
    anything,
    array,
    choice,
    flag,
    mapping,
    may,
    need,
    number,
    record,
    text,
    variant,
    whole,
)

kind = choice("node", "edge")
_instance = {"instanceType": need(kind), "space": need(space), "externalId": need(instance_id)}
_INT64 = 2**63
_version_number = whole(-_INT64, _INT64 - 1)
_delete = record({**_instance, "existingVersion": may(_version_number)})
_source_data = record({"source": need(source_ref), "properties": may(mapping(anything, nulls=True))})
_written = {
    "space": need(space),
    "externalId": need(instance_id),
    "existingVersion": may(_version_number),
    "sources": may(array(_source_data, 0, 100)),
}
_node = record({"instanceType": may(kind, "node"), **_written, "type": may(node_ref)})
_edge = record(
    {
        "instanceType": need(kind),
        **_written,
        "type": need(node_ref),
        "startNode": need(node_ref),
        "endNode": need(node_ref),
    }
)


def _write(value: dict[str, Any]) -> Check | str:
    ends = value.get("startNode") is not None or value.get("endNode") is not None
    named = value.get("instanceType") or ("edge" if ends else "node")
    if named not in ("node", "edge"):
        return "instanceType must be one of [node, edge]"
    return _edge if named == "edge" else _node


_apply = record(
    {
        "items": need(array(variant(_write), 0, 1000)),
        "delete": may(array(_delete, 0, 1000)),
        "autoCreateDirectRelations": may(flag, True),
        "autoCreateStartNodes": may(flag, False),
        "autoCreateEndNodes": may(flag, False),
        "skipOnVersionConflict": may(flag, False),
        "replace": may(flag, False),
    }
)


def apply_body(value: Any, path: str, report: Report) -> Any:
    checked = _apply(value, path, report)
    if isinstance(checked, dict):
        counted = [checked.get("items"), checked.get("delete")]
        if sum(len(group) for group in counted if isinstance(group, list)) > 1000:
            report.found.append("items and delete size must be between 0 and 1000 together")
    return checked


DELETE = record({"items": need(array(_delete, 1, 1000))})

_unit_reference = record({"externalId": need(instance_id)})
_unit_system = record({"unitSystemName": need(text(1, 255))})


def _unit(value: dict[str, Any]) -> Check | str:
    return _unit_system if value.get("unitSystemName") is not None else _unit_reference


target_units = array(record({"property": need(text(1, 255)), "unit": need(variant(_unit))}), 0, 10)
_read_source = record({"source": need(view_ref), "targetUnits": may(target_units)})
_sources = may(array(_read_source, 0, 10), [])
BYIDS = record(
    {
        "items": need(array(record(_instance), 1, 1000)),
        "sources": _sources,
        "includeTyping": may(flag, False),
    }
)

_reference = array(text(), 1, 4)
_direction = may(choice("ascending", "descending"), "ascending")
sort_terms = array(
    record({"property": need(_reference), "direction": _direction, "nullsFirst": may(flag)}), 0, 5
)


def _bare_reference(value: Any, path: str, report: Report) -> Any:
    """Search also takes `"name"` for `["name"]`."""
    return [value] if isinstance(value, str) else _reference(value, path, report)


_search_sort = array(record({"property": need(_bare_reference), "direction": _direction}), 0, 5)
debug = record(
    {
        "emitResults": may(flag, True),
        "timeout": may(whole(1)),
        "profile": may(flag, False),
        "includeTranslatedQuery": may(flag, False),
        "includePlan": may(flag, False),
        "includeLlmPrompt": may(flag, False),
    }
)
LIST = record(
    {
        "instanceType": may(kind, "node"),
        "sources": _sources,
        "filter": may(anything),
        "sort": may(sort_terms, []),
        "limit": may(whole(1, 1000), 1000),
        "cursor": may(text()),
        "includeTyping": may(flag, False),
        "debug": may(debug),
    }
)
_words = {
    "view": need(view_ref),
    "instanceType": may(kind, "node"),
    "query": may(text(), ""),
    "operator": may(choice("AND", "OR")),
    "filter": may(anything),
    "targetUnits": may(target_units, []),
    "includeTyping": may(flag, False),
}
SEARCH = record(
    {
        **_words,
        "properties": may(array(text(1, 255), 0, 200)),
        "sort": may(_search_sort, []),
        "limit": may(whole(1, 1000), 1000),
    }
)
_of_property = record({"property": need(text(1, 255))})
_aggregates: dict[str, Check] = {
    **dict.fromkeys(("avg", "min", "max", "sum"), _of_property),
    "count": record({"property": may(text(1, 255))}),
    "histogram": record({"property": need(text(1, 255)), "interval": need(number)}),
}


def _aggregate(value: Any, path: str, report: Report) -> Any:
    if not isinstance(value, dict):
        report.found.append(f"{path} must be an object")
        return value
    named = {name: body for name, body in value.items() if body is not None}
    report.unexpected.extend(name[:200] for name in named if name not in _aggregates)
    if len(named) != 1:
        report.found.append(f"{path} must name exactly one of [{', '.join(_aggregates)}]")
        return value
    return {
        name: _aggregates[name](body, f"{path}.{name}", report)
        for name, body in named.items()
        if name in _aggregates
    }


AGGREGATE = record(
    {
        **_words,
        "properties": may(array(text(1, 255), 1, 200)),
        "aggregates": may(array(_aggregate, 0, 5), []),
        "groupBy": may(array(text(1, 255), 0, 5), []),
        "limit": may(whole(1, 1000), 100),
    }
)
_operation = may(record({"allVersions": may(flag, False)}))


def inspect_body(value: Any, path: str, report: Report) -> Any:
    checked = _inspect(value, path, report)
    if isinstance(checked, dict) and checked.get("inspectionOperations") == {}:
        report.found.append("inspectionOperations must name at least one operation")
    return checked


_inspect = record(
    {
        "items": need(array(record(_instance), 1, 1000)),
        "inspectionOperations": need(record({"involvedViews": _operation, "involvedContainers": _operation})),
    }
)
