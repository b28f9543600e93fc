"""Aux, from the view hostile:Aux(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..aux_ import AuxFields, AuxProperty

    _Base = _s.Nodes[AuxFields, AuxProperty]
else:
    _Base = _s.Nodes


class Aux(_Base):
    """Aux: nodes of the view hostile:Aux(v1)."""

    name = _s.Value()
    other = _s.Reference()
