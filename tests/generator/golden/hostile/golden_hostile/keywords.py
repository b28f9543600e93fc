"""Keywords, from the view hostile:Keywords(v1)."""

from __future__ import annotations

import typing as _t

import pygen_runtime.spi as _p

_VIEW = _p.View(
    "hostile",
    "Keywords",
    "v1",
    package=__package__ or "",
    read="Keywords",
    write="KeywordsWrite",
    members=(
        _p.Property("group_by", "groupBy", "boolean"),
        _p.Property("limit", "limit", "float64"),
        _p.Property("sort_by", "sortBy", "text"),
        _p.Property("tags", "tags", "text", list=True),
        _p.Property("tags_contains", "tagsContains", "text"),
    ),
    keywords={
        "group_by_": ("group_by", "is"),
        "sort_by_": ("sort_by", "is"),
        "tags_contains_2": ("tags_contains", "is"),
    },
)


class Keywords(_p.Node, view=_VIEW):
    """Keywords: nodes of the view hostile:Keywords(v1)."""

    group_by: bool | None = None
    limit: float | None = None
    sort_by: str | None = None
    tags: list[str] | None = None
    tags_contains: str | None = None

    def as_write(self) -> KeywordsWrite:
        return _p.as_write(self, KeywordsWrite)


class KeywordsWrite(_p.NodeWrite, view=_VIEW):
    """What can be written of Keywords; only what is set is sent."""

    group_by: bool | None = None
    limit: float | None = None
    sort_by: str | None = None
    tags: list[str] | None = None
    tags_contains: str | None = None


class KeywordsList(_p.NodeList[Keywords]):
    """A list of Keywords that turns into frames, dicts and ids."""


class KeywordsFields(_p.NodeFields):
    """Fields of Keywords for typed conditions."""

    group_by: _p.BooleanField
    limit: _p.NumberField
    sort_by: _p.TextField
    tags: _p.ListField[str]
    tags_contains: _p.TextField


KeywordsProperty = _t.Literal[
    "external_id", "space", "group_by", "limit", "sort_by", "tags", "tags_contains"
]


class KeywordsFilter(_p.Where, total=False):
    """Keyword filters of Keywords; several are combined with and."""

    group_by_: bool
    min_limit: float
    max_limit: float
    sort_by_: str | _t.Sequence[str]
    sort_by_prefix: str
    tags_contains: str | _t.Sequence[str]
    tags_contains_2: str | _t.Sequence[str]
    tags_contains_prefix: str


class KeywordsWhere(KeywordsFilter, _p.Conditioned[KeywordsFields], total=False):
    """Conditions of Keywords: keyword filters, and `where`."""


class KeywordsOptions(KeywordsWhere, _p.Listing[KeywordsProperty], total=False):
    """Filters, sorting, limit and units of Keywords."""


class KeywordsKeywords:
    """What reads of Keywords take."""

    def _takes_filters(self, **where: _t.Unpack[KeywordsWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[KeywordsOptions]) -> None: ...


class KeywordsSelection(
    KeywordsKeywords, _p.Selection[KeywordsFields, KeywordsProperty], view=_VIEW
):
    """Which Keywords, and what of their surroundings."""


class KeywordsQuery(KeywordsSelection, _p.Query[Keywords, KeywordsList]):
    """A query over Keywords."""


class AsyncKeywordsQuery(KeywordsSelection, _p.AsyncQuery[Keywords, KeywordsList]):
    """A query over Keywords whose results are awaited."""


class KeywordsAPI(
    KeywordsKeywords,
    _p.NodeAPI[Keywords, KeywordsList, KeywordsProperty, KeywordsQuery],
):
    """Reads Keywords."""


class AsyncKeywordsAPI(
    KeywordsKeywords,
    _p.AsyncNodeAPI[Keywords, KeywordsList, KeywordsProperty, AsyncKeywordsQuery],
):
    """Reads Keywords without blocking."""
