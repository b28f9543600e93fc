"""Con, from the view hostile:Con(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..con_ import ConFields, ConProperty

    _Base = _s.Nodes[ConFields, ConProperty]
else:
    _Base = _s.Nodes


class Con(_Base):
    """Con: nodes of the view hostile:Con(v1)."""

    name = _s.Value()
    other = _s.Reference()
