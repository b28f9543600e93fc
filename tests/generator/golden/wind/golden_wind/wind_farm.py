"""WindFarm, from the view acme:WindFarm(v1)."""

from __future__ import annotations

import datetime as _dt
import typing as _t

import pygen_runtime.spi as _p

from .asset import Asset, AssetFields, AssetFilter, AssetWrite
from .located import Located, LocatedFields, LocatedFilter, LocatedWrite

if _t.TYPE_CHECKING:
    from .substation import (
        Substation,
        SubstationFields,
        SubstationList,
        SubstationSelection,
        SubstationWrite,
    )
    from .wind_turbine import (
        WindTurbine,
        WindTurbineFields,
        WindTurbineList,
        WindTurbineSelection,
    )

_VIEW = _p.View(
    "acme",
    "WindFarm",
    "v1",
    package=__package__ or "",
    read="WindFarm",
    write="WindFarmWrite",
    members=(
        _p.Property("aliases", "aliases", "text", list=True),
        _p.Property("capacity", "capacity", "float64", unit="power:megaw"),
        _p.Property("description", "description", "text"),
        _p.Property("latitude", "latitude", "float64"),
        _p.Property("longitude", "longitude", "float64"),
        _p.Property("name", "name", "text", required=True, nullable=False),
        _p.Property("opened", "opened", "date"),
        _p.Direct("substation", "substation", "Substation"),
        _p.Reverse(
            "turbines",
            "turbines",
            "WindTurbine",
            ("acme", "WindTurbine/v1", "farm"),
            "farm",
        ),
    ),
)


class WindFarm(Located, Asset, view=_VIEW):
    """A group of turbines with one grid connection."""

    capacity: float | None = None
    """Sum of what the turbines can give. Unit: power:megaw."""
    opened: _dt.date | None = None
    """Day of the first delivery to the grid."""
    substation: _p.NodeRef[Substation] | None = None
    """Where the farm meets the grid."""
    turbines: _p.Connection[WindTurbine]
    """The turbines of the farm."""

    def as_write(self) -> WindFarmWrite:
        return _p.as_write(self, WindFarmWrite)


class WindFarmWrite(LocatedWrite, AssetWrite, view=_VIEW):
    """What can be written of WindFarm; only what is set is sent."""

    capacity: float | None = None
    """Sum of what the turbines can give. Unit: power:megaw."""
    opened: _dt.date | None = None
    """Day of the first delivery to the grid."""
    substation: SubstationWrite | _p.NodeId | str | None = None
    """Where the farm meets the grid."""


class WindFarmList(_p.NodeList[WindFarm]):
    """A list of WindFarm that turns into frames, dicts and ids."""

    substation: SubstationList
    turbines: WindTurbineList


class WindFarmFields(LocatedFields, AssetFields):
    """Fields of WindFarm for typed conditions."""

    capacity: _p.NumberField
    opened: _p.DateField
    substation: SubstationFields
    turbines: _p.ConnectionField[WindTurbineFields]


WindFarmProperty = _t.Literal[
    "external_id",
    "space",
    "aliases",
    "capacity",
    "description",
    "latitude",
    "longitude",
    "name",
    "opened",
    "substation",
]


class WindFarmFilter(LocatedFilter, AssetFilter, total=False):
    """Keyword filters of WindFarm; several are combined with and."""

    min_capacity: float
    """Sum of what the turbines can give. Unit: power:megaw."""
    max_capacity: float
    """Sum of what the turbines can give. Unit: power:megaw."""
    min_opened: _dt.date
    """Day of the first delivery to the grid."""
    max_opened: _dt.date
    """Day of the first delivery to the grid."""
    substation: _p.NodeInput | _t.Sequence[_p.NodeInput]
    """Where the farm meets the grid."""


class WindFarmWhere(WindFarmFilter, _p.Conditioned[WindFarmFields], total=False):
    """Conditions of WindFarm: keyword filters, and `where`."""


class WindFarmOptions(WindFarmWhere, _p.Listing[WindFarmProperty], total=False):
    """Filters, sorting, limit and units of WindFarm."""


class WindFarmKeywords:
    """What reads of WindFarm take."""

    def _takes_filters(self, **where: _t.Unpack[WindFarmWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[WindFarmOptions]) -> None: ...


class WindFarmSelection(
    WindFarmKeywords, _p.Selection[WindFarmFields, WindFarmProperty], view=_VIEW
):
    """Which WindFarm, and what of their surroundings."""

    with_substation: _t.ClassVar[_p.With[SubstationSelection]]
    with_turbines: _t.ClassVar[_p.With[WindTurbineSelection]]


class WindFarmQuery(WindFarmSelection, _p.Query[WindFarm, WindFarmList]):
    """A query over WindFarm."""


class AsyncWindFarmQuery(WindFarmSelection, _p.AsyncQuery[WindFarm, WindFarmList]):
    """A query over WindFarm whose results are awaited."""


class WindFarmAPI(
    WindFarmKeywords,
    _p.NodeAPI[WindFarm, WindFarmList, WindFarmProperty, WindFarmQuery],
):
    """Reads WindFarm."""


class AsyncWindFarmAPI(
    WindFarmKeywords,
    _p.AsyncNodeAPI[WindFarm, WindFarmList, WindFarmProperty, AsyncWindFarmQuery],
):
    """Reads WindFarm without blocking."""
