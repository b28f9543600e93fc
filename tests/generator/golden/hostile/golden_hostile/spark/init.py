"""Init, from the view hostile:init(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..init import InitFields, InitProperty

    _Base = _s.Nodes[InitFields, InitProperty]
else:
    _Base = _s.Nodes


class Init(_Base):
    """Init: nodes of the view hostile:init(v1)."""

    name = _s.Value()
    other = _s.Reference()
