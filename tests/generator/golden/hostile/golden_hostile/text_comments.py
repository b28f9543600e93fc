"""TextComments, from the view hostile:TextComments(v1)."""

from __future__ import annotations

import typing as _t

import pygen_runtime.spi as _p

_VIEW = _p.View(
    "hostile",
    "TextComments",
    "v1",
    package=__package__ or "",
    read="TextComments",
    write="TextCommentsWrite",
    members=(_p.Property("name", "name", "text"),),
)


class TextComments(_p.Node, view=_VIEW):
    """*/ <!-- --> # */"""

    name: str | None = None

    def as_write(self) -> TextCommentsWrite:
        return _p.as_write(self, TextCommentsWrite)


class TextCommentsWrite(_p.NodeWrite, view=_VIEW):
    """What can be written of TextComments; only what is set is sent."""

    name: str | None = None


class TextCommentsList(_p.NodeList[TextComments]):
    """A list of TextComments that turns into frames, dicts and ids."""


class TextCommentsFields(_p.NodeFields):
    """Fields of TextComments for typed conditions."""

    name: _p.TextField


TextCommentsProperty = _t.Literal["external_id", "space", "name"]


class TextCommentsFilter(_p.Where, total=False):
    """Keyword filters of TextComments; several are combined with and."""

    name: str | _t.Sequence[str]
    name_prefix: str


class TextCommentsWhere(
    TextCommentsFilter, _p.Conditioned[TextCommentsFields], total=False
):
    """Conditions of TextComments: keyword filters, and `where`."""


class TextCommentsOptions(
    TextCommentsWhere, _p.Listing[TextCommentsProperty], total=False
):
    """Filters, sorting, limit and units of TextComments."""


class TextCommentsKeywords:
    """What reads of TextComments take."""

    def _takes_filters(self, **where: _t.Unpack[TextCommentsWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[TextCommentsOptions]) -> None: ...


class TextCommentsSelection(
    TextCommentsKeywords,
    _p.Selection[TextCommentsFields, TextCommentsProperty],
    view=_VIEW,
):
    """Which TextComments, and what of their surroundings."""


class TextCommentsQuery(
    TextCommentsSelection, _p.Query[TextComments, TextCommentsList]
):
    """A query over TextComments."""


class AsyncTextCommentsQuery(
    TextCommentsSelection, _p.AsyncQuery[TextComments, TextCommentsList]
):
    """A query over TextComments whose results are awaited."""


class TextCommentsAPI(
    TextCommentsKeywords,
    _p.NodeAPI[TextComments, TextCommentsList, TextCommentsProperty, TextCommentsQuery],
):
    """Reads TextComments."""


class AsyncTextCommentsAPI(
    TextCommentsKeywords,
    _p.AsyncNodeAPI[
        TextComments, TextCommentsList, TextCommentsProperty, AsyncTextCommentsQuery
    ],
):
    """Reads TextComments without blocking."""
