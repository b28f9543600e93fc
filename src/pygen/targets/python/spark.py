"""What a class for Spark says of its view: one line for each column."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from pygen.ir import Direct, Property, Value
from pygen.source.python.layout import call
from pygen.source.python.text import literal
from pygen.targets.python.plan import SparkColumn
from pygen.targets.python.reserved import SPARK_VERBS


def spark_columns(
    properties: Iterable[Property], attribute: Callable[[Property], str]
) -> tuple[SparkColumn, ...]:
    """The columns; one that is called as a verb of the class is got by another name."""
    stored = [prop for prop in properties if isinstance(prop, Value | Direct)]
    taken = {attribute(prop) for prop in stored} | SPARK_VERBS
    columns = []
    for prop in stored:
        column = name = attribute(prop)
        while name in SPARK_VERBS or (name != column and name in taken):
            name += "_"
        kind = "_s.Reference" if isinstance(prop, Direct) and not prop.list else "_s.Value"
        columns.append(SparkColumn(name, call(kind, *([] if name == column else [literal(column)]))))
    return tuple(columns)
