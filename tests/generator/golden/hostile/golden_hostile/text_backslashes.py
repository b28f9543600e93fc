"""TextBackslashes, from the view hostile:TextBackslashes(v1)."""

from __future__ import annotations

import typing as _t

import pygen_runtime.spi as _p

_VIEW = _p.View(
    "hostile",
    "TextBackslashes",
    "v1",
    package=__package__ or "",
    read="TextBackslashes",
    write="TextBackslashesWrite",
    members=(_p.Property("name", "name", "text"),),
)


class TextBackslashes(_p.Node, view=_VIEW):
    """C:\\new\\users\\u0041 \\"""

    name: str | None = None

    def as_write(self) -> TextBackslashesWrite:
        return _p.as_write(self, TextBackslashesWrite)


class TextBackslashesWrite(_p.NodeWrite, view=_VIEW):
    """What can be written of TextBackslashes; only what is set is sent."""

    name: str | None = None


class TextBackslashesList(_p.NodeList[TextBackslashes]):
    """A list of TextBackslashes that turns into frames, dicts and ids."""


class TextBackslashesFields(_p.NodeFields):
    """Fields of TextBackslashes for typed conditions."""

    name: _p.TextField


TextBackslashesProperty = _t.Literal["external_id", "space", "name"]


class TextBackslashesFilter(_p.Where, total=False):
    """Keyword filters of TextBackslashes; several are combined with and."""

    name: str | _t.Sequence[str]
    name_prefix: str


class TextBackslashesWhere(
    TextBackslashesFilter, _p.Conditioned[TextBackslashesFields], total=False
):
    """Conditions of TextBackslashes: keyword filters, and `where`."""


class TextBackslashesOptions(
    TextBackslashesWhere, _p.Listing[TextBackslashesProperty], total=False
):
    """Filters, sorting, limit and units of TextBackslashes."""


class TextBackslashesKeywords:
    """What reads of TextBackslashes take."""

    def _takes_filters(self, **where: _t.Unpack[TextBackslashesWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[TextBackslashesOptions]) -> None: ...


class TextBackslashesSelection(
    TextBackslashesKeywords,
    _p.Selection[TextBackslashesFields, TextBackslashesProperty],
    view=_VIEW,
):
    """Which TextBackslashes, and what of their surroundings."""


class TextBackslashesQuery(
    TextBackslashesSelection, _p.Query[TextBackslashes, TextBackslashesList]
):
    """A query over TextBackslashes."""


class AsyncTextBackslashesQuery(
    TextBackslashesSelection, _p.AsyncQuery[TextBackslashes, TextBackslashesList]
):
    """A query over TextBackslashes whose results are awaited."""


class TextBackslashesAPI(
    TextBackslashesKeywords,
    _p.NodeAPI[
        TextBackslashes,
        TextBackslashesList,
        TextBackslashesProperty,
        TextBackslashesQuery,
    ],
):
    """Reads TextBackslashes."""


class AsyncTextBackslashesAPI(
    TextBackslashesKeywords,
    _p.AsyncNodeAPI[
        TextBackslashes,
        TextBackslashesList,
        TextBackslashesProperty,
        AsyncTextBackslashesQuery,
    ],
):
    """Reads TextBackslashes without blocking."""
