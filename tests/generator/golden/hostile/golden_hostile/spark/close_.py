"""Close, from the view hostile:Close(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..close_ import CloseFields, CloseProperty

    _Base = _s.Nodes[CloseFields, CloseProperty]
else:
    _Base = _s.Nodes


class Close(_Base):
    """Close: nodes of the view hostile:Close(v1)."""

    name = _s.Value()
    other = _s.Reference()
