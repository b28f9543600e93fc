"""TextControls, from the view hostile:TextControls(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..text_controls import TextControlsFields, TextControlsProperty

    _Base = _s.Nodes[TextControlsFields, TextControlsProperty]
else:
    _Base = _s.Nodes


class TextControls(_Base):
    """\x07\x1b[31m

    \x7f.
    """

    name = _s.Value()
