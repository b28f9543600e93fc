"""Types of the edges of every:Everything(v1)."""

from __future__ import annotations

import typing as _t

import pygen_runtime.spi as _p

if _t.TYPE_CHECKING:
    from .base import Base
    from .edges_ import Edges
    from .left import Left
    from .right import Right
    from .scalars import Scalars

_TYPES = {
    "abroad": ("every", "abroad"),
    "left_tie": ("every", "leftTie"),
    "loop": ("every", "loop"),
    "one": ("every", "one"),
    "only": ("every", "only"),
    "plain": ("every", "plain"),
    "rich": ("every", "rich"),
    "rich_abroad": ("every", "richAbroad"),
    "rich_loop": ("every", "richLoop"),
    "rich_one": ("every", "richOne"),
    "right_tie": ("every", "rightTie"),
}


class EdgeTypes(_p.EdgeTypes, types=_TYPES):
    """What edges are called, for `client.edges`, and the classes of what they connect."""

    abroad: _t.ClassVar[_p.EdgeType[Edges, _t.Any]]
    left_tie: _t.ClassVar[_p.EdgeType[Left, Base]]
    loop: _t.ClassVar[_p.EdgeType[Edges, Edges]]
    one: _t.ClassVar[_p.EdgeType[Edges, Edges]]
    only: _t.ClassVar[_p.EdgeType[Edges, Scalars]]
    plain: _t.ClassVar[_p.EdgeType[_t.Any, Scalars]]
    rich: _t.ClassVar[_p.EdgeType[Edges, Scalars]]
    rich_abroad: _t.ClassVar[_p.EdgeType[Edges, _t.Any]]
    rich_loop: _t.ClassVar[_p.EdgeType[Edges, Edges]]
    rich_one: _t.ClassVar[_p.EdgeType[Edges, Scalars]]
    right_tie: _t.ClassVar[_p.EdgeType[Base, Right]]
