"""Where the values of columns are in results with branches, seen from the rows.

To-one branches become columns `branch.property`; a to-many branch is one column, with a record for each
member.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from ...errors import ValidationFailed
from ...filters.figures import Figure
from ...filters.names import BASE_EDGE, BASE_NODE
from ...frames.schema import Column, all_columns
from ...instances.connections import Single
from ...instances.ids import NodeId
from ...instances.record import from_milliseconds
from ...instances.spec import Direct, Property
from ...instances.timestamps import parse_timestamp
from ...names import nearest_or_all
from ..asked import Asked, Branched

_WIRE = {**BASE_NODE, **BASE_EDGE}
"""What dictionaries call the properties every instance has."""


@dataclass(frozen=True, slots=True)
class Cells:
    """One column: where its values are, seen from the rows."""

    name: str
    way: tuple[tuple[Branched, str], ...] = ()
    """The to-one branches that lead to the values, and whether to their node or to their edge."""
    column: Column | None = None
    branch: Branched | None = None
    """The to-many branch whose members are the values; then there is no column."""
    figure: Figure | None = None
    """What `add` put beside the rows; then there is no column either."""
    extra: bool = False
    """Only there when it is asked for."""

    def values(self, rows: Sequence[Any]) -> list[Any]:
        if self.figure is not None:
            return [(row["$figures"] if isinstance(row, dict) else row.figures)[self.name] for row in rows]
        rows = self._ends(rows)
        if self.branch is not None:
            return _records(self.branch, [_attribute(row, self.branch.member.name) for row in rows])
        assert self.column is not None
        return [_value(row, self.column) for row in rows]

    def members(self, rows: Sequence[Any]) -> tuple[list[int], list[Any], list[Any]]:
        """Of a to-many branch: how many members each row has, all their nodes, and all their edges."""
        assert self.branch is not None
        return _members(self.branch, [_attribute(row, self.branch.member.name) for row in self._ends(rows)])

    def _ends(self, rows: Sequence[Any]) -> Sequence[Any]:
        """The instances at the end of the way, one for each row."""
        for branch, side in self.way:
            rows = [None if row is None else _side(branch, row, side) for row in rows]
        return rows


def named(columns: Iterable[str] | None, asked: Asked) -> list[str]:
    """The columns that somebody wants, beside which there are always the figures; none means all."""
    wanted = [columns] if isinstance(columns, str) else list(() if columns is None else columns)
    return [*wanted, *(name for name, _ in asked.figures if name not in wanted)] if wanted else []


def chosen(asked: Asked, columns: Iterable[str] | None) -> list[Cells]:
    """The named columns, or all but those that are there on demand. A wrong name is told."""
    known = {cells.name: cells for cells in cells_of(asked)}
    known |= {name: Cells(name, figure=figure) for name, figure in asked.figures}
    wanted = [columns] if isinstance(columns, str) else list(() if columns is None else columns)
    for name in wanted:
        if name not in known:
            hint = nearest_or_all(str(name), known)
            raise ValidationFailed(f"there is no column {name!r}.{hint}", view=asked.view.external_id)
    if wanted:
        return [known[name] for name in dict.fromkeys(wanted)]
    return [cells for cells in known.values() if not cells.extra]


def cells_of(asked: Asked, way: tuple[tuple[Branched, str], ...] = (), prefix: str = "") -> Iterator[Cells]:
    branches = {branch.member.name: branch for branch in asked.branches}
    for column in all_columns(asked.view):
        chosen = column.member is None or asked.properties is None or column.name in asked.properties
        if chosen and column.name not in branches:
            yield Cells(f"{prefix}{column.name}", way, column, extra=column.kind == "record")
    for name, branch in branches.items():
        if not _to_one(branch):
            yield Cells(f"{prefix}{name}", way, branch=branch)
            continue
        yield from cells_of(branch.asked, (*way, (branch, "node")), f"{prefix}{name}.")
        yield from edge_cells(branch, (*way, (branch, "edge")), f"{prefix}{name}.")


def edge_cells(
    branch: Branched, way: tuple[tuple[Branched, str], ...] = (), prefix: str = ""
) -> Iterator[Cells]:
    """The properties of the edges of a branch."""
    if branch.edge_view is not None:
        for column in all_columns(branch.edge_view):
            if column.member is not None:
                yield Cells(f"{prefix}edge.{column.name}", way, column)


def _to_one(branch: Branched) -> bool:
    member = branch.member
    return not member.list if isinstance(member, Direct) else not member.many


def _side(branch: Branched, row: Any, side: str) -> Any:
    """The node or the edge of a to-one branch; None where the branch brought none."""
    found = brought(branch, _attribute(row, branch.member.name))
    if found and branch.edge_view is not None:
        return found[0][side] if isinstance(found[0], dict) else getattr(found[0], side)
    return found[0] if found else None


def member_cells(branch: Branched) -> tuple[list[Cells], list[Cells]]:
    """The columns of the members of a to-many branch: of their nodes, and of their edges."""
    return [cells for cells in cells_of(branch.asked) if not cells.extra], list(edge_cells(branch))


def _members(branch: Branched, values: Sequence[Any]) -> tuple[list[int], list[Any], list[Any]]:
    groups = [brought(branch, value) for value in values]
    members = [member for group in groups for member in group]
    sizes = [len(group) for group in groups]
    if branch.edge_view is None:
        return sizes, members, []
    pairs = [
        (link["edge"], link["node"]) if isinstance(link, dict) else (link.edge, link.node) for link in members
    ]
    return sizes, [node for _, node in pairs], [edge for edge, _ in pairs]


def _records(branch: Branched, values: Sequence[Any]) -> list[list[dict[str, Any]]]:
    """The members of a to-many branch, as dictionaries."""
    sizes, nodes, edges = _members(branch, values)
    of_nodes, of_edges = member_cells(branch)
    columns = {cells.name: cells.values(nodes) for cells in of_nodes}
    columns |= {cells.name: cells.values(edges) for cells in of_edges}
    made = iter(
        dict(zip(columns, map(_plain, row), strict=True)) for row in zip(*columns.values(), strict=True)
    )
    return [[next(made) for _ in range(size)] for size in sizes]


def brought(branch: Branched, value: Any) -> list[Any]:
    """What a branch brought: relations also stay where the target is missing, does not match or was cut."""
    if value is None:
        return []
    if isinstance(branch.member, Direct):
        found = value if isinstance(value, list) else [value]
        if found and isinstance(found[0], dict):
            return [node for node in found if "version" in node]
        return [node.node for node in found if node.included and node.node is not None]
    if isinstance(value, Single):
        return [] if value.node is None else [value.node]
    return [value] if isinstance(value, dict) else list(value)


def _attribute(row: Any, name: str) -> Any:
    if isinstance(row, dict):
        return row.get(name, row.get(_WIRE.get(name, name)))
    return getattr(row, name, None)


def _value(row: Any, column: Column) -> Any:
    """The value of a column as Python has it, of an instance or a dictionary."""
    name = column.name
    if not isinstance(row, dict):
        return getattr(row.data_record if column.kind == "record" and row is not None else row, name, None)
    value = row.get(_WIRE.get(name, name) if column.member is None else name)
    made = _made(column)
    if made is None or value is None:
        return value
    return [made(value) for value in value] if column.list else made(value)


def _made(column: Column) -> Callable[[Any], Any] | None:
    """What makes a value of what JSON has for it; None where that is the value."""
    if column.kind == "direct":
        return lambda value: NodeId(value["space"], value["externalId"])
    if column.kind == "record" and column.name != "version":
        return from_milliseconds
    if isinstance(column.member, Property) and column.member.type == "timestamp":
        return parse_timestamp
    if isinstance(column.member, Property) and column.member.type == "date":
        return dt.date.fromisoformat
    return None


def _plain(value: Any) -> Any:
    """Relations as dictionaries, as they are in the columns; everything else as it is."""
    if isinstance(value, list):
        return [_plain(item) for item in value]
    if hasattr(value, "external_id"):
        return {"space": value.space, "external_id": value.external_id}
    return value
