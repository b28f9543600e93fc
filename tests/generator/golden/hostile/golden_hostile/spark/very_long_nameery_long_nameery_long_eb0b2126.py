"""VeryLongNameeryLongNameeryLongNameeryLong_3b1acbc8, from the view
hostile:VeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameY(v1),
in Spark.
"""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..very_long_nameery_long_nameery_long_eb0b2126 import (
        VeryLongNameeryLongNameeryLongNameeryLong_3b1acbc8Fields,
        VeryLongNameeryLongNameeryLongNameeryLong_3b1acbc8Property,
    )

    _Base = _s.Nodes[
        VeryLongNameeryLongNameeryLongNameeryLong_3b1acbc8Fields,
        VeryLongNameeryLongNameeryLongNameeryLong_3b1acbc8Property,
    ]
else:
    _Base = _s.Nodes


class VeryLongNameeryLongNameeryLongNameeryLong_3b1acbc8(_Base):
    """VeryLongNameeryLongNameeryLongNameeryLong_3b1acbc8: nodes of the view
    hostile:VeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameY(v1).
    """

    name = _s.Value()
