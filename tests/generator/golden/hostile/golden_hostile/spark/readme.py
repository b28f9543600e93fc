"""README, from the view hostile:README(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..readme import READMEFields, READMEProperty

    _Base = _s.Nodes[READMEFields, READMEProperty]
else:
    _Base = _s.Nodes


class README(_Base):
    """README: nodes of the view hostile:README(v1)."""

    name = _s.Value()
    other = _s.Reference()
