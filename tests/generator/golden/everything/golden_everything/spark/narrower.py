"""Narrower, from the view every:Narrower(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..narrower import NarrowerFields, NarrowerProperty

    _Base = _s.Nodes[NarrowerFields, NarrowerProperty]
else:
    _Base = _s.Nodes


class Narrower(_Base):
    """Points at fewer."""

    name = _s.Value()
    rank = _s.Value()
    near = _s.Reference()
