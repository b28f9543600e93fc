"""VIEW, from the view hostile:VIEW(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..view import VIEWFields, VIEWProperty

    _Base = _s.Nodes[VIEWFields, VIEWProperty]
else:
    _Base = _s.Nodes


class VIEW(_Base):
    """VIEW: nodes of the view hostile:VIEW(v1)."""

    name = _s.Value()
    other = _s.Reference()
