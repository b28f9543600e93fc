"""Base, from the view every:Base(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..base import BaseFields, BaseProperty

    _Base = _s.Nodes[BaseFields, BaseProperty]
else:
    _Base = _s.Nodes


class Base(_Base):
    """Base: nodes of the view every:Base(v1).

    Implemented by Diamond, Different, Left, Narrower, Right, Shortcut.
    """

    name = _s.Value()
    rank = _s.Value()
    near = _s.Reference()
