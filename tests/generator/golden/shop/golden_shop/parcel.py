"""Parcel, from the view shop:Parcel(v1)."""

from __future__ import annotations

import datetime as _dt
import typing as _t

import pygen_runtime.spi as _p

if _t.TYPE_CHECKING:
    from .person import Person, PersonFields, PersonList, PersonSelection, PersonWrite

_VIEW = _p.View(
    "shop",
    "Parcel",
    "v1",
    package=__package__ or "",
    read="Parcel",
    write="ParcelWrite",
    members=(
        _p.Property("sent", "sent", "timestamp"),
        _p.Direct("carrier", "carrier", "Person"),
    ),
)


class Parcel(_p.Node, view=_VIEW):
    """Something sent."""

    sent: _dt.datetime | None = None
    carrier: _p.NodeRef[Person] | None = None

    def as_write(self) -> ParcelWrite:
        return _p.as_write(self, ParcelWrite)


class ParcelWrite(_p.NodeWrite, view=_VIEW):
    """What can be written of Parcel; only what is set is sent."""

    sent: _dt.datetime | None = None
    carrier: PersonWrite | _p.NodeId | str | None = None


class ParcelList(_p.NodeList[Parcel]):
    """A list of Parcel that turns into frames, dicts and ids."""

    carrier: PersonList


class ParcelFields(_p.NodeFields):
    """Fields of Parcel for typed conditions."""

    sent: _p.TimestampField
    carrier: PersonFields


ParcelProperty = _t.Literal["external_id", "space", "sent", "carrier"]


class ParcelFilter(_p.Where, total=False):
    """Keyword filters of Parcel; several are combined with and."""

    min_sent: _dt.datetime
    max_sent: _dt.datetime
    carrier: _p.NodeInput | _t.Sequence[_p.NodeInput]


class ParcelWhere(ParcelFilter, _p.Conditioned[ParcelFields], total=False):
    """Conditions of Parcel: keyword filters, and `where`."""


class ParcelOptions(ParcelWhere, _p.Listing[ParcelProperty], total=False):
    """Filters, sorting, limit and units of Parcel."""


class ParcelKeywords:
    """What reads of Parcel take."""

    def _takes_filters(self, **where: _t.Unpack[ParcelWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[ParcelOptions]) -> None: ...


class ParcelSelection(
    ParcelKeywords, _p.Selection[ParcelFields, ParcelProperty], view=_VIEW
):
    """Which Parcel, and what of their surroundings."""

    with_carrier: _t.ClassVar[_p.With[PersonSelection]]


class ParcelQuery(ParcelSelection, _p.Query[Parcel, ParcelList]):
    """A query over Parcel."""


class AsyncParcelQuery(ParcelSelection, _p.AsyncQuery[Parcel, ParcelList]):
    """A query over Parcel whose results are awaited."""


class ParcelAPI(
    ParcelKeywords, _p.NodeAPI[Parcel, ParcelList, ParcelProperty, ParcelQuery]
):
    """Reads Parcel."""


class AsyncParcelAPI(
    ParcelKeywords,
    _p.AsyncNodeAPI[Parcel, ParcelList, ParcelProperty, AsyncParcelQuery],
):
    """Reads Parcel without blocking."""
