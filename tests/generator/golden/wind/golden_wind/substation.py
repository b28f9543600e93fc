"""Substation, from the view acme:Substation(v1)."""

from __future__ import annotations

import typing as _t

import pygen_runtime.spi as _p

from .asset import Asset, AssetFields, AssetFilter, AssetWrite
from .located import Located, LocatedFields, LocatedFilter, LocatedWrite

if _t.TYPE_CHECKING:
    from .cable import Cable, CableFields, CableWrite
    from .wind_farm import WindFarm, WindFarmFields, WindFarmList, WindFarmSelection

_VIEW = _p.View(
    "acme",
    "Substation",
    "v1",
    package=__package__ or "",
    read="Substation",
    write="SubstationWrite",
    members=(
        _p.Property("aliases", "aliases", "text", list=True),
        _p.Property("description", "description", "text"),
        _p.Property("latitude", "latitude", "float64"),
        _p.Property("longitude", "longitude", "float64"),
        _p.Property("name", "name", "text", required=True, nullable=False),
        _p.Property("voltage", "voltage", "float64", unit="electric_potential:kilov"),
        _p.EdgeTo("feeds", "feeds", ("acme", "cable"), "Substation", edge="Cable"),
        _p.Reverse(
            "farms",
            "farms",
            "WindFarm",
            ("acme", "WindFarm/v1", "substation"),
            "substation",
        ),
    ),
)


class Substation(Located, Asset, view=_VIEW):
    """Collects and transforms power."""

    voltage: float | None = None
    """Unit: electric_potential:kilov."""
    feeds: _p.Connection[_p.Link[Cable, Substation]]
    """Cables to other substations."""
    farms: _p.Connection[WindFarm]

    def as_write(self) -> SubstationWrite:
        return _p.as_write(self, SubstationWrite)


class SubstationWrite(LocatedWrite, AssetWrite, view=_VIEW):
    """What can be written of Substation; only what is set is sent."""

    voltage: float | None = None
    """Unit: electric_potential:kilov."""
    feeds: _t.Sequence[CableWrite | SubstationWrite | _p.NodeId | str] | None = None
    """Cables to other substations."""


class SubstationList(_p.NodeList[Substation]):
    """A list of Substation that turns into frames, dicts and ids."""

    feeds: SubstationList
    farms: WindFarmList


class SubstationFields(LocatedFields, AssetFields):
    """Fields of Substation for typed conditions."""

    voltage: _p.NumberField
    feeds: _p.LinkField[SubstationFields, CableFields]
    farms: _p.ConnectionField[WindFarmFields]


SubstationProperty = _t.Literal[
    "external_id",
    "space",
    "aliases",
    "description",
    "latitude",
    "longitude",
    "name",
    "voltage",
]


class SubstationFilter(LocatedFilter, AssetFilter, total=False):
    """Keyword filters of Substation; several are combined with and."""

    min_voltage: float
    """Unit: electric_potential:kilov."""
    max_voltage: float
    """Unit: electric_potential:kilov."""


class SubstationWhere(SubstationFilter, _p.Conditioned[SubstationFields], total=False):
    """Conditions of Substation: keyword filters, and `where`."""


class SubstationOptions(SubstationWhere, _p.Listing[SubstationProperty], total=False):
    """Filters, sorting, limit and units of Substation."""


class SubstationKeywords:
    """What reads of Substation take."""

    def _takes_filters(self, **where: _t.Unpack[SubstationWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[SubstationOptions]) -> None: ...


class SubstationSelection(
    SubstationKeywords, _p.Selection[SubstationFields, SubstationProperty], view=_VIEW
):
    """Which Substation, and what of their surroundings."""

    with_feeds: _t.ClassVar[_p.WithLinks[SubstationSelection, CableFields]]
    with_farms: _t.ClassVar[_p.With[WindFarmSelection]]


class SubstationQuery(SubstationSelection, _p.Query[Substation, SubstationList]):
    """A query over Substation."""


class AsyncSubstationQuery(
    SubstationSelection, _p.AsyncQuery[Substation, SubstationList]
):
    """A query over Substation whose results are awaited."""


class SubstationAPI(
    SubstationKeywords,
    _p.NodeAPI[Substation, SubstationList, SubstationProperty, SubstationQuery],
):
    """Reads Substation."""


class AsyncSubstationAPI(
    SubstationKeywords,
    _p.AsyncNodeAPI[
        Substation, SubstationList, SubstationProperty, AsyncSubstationQuery
    ],
):
    """Reads Substation without blocking."""
