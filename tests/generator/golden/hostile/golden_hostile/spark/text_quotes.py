"""TextQuotes, from the view hostile:TextQuotes(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..text_quotes import TextQuotesFields, TextQuotesProperty

    _Base = _s.Nodes[TextQuotesFields, TextQuotesProperty]
else:
    _Base = _s.Nodes


class TextQuotes(_Base):
    """\"starts and ends\""""

    name = _s.Value()
