"""TextLong, from the view hostile:TextLong(v1)."""

from __future__ import annotations

import typing as _t

import pygen_runtime.spi as _p

_VIEW = _p.View(
    "hostile",
    "TextLong",
    "v1",
    package=__package__ or "",
    read="TextLong",
    write="TextLongWrite",
    members=(_p.Property("name", "name", "text"),),
)


class TextLong(_p.Node, view=_VIEW):
    """word word word word word word word word word word word word word word word
    word word word word word word word word word word word word word word word
    word word word word word word word word word word word word word word word
    word word word word word word word word word word word word word word word
    word word word word word word word word word word word word word word word
    word word word word word word word word word word word word word word word
    word word word word word word word word word word word word word word word
    word word word word word word word word word word word word word word word
    word word word word word word word word word word word word word word word
    word word word word word word word word word word word word word word word.
    """

    name: str | None = None

    def as_write(self) -> TextLongWrite:
        return _p.as_write(self, TextLongWrite)


class TextLongWrite(_p.NodeWrite, view=_VIEW):
    """What can be written of TextLong; only what is set is sent."""

    name: str | None = None


class TextLongList(_p.NodeList[TextLong]):
    """A list of TextLong that turns into frames, dicts and ids."""


class TextLongFields(_p.NodeFields):
    """Fields of TextLong for typed conditions."""

    name: _p.TextField


TextLongProperty = _t.Literal["external_id", "space", "name"]


class TextLongFilter(_p.Where, total=False):
    """Keyword filters of TextLong; several are combined with and."""

    name: str | _t.Sequence[str]
    name_prefix: str


class TextLongWhere(TextLongFilter, _p.Conditioned[TextLongFields], total=False):
    """Conditions of TextLong: keyword filters, and `where`."""


class TextLongOptions(TextLongWhere, _p.Listing[TextLongProperty], total=False):
    """Filters, sorting, limit and units of TextLong."""


class TextLongKeywords:
    """What reads of TextLong take."""

    def _takes_filters(self, **where: _t.Unpack[TextLongWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[TextLongOptions]) -> None: ...


class TextLongSelection(
    TextLongKeywords, _p.Selection[TextLongFields, TextLongProperty], view=_VIEW
):
    """Which TextLong, and what of their surroundings."""


class TextLongQuery(TextLongSelection, _p.Query[TextLong, TextLongList]):
    """A query over TextLong."""


class AsyncTextLongQuery(TextLongSelection, _p.AsyncQuery[TextLong, TextLongList]):
    """A query over TextLong whose results are awaited."""


class TextLongAPI(
    TextLongKeywords,
    _p.NodeAPI[TextLong, TextLongList, TextLongProperty, TextLongQuery],
):
    """Reads TextLong."""


class AsyncTextLongAPI(
    TextLongKeywords,
    _p.AsyncNodeAPI[TextLong, TextLongList, TextLongProperty, AsyncTextLongQuery],
):
    """Reads TextLong without blocking."""
