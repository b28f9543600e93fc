"""X, from the view hostile:X(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..x import XFields, XProperty

    _Base = _s.Nodes[XFields, XProperty]
else:
    _Base = _s.Nodes


class X(_Base):
    """X: nodes of the view hostile:X(v1)."""

    name = _s.Value()
    other = _s.Reference()
