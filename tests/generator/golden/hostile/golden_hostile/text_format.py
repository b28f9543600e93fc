"""TextFormat, from the view hostile:TextFormat(v1)."""

from __future__ import annotations

import typing as _t

import pygen_runtime.spi as _p

_VIEW = _p.View(
    "hostile",
    "TextFormat",
    "v1",
    package=__package__ or "",
    read="TextFormat",
    write="TextFormatWrite",
    members=(_p.Property("name", "name", "text"),),
)


class TextFormat(_p.Node, view=_VIEW):
    """%s %(x)s {x} {0} ${x} f'{1}'"""

    name: str | None = None

    def as_write(self) -> TextFormatWrite:
        return _p.as_write(self, TextFormatWrite)


class TextFormatWrite(_p.NodeWrite, view=_VIEW):
    """What can be written of TextFormat; only what is set is sent."""

    name: str | None = None


class TextFormatList(_p.NodeList[TextFormat]):
    """A list of TextFormat that turns into frames, dicts and ids."""


class TextFormatFields(_p.NodeFields):
    """Fields of TextFormat for typed conditions."""

    name: _p.TextField


TextFormatProperty = _t.Literal["external_id", "space", "name"]


class TextFormatFilter(_p.Where, total=False):
    """Keyword filters of TextFormat; several are combined with and."""

    name: str | _t.Sequence[str]
    name_prefix: str


class TextFormatWhere(TextFormatFilter, _p.Conditioned[TextFormatFields], total=False):
    """Conditions of TextFormat: keyword filters, and `where`."""


class TextFormatOptions(TextFormatWhere, _p.Listing[TextFormatProperty], total=False):
    """Filters, sorting, limit and units of TextFormat."""


class TextFormatKeywords:
    """What reads of TextFormat take."""

    def _takes_filters(self, **where: _t.Unpack[TextFormatWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[TextFormatOptions]) -> None: ...


class TextFormatSelection(
    TextFormatKeywords, _p.Selection[TextFormatFields, TextFormatProperty], view=_VIEW
):
    """Which TextFormat, and what of their surroundings."""


class TextFormatQuery(TextFormatSelection, _p.Query[TextFormat, TextFormatList]):
    """A query over TextFormat."""


class AsyncTextFormatQuery(
    TextFormatSelection, _p.AsyncQuery[TextFormat, TextFormatList]
):
    """A query over TextFormat whose results are awaited."""


class TextFormatAPI(
    TextFormatKeywords,
    _p.NodeAPI[TextFormat, TextFormatList, TextFormatProperty, TextFormatQuery],
):
    """Reads TextFormat."""


class AsyncTextFormatAPI(
    TextFormatKeywords,
    _p.AsyncNodeAPI[
        TextFormat, TextFormatList, TextFormatProperty, AsyncTextFormatQuery
    ],
):
    """Reads TextFormat without blocking."""
