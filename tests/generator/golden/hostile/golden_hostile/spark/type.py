"""Type, from the view hostile:Type(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..type import TypeFields, TypeProperty

    _Base = _s.Nodes[TypeFields, TypeProperty]
else:
    _Base = _s.Nodes


class Type(_Base):
    """Type: nodes of the view hostile:Type(v1)."""

    name = _s.Value()
    other = _s.Reference()
