"""TextTrailing, from the view hostile:TextTrailing(v1)."""

from __future__ import annotations

import typing as _t

import pygen_runtime.spi as _p

_VIEW = _p.View(
    "hostile",
    "TextTrailing",
    "v1",
    package=__package__ or "",
    read="TextTrailing",
    write="TextTrailingWrite",
    members=(_p.Property("name", "name", "text"),),
)


class TextTrailing(_p.Node, view=_VIEW):
    """a trailing backslash \\"""

    name: str | None = None

    def as_write(self) -> TextTrailingWrite:
        return _p.as_write(self, TextTrailingWrite)


class TextTrailingWrite(_p.NodeWrite, view=_VIEW):
    """What can be written of TextTrailing; only what is set is sent."""

    name: str | None = None


class TextTrailingList(_p.NodeList[TextTrailing]):
    """A list of TextTrailing that turns into frames, dicts and ids."""


class TextTrailingFields(_p.NodeFields):
    """Fields of TextTrailing for typed conditions."""

    name: _p.TextField


TextTrailingProperty = _t.Literal["external_id", "space", "name"]


class TextTrailingFilter(_p.Where, total=False):
    """Keyword filters of TextTrailing; several are combined with and."""

    name: str | _t.Sequence[str]
    name_prefix: str


class TextTrailingWhere(
    TextTrailingFilter, _p.Conditioned[TextTrailingFields], total=False
):
    """Conditions of TextTrailing: keyword filters, and `where`."""


class TextTrailingOptions(
    TextTrailingWhere, _p.Listing[TextTrailingProperty], total=False
):
    """Filters, sorting, limit and units of TextTrailing."""


class TextTrailingKeywords:
    """What reads of TextTrailing take."""

    def _takes_filters(self, **where: _t.Unpack[TextTrailingWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[TextTrailingOptions]) -> None: ...


class TextTrailingSelection(
    TextTrailingKeywords,
    _p.Selection[TextTrailingFields, TextTrailingProperty],
    view=_VIEW,
):
    """Which TextTrailing, and what of their surroundings."""


class TextTrailingQuery(
    TextTrailingSelection, _p.Query[TextTrailing, TextTrailingList]
):
    """A query over TextTrailing."""


class AsyncTextTrailingQuery(
    TextTrailingSelection, _p.AsyncQuery[TextTrailing, TextTrailingList]
):
    """A query over TextTrailing whose results are awaited."""


class TextTrailingAPI(
    TextTrailingKeywords,
    _p.NodeAPI[TextTrailing, TextTrailingList, TextTrailingProperty, TextTrailingQuery],
):
    """Reads TextTrailing."""


class AsyncTextTrailingAPI(
    TextTrailingKeywords,
    _p.AsyncNodeAPI[
        TextTrailing, TextTrailingList, TextTrailingProperty, AsyncTextTrailingQuery
    ],
):
    """Reads TextTrailing without blocking."""
