"""The columns of a view as attributes of its class, for type checkers and for Spark."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pyspark.sql import Column


def _column(name: str) -> Column:
    from pyspark.sql.functions import col

    return col(name)


class Value:
    """A column; asked for on the class, it is Spark's own."""

    def __init__(self, column: str = "") -> None:
        self._column = column

    def __set_name__(self, owner: type, name: str) -> None:
        self._column = self._column or name

    def __get__(self, instance: object, owner: type) -> Column:
        return _column(f"`{self._column}`")


class ReferenceColumn:
    """A relation: a struct of space and external id.

    It is no column itself, since columns of Spark have every attribute there can be: a wrong name of a part
    would be found by nobody.
    """

    def __init__(self, name: str) -> None:
        self._name = name

    @property
    def column(self) -> Column:
        """The struct as a whole."""
        return _column(self._name)

    @property
    def space(self) -> Column:
        return _column(f"{self._name}.space")

    @property
    def external_id(self) -> Column:
        return _column(f"{self._name}.external_id")


class Reference:
    """A column of references."""

    def __init__(self, column: str = "") -> None:
        self._column = column

    def __set_name__(self, owner: type, name: str) -> None:
        self._column = self._column or name

    def __get__(self, instance: object, owner: type) -> ReferenceColumn:
        return ReferenceColumn(f"`{self._column}`")
