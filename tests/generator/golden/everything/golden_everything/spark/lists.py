"""Lists, from the view every:Lists(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..lists import ListsFields, ListsProperty

    _Base = _s.Nodes[ListsFields, ListsProperty]
else:
    _Base = _s.Nodes


class Lists(_Base):
    """Lists of every type that has lists."""

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
