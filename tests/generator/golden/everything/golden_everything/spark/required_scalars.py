"""RequiredScalars, from the view every:RequiredScalars(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..required_scalars import RequiredScalarsFields, RequiredScalarsProperty

    _Base = _s.Nodes[RequiredScalarsFields, RequiredScalarsProperty]
else:
    _Base = _s.Nodes


class RequiredScalars(_Base):
    """Every type, each must be given."""

    a_boolean = _s.Value()
    a_date = _s.Value()
    a_file = _s.Value()
    a_float32 = _s.Value()
    a_float64 = _s.Value()
    a_int32 = _s.Value()
    a_int64 = _s.Value()
    a_json = _s.Value()
    a_sequence = _s.Value()
    a_text = _s.Value()
    a_timeseries = _s.Value()
    a_timestamp = _s.Value()
    an_enum = _s.Value()
