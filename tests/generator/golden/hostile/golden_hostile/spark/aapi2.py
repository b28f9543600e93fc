"""AAPI2, from the view hostile:AAPI(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..aapi2 import AAPI2Fields, AAPI2Property

    _Base = _s.Nodes[AAPI2Fields, AAPI2Property]
else:
    _Base = _s.Nodes


class AAPI2(_Base):
    """AAPI2: nodes of the view hostile:AAPI(v1)."""

    name = _s.Value()
    other = _s.Reference()
