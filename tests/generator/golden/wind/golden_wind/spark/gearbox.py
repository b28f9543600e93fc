"""Gearbox, from the view acme:Gearbox(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..gearbox import GearboxFields, GearboxProperty

    _Base = _s.Nodes[GearboxFields, GearboxProperty]
else:
    _Base = _s.Nodes


class Gearbox(_Base):
    """Gearbox: nodes of the view acme:Gearbox(v1)."""

    aliases = _s.Value()
    description = _s.Value()
    installed = _s.Value()
    manufacturer = _s.Value()
    name = _s.Value()
    ratio = _s.Value()
    serial_number = _s.Value()
    stages = _s.Value()
