"""Quiet, from the view every:Quiet(v1)."""

from __future__ import annotations

import typing as _t

import pygen_runtime.spi as _p

_VIEW = _p.View(
    "every",
    "Quiet",
    "v1",
    package=__package__ or "",
    read="Quiet",
    write="QuietWrite",
    members=(_p.Property("level", "level", "enum", values=("high", "low")),),
    children=("Mixed",),
)


class Quiet(_p.Node, view=_VIEW):
    """Quiet: nodes of the view every:Quiet(v1).

    Implemented by Mixed.
    """

    level: _t.Literal["high", "low"] | str | None = None

    def as_write(self) -> QuietWrite:
        return _p.as_write(self, QuietWrite)


class QuietWrite(_p.NodeWrite, view=_VIEW):
    """What can be written of Quiet; only what is set is sent."""

    level: str | None = None


class QuietList(_p.NodeList[Quiet]):
    """A list of Quiet that turns into frames, dicts and ids."""


class QuietFields(_p.NodeFields):
    """Fields of Quiet for typed conditions."""

    level: _p.TextField


QuietProperty = _t.Literal["external_id", "space", "level"]


class QuietFilter(_p.Where, total=False):
    """Keyword filters of Quiet; several are combined with and."""

    level: str | _t.Sequence[str]


class QuietWhere(QuietFilter, _p.Conditioned[QuietFields], total=False):
    """Conditions of Quiet: keyword filters, and `where`."""


class QuietOptions(QuietWhere, _p.Listing[QuietProperty], total=False):
    """Filters, sorting, limit and units of Quiet."""


class QuietKeywords:
    """What reads of Quiet take."""

    def _takes_filters(self, **where: _t.Unpack[QuietWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[QuietOptions]) -> None: ...


class QuietSelection(
    QuietKeywords, _p.Selection[QuietFields, QuietProperty], view=_VIEW
):
    """Which Quiet, and what of their surroundings."""


class QuietQuery(QuietSelection, _p.Query[Quiet, QuietList]):
    """A query over Quiet."""


class AsyncQuietQuery(QuietSelection, _p.AsyncQuery[Quiet, QuietList]):
    """A query over Quiet whose results are awaited."""


class QuietAPI(QuietKeywords, _p.NodeAPI[Quiet, QuietList, QuietProperty, QuietQuery]):
    """Reads Quiet."""


class AsyncQuietAPI(
    QuietKeywords, _p.AsyncNodeAPI[Quiet, QuietList, QuietProperty, AsyncQuietQuery]
):
    """Reads Quiet without blocking."""
