"""Located, from the view acme:Located(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..located import LocatedFields, LocatedProperty

    _Base = _s.Nodes[LocatedFields, LocatedProperty]
else:
    _Base = _s.Nodes


class Located(_Base):
    """Anything with a place on the map.

    Implemented by MetMast, Substation, WindFarm, WindTurbine.
    """

    latitude = _s.Value()
    longitude = _s.Value()
