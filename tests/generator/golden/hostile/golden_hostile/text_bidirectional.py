"""TextBidirectional, from the view hostile:TextBidirectional(v1)."""

from __future__ import annotations

import typing as _t

import pygen_runtime.spi as _p

_VIEW = _p.View(
    "hostile",
    "TextBidirectional",
    "v1",
    package=__package__ or "",
    read="TextBidirectional",
    write="TextBidirectionalWrite",
    members=(_p.Property("name", "name", "text"),),
)


class TextBidirectional(_p.Node, view=_VIEW):
    """\u202eright to left\u202c \u2066x\u2069 עברית العربية."""

    name: str | None = None

    def as_write(self) -> TextBidirectionalWrite:
        return _p.as_write(self, TextBidirectionalWrite)


class TextBidirectionalWrite(_p.NodeWrite, view=_VIEW):
    """What can be written of TextBidirectional; only what is set is sent."""

    name: str | None = None


class TextBidirectionalList(_p.NodeList[TextBidirectional]):
    """A list of TextBidirectional that turns into frames, dicts and ids."""


class TextBidirectionalFields(_p.NodeFields):
    """Fields of TextBidirectional for typed conditions."""

    name: _p.TextField


TextBidirectionalProperty = _t.Literal["external_id", "space", "name"]


class TextBidirectionalFilter(_p.Where, total=False):
    """Keyword filters of TextBidirectional; several are combined with and."""

    name: str | _t.Sequence[str]
    name_prefix: str


class TextBidirectionalWhere(
    TextBidirectionalFilter, _p.Conditioned[TextBidirectionalFields], total=False
):
    """Conditions of TextBidirectional: keyword filters, and `where`."""


class TextBidirectionalOptions(
    TextBidirectionalWhere, _p.Listing[TextBidirectionalProperty], total=False
):
    """Filters, sorting, limit and units of TextBidirectional."""


class TextBidirectionalKeywords:
    """What reads of TextBidirectional take."""

    def _takes_filters(self, **where: _t.Unpack[TextBidirectionalWhere]) -> None: ...
    def _takes_options(
        self, **options: _t.Unpack[TextBidirectionalOptions]
    ) -> None: ...


class TextBidirectionalSelection(
    TextBidirectionalKeywords,
    _p.Selection[TextBidirectionalFields, TextBidirectionalProperty],
    view=_VIEW,
):
    """Which TextBidirectional, and what of their surroundings."""


class TextBidirectionalQuery(
    TextBidirectionalSelection, _p.Query[TextBidirectional, TextBidirectionalList]
):
    """A query over TextBidirectional."""


class AsyncTextBidirectionalQuery(
    TextBidirectionalSelection, _p.AsyncQuery[TextBidirectional, TextBidirectionalList]
):
    """A query over TextBidirectional whose results are awaited."""


class TextBidirectionalAPI(
    TextBidirectionalKeywords,
    _p.NodeAPI[
        TextBidirectional,
        TextBidirectionalList,
        TextBidirectionalProperty,
        TextBidirectionalQuery,
    ],
):
    """Reads TextBidirectional."""


class AsyncTextBidirectionalAPI(
    TextBidirectionalKeywords,
    _p.AsyncNodeAPI[
        TextBidirectional,
        TextBidirectionalList,
        TextBidirectionalProperty,
        AsyncTextBidirectionalQuery,
    ],
):
    """Reads TextBidirectional without blocking."""
