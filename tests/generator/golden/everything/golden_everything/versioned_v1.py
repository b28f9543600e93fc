"""VersionedV1, from the view every:Versioned(v1)."""

from __future__ import annotations

import typing as _t

import pygen_runtime.spi as _p

_VIEW = _p.View(
    "every",
    "Versioned",
    "v1",
    package=__package__ or "",
    read="VersionedV1",
    write="VersionedV1Write",
    members=(_p.Property("old", "old", "text"),),
)


class VersionedV1(_p.Node, view=_VIEW):
    """VersionedV1: nodes of the view every:Versioned(v1)."""

    old: str | None = None

    def as_write(self) -> VersionedV1Write:
        return _p.as_write(self, VersionedV1Write)


class VersionedV1Write(_p.NodeWrite, view=_VIEW):
    """What can be written of VersionedV1; only what is set is sent."""

    old: str | None = None


class VersionedV1List(_p.NodeList[VersionedV1]):
    """A list of VersionedV1 that turns into frames, dicts and ids."""


class VersionedV1Fields(_p.NodeFields):
    """Fields of VersionedV1 for typed conditions."""

    old: _p.TextField


VersionedV1Property = _t.Literal["external_id", "space", "old"]


class VersionedV1Filter(_p.Where, total=False):
    """Keyword filters of VersionedV1; several are combined with and."""

    old: str | _t.Sequence[str]
    old_prefix: str


class VersionedV1Where(
    VersionedV1Filter, _p.Conditioned[VersionedV1Fields], total=False
):
    """Conditions of VersionedV1: keyword filters, and `where`."""


class VersionedV1Options(
    VersionedV1Where, _p.Listing[VersionedV1Property], total=False
):
    """Filters, sorting, limit and units of VersionedV1."""


class VersionedV1Keywords:
    """What reads of VersionedV1 take."""

    def _takes_filters(self, **where: _t.Unpack[VersionedV1Where]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[VersionedV1Options]) -> None: ...


class VersionedV1Selection(
    VersionedV1Keywords,
    _p.Selection[VersionedV1Fields, VersionedV1Property],
    view=_VIEW,
):
    """Which VersionedV1, and what of their surroundings."""


class VersionedV1Query(VersionedV1Selection, _p.Query[VersionedV1, VersionedV1List]):
    """A query over VersionedV1."""


class AsyncVersionedV1Query(
    VersionedV1Selection, _p.AsyncQuery[VersionedV1, VersionedV1List]
):
    """A query over VersionedV1 whose results are awaited."""


class VersionedV1API(
    VersionedV1Keywords,
    _p.NodeAPI[VersionedV1, VersionedV1List, VersionedV1Property, VersionedV1Query],
):
    """Reads VersionedV1."""


class AsyncVersionedV1API(
    VersionedV1Keywords,
    _p.AsyncNodeAPI[
        VersionedV1, VersionedV1List, VersionedV1Property, AsyncVersionedV1Query
    ],
):
    """Reads VersionedV1 without blocking."""
