"""AKeywords2, from the view hostile:AKeywords(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..a_keywords2 import AKeywords2Fields, AKeywords2Property

    _Base = _s.Nodes[AKeywords2Fields, AKeywords2Property]
else:
    _Base = _s.Nodes


class AKeywords2(_Base):
    """AKeywords2: nodes of the view hostile:AKeywords(v1)."""

    name = _s.Value()
    other = _s.Reference()
