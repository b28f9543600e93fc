"""Left, from the view every:Left(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..left import LeftFields, LeftProperty

    _Base = _s.Nodes[LeftFields, LeftProperty]
else:
    _Base = _s.Nodes


class Left(_Base):
    """Left: nodes of the view every:Left(v1).

    Implemented by Diamond, Shortcut.
    """

    left = _s.Value()
    name = _s.Value()
    rank = _s.Value()
    near = _s.Reference()
