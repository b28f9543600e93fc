"""Blade, from the view acme:Blade(v1)."""

from __future__ import annotations

import typing as _t

import pygen_runtime.spi as _p

if _t.TYPE_CHECKING:
    from .wind_turbine import WindTurbine, WindTurbineSelection, WindTurbineWrite

_VIEW = _p.View(
    "acme",
    "Blade",
    "v1",
    package=__package__ or "",
    read="Blade",
    write="BladeWrite",
    members=(
        _p.Property("serial", "serial", "text"),
        _p.Property("is_damaged", "isDamaged", "boolean"),
        _p.Direct("spares", "spares", "Blade", list=True),
        _p.Direct("maker", "maker"),
        _p.EdgeTo(
            "turbines",
            "turbines",
            ("acme", "WindTurbine.blades"),
            "WindTurbine",
            direction="inwards",
        ),
        _p.Reverse(
            "spare_of",
            "spareOf",
            "Blade",
            ("acme", "Blade/v1", "spares"),
            "spares",
            through_list=True,
        ),
    ),
)


class Blade(_p.Node, view=_VIEW):
    """One of the wings of a rotor."""

    serial: str | None = None
    is_damaged: bool | None = None
    spares: list[_p.NodeRef[Blade]] | None = None
    maker: _p.NodeRef[_p.Node] | None = None
    turbines: _p.Connection[WindTurbine]
    spare_of: _p.Connection[Blade]

    def as_write(self) -> BladeWrite:
        return _p.as_write(self, BladeWrite)


class BladeWrite(_p.NodeWrite, view=_VIEW):
    """What can be written of a Blade; only what is set is sent."""

    serial: str | None = None
    is_damaged: bool | None = None
    spares: _t.Sequence[BladeWrite | _p.NodeInput] | None = None
    maker: _p.NodeInput | None = None
    turbines: _t.Sequence[WindTurbineWrite | _p.NodeInput] | None = None
    spare_of: _t.Sequence[BladeWrite | _p.NodeInput] | None = None


class BladeList(_p.NodeList[Blade]):
    """A list of Blade that turns into frames, dicts and ids."""


class BladeFields(_p.NodeFields):
    """Fields of Blade for typed conditions."""

    serial: _p.TextField
    is_damaged: _p.BooleanField
    spares: _p.ListField[_p.NodeInput]
    maker: _p.ReferenceField


BladeProperty = _t.Literal[
    "external_id",
    "space",
    "serial",
    "is_damaged",
    "spares",
    "maker",
]


class BladeFilter(_p.Where, total=False):
    """Keyword filters of Blade; several are combined with and."""

    serial: str | _t.Sequence[str]
    serial_prefix: str
    is_damaged: bool
    spares_contains: _p.NodeInput | _t.Sequence[_p.NodeInput]
    maker: _p.NodeInput | _t.Sequence[_p.NodeInput]


class BladeWhere(BladeFilter, _p.Conditioned[BladeFields], total=False):
    """Conditions of Blade: keyword filters, and `where`."""


class BladeOptions(BladeWhere, _p.Listing[BladeProperty], total=False):
    """Filters, sorting, limit, paging and units of Blade."""


class BladeKeywords:
    """What reads of Blade can be asked for by name."""

    def _takes_filters(self, **where: _t.Unpack[BladeWhere]) -> None: ...

    def _takes_options(self, **options: _t.Unpack[BladeOptions]) -> None: ...


class BladeSelection(BladeKeywords, _p.Selection[BladeFields, BladeProperty], view=_VIEW):
    """Which Blade, and what of their surroundings."""

    with_spares: _t.ClassVar[_p.With[BladeSelection]]
    with_turbines: _t.ClassVar[_p.WithEdges[WindTurbineSelection]]
    with_spare_of: _t.ClassVar[_p.With[BladeSelection]]


class BladeQuery(BladeSelection, _p.Query[Blade, BladeList]):
    """A query over Blade: list it, iterate over it, count it."""


class AsyncBladeQuery(BladeSelection, _p.AsyncQuery[Blade, BladeList]):
    """A query over Blade whose results are awaited."""


class BladeAPI(BladeKeywords, _p.NodeAPI[Blade, BladeList, BladeProperty, BladeQuery]):
    """Reads Blade."""


class AsyncBladeAPI(BladeKeywords, _p.AsyncNodeAPI[Blade, BladeList, BladeProperty, AsyncBladeQuery]):
    """Reads Blade without blocking."""
