"""TextEmoji, from the view hostile:TextEmoji(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..text_emoji import TextEmojiFields, TextEmojiProperty

    _Base = _s.Nodes[TextEmojiFields, TextEmojiProperty]
else:
    _Base = _s.Nodes


class TextEmoji(_Base):
    """👩‍🚀 family 👨‍👩‍👧 flag 🇳🇴 é é."""

    name = _s.Value()
