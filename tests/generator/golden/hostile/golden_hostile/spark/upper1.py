"""UPPER1, from the view hostile:UPPER1(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..upper1 import UPPER1Fields, UPPER1Property

    _Base = _s.Nodes[UPPER1Fields, UPPER1Property]
else:
    _Base = _s.Nodes


class UPPER1(_Base):
    """UPPER1: nodes of the view hostile:UPPER1(v1)."""

    name = _s.Value()
    other = _s.Reference()
