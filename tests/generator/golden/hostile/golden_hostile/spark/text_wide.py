"""TextWide, from the view hostile:TextWide(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..text_wide import TextWideFields, TextWideProperty

    _Base = _s.Nodes[TextWideFields, TextWideProperty]
else:
    _Base = _s.Nodes


class TextWide(_Base):
    """風力発電 風力発電 風力発電 風力発電 風力発電 風力発電 風力発電 風力発電
    風力発電 風力発電 風力発電 風力発電 風力発電 風力発電 風力発電 風力発電
    風力発電 風力発電 風力発電 風力発電 風力発電 風力発電 風力発電 風力発電
    風力発電 風力発電 風力発電 風力発電 風力発電 風力発電.
    """

    name = _s.Value()
