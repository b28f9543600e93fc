"""TextTripleQuotes, from the view hostile:TextTripleQuotes(v1)."""

from __future__ import annotations

import typing as _t

import pygen_runtime.spi as _p

_VIEW = _p.View(
    "hostile",
    "TextTripleQuotes",
    "v1",
    package=__package__ or "",
    read="TextTripleQuotes",
    write="TextTripleQuotesWrite",
    members=(_p.Property("name", "name", "text"),),
)


class TextTripleQuotes(_p.Node, view=_VIEW):
    """ends \"\"\" the docstring."""

    name: str | None = None

    def as_write(self) -> TextTripleQuotesWrite:
        return _p.as_write(self, TextTripleQuotesWrite)


class TextTripleQuotesWrite(_p.NodeWrite, view=_VIEW):
    """What can be written of TextTripleQuotes; only what is set is sent."""

    name: str | None = None


class TextTripleQuotesList(_p.NodeList[TextTripleQuotes]):
    """A list of TextTripleQuotes that turns into frames, dicts and ids."""


class TextTripleQuotesFields(_p.NodeFields):
    """Fields of TextTripleQuotes for typed conditions."""

    name: _p.TextField


TextTripleQuotesProperty = _t.Literal["external_id", "space", "name"]


class TextTripleQuotesFilter(_p.Where, total=False):
    """Keyword filters of TextTripleQuotes; several are combined with and."""

    name: str | _t.Sequence[str]
    name_prefix: str


class TextTripleQuotesWhere(
    TextTripleQuotesFilter, _p.Conditioned[TextTripleQuotesFields], total=False
):
    """Conditions of TextTripleQuotes: keyword filters, and `where`."""


class TextTripleQuotesOptions(
    TextTripleQuotesWhere, _p.Listing[TextTripleQuotesProperty], total=False
):
    """Filters, sorting, limit and units of TextTripleQuotes."""


class TextTripleQuotesKeywords:
    """What reads of TextTripleQuotes take."""

    def _takes_filters(self, **where: _t.Unpack[TextTripleQuotesWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[TextTripleQuotesOptions]) -> None: ...


class TextTripleQuotesSelection(
    TextTripleQuotesKeywords,
    _p.Selection[TextTripleQuotesFields, TextTripleQuotesProperty],
    view=_VIEW,
):
    """Which TextTripleQuotes, and what of their surroundings."""


class TextTripleQuotesQuery(
    TextTripleQuotesSelection, _p.Query[TextTripleQuotes, TextTripleQuotesList]
):
    """A query over TextTripleQuotes."""


class AsyncTextTripleQuotesQuery(
    TextTripleQuotesSelection, _p.AsyncQuery[TextTripleQuotes, TextTripleQuotesList]
):
    """A query over TextTripleQuotes whose results are awaited."""


class TextTripleQuotesAPI(
    TextTripleQuotesKeywords,
    _p.NodeAPI[
        TextTripleQuotes,
        TextTripleQuotesList,
        TextTripleQuotesProperty,
        TextTripleQuotesQuery,
    ],
):
    """Reads TextTripleQuotes."""


class AsyncTextTripleQuotesAPI(
    TextTripleQuotesKeywords,
    _p.AsyncNodeAPI[
        TextTripleQuotes,
        TextTripleQuotesList,
        TextTripleQuotesProperty,
        AsyncTextTripleQuotesQuery,
    ],
):
    """Reads TextTripleQuotes without blocking."""
