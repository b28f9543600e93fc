"""Delete, from the view hostile:Delete(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..delete_ import DeleteFields, DeleteProperty

    _Base = _s.Nodes[DeleteFields, DeleteProperty]
else:
    _Base = _s.Nodes


class Delete(_Base):
    """Delete: nodes of the view hostile:Delete(v1)."""

    name = _s.Value()
    other = _s.Reference()
