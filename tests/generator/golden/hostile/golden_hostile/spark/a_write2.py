"""AWrite2, from the view hostile:AWrite(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..a_write2 import AWrite2Fields, AWrite2Property

    _Base = _s.Nodes[AWrite2Fields, AWrite2Property]
else:
    _Base = _s.Nodes


class AWrite2(_Base):
    """AWrite2: nodes of the view hostile:AWrite(v1)."""

    name = _s.Value()
    other = _s.Reference()
