"""Located, from the view acme:Located(v1)."""

from __future__ import annotations

import typing as _t

import pygen_runtime.spi as _p

_VIEW = _p.View(
    "acme",
    "Located",
    "v1",
    package=__package__ or "",
    read="Located",
    write="LocatedWrite",
    members=(
        _p.Property("latitude", "latitude", "float64"),
        _p.Property("longitude", "longitude", "float64"),
    ),
    children=("MetMast", "Substation", "WindFarm", "WindTurbine"),
)


class Located(_p.Node, view=_VIEW):
    """Anything with a place on the map.

    Implemented by MetMast, Substation, WindFarm, WindTurbine.
    """

    latitude: float | None = None
    """Degrees north, WGS 84."""
    longitude: float | None = None
    """Degrees east, WGS 84."""

    def as_write(self) -> LocatedWrite:
        return _p.as_write(self, LocatedWrite)


class LocatedWrite(_p.NodeWrite, view=_VIEW):
    """What can be written of Located; only what is set is sent."""

    latitude: float | None = None
    """Degrees north, WGS 84."""
    longitude: float | None = None
    """Degrees east, WGS 84."""


class LocatedList(_p.NodeList[Located]):
    """A list of Located that turns into frames, dicts and ids."""


class LocatedFields(_p.NodeFields):
    """Fields of Located for typed conditions."""

    latitude: _p.NumberField
    longitude: _p.NumberField


LocatedProperty = _t.Literal["external_id", "space", "latitude", "longitude"]


class LocatedFilter(_p.Where, total=False):
    """Keyword filters of Located; several are combined with and."""

    min_latitude: float
    """Degrees north, WGS 84."""
    max_latitude: float
    """Degrees north, WGS 84."""
    min_longitude: float
    """Degrees east, WGS 84."""
    max_longitude: float
    """Degrees east, WGS 84."""


class LocatedWhere(LocatedFilter, _p.Conditioned[LocatedFields], total=False):
    """Conditions of Located: keyword filters, and `where`."""


class LocatedOptions(LocatedWhere, _p.Listing[LocatedProperty], total=False):
    """Filters, sorting, limit and units of Located."""


class LocatedKeywords:
    """What reads of Located take."""

    def _takes_filters(self, **where: _t.Unpack[LocatedWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[LocatedOptions]) -> None: ...


class LocatedSelection(
    LocatedKeywords, _p.Selection[LocatedFields, LocatedProperty], view=_VIEW
):
    """Which Located, and what of their surroundings."""


class LocatedQuery(LocatedSelection, _p.Query[Located, LocatedList]):
    """A query over Located."""


class AsyncLocatedQuery(LocatedSelection, _p.AsyncQuery[Located, LocatedList]):
    """A query over Located whose results are awaited."""


class LocatedAPI(
    LocatedKeywords, _p.NodeAPI[Located, LocatedList, LocatedProperty, LocatedQuery]
):
    """Reads Located."""


class AsyncLocatedAPI(
    LocatedKeywords,
    _p.AsyncNodeAPI[Located, LocatedList, LocatedProperty, AsyncLocatedQuery],
):
    """Reads Located without blocking."""
