"""Upper1_2, from the view hostile:upper_1(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..upper1_2 import Upper1_2Fields, Upper1_2Property

    _Base = _s.Nodes[Upper1_2Fields, Upper1_2Property]
else:
    _Base = _s.Nodes


class Upper1_2(_Base):
    """Upper1_2: nodes of the view hostile:upper_1(v1)."""

    name = _s.Value()
    other = _s.Reference()
