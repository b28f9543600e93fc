"""TextBlank, from the view hostile:TextBlank(v1)."""

from __future__ import annotations

import typing as _t

import pygen_runtime.spi as _p

_VIEW = _p.View(
    "hostile",
    "TextBlank",
    "v1",
    package=__package__ or "",
    read="TextBlank",
    write="TextBlankWrite",
    members=(_p.Property("name", "name", "text"),),
)


class TextBlank(_p.Node, view=_VIEW):
    """TextBlank: nodes of the view hostile:TextBlank(v1)."""

    name: str | None = None

    def as_write(self) -> TextBlankWrite:
        return _p.as_write(self, TextBlankWrite)


class TextBlankWrite(_p.NodeWrite, view=_VIEW):
    """What can be written of TextBlank; only what is set is sent."""

    name: str | None = None


class TextBlankList(_p.NodeList[TextBlank]):
    """A list of TextBlank that turns into frames, dicts and ids."""


class TextBlankFields(_p.NodeFields):
    """Fields of TextBlank for typed conditions."""

    name: _p.TextField


TextBlankProperty = _t.Literal["external_id", "space", "name"]


class TextBlankFilter(_p.Where, total=False):
    """Keyword filters of TextBlank; several are combined with and."""

    name: str | _t.Sequence[str]
    name_prefix: str


class TextBlankWhere(TextBlankFilter, _p.Conditioned[TextBlankFields], total=False):
    """Conditions of TextBlank: keyword filters, and `where`."""


class TextBlankOptions(TextBlankWhere, _p.Listing[TextBlankProperty], total=False):
    """Filters, sorting, limit and units of TextBlank."""


class TextBlankKeywords:
    """What reads of TextBlank take."""

    def _takes_filters(self, **where: _t.Unpack[TextBlankWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[TextBlankOptions]) -> None: ...


class TextBlankSelection(
    TextBlankKeywords, _p.Selection[TextBlankFields, TextBlankProperty], view=_VIEW
):
    """Which TextBlank, and what of their surroundings."""


class TextBlankQuery(TextBlankSelection, _p.Query[TextBlank, TextBlankList]):
    """A query over TextBlank."""


class AsyncTextBlankQuery(TextBlankSelection, _p.AsyncQuery[TextBlank, TextBlankList]):
    """A query over TextBlank whose results are awaited."""


class TextBlankAPI(
    TextBlankKeywords,
    _p.NodeAPI[TextBlank, TextBlankList, TextBlankProperty, TextBlankQuery],
):
    """Reads TextBlank."""


class AsyncTextBlankAPI(
    TextBlankKeywords,
    _p.AsyncNodeAPI[TextBlank, TextBlankList, TextBlankProperty, AsyncTextBlankQuery],
):
    """Reads TextBlank without blocking."""
