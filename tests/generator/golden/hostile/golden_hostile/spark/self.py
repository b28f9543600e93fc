"""Self, from the view hostile:Self(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..self import SelfFields, SelfProperty

    _Base = _s.Nodes[SelfFields, SelfProperty]
else:
    _Base = _s.Nodes


class Self(_Base):
    """Self: nodes of the view hostile:Self(v1)."""

    name = _s.Value()
    other = _s.Reference()
