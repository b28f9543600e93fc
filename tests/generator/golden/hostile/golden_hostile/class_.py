"""Class, from the view hostile:Class(v1)."""

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
    "Class",
    "v1",
    package=__package__ or "",
    read="Class",
    write="ClassWrite",
    members=(
        _p.Property("name", "name", "text"),
        _p.Direct("other", "other", "A"),
        _p.EdgeTo("many", "many", ("hostile", "Class.many"), "AWrite2"),
    ),
)


class Class(_p.Node, view=_VIEW):
    """Class: nodes of the view hostile:Class(v1)."""

    name: str | None = None
    other: _p.NodeRef[A] | None = None
    many: _p.Connection[AWrite2]

    def as_write(self) -> ClassWrite:
        return _p.as_write(self, ClassWrite)


class ClassWrite(_p.NodeWrite, view=_VIEW):
    """What can be written of Class; only what is set is sent."""

    name: str | None = None
    other: AWrite | _p.NodeId | str | None = None
    many: _t.Sequence[AWrite2Write | _p.NodeId | str] | None = None


class ClassList(_p.NodeList[Class]):
    """A list of Class that turns into frames, dicts and ids."""

    other: AList
    many: AWrite2List


class ClassFields(_p.NodeFields):
    """Fields of Class for typed conditions."""

    name: _p.TextField
    other: AFields
    many: _p.ConnectionField[AWrite2Fields]


ClassProperty = _t.Literal["external_id", "space", "name", "other"]


class ClassFilter(_p.Where, total=False):
    """Keyword filters of Class; several are combined with and."""

    name: str | _t.Sequence[str]
    name_prefix: str
    other: _p.NodeInput | _t.Sequence[_p.NodeInput]


class ClassWhere(ClassFilter, _p.Conditioned[ClassFields], total=False):
    """Conditions of Class: keyword filters, and `where`."""


class ClassOptions(ClassWhere, _p.Listing[ClassProperty], total=False):
    """Filters, sorting, limit and units of Class."""


class ClassKeywords:
    """What reads of Class take."""

    def _takes_filters(self, **where: _t.Unpack[ClassWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[ClassOptions]) -> None: ...


class ClassSelection(
    ClassKeywords, _p.Selection[ClassFields, ClassProperty], view=_VIEW
):
    """Which Class, and what of their surroundings."""

    with_other: _t.ClassVar[_p.With[ASelection]]
    with_many: _t.ClassVar[_p.WithEdges[AWrite2Selection]]


class ClassQuery(ClassSelection, _p.Query[Class, ClassList]):
    """A query over Class."""


class AsyncClassQuery(ClassSelection, _p.AsyncQuery[Class, ClassList]):
    """A query over Class whose results are awaited."""


class ClassAPI(ClassKeywords, _p.NodeAPI[Class, ClassList, ClassProperty, ClassQuery]):
    """Reads Class."""


class AsyncClassAPI(
    ClassKeywords, _p.AsyncNodeAPI[Class, ClassList, ClassProperty, AsyncClassQuery]
):
    """Reads Class without blocking."""
