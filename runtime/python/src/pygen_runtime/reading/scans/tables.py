"""Views as tables of DuckDB: what its optimizer wants of each is what the service is asked for."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, cast

from msgspec.structs import replace

from ...frames.convert import load
from ...package import Package
from ..asked import Asked
from ..memory import Client
from .pushing import AllOf, AnyOf, Compared, Condition, Missing, OneOf, Operator, asked_of_service
from .scan import Scan

if TYPE_CHECKING:
    import duckdb

_OPERATORS: dict[type[ast.cmpop], Operator] = {
    ast.Eq: "==", ast.NotEq: "!=", ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">=",
}  # fmt: skip
_VALUE_SET = re.compile(r"\{value_set=\w+:\[(.*?)\], null_matching_behavior=\w+\}", re.DOTALL)
_OPTIONS = re.compile(r", \{nan_is_null=\w+\}")


def sql(client: Client, query: str, package: Package) -> duckdb.DuckDBPyRelation:
    """The result of a query over views, which are tables called as the client's attributes are."""
    database = load("duckdb", "queries in SQL", "duckdb")
    connection = database.connect()
    for name in _tables(connection, query, package.classes):
        cls = package.read_class(name)
        connection.register(name, _table(client, Scan(cls, Asked(cls._view))))
    found: duckdb.DuckDBPyRelation = connection.sql(query)
    return found


def _tables(connection: Any, query: str, classes: Iterable[str]) -> Iterable[str]:
    """The views a query names. DuckDB tells the names of a query by itself; what is no name stays away."""
    named = {str(name).lower() for name in connection.get_table_names(query)}
    return [name for name in classes if name.lower() in named]


def _table(client: Client, scan: Scan) -> Any:
    """What DuckDB takes for an Arrow data set, and asks for columns of some rows, as often as it likes."""
    datasets = load("pyarrow.dataset", "queries in SQL", "duckdb")
    schema = scan.schema()

    class ViewDataset(datasets.Dataset):  # type: ignore[misc, name-defined]
        def __init__(self) -> None:
            """There is no data set of Arrow behind it."""

        @property
        def schema(self) -> Any:
            return schema

        def scanner(self, columns: Any = None, filter: Any = None, **_: Any) -> Any:
            condition = None if filter is None else condition_of(str(filter))
            names = list(columns or schema.names)
            # Arrow applies the whole filter to what comes back, so its columns are read too
            filtered = [] if filter is None else [name for name in schema.names if name in _words(filter)]
            wanted = replace(
                scan.within(asked_of_service(condition, scan.view)),
                columns=tuple(dict.fromkeys([*names, *filtered])),
            )
            return datasets.Scanner.from_batches(
                wanted.read(client), schema=wanted.schema(), columns=names, filter=filter
            )

    return ViewDataset()


def _words(filter: Any) -> set[str]:
    return set(re.findall(r"\w+", str(filter)))


def condition_of(text: str) -> Condition | None:
    """What is known of an Arrow expression, which shows itself as text only; moments are no Python, so not
    known.
    """
    text = _OPTIONS.sub("", _VALUE_SET.sub(r"[\1]", text))
    text = re.sub(r"null\[\w+\]", "None", text).replace("\n", " ")
    try:
        tree = ast.parse(text.strip(), mode="eval").body
    except (SyntaxError, ValueError, RecursionError):
        return None
    return _condition(tree)


def _condition(tree: ast.expr) -> Condition | None:
    match tree:
        case ast.BoolOp(op=ast.And(), values=values):
            return AllOf(tuple(map(_condition, values)))
        case ast.BoolOp(op=ast.Or(), values=values):
            return AnyOf(tuple(map(_condition, values)))
        case ast.Compare(left=ast.Name(id=column), ops=[op], comparators=[right]):
            value, operator = _literal(right), _OPERATORS.get(type(op))
            return None if operator is None or value is None else Compared(column, operator, value)
        case ast.Call(func=ast.Name(id="is_valid"), args=[ast.Name(id=column)]):
            return Missing(column, False)
        case ast.Call(func=ast.Name(id="is_null"), args=[ast.Name(id=column)]):
            return Missing(column, True)
        case ast.Call(func=ast.Name(id="if_else"), args=[_, chosen, ast.Constant(value=None)]):
            return _condition(chosen)  # null where something is missing: lets nothing through
        case ast.Call(func=ast.Name(id="is_in"), args=[ast.Name(id=column), ast.List(elts=values)]):
            found = tuple(map(_literal, values))
            return None if None in found else OneOf(column, found)
    return None


def _literal(tree: ast.expr) -> Any:
    try:
        value = ast.literal_eval(tree)
    except (ValueError, SyntaxError, TypeError):
        return {"true": True, "false": False}.get(tree.id) if isinstance(tree, ast.Name) else None
    return cast(Any, value)
