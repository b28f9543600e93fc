"""A view as a LazyFrame of polars: what polars wants of it is what the service is asked for."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, cast

from msgspec.structs import replace

from ...frames.convert import load, need
from ..memory import AsyncClient, Client
from .awaiting import stepped
from .pushing import AllOf, AnyOf, Compared, Condition, Missing, OneOf, Operator, StartsWith
from .scan import Scan

if TYPE_CHECKING:
    import polars
    import pyarrow  # type: ignore[import-untyped]

_OPERATORS = {"Eq": "==", "NotEq": "!=", "Lt": "<", "LtEq": "<=", "Gt": ">", "GtEq": ">="}
_CLOSED = {"Both": (">=", "<="), "Left": (">=", "<"), "Right": (">", "<="), "None": (">", "<")}


def lazy_frame(client: Client, scan: Scan, parallel: int = 1) -> polars.LazyFrame:
    """Nothing is read before polars collects, and then only the columns and rows it needs."""
    return _lazy(scan, lambda wanted: wanted.read(client, parallel))


def async_lazy_frame(client: AsyncClient, scan: Scan) -> polars.LazyFrame:
    """The same for the event loop that runs now: polars waits for it in a thread of its own."""
    step = stepped()
    return _lazy(scan, lambda wanted: step(wanted.async_batches(client)))


def _lazy(scan: Scan, read: Callable[[Scan], Iterator[pyarrow.RecordBatch]]) -> polars.LazyFrame:
    pl = need("polars")
    plugins = load("polars.io.plugins", "scanning a view", "polars")
    columns = scan.columns or tuple(scan.schema().names)

    def source(
        with_columns: list[str] | None, predicate: Any, n_rows: int | None, batch_size: int | None
    ) -> Iterator[polars.DataFrame]:
        # polars applies a limit before a condition of its own, and gives a source both only in that order
        wanted = replace(
            scan, columns=tuple(columns if with_columns is None else with_columns or columns[:1])
        )
        shown = wanted.columns
        if predicate is not None:
            names = predicate.meta.root_names()
            needed = [name for name in names if name not in shown]
            wanted = replace(wanted.asks(condition_of(predicate), names), columns=(*shown, *needed))
        if n_rows is not None and predicate is None:
            wanted = wanted.at_most(n_rows)
        for batch in read(wanted):
            frame = pl.from_arrow(batch)
            yield frame if predicate is None else frame.filter(predicate).select(shown)

    schema = pl.from_arrow(replace(scan, columns=columns).schema().empty_table()).schema
    found: polars.LazyFrame = plugins.register_io_source(source, schema=schema, is_pure=False)
    return found


def condition_of(predicate: Any) -> Condition | None:
    """What is known of a predicate. Polars shows it as JSON only, whose form may change: then, nothing."""
    try:
        return _condition(json.loads(predicate.meta.serialize(format="json")))
    except Exception:  # the form is not promised, and neither is that there is one
        return None


def _condition(wire: Any) -> Condition | None:
    match wire:
        case {"BinaryExpr": {"left": left, "op": "And" | "LogicalAnd", "right": right}}:
            return AllOf((_condition(left), _condition(right)))
        case {"BinaryExpr": {"left": left, "op": "Or" | "LogicalOr", "right": right}}:
            return AnyOf((_condition(left), _condition(right)))
        case {
            "BinaryExpr": {"left": {"Column": str(column)}, "op": str(op), "right": {"Literal": _} as value}
        }:
            return _compared(column, _OPERATORS.get(op), value)
        case {"Function": {"input": list(inputs), "function": function}}:
            return _function(inputs, function)
    return None


def _compared(column: str, operator: str | None, value: Any) -> Condition | None:
    return None if operator is None else Compared(column, cast(Operator, operator), _literal(value))


def _function(inputs: list[Any], function: Any) -> Condition | None:
    match function, inputs:
        case {"Boolean": "Not"}, [{"Function": {"input": [{"Column": str(column)}], "function": inner}}]:
            missing = {"IsNull": False, "IsNotNull": True}.get(str(_named(inner)))
            return None if missing is None else Missing(column, missing)
        case {"Boolean": "IsNull"}, [{"Column": str(column)}]:
            return Missing(column, True)
        case {"Boolean": "IsNotNull"}, [{"Column": str(column)}]:
            return Missing(column, False)
        case {"Boolean": {"IsIn": _}}, [{"Column": str(column)}, values]:
            found = _literal(values)
            return None if found is None else OneOf(column, tuple(found))
        case {"Boolean": {"IsBetween": {"closed": str(closed)}}}, [{"Column": str(column)}, low, high]:
            from_, to = _CLOSED[closed]
            return AllOf((_compared(column, from_, low), _compared(column, to, high)))
        case {"StringExpr": "StartsWith"}, [{"Column": str(column)}, text]:
            found = _literal(text)
            return StartsWith(column, found) if isinstance(found, str) else None
    return None


def _named(function: Any) -> Any:
    return function.get("Boolean") if isinstance(function, Mapping) else None


def _literal(wire: Any) -> Any:
    """The value of a literal, by polars itself; None for what is none."""
    if not isinstance(wire, Mapping) or "Literal" not in wire:
        return None
    pl = need("polars")
    try:
        expression = pl.Expr.deserialize(io.StringIO(json.dumps(wire)), format="json")
    except pl.exceptions.PolarsError:  # JSON has no word for numbers that are infinite or none
        return None
    return pl.select(expression).item()
