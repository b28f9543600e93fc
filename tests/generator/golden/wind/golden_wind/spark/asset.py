"""Asset, from the view acme:Asset(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..asset import AssetFields, AssetProperty

    _Base = _s.Nodes[AssetFields, AssetProperty]
else:
    _Base = _s.Nodes


class Asset(_Base):
    """Anything with a name that the company owns.

    Implemented by Blade, Component, Gearbox, Generator, MetMast, Nacelle, Rotor,
    Sensor and 3 more.
    """

    aliases = _s.Value()
    description = _s.Value()
    name = _s.Value()
