"""Exception, from the view hostile:Exception(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..exception import ExceptionFields, ExceptionProperty

    _Base = _s.Nodes[ExceptionFields, ExceptionProperty]
else:
    _Base = _s.Nodes


class Exception(_Base):
    """Exception: nodes of the view hostile:Exception(v1)."""

    name = _s.Value()
    other = _s.Reference()
