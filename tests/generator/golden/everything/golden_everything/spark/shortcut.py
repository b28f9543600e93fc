"""Shortcut, from the view every:Shortcut(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..shortcut import ShortcutFields, ShortcutProperty

    _Base = _s.Nodes[ShortcutFields, ShortcutProperty]
else:
    _Base = _s.Nodes


class Shortcut(_Base):
    """A parent and its parent."""

    left = _s.Value()
    more = _s.Value()
    name = _s.Value()
    rank = _s.Value()
    near = _s.Reference()
