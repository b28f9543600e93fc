"""Quiet, from the view every:Quiet(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..quiet import QuietFields, QuietProperty

    _Base = _s.Nodes[QuietFields, QuietProperty]
else:
    _Base = _s.Nodes


class Quiet(_Base):
    """Quiet: nodes of the view every:Quiet(v1).

    Implemented by Mixed.
    """

    level = _s.Value()
