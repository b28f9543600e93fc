"""RequiredLists, from the view every:RequiredLists(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..required_lists import RequiredListsFields, RequiredListsProperty

    _Base = _s.Nodes[RequiredListsFields, RequiredListsProperty]
else:
    _Base = _s.Nodes


class RequiredLists(_Base):
    """RequiredLists: nodes of the view every:RequiredLists(v1)."""

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
