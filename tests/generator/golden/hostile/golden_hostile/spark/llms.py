"""Llms, from the view hostile:llms(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..llms import LlmsFields, LlmsProperty

    _Base = _s.Nodes[LlmsFields, LlmsProperty]
else:
    _Base = _s.Nodes


class Llms(_Base):
    """Llms: nodes of the view hostile:llms(v1)."""

    name = _s.Value()
    other = _s.Reference()
