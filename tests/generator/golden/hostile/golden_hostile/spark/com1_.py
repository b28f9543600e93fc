"""COM1, from the view hostile:COM1(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..com1_ import COM1Fields, COM1Property

    _Base = _s.Nodes[COM1Fields, COM1Property]
else:
    _Base = _s.Nodes


class COM1(_Base):
    """COM1: nodes of the view hostile:COM1(v1)."""

    name = _s.Value()
    other = _s.Reference()
