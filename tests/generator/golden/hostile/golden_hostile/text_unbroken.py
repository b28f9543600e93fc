"""TextUnbroken, from the view hostile:TextUnbroken(v1)."""

from __future__ import annotations

import typing as _t

import pygen_runtime.spi as _p

_VIEW = _p.View(
    "hostile",
    "TextUnbroken",
    "v1",
    package=__package__ or "",
    read="TextUnbroken",
    write="TextUnbrokenWrite",
    members=(_p.Property("name", "name", "text"),),
)


class TextUnbroken(_p.Node, view=_VIEW):
    """xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx."""

    name: str | None = None

    def as_write(self) -> TextUnbrokenWrite:
        return _p.as_write(self, TextUnbrokenWrite)


class TextUnbrokenWrite(_p.NodeWrite, view=_VIEW):
    """What can be written of TextUnbroken; only what is set is sent."""

    name: str | None = None


class TextUnbrokenList(_p.NodeList[TextUnbroken]):
    """A list of TextUnbroken that turns into frames, dicts and ids."""


class TextUnbrokenFields(_p.NodeFields):
    """Fields of TextUnbroken for typed conditions."""

    name: _p.TextField


TextUnbrokenProperty = _t.Literal["external_id", "space", "name"]


class TextUnbrokenFilter(_p.Where, total=False):
    """Keyword filters of TextUnbroken; several are combined with and."""

    name: str | _t.Sequence[str]
    name_prefix: str


class TextUnbrokenWhere(
    TextUnbrokenFilter, _p.Conditioned[TextUnbrokenFields], total=False
):
    """Conditions of TextUnbroken: keyword filters, and `where`."""


class TextUnbrokenOptions(
    TextUnbrokenWhere, _p.Listing[TextUnbrokenProperty], total=False
):
    """Filters, sorting, limit and units of TextUnbroken."""


class TextUnbrokenKeywords:
    """What reads of TextUnbroken take."""

    def _takes_filters(self, **where: _t.Unpack[TextUnbrokenWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[TextUnbrokenOptions]) -> None: ...


class TextUnbrokenSelection(
    TextUnbrokenKeywords,
    _p.Selection[TextUnbrokenFields, TextUnbrokenProperty],
    view=_VIEW,
):
    """Which TextUnbroken, and what of their surroundings."""


class TextUnbrokenQuery(
    TextUnbrokenSelection, _p.Query[TextUnbroken, TextUnbrokenList]
):
    """A query over TextUnbroken."""


class AsyncTextUnbrokenQuery(
    TextUnbrokenSelection, _p.AsyncQuery[TextUnbroken, TextUnbrokenList]
):
    """A query over TextUnbroken whose results are awaited."""


class TextUnbrokenAPI(
    TextUnbrokenKeywords,
    _p.NodeAPI[TextUnbroken, TextUnbrokenList, TextUnbrokenProperty, TextUnbrokenQuery],
):
    """Reads TextUnbroken."""


class AsyncTextUnbrokenAPI(
    TextUnbrokenKeywords,
    _p.AsyncNodeAPI[
        TextUnbroken, TextUnbrokenList, TextUnbrokenProperty, AsyncTextUnbrokenQuery
    ],
):
    """Reads TextUnbroken without blocking."""
