"""Different, from the view every:Different(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..different import DifferentFields, DifferentProperty

    _Base = _s.Nodes[DifferentFields, DifferentProperty]
else:
    _Base = _s.Nodes


class Different(_Base):
    """Another type for the rank."""

    name = _s.Value()
    rank = _s.Value()
    near = _s.Reference()
