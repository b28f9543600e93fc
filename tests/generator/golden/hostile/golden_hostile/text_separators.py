"""TextSeparators, from the view hostile:TextSeparators(v1)."""

from __future__ import annotations

import typing as _t

import pygen_runtime.spi as _p

_VIEW = _p.View(
    "hostile",
    "TextSeparators",
    "v1",
    package=__package__ or "",
    read="TextSeparators",
    write="TextSeparatorsWrite",
    members=(_p.Property("name", "name", "text"),),
)


class TextSeparators(_p.Node, view=_VIEW):
    """line paragraph end \ufeffbom \xadsoft."""

    name: str | None = None

    def as_write(self) -> TextSeparatorsWrite:
        return _p.as_write(self, TextSeparatorsWrite)


class TextSeparatorsWrite(_p.NodeWrite, view=_VIEW):
    """What can be written of TextSeparators; only what is set is sent."""

    name: str | None = None


class TextSeparatorsList(_p.NodeList[TextSeparators]):
    """A list of TextSeparators that turns into frames, dicts and ids."""


class TextSeparatorsFields(_p.NodeFields):
    """Fields of TextSeparators for typed conditions."""

    name: _p.TextField


TextSeparatorsProperty = _t.Literal["external_id", "space", "name"]


class TextSeparatorsFilter(_p.Where, total=False):
    """Keyword filters of TextSeparators; several are combined with and."""

    name: str | _t.Sequence[str]
    name_prefix: str


class TextSeparatorsWhere(
    TextSeparatorsFilter, _p.Conditioned[TextSeparatorsFields], total=False
):
    """Conditions of TextSeparators: keyword filters, and `where`."""


class TextSeparatorsOptions(
    TextSeparatorsWhere, _p.Listing[TextSeparatorsProperty], total=False
):
    """Filters, sorting, limit and units of TextSeparators."""


class TextSeparatorsKeywords:
    """What reads of TextSeparators take."""

    def _takes_filters(self, **where: _t.Unpack[TextSeparatorsWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[TextSeparatorsOptions]) -> None: ...


class TextSeparatorsSelection(
    TextSeparatorsKeywords,
    _p.Selection[TextSeparatorsFields, TextSeparatorsProperty],
    view=_VIEW,
):
    """Which TextSeparators, and what of their surroundings."""


class TextSeparatorsQuery(
    TextSeparatorsSelection, _p.Query[TextSeparators, TextSeparatorsList]
):
    """A query over TextSeparators."""


class AsyncTextSeparatorsQuery(
    TextSeparatorsSelection, _p.AsyncQuery[TextSeparators, TextSeparatorsList]
):
    """A query over TextSeparators whose results are awaited."""


class TextSeparatorsAPI(
    TextSeparatorsKeywords,
    _p.NodeAPI[
        TextSeparators, TextSeparatorsList, TextSeparatorsProperty, TextSeparatorsQuery
    ],
):
    """Reads TextSeparators."""


class AsyncTextSeparatorsAPI(
    TextSeparatorsKeywords,
    _p.AsyncNodeAPI[
        TextSeparators,
        TextSeparatorsList,
        TextSeparatorsProperty,
        AsyncTextSeparatorsQuery,
    ],
):
    """Reads TextSeparators without blocking."""
