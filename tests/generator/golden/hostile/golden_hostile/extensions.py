"""Extensions, from the view hostile:Extensions(v1)."""

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
    "Extensions",
    "v1",
    package=__package__ or "",
    read="Extensions",
    write="ExtensionsWrite",
    members=(
        _p.Property("name", "name", "text"),
        _p.Direct("other", "other", "A"),
        _p.EdgeTo("many", "many", ("hostile", "Extensions.many"), "AWrite2"),
    ),
)


class Extensions(_p.Node, view=_VIEW):
    """Extensions: nodes of the view hostile:Extensions(v1)."""

    name: str | None = None
    other: _p.NodeRef[A] | None = None
    many: _p.Connection[AWrite2]

    def as_write(self) -> ExtensionsWrite:
        return _p.as_write(self, ExtensionsWrite)


class ExtensionsWrite(_p.NodeWrite, view=_VIEW):
    """What can be written of Extensions; only what is set is sent."""

    name: str | None = None
    other: AWrite | _p.NodeId | str | None = None
    many: _t.Sequence[AWrite2Write | _p.NodeId | str] | None = None


class ExtensionsList(_p.NodeList[Extensions]):
    """A list of Extensions that turns into frames, dicts and ids."""

    other: AList
    many: AWrite2List


class ExtensionsFields(_p.NodeFields):
    """Fields of Extensions for typed conditions."""

    name: _p.TextField
    other: AFields
    many: _p.ConnectionField[AWrite2Fields]


ExtensionsProperty = _t.Literal["external_id", "space", "name", "other"]


class ExtensionsFilter(_p.Where, total=False):
    """Keyword filters of Extensions; several are combined with and."""

    name: str | _t.Sequence[str]
    name_prefix: str
    other: _p.NodeInput | _t.Sequence[_p.NodeInput]


class ExtensionsWhere(ExtensionsFilter, _p.Conditioned[ExtensionsFields], total=False):
    """Conditions of Extensions: keyword filters, and `where`."""


class ExtensionsOptions(ExtensionsWhere, _p.Listing[ExtensionsProperty], total=False):
    """Filters, sorting, limit and units of Extensions."""


class ExtensionsKeywords:
    """What reads of Extensions take."""

    def _takes_filters(self, **where: _t.Unpack[ExtensionsWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[ExtensionsOptions]) -> None: ...


class ExtensionsSelection(
    ExtensionsKeywords, _p.Selection[ExtensionsFields, ExtensionsProperty], view=_VIEW
):
    """Which Extensions, and what of their surroundings."""

    with_other: _t.ClassVar[_p.With[ASelection]]
    with_many: _t.ClassVar[_p.WithEdges[AWrite2Selection]]


class ExtensionsQuery(ExtensionsSelection, _p.Query[Extensions, ExtensionsList]):
    """A query over Extensions."""


class AsyncExtensionsQuery(
    ExtensionsSelection, _p.AsyncQuery[Extensions, ExtensionsList]
):
    """A query over Extensions whose results are awaited."""


class ExtensionsAPI(
    ExtensionsKeywords,
    _p.NodeAPI[Extensions, ExtensionsList, ExtensionsProperty, ExtensionsQuery],
):
    """Reads Extensions."""


class AsyncExtensionsAPI(
    ExtensionsKeywords,
    _p.AsyncNodeAPI[
        Extensions, ExtensionsList, ExtensionsProperty, AsyncExtensionsQuery
    ],
):
    """Reads Extensions without blocking."""
