"""What type checkers are told of a view in Spark: one line for each column.

The classes are made when they are used, from the field table and by the same rule (`pygen_spark.views`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from pygen.ir import Direct, Property, Value
from pygen.targets.python.plan import Attribute
from pygen.targets.python.reserved import SPARK_VERBS


def spark_columns(
    properties: Iterable[Property], attribute: Callable[[Property], str]
) -> tuple[Attribute, ...]:
    """The columns; one that is called as a verb of the class is got by another name."""
    stored = [prop for prop in properties if isinstance(prop, Value | Direct)]
    taken = {attribute(prop) for prop in stored} | SPARK_VERBS
    columns = []
    for prop in stored:
        column = name = attribute(prop)
        while name in SPARK_VERBS or (name != column and name in taken):
            name += "_"
        one = isinstance(prop, Direct) and not prop.list
        columns.append(Attribute(name, "_s.ReferenceColumn" if one else "_s.Column"))
    return tuple(columns)
