"""MetMast, from the view acme:MetMast(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..met_mast import MetMastFields, MetMastProperty

    _Base = _s.Nodes[MetMastFields, MetMastProperty]
else:
    _Base = _s.Nodes


class MetMast(_Base):
    """A mast that measures the weather."""

    aliases = _s.Value()
    description = _s.Value()
    height = _s.Value()
    latitude = _s.Value()
    longitude = _s.Value()
    name = _s.Value()
