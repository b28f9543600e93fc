"""TextTripleQuotes, from the view hostile:TextTripleQuotes(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..text_triple_quotes import TextTripleQuotesFields, TextTripleQuotesProperty

    _Base = _s.Nodes[TextTripleQuotesFields, TextTripleQuotesProperty]
else:
    _Base = _s.Nodes


class TextTripleQuotes(_Base):
    """ends \"\"\" the docstring."""

    name = _s.Value()
