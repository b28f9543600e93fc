"""TextNewlines, from the view hostile:TextNewlines(v1)."""

from __future__ import annotations

import typing as _t

import pygen_runtime.spi as _p

_VIEW = _p.View(
    "hostile",
    "TextNewlines",
    "v1",
    package=__package__ or "",
    read="TextNewlines",
    write="TextNewlinesWrite",
    members=(_p.Property("name", "name", "text"),),
)


class TextNewlines(_p.Node, view=_VIEW):
    """first second third

    new paragraph tab.
    """

    name: str | None = None

    def as_write(self) -> TextNewlinesWrite:
        return _p.as_write(self, TextNewlinesWrite)


class TextNewlinesWrite(_p.NodeWrite, view=_VIEW):
    """What can be written of TextNewlines; only what is set is sent."""

    name: str | None = None


class TextNewlinesList(_p.NodeList[TextNewlines]):
    """A list of TextNewlines that turns into frames, dicts and ids."""


class TextNewlinesFields(_p.NodeFields):
    """Fields of TextNewlines for typed conditions."""

    name: _p.TextField


TextNewlinesProperty = _t.Literal["external_id", "space", "name"]


class TextNewlinesFilter(_p.Where, total=False):
    """Keyword filters of TextNewlines; several are combined with and."""

    name: str | _t.Sequence[str]
    name_prefix: str


class TextNewlinesWhere(
    TextNewlinesFilter, _p.Conditioned[TextNewlinesFields], total=False
):
    """Conditions of TextNewlines: keyword filters, and `where`."""


class TextNewlinesOptions(
    TextNewlinesWhere, _p.Listing[TextNewlinesProperty], total=False
):
    """Filters, sorting, limit and units of TextNewlines."""


class TextNewlinesKeywords:
    """What reads of TextNewlines take."""

    def _takes_filters(self, **where: _t.Unpack[TextNewlinesWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[TextNewlinesOptions]) -> None: ...


class TextNewlinesSelection(
    TextNewlinesKeywords,
    _p.Selection[TextNewlinesFields, TextNewlinesProperty],
    view=_VIEW,
):
    """Which TextNewlines, and what of their surroundings."""


class TextNewlinesQuery(
    TextNewlinesSelection, _p.Query[TextNewlines, TextNewlinesList]
):
    """A query over TextNewlines."""


class AsyncTextNewlinesQuery(
    TextNewlinesSelection, _p.AsyncQuery[TextNewlines, TextNewlinesList]
):
    """A query over TextNewlines whose results are awaited."""


class TextNewlinesAPI(
    TextNewlinesKeywords,
    _p.NodeAPI[TextNewlines, TextNewlinesList, TextNewlinesProperty, TextNewlinesQuery],
):
    """Reads TextNewlines."""


class AsyncTextNewlinesAPI(
    TextNewlinesKeywords,
    _p.AsyncNodeAPI[
        TextNewlines, TextNewlinesList, TextNewlinesProperty, AsyncTextNewlinesQuery
    ],
):
    """Reads TextNewlines without blocking."""
