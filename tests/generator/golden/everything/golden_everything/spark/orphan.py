"""Orphan, from the view every:Orphan(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..orphan import OrphanFields, OrphanProperty

    _Base = _s.Nodes[OrphanFields, OrphanProperty]
else:
    _Base = _s.Nodes


class Orphan(_Base):
    """Its parent is not in the model."""

    inherited = _s.Value()
    own = _s.Value()
