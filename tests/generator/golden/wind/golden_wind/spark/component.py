"""Component, from the view acme:Component(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..component import ComponentFields, ComponentProperty

    _Base = _s.Nodes[ComponentFields, ComponentProperty]
else:
    _Base = _s.Nodes


class Component(_Base):
    """A part of a turbine that can be replaced.

    Implemented by Blade, Gearbox, Generator, Nacelle, Rotor.
    """

    aliases = _s.Value()
    description = _s.Value()
    installed = _s.Value()
    manufacturer = _s.Value()
    name = _s.Value()
    serial_number = _s.Value()
