"""Upsert, from the view hostile:Upsert(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..upsert_ import UpsertFields, UpsertProperty

    _Base = _s.Nodes[UpsertFields, UpsertProperty]
else:
    _Base = _s.Nodes


class Upsert(_Base):
    """Upsert: nodes of the view hostile:Upsert(v1)."""

    name = _s.Value()
    other = _s.Reference()
