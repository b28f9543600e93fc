"""Partial, from the view every:Partial(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..partial import PartialFields, PartialProperty

    _Base = _s.Nodes[PartialFields, PartialProperty]
else:
    _Base = _s.Nodes


class Partial(_Base):
    """Cannot be written: much is missing."""

    a_text = _s.Value()
