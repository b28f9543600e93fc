"""Injection, from the view hostile:Injection(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..injection import InjectionFields, InjectionProperty

    _Base = _s.Nodes[InjectionFields, InjectionProperty]
else:
    _Base = _s.Nodes


class Injection(_Base):
    """\"; import os; os.system("touch /tmp/pygen-was-here"); x=\""""

    code = _s.Value()
    dunder = _s.Value()
    huge = _s.Value()
    moment = _s.Value()
    nested = _s.Value()
    quote = _s.Value()
    tiny = _s.Value()
