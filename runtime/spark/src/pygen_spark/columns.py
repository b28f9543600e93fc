"""The columns of a view as attributes of its class, for type checkers and for Spark."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, overload

if TYPE_CHECKING:
    from pyspark.sql import Column

    class ReferenceColumn(Column):
        """A relation: a struct of space and external id."""

        space: Column
        external_id: Column


class Value:
    """A column; asked for on the class, it is Spark's own."""

    def __init__(self, column: str = "") -> None:
        self._column = column

    def __set_name__(self, owner: type, name: str) -> None:
        self._column = self._column or name

    def __get__(self, instance: Any, owner: type) -> Column:
        from pyspark.sql.functions import col

        return col(f"`{self._column}`")


class Reference(Value):
    """A column of references: `.space` and `.external_id` are columns too."""

    if TYPE_CHECKING:

        @overload
        def __get__(self, instance: None, owner: type) -> ReferenceColumn: ...
        @overload
        def __get__(self, instance: object, owner: type) -> ReferenceColumn: ...
        def __get__(self, instance: Any, owner: type) -> ReferenceColumn: ...
