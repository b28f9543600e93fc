"""Results with branches as Arrow columns: a to-many branch is a list of structs."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from typing import Any

from ...errors import ServerError
from ...frames.convert import arrow
from ...frames.objects import array_of_values
from .cells import Cells, member_cells


def schema_of(columns: Sequence[Cells]) -> Any:
    """The columns and their types, of which nothing has to be asked."""
    return arrow().schema([(cells.name, _type(cells)) for cells in columns])


def batch_of(columns: Sequence[Cells], rows: Sequence[Any]) -> Any:
    """The rows as a batch of that schema."""
    pa = arrow()
    schema = schema_of(columns)
    try:
        arrays = [_array(cells, rows).cast(type_) for cells, type_ in zip(columns, schema.types, strict=True)]
    except (pa.ArrowInvalid, pa.ArrowNotImplementedError) as error:
        raise ServerError(
            f"the service gives other types than the SDK was generated for ({error}): generate and install "
            "it again from the model as it is now"
        ) from None
    return pa.RecordBatch.from_arrays(arrays, schema=schema)


def _type(cells: Cells) -> Any:
    if cells.figure is not None:
        return arrow().int64() if cells.figure.integral else arrow().float64()
    if cells.branch is None:
        return cells.column.type  # type: ignore[union-attr]
    of_nodes, of_edges = member_cells(cells.branch)
    return arrow().list_(arrow().struct([(inner.name, _type(inner)) for inner in (*of_nodes, *of_edges)]))


def _array(cells: Cells, rows: Sequence[Any]) -> Any:
    pa = arrow()
    if cells.figure is not None:
        return pa.array(cells.values(rows), _type(cells))
    if cells.branch is None:
        return array_of_values(cells.column, cells.values(rows))  # type: ignore[arg-type]
    sizes, nodes, edges = cells.members(rows)
    of_nodes, of_edges = member_cells(cells.branch)
    parts = [*((inner, nodes) for inner in of_nodes), *((inner, edges) for inner in of_edges)]
    records = pa.StructArray.from_arrays(
        [_array(inner, members).cast(_type(inner)) for inner, members in parts],
        [inner.name for inner, _ in parts],
    )
    return pa.ListArray.from_arrays(pa.array(accumulate(sizes, initial=0), pa.int32()), records)
