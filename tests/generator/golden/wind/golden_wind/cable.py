"""Cable, from the view acme:Cable(v1)."""

from __future__ import annotations

import datetime as _dt
import typing as _t

import pygen_runtime.spi as _p

if _t.TYPE_CHECKING:
    from .substation import Substation, SubstationList, SubstationSelection

_VIEW = _p.View(
    "acme",
    "Cable",
    "v1",
    package=__package__ or "",
    read="Cable",
    write="CableWrite",
    members=(
        _p.Property("cross_section", "crossSection", "float64"),
        _p.Property("laid", "laid", "date"),
        _p.Property("length", "length", "float64", unit="length:kilom"),
    ),
    used_for="edge",
    ends=("Substation", "Substation"),
)


class Cable(_p.Edge, view=_VIEW):
    """A cable between two substations."""

    start_node: _p.NodeRef[Substation]
    end_node: _p.NodeRef[Substation]
    cross_section: float | None = None
    laid: _dt.date | None = None
    length: float | None = None
    """Unit: length:kilom."""

    def as_write(self) -> CableWrite:
        return _p.as_write(self, CableWrite)


class CableWrite(_p.EdgeWrite, view=_VIEW):
    """What can be written of Cable; only what is set is sent."""

    cross_section: float | None = None
    laid: _dt.date | None = None
    length: float | None = None
    """Unit: length:kilom."""


class CableList(_p.EdgeList[Cable]):
    """A list of Cable that turns into frames, dicts and ids."""

    start_node: SubstationList
    end_node: SubstationList


class CableFields(_p.EdgeFields):
    """Fields of Cable for typed conditions."""

    cross_section: _p.NumberField
    laid: _p.DateField
    length: _p.NumberField


CableProperty = _t.Literal["external_id", "space", "cross_section", "laid", "length"]


class CableFilter(_p.EdgeWhere, total=False):
    """Keyword filters of Cable; several are combined with and."""

    min_cross_section: float
    max_cross_section: float
    min_laid: _dt.date
    max_laid: _dt.date
    min_length: float
    """Unit: length:kilom."""
    max_length: float
    """Unit: length:kilom."""


class CableWhere(CableFilter, _p.Conditioned[CableFields], total=False):
    """Conditions of Cable: keyword filters, and `where`."""


class CableOptions(CableWhere, _p.Listing[CableProperty], total=False):
    """Filters, sorting, limit and units of Cable."""


class CableKeywords:
    """What reads of Cable take."""

    def _takes_filters(self, **where: _t.Unpack[CableWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[CableOptions]) -> None: ...


class CableSelection(
    CableKeywords, _p.Selection[CableFields, CableProperty], view=_VIEW
):
    """Which Cable, and what of their surroundings."""

    with_start_node: _t.ClassVar[_p.WithEnd[SubstationSelection]]
    with_end_node: _t.ClassVar[_p.WithEnd[SubstationSelection]]


class CableQuery(CableSelection, _p.Query[Cable, CableList]):
    """A query over Cable."""


class AsyncCableQuery(CableSelection, _p.AsyncQuery[Cable, CableList]):
    """A query over Cable whose results are awaited."""


class CableAPI(CableKeywords, _p.EdgeAPI[Cable, CableList, CableProperty, CableQuery]):
    """Reads Cable."""


class AsyncCableAPI(
    CableKeywords, _p.AsyncEdgeAPI[Cable, CableList, CableProperty, AsyncCableQuery]
):
    """Reads Cable without blocking."""
