"""How the verbs of the runtime get the keyword arguments of each view.

A generated API class says once which keywords its view takes (`_takes_filters`, `_takes_options`); type
checkers solve the parameters of every verb from there, through these protocols.
"""

from __future__ import annotations

from typing import ParamSpec, Protocol, TypeVar

P = ParamSpec("P")
Field_contra = TypeVar("Field_contra", bound=str, contravariant=True)
List_co = TypeVar("List_co", covariant=True)
Read_co = TypeVar("Read_co", covariant=True)


class TakesOptions(Protocol[P, Read_co, List_co, Field_contra]):
    """An API whose verb takes filters, sorting, limit, paging and units."""

    def _takes_options(self, *args: P.args, **options: P.kwargs) -> None: ...
    def _gives_one(self) -> Read_co: ...
    def _gives_list(self) -> List_co: ...
    def _takes_field(self, field: Field_contra) -> None: ...


class TakesFilters(Protocol[P, Read_co, Field_contra]):
    """An API whose verb takes filters."""

    def _takes_filters(self, *args: P.args, **where: P.kwargs) -> None: ...
    def _gives_one(self) -> Read_co: ...
    def _takes_field(self, field: Field_contra) -> None: ...
