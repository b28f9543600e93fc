"""Optional, from the view hostile:Optional(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..optional import OptionalFields, OptionalProperty

    _Base = _s.Nodes[OptionalFields, OptionalProperty]
else:
    _Base = _s.Nodes


class Optional(_Base):
    """Optional: nodes of the view hostile:Optional(v1)."""

    name = _s.Value()
    other = _s.Reference()
