"""Implementation, from the view every:Implementation(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..implementation import ImplementationFields, ImplementationProperty

    _Base = _s.Nodes[ImplementationFields, ImplementationProperty]
else:
    _Base = _s.Nodes


class Implementation(_Base):
    """Implementation: nodes of the view every:Implementation(v1)."""

    label = _s.Value()
