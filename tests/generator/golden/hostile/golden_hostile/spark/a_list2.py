"""AList2, from the view hostile:AList(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..a_list2 import AList2Fields, AList2Property

    _Base = _s.Nodes[AList2Fields, AList2Property]
else:
    _Base = _s.Nodes


class AList2(_Base):
    """AList2: nodes of the view hostile:AList(v1)."""

    name = _s.Value()
    other = _s.Reference()
