"""AQuery2, from the view hostile:AQuery(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..a_query2 import AQuery2Fields, AQuery2Property

    _Base = _s.Nodes[AQuery2Fields, AQuery2Property]
else:
    _Base = _s.Nodes


class AQuery2(_Base):
    """AQuery2: nodes of the view hostile:AQuery(v1)."""

    name = _s.Value()
    other = _s.Reference()
