"""None_, from the view hostile:None(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..none_ import None_Fields, None_Property

    _Base = _s.Nodes[None_Fields, None_Property]
else:
    _Base = _s.Nodes


class None_(_Base):
    """None_: nodes of the view hostile:None(v1)."""

    name = _s.Value()
    other = _s.Reference()
