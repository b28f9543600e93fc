"""X2, from the view hostile:x(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..x2 import X2Fields, X2Property

    _Base = _s.Nodes[X2Fields, X2Property]
else:
    _Base = _s.Nodes


class X2(_Base):
    """X2: nodes of the view hostile:x(v1)."""

    name = _s.Value()
    other = _s.Reference()
