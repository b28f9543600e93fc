"""Lpt9, from the view hostile:lpt9(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..lpt9_ import Lpt9Fields, Lpt9Property

    _Base = _s.Nodes[Lpt9Fields, Lpt9Property]
else:
    _Base = _s.Nodes


class Lpt9(_Base):
    """Lpt9: nodes of the view hostile:lpt9(v1)."""

    name = _s.Value()
    other = _s.Reference()
