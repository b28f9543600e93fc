"""Blade, from the view acme:Blade(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..blade import BladeFields, BladeProperty

    _Base = _s.Nodes[BladeFields, BladeProperty]
else:
    _Base = _s.Nodes


class Blade(_Base):
    """One blade of a rotor."""

    aliases = _s.Value()
    description = _s.Value()
    installed = _s.Value()
    is_damaged = _s.Value()
    length = _s.Value()
    manufacturer = _s.Value()
    name = _s.Value()
    serial_number = _s.Value()
