"""TextMarkdown, from the view hostile:TextMarkdown(v1)."""

from __future__ import annotations

import typing as _t

import pygen_runtime.spi as _p

_VIEW = _p.View(
    "hostile",
    "TextMarkdown",
    "v1",
    package=__package__ or "",
    read="TextMarkdown",
    write="TextMarkdownWrite",
    members=(_p.Property("name", "name", "text"),),
)


class TextMarkdown(_p.Node, view=_VIEW):
    """```python import os ``` # head | a | b |."""

    name: str | None = None

    def as_write(self) -> TextMarkdownWrite:
        return _p.as_write(self, TextMarkdownWrite)


class TextMarkdownWrite(_p.NodeWrite, view=_VIEW):
    """What can be written of TextMarkdown; only what is set is sent."""

    name: str | None = None


class TextMarkdownList(_p.NodeList[TextMarkdown]):
    """A list of TextMarkdown that turns into frames, dicts and ids."""


class TextMarkdownFields(_p.NodeFields):
    """Fields of TextMarkdown for typed conditions."""

    name: _p.TextField


TextMarkdownProperty = _t.Literal["external_id", "space", "name"]


class TextMarkdownFilter(_p.Where, total=False):
    """Keyword filters of TextMarkdown; several are combined with and."""

    name: str | _t.Sequence[str]
    name_prefix: str


class TextMarkdownWhere(
    TextMarkdownFilter, _p.Conditioned[TextMarkdownFields], total=False
):
    """Conditions of TextMarkdown: keyword filters, and `where`."""


class TextMarkdownOptions(
    TextMarkdownWhere, _p.Listing[TextMarkdownProperty], total=False
):
    """Filters, sorting, limit and units of TextMarkdown."""


class TextMarkdownKeywords:
    """What reads of TextMarkdown take."""

    def _takes_filters(self, **where: _t.Unpack[TextMarkdownWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[TextMarkdownOptions]) -> None: ...


class TextMarkdownSelection(
    TextMarkdownKeywords,
    _p.Selection[TextMarkdownFields, TextMarkdownProperty],
    view=_VIEW,
):
    """Which TextMarkdown, and what of their surroundings."""


class TextMarkdownQuery(
    TextMarkdownSelection, _p.Query[TextMarkdown, TextMarkdownList]
):
    """A query over TextMarkdown."""


class AsyncTextMarkdownQuery(
    TextMarkdownSelection, _p.AsyncQuery[TextMarkdown, TextMarkdownList]
):
    """A query over TextMarkdown whose results are awaited."""


class TextMarkdownAPI(
    TextMarkdownKeywords,
    _p.NodeAPI[TextMarkdown, TextMarkdownList, TextMarkdownProperty, TextMarkdownQuery],
):
    """Reads TextMarkdown."""


class AsyncTextMarkdownAPI(
    TextMarkdownKeywords,
    _p.AsyncNodeAPI[
        TextMarkdown, TextMarkdownList, TextMarkdownProperty, AsyncTextMarkdownQuery
    ],
):
    """Reads TextMarkdown without blocking."""
