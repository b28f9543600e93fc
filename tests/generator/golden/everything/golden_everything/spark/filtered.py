"""Filtered, from the view every:Filtered(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..filtered import FilteredFields, FilteredProperty

    _Base = _s.Nodes[FilteredFields, FilteredProperty]
else:
    _Base = _s.Nodes


class Filtered(_Base):
    """Nodes whose label starts with Æ."""

    label = _s.Value()
