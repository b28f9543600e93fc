"""Class, from the view hostile:Class(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..class_ import ClassFields, ClassProperty

    _Base = _s.Nodes[ClassFields, ClassProperty]
else:
    _Base = _s.Nodes


class Class(_Base):
    """Class: nodes of the view hostile:Class(v1)."""

    name = _s.Value()
    other = _s.Reference()
