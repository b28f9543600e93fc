"""Interface, from the view every:Interface(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..interface import InterfaceFields, InterfaceProperty

    _Base = _s.Nodes[InterfaceFields, InterfaceProperty]
else:
    _Base = _s.Nodes


class Interface(_Base):
    """Stores nothing, is implemented.

    Implemented by Implementation.
    """
