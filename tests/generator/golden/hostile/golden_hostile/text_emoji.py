"""TextEmoji, from the view hostile:TextEmoji(v1)."""

from __future__ import annotations

import typing as _t

import pygen_runtime.spi as _p

_VIEW = _p.View(
    "hostile",
    "TextEmoji",
    "v1",
    package=__package__ or "",
    read="TextEmoji",
    write="TextEmojiWrite",
    members=(_p.Property("name", "name", "text"),),
)


class TextEmoji(_p.Node, view=_VIEW):
    """👩‍🚀 family 👨‍👩‍👧 flag 🇳🇴 é é."""

    name: str | None = None

    def as_write(self) -> TextEmojiWrite:
        return _p.as_write(self, TextEmojiWrite)


class TextEmojiWrite(_p.NodeWrite, view=_VIEW):
    """What can be written of TextEmoji; only what is set is sent."""

    name: str | None = None


class TextEmojiList(_p.NodeList[TextEmoji]):
    """A list of TextEmoji that turns into frames, dicts and ids."""


class TextEmojiFields(_p.NodeFields):
    """Fields of TextEmoji for typed conditions."""

    name: _p.TextField


TextEmojiProperty = _t.Literal["external_id", "space", "name"]


class TextEmojiFilter(_p.Where, total=False):
    """Keyword filters of TextEmoji; several are combined with and."""

    name: str | _t.Sequence[str]
    name_prefix: str


class TextEmojiWhere(TextEmojiFilter, _p.Conditioned[TextEmojiFields], total=False):
    """Conditions of TextEmoji: keyword filters, and `where`."""


class TextEmojiOptions(TextEmojiWhere, _p.Listing[TextEmojiProperty], total=False):
    """Filters, sorting, limit and units of TextEmoji."""


class TextEmojiKeywords:
    """What reads of TextEmoji take."""

    def _takes_filters(self, **where: _t.Unpack[TextEmojiWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[TextEmojiOptions]) -> None: ...


class TextEmojiSelection(
    TextEmojiKeywords, _p.Selection[TextEmojiFields, TextEmojiProperty], view=_VIEW
):
    """Which TextEmoji, and what of their surroundings."""


class TextEmojiQuery(TextEmojiSelection, _p.Query[TextEmoji, TextEmojiList]):
    """A query over TextEmoji."""


class AsyncTextEmojiQuery(TextEmojiSelection, _p.AsyncQuery[TextEmoji, TextEmojiList]):
    """A query over TextEmoji whose results are awaited."""


class TextEmojiAPI(
    TextEmojiKeywords,
    _p.NodeAPI[TextEmoji, TextEmojiList, TextEmojiProperty, TextEmojiQuery],
):
    """Reads TextEmoji."""


class AsyncTextEmojiAPI(
    TextEmojiKeywords,
    _p.AsyncNodeAPI[TextEmoji, TextEmojiList, TextEmojiProperty, AsyncTextEmojiQuery],
):
    """Reads TextEmoji without blocking."""
