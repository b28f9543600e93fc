"""Substation, from the view acme:Substation(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..substation import SubstationFields, SubstationProperty

    _Base = _s.Nodes[SubstationFields, SubstationProperty]
else:
    _Base = _s.Nodes


class Substation(_Base):
    """Collects and transforms power."""

    aliases = _s.Value()
    description = _s.Value()
    latitude = _s.Value()
    longitude = _s.Value()
    name = _s.Value()
    voltage = _s.Value()
