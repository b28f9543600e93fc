"""Generator, from the view acme:Generator(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..generator import GeneratorFields, GeneratorProperty

    _Base = _s.Nodes[GeneratorFields, GeneratorProperty]
else:
    _Base = _s.Nodes


class Generator(_Base):
    """Generator: nodes of the view acme:Generator(v1)."""

    aliases = _s.Value()
    description = _s.Value()
    installed = _s.Value()
    manufacturer = _s.Value()
    name = _s.Value()
    poles = _s.Value()
    rated_speed = _s.Value()
    serial_number = _s.Value()
