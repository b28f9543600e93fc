"""Upper1, from the view hostile:UPPER_1(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..upper1_3 import Upper1Fields, Upper1Property

    _Base = _s.Nodes[Upper1Fields, Upper1Property]
else:
    _Base = _s.Nodes


class Upper1(_Base):
    """Upper1: nodes of the view hostile:UPPER_1(v1)."""

    name = _s.Value()
    other = _s.Reference()
