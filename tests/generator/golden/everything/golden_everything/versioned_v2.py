"""VersionedV2, from the view every:Versioned(v2)."""

from __future__ import annotations

import typing as _t

import pygen_runtime.spi as _p

_VIEW = _p.View(
    "every",
    "Versioned",
    "v2",
    package=__package__ or "",
    read="VersionedV2",
    write="VersionedV2Write",
    members=(_p.Property("new", "new", "text"), _p.Property("old", "old", "text")),
)


class VersionedV2(_p.Node, view=_VIEW):
    """VersionedV2: nodes of the view every:Versioned(v2)."""

    new: str | None = None
    old: str | None = None

    def as_write(self) -> VersionedV2Write:
        return _p.as_write(self, VersionedV2Write)


class VersionedV2Write(_p.NodeWrite, view=_VIEW):
    """What can be written of VersionedV2; only what is set is sent."""

    new: str | None = None
    old: str | None = None


class VersionedV2List(_p.NodeList[VersionedV2]):
    """A list of VersionedV2 that turns into frames, dicts and ids."""


class VersionedV2Fields(_p.NodeFields):
    """Fields of VersionedV2 for typed conditions."""

    new: _p.TextField
    old: _p.TextField


VersionedV2Property = _t.Literal["external_id", "space", "new", "old"]


class VersionedV2Filter(_p.Where, total=False):
    """Keyword filters of VersionedV2; several are combined with and."""

    new: str | _t.Sequence[str]
    new_prefix: str
    old: str | _t.Sequence[str]
    old_prefix: str


class VersionedV2Where(
    VersionedV2Filter, _p.Conditioned[VersionedV2Fields], total=False
):
    """Conditions of VersionedV2: keyword filters, and `where`."""


class VersionedV2Options(
    VersionedV2Where, _p.Listing[VersionedV2Property], total=False
):
    """Filters, sorting, limit and units of VersionedV2."""


class VersionedV2Keywords:
    """What reads of VersionedV2 take."""

    def _takes_filters(self, **where: _t.Unpack[VersionedV2Where]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[VersionedV2Options]) -> None: ...


class VersionedV2Selection(
    VersionedV2Keywords,
    _p.Selection[VersionedV2Fields, VersionedV2Property],
    view=_VIEW,
):
    """Which VersionedV2, and what of their surroundings."""


class VersionedV2Query(VersionedV2Selection, _p.Query[VersionedV2, VersionedV2List]):
    """A query over VersionedV2."""


class AsyncVersionedV2Query(
    VersionedV2Selection, _p.AsyncQuery[VersionedV2, VersionedV2List]
):
    """A query over VersionedV2 whose results are awaited."""


class VersionedV2API(
    VersionedV2Keywords,
    _p.NodeAPI[VersionedV2, VersionedV2List, VersionedV2Property, VersionedV2Query],
):
    """Reads VersionedV2."""


class AsyncVersionedV2API(
    VersionedV2Keywords,
    _p.AsyncNodeAPI[
        VersionedV2, VersionedV2List, VersionedV2Property, AsyncVersionedV2Query
    ],
):
    """Reads VersionedV2 without blocking."""
