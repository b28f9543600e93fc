"""Local, from the view hostile:Local(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..local_ import LocalFields, LocalProperty

    _Base = _s.Nodes[LocalFields, LocalProperty]
else:
    _Base = _s.Nodes


class Local(_Base):
    """Local: nodes of the view hostile:Local(v1)."""

    name = _s.Value()
    other = _s.Reference()
