"""Cable, from the view acme:Cable(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..cable import CableFields, CableProperty

    _Base = _s.Edges[CableFields, CableProperty]
else:
    _Base = _s.Edges


class Cable(_Base):
    """A cable between two substations."""

    cross_section = _s.Value()
    laid = _s.Value()
    length = _s.Value()
