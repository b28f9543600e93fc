"""Client, from the view hostile:Client(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..client import ClientFields, ClientProperty

    _Base = _s.Nodes[ClientFields, ClientProperty]
else:
    _Base = _s.Nodes


class Client(_Base):
    """Client: nodes of the view hostile:Client(v1)."""

    name = _s.Value()
    other = _s.Reference()
