"""None_, from the view hostile:None(v1)."""

from __future__ import annotations

import typing as _t

import pygen_runtime.spi as _p

if _t.TYPE_CHECKING:
    from .a import A, AFields, AList, ASelection, AWrite
    from .a_write2 import (
        AWrite2,
        AWrite2Fields,
        AWrite2List,
        AWrite2Selection,
        AWrite2Write,
    )

_VIEW = _p.View(
    "hostile",
    "None",
    "v1",
    package=__package__ or "",
    read="None_",
    write="None_Write",
    members=(
        _p.Property("name", "name", "text"),
        _p.Direct("other", "other", "A"),
        _p.EdgeTo("many", "many", ("hostile", "None.many"), "AWrite2"),
    ),
)


class None_(_p.Node, view=_VIEW):
    """None_: nodes of the view hostile:None(v1)."""

    name: str | None = None
    other: _p.NodeRef[A] | None = None
    many: _p.Connection[AWrite2]

    def as_write(self) -> None_Write:
        return _p.as_write(self, None_Write)


class None_Write(_p.NodeWrite, view=_VIEW):
    """What can be written of None_; only what is set is sent."""

    name: str | None = None
    other: AWrite | _p.NodeId | str | None = None
    many: _t.Sequence[AWrite2Write | _p.NodeId | str] | None = None


class None_List(_p.NodeList[None_]):
    """A list of None_ that turns into frames, dicts and ids."""

    other: AList
    many: AWrite2List


class None_Fields(_p.NodeFields):
    """Fields of None_ for typed conditions."""

    name: _p.TextField
    other: AFields
    many: _p.ConnectionField[AWrite2Fields]


None_Property = _t.Literal["external_id", "space", "name", "other"]


class None_Filter(_p.Where, total=False):
    """Keyword filters of None_; several are combined with and."""

    name: str | _t.Sequence[str]
    name_prefix: str
    other: _p.NodeInput | _t.Sequence[_p.NodeInput]


class None_Where(None_Filter, _p.Conditioned[None_Fields], total=False):
    """Conditions of None_: keyword filters, and `where`."""


class None_Options(None_Where, _p.Listing[None_Property], total=False):
    """Filters, sorting, limit and units of None_."""


class None_Keywords:
    """What reads of None_ take."""

    def _takes_filters(self, **where: _t.Unpack[None_Where]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[None_Options]) -> None: ...


class None_Selection(
    None_Keywords, _p.Selection[None_Fields, None_Property], view=_VIEW
):
    """Which None_, and what of their surroundings."""

    with_other: _t.ClassVar[_p.With[ASelection]]
    with_many: _t.ClassVar[_p.WithEdges[AWrite2Selection]]


class None_Query(None_Selection, _p.Query[None_, None_List]):
    """A query over None_."""


class AsyncNone_Query(None_Selection, _p.AsyncQuery[None_, None_List]):
    """A query over None_ whose results are awaited."""


class None_API(None_Keywords, _p.NodeAPI[None_, None_List, None_Property, None_Query]):
    """Reads None_."""


class AsyncNone_API(
    None_Keywords, _p.AsyncNodeAPI[None_, None_List, None_Property, AsyncNone_Query]
):
    """Reads None_ without blocking."""
