"""The rules for the bodies of query and sync."""

from __future__ import annotations

from typing import Any

from pygen_engine.bodies.identifiers import property_id, source_ref, view_ref
from pygen_engine.bodies.instance_rules import debug, sort_terms, target_units
from pygen_engine.bodies.rules import (
    Check,
    Field,
    Report,
    anything,
    array,
    choice,
    flag,
    mapping,
    may,
    need,
    record,
    text,
    variant,
    whole,
)

_name = text(1, 255)
_way = choice("outwards", "inwards")
_through_source = record({"source": need(source_ref), "identifier": need(property_id)})
_through_view = record({"view": need(view_ref), "identifier": need(property_id)})


def _through(value: dict[str, Any]) -> Check | str:
    return _through_view if value.get("view") is not None else _through_source


_chained = {"from": may(_name), "chainTo": may(choice("source", "destination"), "destination")}
_nodes = {
    **_chained,
    "through": may(variant(_through)),
    "direction": may(_way, "inwards"),
    "filter": may(anything),
}
_edges = {
    **_chained,
    "maxDistance": may(whole(1)),
    "direction": may(_way, "outwards"),
    "filter": may(anything),
    "nodeFilter": may(anything),
    "terminationFilter": may(anything),
}
_query_edges = {**_edges, "limitEach": may(whole(1, 2000))}
_limit = may(whole(1, 10_000), 100)
_operators = ("union", "unionAll", "intersection")


def _operand(value: Any, path: str, report: Report) -> Any:
    return _name(value, path, report) if isinstance(value, str) else _nested(value, path, report)


def _nested(value: Any, path: str, report: Report) -> Any:
    return variant(_set_operation)(value, path, report)


_set_shapes: dict[str, Check] = {
    operator: record({operator: need(array(_operand, 1)), "except": may(array(_name), []), "limit": _limit})
    for operator in _operators
}


def _set_operation(value: dict[str, Any]) -> Check | str:
    return _one_of(value, _set_shapes)


def _one_of(value: dict[str, Any], shapes: dict[str, Check]) -> Check | str:
    named = [name for name in shapes if value.get(name) is not None]
    if len(named) != 1:
        return f"must have exactly one of [{', '.join(shapes)}]"
    return shapes[named[0]]


_query_shapes: dict[str, Check] = {
    "nodes": record({"nodes": need(record(_nodes)), "sort": may(sort_terms, []), "limit": _limit}),
    "edges": record(
        {
            "edges": need(record(_query_edges)),
            "sort": may(sort_terms, []),
            "postSort": may(sort_terms, []),
            "limit": _limit,
        }
    ),
    **_set_shapes,
}
_streamed = {
    "limit": may(whole(1, 2000), 100),
    "mode": may(choice("onePhase", "twoPhase", "noBackfill"), "onePhase"),
    "backfillSort": may(sort_terms, []),
    "skipAlreadyDeleted": may(flag, True),
}
_sync_shapes: dict[str, Check] = {
    "nodes": record({"nodes": need(record(_nodes)), **_streamed}),
    "edges": record({"edges": need(record(_edges)), **_streamed}),
}


def _query_expression(value: dict[str, Any]) -> Check | str:
    return _one_of(value, _query_shapes)


def _sync_expression(value: dict[str, Any]) -> Check | str:
    return _one_of(value, _sync_shapes)


_selected_source = record(
    {
        "source": need(view_ref),
        "properties": need(array(text(1, 255))),
        "targetUnits": may(target_units),
    }
)
_sources = may(array(_selected_source, 0, 10), [])


def _envelope(expression: Check, select: dict[str, Field]) -> dict[str, Field]:
    return {
        "with": need(mapping(expression, 1, 50, _name)),
        "select": need(mapping(record(select), 1, 50)),
        "cursors": may(mapping(text(), 0, 50), {}),
        "parameters": may(mapping(anything), {}),
        "includeTyping": may(flag, False),
        "debug": may(debug),
    }


_query_select = {"sources": _sources, "sort": may(sort_terms, []), "limit": may(whole(1, 10_000))}
QUERY = record(_envelope(variant(_query_expression), _query_select))
SYNC = record(
    {
        **_envelope(variant(_sync_expression), {"sources": _sources}),
        "allowExpiredCursorsAndAcceptMissedDeletes": may(flag, False),
    }
)
