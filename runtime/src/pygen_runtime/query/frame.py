"""Results with branches as a DataFrame: one row for each instance the query started from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from ..errors import MissingExtra, ValidationFailed
from ..filters.names import nearest
from ..instances.spec import Direct, Property
from .state import Asked, Branched

if TYPE_CHECKING:
    import pandas

Columns = dict[str, list[Any]]

_WIRE = {"external_id": "externalId", "start_node": "startNode", "end_node": "endNode"}
"""What dictionaries call the properties every instance has."""


def frame_of(asked: Asked, rows: Sequence[Any], columns: Sequence[str] | None = None) -> pandas.DataFrame:
    """To-one branches become columns `branch.property`, to-many branches a column of lists of dicts."""
    try:
        import pandas
    except ImportError:
        raise MissingExtra("frame()", "pandas") from None
    made = _columns(asked, rows)
    columns = [columns] if isinstance(columns, str) else list(columns or ())
    if columns:
        unknown = [name for name in columns if name not in made]
        if unknown:
            hint = nearest(str(unknown[0]), made) or f" Known: {', '.join(made)}."
            raise ValidationFailed(f"there is no column {unknown[0]!r}.{hint}", view=asked.view.external_id)
        made = {name: made[name] for name in columns}
    return pandas.DataFrame(made)


def _columns(asked: Asked, rows: Sequence[Any], prefix: str = "") -> Columns:
    names = ["space", "external_id"]
    if asked.view.used_for == "edge":
        names += ["start_node", "end_node"]
    branches = {one.member.name: one for one in asked.branches}
    for member in asked.view.members:
        chosen = asked.properties is None or member.name in asked.properties
        if isinstance(member, (Property, Direct)) and chosen and member.name not in branches:
            names.append(member.name)
    made: Columns = {f"{prefix}{name}": [_plain(_get(row, name)) for row in rows] for name in names}
    for name, branch in branches.items():
        values = [_get(row, name) for row in rows]
        if _to_one(branch):
            made |= _columns(branch.asked, [_node(branch, value) for value in values], f"{prefix}{name}.")
        else:
            made[f"{prefix}{name}"] = [
                [_record(branch, one) for one in value or () if _brought(branch, one)] for value in values
            ]
    return made


def _to_one(branch: Branched) -> bool:
    member = branch.member
    if isinstance(member, Direct):
        return not member.list
    return not member.many and branch.edge_view is None and branch.max_distance == 1


def _node(branch: Branched, value: Any) -> Any:
    """The node at the other end of a relation or single connection; None where the branch brought none."""
    if not _brought(branch, value):
        return None
    return value if isinstance(value, dict) else value.node


def _brought(branch: Branched, value: Any) -> bool:
    """Whether there is a node: relations also stay where the target is missing, does not match or was cut."""
    if value is None or not isinstance(branch.member, Direct):
        return value is not None and (isinstance(value, dict) or getattr(value, "included", True))
    return "version" in value if isinstance(value, dict) else value.included and value.node is not None


def _record(branch: Branched, value: Any) -> dict[str, Any]:
    """One member of a to-many branch."""
    if branch.edge_view is not None:
        edge, node = (value["edge"], value["node"]) if isinstance(value, dict) else (value.edge, value.node)
        own = {member.name for member in branch.edge_view.members if isinstance(member, (Property, Direct))}
        found = {f"edge.{name}": _plain(_get(edge, name)) for name in sorted(own)}
        return {**{name: one[0] for name, one in _columns(branch.asked, [node]).items()}, **found}
    if isinstance(branch.member, Direct) and not isinstance(value, dict):
        value = value.node
    return {name: one[0] for name, one in _columns(branch.asked, [value]).items()}


def _get(row: Any, name: str) -> Any:
    if isinstance(row, dict):
        return row.get(_WIRE.get(name, name))
    return getattr(row, name, None)


def _plain(value: Any) -> Any:
    """Relations as (space, external id), everything else as it is."""
    if isinstance(value, list):
        return [_plain(one) for one in value]
    if isinstance(value, dict) and value.keys() >= {"space", "externalId"}:
        return value["space"], value["externalId"]
    if hasattr(value, "external_id"):
        return value.space, value.external_id
    return value
