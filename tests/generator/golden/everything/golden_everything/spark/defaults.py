"""Defaults, from the view every:Defaults(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..defaults import DefaultsFields, DefaultsProperty

    _Base = _s.Nodes[DefaultsFields, DefaultsProperty]
else:
    _Base = _s.Nodes


class Defaults(_Base):
    """What is stored when nothing is given."""

    big = _s.Value()
    count = _s.Value()
    day = _s.Value()
    label = _s.Value()
    level = _s.Value()
    on = _s.Value()
    ratio = _s.Value()
    setup = _s.Value()
    since = _s.Value()
