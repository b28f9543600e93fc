"""Relations, from the view every:Relations(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..relations import RelationsFields, RelationsProperty

    _Base = _s.Nodes[RelationsFields, RelationsProperty]
else:
    _Base = _s.Nodes


class Relations(_Base):
    """Direct relations."""

    anything = _s.Reference()
    anythings = _s.Value()
    edge_like = _s.Reference()
    foreign = _s.Reference()
    itself = _s.Reference()
    many = _s.Value()
    needed = _s.Reference()
    one = _s.Reference()
