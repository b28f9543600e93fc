"""Document, from the view acme:Document(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..document import DocumentFields, DocumentProperty

    _Base = _s.Nodes[DocumentFields, DocumentProperty]
else:
    _Base = _s.Nodes


class Document(_Base):
    """A paper, drawing or manual."""

    content = _s.Value()
    pages = _s.Value()
    title = _s.Value()
