"""List, from the view hostile:List(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..list import ListFields, ListProperty

    _Base = _s.Nodes[ListFields, ListProperty]
else:
    _Base = _s.Nodes


class List(_Base):
    """List: nodes of the view hostile:List(v1)."""

    name = _s.Value()
    other = _s.Reference()
