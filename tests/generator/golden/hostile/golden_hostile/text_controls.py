"""TextControls, from the view hostile:TextControls(v1)."""

from __future__ import annotations

import typing as _t

import pygen_runtime.spi as _p

_VIEW = _p.View(
    "hostile",
    "TextControls",
    "v1",
    package=__package__ or "",
    read="TextControls",
    write="TextControlsWrite",
    members=(_p.Property("name", "name", "text"),),
)


class TextControls(_p.Node, view=_VIEW):
    """\x07\x1b[31m

    \x7f.
    """

    name: str | None = None

    def as_write(self) -> TextControlsWrite:
        return _p.as_write(self, TextControlsWrite)


class TextControlsWrite(_p.NodeWrite, view=_VIEW):
    """What can be written of TextControls; only what is set is sent."""

    name: str | None = None


class TextControlsList(_p.NodeList[TextControls]):
    """A list of TextControls that turns into frames, dicts and ids."""


class TextControlsFields(_p.NodeFields):
    """Fields of TextControls for typed conditions."""

    name: _p.TextField


TextControlsProperty = _t.Literal["external_id", "space", "name"]


class TextControlsFilter(_p.Where, total=False):
    """Keyword filters of TextControls; several are combined with and."""

    name: str | _t.Sequence[str]
    name_prefix: str


class TextControlsWhere(
    TextControlsFilter, _p.Conditioned[TextControlsFields], total=False
):
    """Conditions of TextControls: keyword filters, and `where`."""


class TextControlsOptions(
    TextControlsWhere, _p.Listing[TextControlsProperty], total=False
):
    """Filters, sorting, limit and units of TextControls."""


class TextControlsKeywords:
    """What reads of TextControls take."""

    def _takes_filters(self, **where: _t.Unpack[TextControlsWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[TextControlsOptions]) -> None: ...


class TextControlsSelection(
    TextControlsKeywords,
    _p.Selection[TextControlsFields, TextControlsProperty],
    view=_VIEW,
):
    """Which TextControls, and what of their surroundings."""


class TextControlsQuery(
    TextControlsSelection, _p.Query[TextControls, TextControlsList]
):
    """A query over TextControls."""


class AsyncTextControlsQuery(
    TextControlsSelection, _p.AsyncQuery[TextControls, TextControlsList]
):
    """A query over TextControls whose results are awaited."""


class TextControlsAPI(
    TextControlsKeywords,
    _p.NodeAPI[TextControls, TextControlsList, TextControlsProperty, TextControlsQuery],
):
    """Reads TextControls."""


class AsyncTextControlsAPI(
    TextControlsKeywords,
    _p.AsyncNodeAPI[
        TextControls, TextControlsList, TextControlsProperty, AsyncTextControlsQuery
    ],
):
    """Reads TextControls without blocking."""
