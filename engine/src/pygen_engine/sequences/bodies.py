"""The bodies of the sequence endpoints."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from msgspec import Meta, Struct

from pygen_engine.classic.bodies import Named, Text

_Metadata = dict[str, str]
_RowNumber = Annotated[int, Meta(ge=0, le=2**62)]
_Bound = Annotated[int, Meta(ge=-1, le=2**62)]

VALUE_TYPES = ("STRING", "DOUBLE", "LONG")
_Columns = Annotated[list[Text], Meta(min_length=1, max_length=400)]


class Column(Struct, rename="camel", kw_only=True):
    external_id: Text
    name: str | None = None
    description: str | None = None
    value_type: str = "DOUBLE"
    metadata: _Metadata | None = None

    def __post_init__(self) -> None:
        self.value_type = self.value_type.upper()
        if self.value_type not in VALUE_TYPES:
            raise ValueError(f"valueType is one of {', '.join(VALUE_TYPES)}")


class NewSequence(Struct, rename="camel", kw_only=True):
    external_id: Text | None = None
    name: str | None = None
    description: str | None = None
    asset_id: int | None = None
    data_set_id: int | None = None
    metadata: _Metadata | None = None
    columns: Annotated[list[Column], Meta(min_length=1, max_length=400)]

    def __post_init__(self) -> None:
        if len({column.external_id for column in self.columns}) < len(self.columns):
            raise ValueError("every column needs an external id of its own")


class CreateBody(Struct):
    items: Annotated[list[NewSequence], Meta(min_length=1, max_length=1000)]


class ColumnNamed(Struct, rename="camel"):
    external_id: Text


class ColumnUpdate(ColumnNamed):
    update: dict[Literal["externalId", "name", "description", "metadata"], dict[str, Any]]


class ColumnsChange(Struct, forbid_unknown_fields=True):
    """What is said of the columns of a sequence there is."""

    add: list[Column] = []
    remove: list[ColumnNamed] = []
    modify: list[ColumnUpdate] = []


class Filter(Struct, rename="camel", forbid_unknown_fields=True):
    name: str | None = None
    external_id_prefix: str | None = None
    metadata: _Metadata | None = None


class ListBody(Struct):
    filter: Filter | None = None
    limit: Annotated[int, Meta(ge=1, le=1000)] = 100
    cursor: str | None = None


class Row(Struct, rename="camel"):
    row_number: _RowNumber
    values: Annotated[list[Any], Meta(min_length=1, max_length=400)]


class Insertion(Named, kw_only=True):
    columns: _Columns
    rows: Annotated[list[Row], Meta(max_length=10_000)]


class InsertBody(Struct):
    items: Annotated[list[Insertion], Meta(min_length=1, max_length=1000)]


class Deletion(Named, kw_only=True):
    rows: Annotated[list[_RowNumber], Meta(max_length=10_000)]


class DeleteBody(Struct):
    items: Annotated[list[Deletion], Meta(min_length=1, max_length=1000)]


class RetrieveBody(Named, kw_only=True):
    start: _Bound | None = None
    end: _Bound | None = None
    limit: Annotated[int, Meta(ge=1, le=10_000)] | None = None
    columns: _Columns | None = None
    cursor: str | None = None


class LatestBody(Named, kw_only=True):
    before: _Bound | None = None
    columns: _Columns | None = None
