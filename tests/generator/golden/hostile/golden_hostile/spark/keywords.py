"""Keywords, from the view hostile:Keywords(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..keywords import KeywordsFields, KeywordsProperty

    _Base = _s.Nodes[KeywordsFields, KeywordsProperty]
else:
    _Base = _s.Nodes


class Keywords(_Base):
    """Keywords: nodes of the view hostile:Keywords(v1)."""

    group_by = _s.Value()
    limit = _s.Value()
    sort_by = _s.Value()
    tags = _s.Value()
    tags_contains = _s.Value()
