"""Nacelle, from the view acme:Nacelle(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..nacelle import NacelleFields, NacelleProperty

    _Base = _s.Nodes[NacelleFields, NacelleProperty]
else:
    _Base = _s.Nodes


class Nacelle(_Base):
    """The house behind the rotor."""

    aliases = _s.Value()
    description = _s.Value()
    installed = _s.Value()
    manufacturer = _s.Value()
    name = _s.Value()
    serial_number = _s.Value()
    weight = _s.Value()
    gearbox = _s.Reference()
    generator = _s.Reference()
