"""VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63, from the view
hostile:VeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameX(v1),
in Spark.
"""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..very_long_nameery_long_nameery_long_567eb802 import (
        VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63Fields,
        VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63Property,
    )

    _Base = _s.Nodes[
        VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63Fields,
        VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63Property,
    ]
else:
    _Base = _s.Nodes


class VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63(_Base):
    """VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63: nodes of the view
    hostile:VeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameX(v1).
    """

    property_nameroperty_nameroperty_na_eab05c3c = _s.Value()
    other = _s.Reference()
