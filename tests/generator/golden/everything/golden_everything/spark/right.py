"""Right, from the view every:Right(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..right import RightFields, RightProperty

    _Base = _s.Nodes[RightFields, RightProperty]
else:
    _Base = _s.Nodes


class Right(_Base):
    """Right: nodes of the view every:Right(v1).

    Implemented by Diamond.
    """

    name = _s.Value()
    rank = _s.Value()
    right = _s.Value()
    near = _s.Reference()
