"""Rows of the cases against what was read: what a row names must be there, and nothing else is looked at."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from runtime.conformance.neutral import expected_value, read_value
from runtime.conformance.sdk import attribute, tables

_ENDS = {"$startNode": "Turbine", "$endNode": "Sensor"}
"""What the ends of a Mounting are, which are followed like direct relations."""


def check_rows(found: Iterable[Any], expected: Sequence[Any], view: str, *, ordered: bool = False) -> None:
    """Exactly these instances; in this order only where there is one."""
    instances, rows = list(found), [_row(said) for said in expected]
    if not ordered:
        instances.sort(key=lambda instance: (instance.space, instance.external_id))
        rows.sort(key=lambda row: (row.get("$space", "yard"), row["$externalId"]))
    assert [instance.external_id for instance in instances] == [row["$externalId"] for row in rows]
    for instance, row in zip(instances, rows, strict=True):
        _check_row(instance, row, view)


def _row(said: Any) -> Mapping[str, Any]:
    return said if isinstance(said, Mapping) else {"$externalId": said}


def _check_row(instance: Any, row: Mapping[str, Any], view: str) -> None:
    for name, expected in row.items():
        member = _connection(view, name)
        if member is None or _is_id(expected):
            assert read_value(instance, view, name) == expected_value(expected), (row, name)
        else:
            _check_connection(getattr(instance, attribute(name)), expected, member)


def _connection(view: str, name: str) -> Mapping[str, Any] | None:
    """The row of the table of something that leads to other instances."""
    if name in _ENDS:
        return {"kind": "direct", "target": _ENDS[name]}
    row: Mapping[str, Any] = tables()[view]["properties"].get(name, {}) if view else {}
    return row if row.get("kind") in ("direct", "edges", "reverse") else None


def _is_id(expected: Any) -> bool:
    """A relation whose id is all that is asked for."""
    return isinstance(expected, Mapping) and "$node" in expected and len(expected) == 1


def _check_connection(found: Any, expected: Any, member: Mapping[str, Any]) -> None:
    target = member.get("target", "")  # empty: nodes of any kind
    if member["kind"] == "direct" and not member.get("list"):
        _check_single(None if found is None else found.node, expected, target)
    elif member["kind"] == "direct":
        nodes = None if found is None else [reference.node for reference in found]
        assert (nodes is None) == (expected is None)
        check_rows(nodes or (), expected or (), target, ordered=True)
    elif member.get("single"):
        _check_single(found.node, expected, target)
    elif "edgeView" in member:
        links = {link.edge.external_id: link for link in found}
        assert set(links) == {link["$edge"]["$externalId"] for link in expected}
        for link in expected:
            _check_row(links[link["$edge"]["$externalId"]].edge, link["$edge"], member["edgeView"])
            _check_row(links[link["$edge"]["$externalId"]].node, link["$node"], target)
    elif isinstance(expected, Mapping):
        check_rows(found, expected["$ordered"], target, ordered=True)
    else:
        check_rows(found, expected, target)


def _check_single(found: Any, expected: Any, target: str) -> None:
    assert (found is None) == (expected is None), (found, expected)
    if expected is not None:
        _check_row(found, expected, target)
