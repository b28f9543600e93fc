"""TextWide, from the view hostile:TextWide(v1)."""

from __future__ import annotations

import typing as _t

import pygen_runtime.spi as _p

_VIEW = _p.View(
    "hostile",
    "TextWide",
    "v1",
    package=__package__ or "",
    read="TextWide",
    write="TextWideWrite",
    members=(_p.Property("name", "name", "text"),),
)


class TextWide(_p.Node, view=_VIEW):
    """風力発電 風力発電 風力発電 風力発電 風力発電 風力発電 風力発電 風力発電
    風力発電 風力発電 風力発電 風力発電 風力発電 風力発電 風力発電 風力発電
    風力発電 風力発電 風力発電 風力発電 風力発電 風力発電 風力発電 風力発電
    風力発電 風力発電 風力発電 風力発電 風力発電 風力発電.
    """

    name: str | None = None

    def as_write(self) -> TextWideWrite:
        return _p.as_write(self, TextWideWrite)


class TextWideWrite(_p.NodeWrite, view=_VIEW):
    """What can be written of TextWide; only what is set is sent."""

    name: str | None = None


class TextWideList(_p.NodeList[TextWide]):
    """A list of TextWide that turns into frames, dicts and ids."""


class TextWideFields(_p.NodeFields):
    """Fields of TextWide for typed conditions."""

    name: _p.TextField


TextWideProperty = _t.Literal["external_id", "space", "name"]


class TextWideFilter(_p.Where, total=False):
    """Keyword filters of TextWide; several are combined with and."""

    name: str | _t.Sequence[str]
    name_prefix: str


class TextWideWhere(TextWideFilter, _p.Conditioned[TextWideFields], total=False):
    """Conditions of TextWide: keyword filters, and `where`."""


class TextWideOptions(TextWideWhere, _p.Listing[TextWideProperty], total=False):
    """Filters, sorting, limit and units of TextWide."""


class TextWideKeywords:
    """What reads of TextWide take."""

    def _takes_filters(self, **where: _t.Unpack[TextWideWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[TextWideOptions]) -> None: ...


class TextWideSelection(
    TextWideKeywords, _p.Selection[TextWideFields, TextWideProperty], view=_VIEW
):
    """Which TextWide, and what of their surroundings."""


class TextWideQuery(TextWideSelection, _p.Query[TextWide, TextWideList]):
    """A query over TextWide."""


class AsyncTextWideQuery(TextWideSelection, _p.AsyncQuery[TextWide, TextWideList]):
    """A query over TextWide whose results are awaited."""


class TextWideAPI(
    TextWideKeywords,
    _p.NodeAPI[TextWide, TextWideList, TextWideProperty, TextWideQuery],
):
    """Reads TextWide."""


class AsyncTextWideAPI(
    TextWideKeywords,
    _p.AsyncNodeAPI[TextWide, TextWideList, TextWideProperty, AsyncTextWideQuery],
):
    """Reads TextWide without blocking."""
