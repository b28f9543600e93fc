"""Import, from the view hostile:Import(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..import_ import ImportFields, ImportProperty

    _Base = _s.Nodes[ImportFields, ImportProperty]
else:
    _Base = _s.Nodes


class Import(_Base):
    """Import: nodes of the view hostile:Import(v1)."""

    name = _s.Value()
    other = _s.Reference()
