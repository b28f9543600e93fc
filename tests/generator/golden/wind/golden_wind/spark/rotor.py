"""Rotor, from the view acme:Rotor(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..rotor import RotorFields, RotorProperty

    _Base = _s.Nodes[RotorFields, RotorProperty]
else:
    _Base = _s.Nodes


class Rotor(_Base):
    """Hub and blades."""

    aliases = _s.Value()
    description = _s.Value()
    diameter = _s.Value()
    installed = _s.Value()
    manufacturer = _s.Value()
    name = _s.Value()
    serial_number = _s.Value()
