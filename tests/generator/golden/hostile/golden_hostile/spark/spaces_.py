"""Spaces, from the view hostile:Spaces(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..spaces_ import SpacesFields, SpacesProperty

    _Base = _s.Nodes[SpacesFields, SpacesProperty]
else:
    _Base = _s.Nodes


class Spaces(_Base):
    """Spaces: nodes of the view hostile:Spaces(v1)."""

    name = _s.Value()
    other = _s.Reference()
