"""Enums, from the view hostile:Enums(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..enums import EnumsFields, EnumsProperty

    _Base = _s.Nodes[EnumsFields, EnumsProperty]
else:
    _Base = _s.Nodes


class Enums(_Base):
    """Enums: nodes of the view hostile:Enums(v1)."""

    kind = _s.Value()
