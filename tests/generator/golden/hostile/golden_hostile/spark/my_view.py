"""MyView, from the view hostile:MyView(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..my_view import MyViewFields, MyViewProperty

    _Base = _s.Nodes[MyViewFields, MyViewProperty]
else:
    _Base = _s.Nodes


class MyView(_Base):
    """MyView: nodes of the view hostile:MyView(v1)."""

    name = _s.Value()
    other = _s.Reference()
