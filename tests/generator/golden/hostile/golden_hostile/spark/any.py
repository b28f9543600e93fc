"""Any, from the view hostile:Any(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..any import AnyFields, AnyProperty

    _Base = _s.Nodes[AnyFields, AnyProperty]
else:
    _Base = _s.Nodes


class Any(_Base):
    """Any: nodes of the view hostile:Any(v1)."""

    name = _s.Value()
    other = _s.Reference()
