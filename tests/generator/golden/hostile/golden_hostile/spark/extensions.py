"""Extensions, from the view hostile:Extensions(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..extensions import ExtensionsFields, ExtensionsProperty

    _Base = _s.Nodes[ExtensionsFields, ExtensionsProperty]
else:
    _Base = _s.Nodes


class Extensions(_Base):
    """Extensions: nodes of the view hostile:Extensions(v1)."""

    name = _s.Value()
    other = _s.Reference()
