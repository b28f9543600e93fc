"""TextQuotes, from the view hostile:TextQuotes(v1)."""

from __future__ import annotations

import typing as _t

import pygen_runtime.spi as _p

_VIEW = _p.View(
    "hostile",
    "TextQuotes",
    "v1",
    package=__package__ or "",
    read="TextQuotes",
    write="TextQuotesWrite",
    members=(_p.Property("name", "name", "text"),),
)


class TextQuotes(_p.Node, view=_VIEW):
    """\"starts and ends\""""

    name: str | None = None

    def as_write(self) -> TextQuotesWrite:
        return _p.as_write(self, TextQuotesWrite)


class TextQuotesWrite(_p.NodeWrite, view=_VIEW):
    """What can be written of TextQuotes; only what is set is sent."""

    name: str | None = None


class TextQuotesList(_p.NodeList[TextQuotes]):
    """A list of TextQuotes that turns into frames, dicts and ids."""


class TextQuotesFields(_p.NodeFields):
    """Fields of TextQuotes for typed conditions."""

    name: _p.TextField


TextQuotesProperty = _t.Literal["external_id", "space", "name"]


class TextQuotesFilter(_p.Where, total=False):
    """Keyword filters of TextQuotes; several are combined with and."""

    name: str | _t.Sequence[str]
    name_prefix: str


class TextQuotesWhere(TextQuotesFilter, _p.Conditioned[TextQuotesFields], total=False):
    """Conditions of TextQuotes: keyword filters, and `where`."""


class TextQuotesOptions(TextQuotesWhere, _p.Listing[TextQuotesProperty], total=False):
    """Filters, sorting, limit and units of TextQuotes."""


class TextQuotesKeywords:
    """What reads of TextQuotes take."""

    def _takes_filters(self, **where: _t.Unpack[TextQuotesWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[TextQuotesOptions]) -> None: ...


class TextQuotesSelection(
    TextQuotesKeywords, _p.Selection[TextQuotesFields, TextQuotesProperty], view=_VIEW
):
    """Which TextQuotes, and what of their surroundings."""


class TextQuotesQuery(TextQuotesSelection, _p.Query[TextQuotes, TextQuotesList]):
    """A query over TextQuotes."""


class AsyncTextQuotesQuery(
    TextQuotesSelection, _p.AsyncQuery[TextQuotes, TextQuotesList]
):
    """A query over TextQuotes whose results are awaited."""


class TextQuotesAPI(
    TextQuotesKeywords,
    _p.NodeAPI[TextQuotes, TextQuotesList, TextQuotesProperty, TextQuotesQuery],
):
    """Reads TextQuotes."""


class AsyncTextQuotesAPI(
    TextQuotesKeywords,
    _p.AsyncNodeAPI[
        TextQuotes, TextQuotesList, TextQuotesProperty, AsyncTextQuotesQuery
    ],
):
    """Reads TextQuotes without blocking."""
