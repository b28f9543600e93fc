"""TextApostrophes, from the view hostile:TextApostrophes(v1)."""

from __future__ import annotations

import typing as _t

import pygen_runtime.spi as _p

_VIEW = _p.View(
    "hostile",
    "TextApostrophes",
    "v1",
    package=__package__ or "",
    read="TextApostrophes",
    write="TextApostrophesWrite",
    members=(_p.Property("name", "name", "text"),),
)


class TextApostrophes(_p.Node, view=_VIEW):
    """'''"""

    name: str | None = None

    def as_write(self) -> TextApostrophesWrite:
        return _p.as_write(self, TextApostrophesWrite)


class TextApostrophesWrite(_p.NodeWrite, view=_VIEW):
    """What can be written of TextApostrophes; only what is set is sent."""

    name: str | None = None


class TextApostrophesList(_p.NodeList[TextApostrophes]):
    """A list of TextApostrophes that turns into frames, dicts and ids."""


class TextApostrophesFields(_p.NodeFields):
    """Fields of TextApostrophes for typed conditions."""

    name: _p.TextField


TextApostrophesProperty = _t.Literal["external_id", "space", "name"]


class TextApostrophesFilter(_p.Where, total=False):
    """Keyword filters of TextApostrophes; several are combined with and."""

    name: str | _t.Sequence[str]
    name_prefix: str


class TextApostrophesWhere(
    TextApostrophesFilter, _p.Conditioned[TextApostrophesFields], total=False
):
    """Conditions of TextApostrophes: keyword filters, and `where`."""


class TextApostrophesOptions(
    TextApostrophesWhere, _p.Listing[TextApostrophesProperty], total=False
):
    """Filters, sorting, limit and units of TextApostrophes."""


class TextApostrophesKeywords:
    """What reads of TextApostrophes take."""

    def _takes_filters(self, **where: _t.Unpack[TextApostrophesWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[TextApostrophesOptions]) -> None: ...


class TextApostrophesSelection(
    TextApostrophesKeywords,
    _p.Selection[TextApostrophesFields, TextApostrophesProperty],
    view=_VIEW,
):
    """Which TextApostrophes, and what of their surroundings."""


class TextApostrophesQuery(
    TextApostrophesSelection, _p.Query[TextApostrophes, TextApostrophesList]
):
    """A query over TextApostrophes."""


class AsyncTextApostrophesQuery(
    TextApostrophesSelection, _p.AsyncQuery[TextApostrophes, TextApostrophesList]
):
    """A query over TextApostrophes whose results are awaited."""


class TextApostrophesAPI(
    TextApostrophesKeywords,
    _p.NodeAPI[
        TextApostrophes,
        TextApostrophesList,
        TextApostrophesProperty,
        TextApostrophesQuery,
    ],
):
    """Reads TextApostrophes."""


class AsyncTextApostrophesAPI(
    TextApostrophesKeywords,
    _p.AsyncNodeAPI[
        TextApostrophes,
        TextApostrophesList,
        TextApostrophesProperty,
        AsyncTextApostrophesQuery,
    ],
):
    """Reads TextApostrophes without blocking."""
