"""Views, from the view hostile:Views(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..views_ import ViewsFields, ViewsProperty

    _Base = _s.Nodes[ViewsFields, ViewsProperty]
else:
    _Base = _s.Nodes


class Views(_Base):
    """Views: nodes of the view hostile:Views(v1)."""

    name = _s.Value()
    other = _s.Reference()
