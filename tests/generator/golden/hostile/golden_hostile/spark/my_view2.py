"""MyView2, from the view hostile:MyView2(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..my_view2 import MyView2Fields, MyView2Property

    _Base = _s.Nodes[MyView2Fields, MyView2Property]
else:
    _Base = _s.Nodes


class MyView2(_Base):
    """MyView2: nodes of the view hostile:MyView2(v1)."""

    name = _s.Value()
    other = _s.Reference()
