"""Results with branches as a DataFrame: one row for each instance the query started from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from ..errors import MissingExtra
from ..filters.names import nearest
from ..instances.spec import Direct, Property
from .state import Asked, Branched

if TYPE_CHECKING:
    import pandas

Columns = dict[str, list[Any]]


def frame_of(asked: Asked, rows: Sequence[Any], columns: Sequence[str] | None = None) -> pandas.DataFrame:
    """To-one branches become columns `branch.property`, to-many branches a column of lists of dicts."""
    try:
        import pandas
    except ImportError:
        raise MissingExtra("frame()", "pandas") from None
    made = _columns(asked, rows)
    if columns:
        unknown = [name for name in columns if name not in made]
        if unknown:
            raise KeyError(f"there is no column {unknown[0]!r}.{nearest(unknown[0], made)}")
        made = {name: made[name] for name in columns}
    return pandas.DataFrame(made)


def _columns(asked: Asked, rows: Sequence[Any], prefix: str = "") -> Columns:
    names = ["space", "external_id"]
    branches = {one.member.name: one for one in asked.branches}
    for member in asked.view.members:
        chosen = asked.properties is None or member.name in asked.properties
        if isinstance(member, (Property, Direct)) and chosen and member.name not in branches:
            names.append(member.name)
    made: Columns = {f"{prefix}{name}": [_plain(_get(row, name)) for row in rows] for name in names}
    for name, branch in branches.items():
        values = [_get(row, name) for row in rows]
        if _to_one(branch):
            made |= _columns(branch.asked, [_node(value) for value in values], f"{prefix}{name}.")
        else:
            made[f"{prefix}{name}"] = [[_record(branch, one) for one in value or ()] for value in values]
    return made


def _to_one(branch: Branched) -> bool:
    member = branch.member
    if isinstance(member, Direct):
        return not member.list
    return not member.many and branch.edge_view is None and branch.max_distance == 1


def _node(value: Any) -> Any:
    """The node at the other end of a relation or single connection."""
    if value is None or isinstance(value, dict):
        return value
    return value.node if value.included else None


def _record(branch: Branched, value: Any) -> dict[str, Any]:
    """One member of a to-many branch."""
    if branch.edge_view is not None:
        edge, node = (value["edge"], value["node"]) if isinstance(value, dict) else (value.edge, value.node)
        own = {member.name for member in branch.edge_view.members if isinstance(member, (Property, Direct))}
        found = {f"edge.{name}": _plain(_get(edge, name)) for name in sorted(own)}
        return {**{name: one[0] for name, one in _columns(branch.asked, [node]).items()}, **found}
    if isinstance(branch.member, Direct) and not isinstance(value, dict):
        value = _node(value)
    return {name: one[0] for name, one in _columns(branch.asked, [value]).items()}


def _get(row: Any, name: str) -> Any:
    if isinstance(row, dict):
        return row.get("externalId" if name == "external_id" else name)
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
