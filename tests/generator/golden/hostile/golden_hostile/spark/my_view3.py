"""MyView3, from the view hostile:My_View(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..my_view3 import MyView3Fields, MyView3Property

    _Base = _s.Nodes[MyView3Fields, MyView3Property]
else:
    _Base = _s.Nodes


class MyView3(_Base):
    """MyView3: nodes of the view hostile:My_View(v1)."""

    name = _s.Value()
    other = _s.Reference()
