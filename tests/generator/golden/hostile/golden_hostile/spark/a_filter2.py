"""AFilter2, from the view hostile:AFilter(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..a_filter2 import AFilter2Fields, AFilter2Property

    _Base = _s.Nodes[AFilter2Fields, AFilter2Property]
else:
    _Base = _s.Nodes


class AFilter2(_Base):
    """AFilter2: nodes of the view hostile:AFilter(v1)."""

    name = _s.Value()
    other = _s.Reference()
