"""Model, from the view hostile:model(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..model import ModelFields, ModelProperty

    _Base = _s.Nodes[ModelFields, ModelProperty]
else:
    _Base = _s.Nodes


class Model(_Base):
    """Model: nodes of the view hostile:model(v1)."""

    name = _s.Value()
    other = _s.Reference()
