"""TextBraces, from the view hostile:TextBraces(v1)."""

from __future__ import annotations

import typing as _t

import pygen_runtime.spi as _p

_VIEW = _p.View(
    "hostile",
    "TextBraces",
    "v1",
    package=__package__ or "",
    read="TextBraces",
    write="TextBracesWrite",
    members=(_p.Property("name", "name", "text"),),
)


class TextBraces(_p.Node, view=_VIEW):
    """{{ 7 * 7 }} {% raw %} {# #}"""

    name: str | None = None

    def as_write(self) -> TextBracesWrite:
        return _p.as_write(self, TextBracesWrite)


class TextBracesWrite(_p.NodeWrite, view=_VIEW):
    """What can be written of TextBraces; only what is set is sent."""

    name: str | None = None


class TextBracesList(_p.NodeList[TextBraces]):
    """A list of TextBraces that turns into frames, dicts and ids."""


class TextBracesFields(_p.NodeFields):
    """Fields of TextBraces for typed conditions."""

    name: _p.TextField


TextBracesProperty = _t.Literal["external_id", "space", "name"]


class TextBracesFilter(_p.Where, total=False):
    """Keyword filters of TextBraces; several are combined with and."""

    name: str | _t.Sequence[str]
    name_prefix: str


class TextBracesWhere(TextBracesFilter, _p.Conditioned[TextBracesFields], total=False):
    """Conditions of TextBraces: keyword filters, and `where`."""


class TextBracesOptions(TextBracesWhere, _p.Listing[TextBracesProperty], total=False):
    """Filters, sorting, limit and units of TextBraces."""


class TextBracesKeywords:
    """What reads of TextBraces take."""

    def _takes_filters(self, **where: _t.Unpack[TextBracesWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[TextBracesOptions]) -> None: ...


class TextBracesSelection(
    TextBracesKeywords, _p.Selection[TextBracesFields, TextBracesProperty], view=_VIEW
):
    """Which TextBraces, and what of their surroundings."""


class TextBracesQuery(TextBracesSelection, _p.Query[TextBraces, TextBracesList]):
    """A query over TextBraces."""


class AsyncTextBracesQuery(
    TextBracesSelection, _p.AsyncQuery[TextBraces, TextBracesList]
):
    """A query over TextBraces whose results are awaited."""


class TextBracesAPI(
    TextBracesKeywords,
    _p.NodeAPI[TextBraces, TextBracesList, TextBracesProperty, TextBracesQuery],
):
    """Reads TextBraces."""


class AsyncTextBracesAPI(
    TextBracesKeywords,
    _p.AsyncNodeAPI[
        TextBraces, TextBracesList, TextBracesProperty, AsyncTextBracesQuery
    ],
):
    """Reads TextBraces without blocking."""
