"""Import, from the view hostile:Import(v1)."""

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
    "Import",
    "v1",
    package=__package__ or "",
    read="Import",
    write="ImportWrite",
    members=(
        _p.Property("name", "name", "text"),
        _p.Direct("other", "other", "A"),
        _p.EdgeTo("many", "many", ("hostile", "Import.many"), "AWrite2"),
    ),
)


class Import(_p.Node, view=_VIEW):
    """Import: nodes of the view hostile:Import(v1)."""

    name: str | None = None
    other: _p.NodeRef[A] | None = None
    many: _p.Connection[AWrite2]

    def as_write(self) -> ImportWrite:
        return _p.as_write(self, ImportWrite)


class ImportWrite(_p.NodeWrite, view=_VIEW):
    """What can be written of Import; only what is set is sent."""

    name: str | None = None
    other: AWrite | _p.NodeId | str | None = None
    many: _t.Sequence[AWrite2Write | _p.NodeId | str] | None = None


class ImportList(_p.NodeList[Import]):
    """A list of Import that turns into frames, dicts and ids."""

    other: AList
    many: AWrite2List


class ImportFields(_p.NodeFields):
    """Fields of Import for typed conditions."""

    name: _p.TextField
    other: AFields
    many: _p.ConnectionField[AWrite2Fields]


ImportProperty = _t.Literal["external_id", "space", "name", "other"]


class ImportFilter(_p.Where, total=False):
    """Keyword filters of Import; several are combined with and."""

    name: str | _t.Sequence[str]
    name_prefix: str
    other: _p.NodeInput | _t.Sequence[_p.NodeInput]


class ImportWhere(ImportFilter, _p.Conditioned[ImportFields], total=False):
    """Conditions of Import: keyword filters, and `where`."""


class ImportOptions(ImportWhere, _p.Listing[ImportProperty], total=False):
    """Filters, sorting, limit and units of Import."""


class ImportKeywords:
    """What reads of Import take."""

    def _takes_filters(self, **where: _t.Unpack[ImportWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[ImportOptions]) -> None: ...


class ImportSelection(
    ImportKeywords, _p.Selection[ImportFields, ImportProperty], view=_VIEW
):
    """Which Import, and what of their surroundings."""

    with_other: _t.ClassVar[_p.With[ASelection]]
    with_many: _t.ClassVar[_p.WithEdges[AWrite2Selection]]


class ImportQuery(ImportSelection, _p.Query[Import, ImportList]):
    """A query over Import."""


class AsyncImportQuery(ImportSelection, _p.AsyncQuery[Import, ImportList]):
    """A query over Import whose results are awaited."""


class ImportAPI(
    ImportKeywords, _p.NodeAPI[Import, ImportList, ImportProperty, ImportQuery]
):
    """Reads Import."""


class AsyncImportAPI(
    ImportKeywords,
    _p.AsyncNodeAPI[Import, ImportList, ImportProperty, AsyncImportQuery],
):
    """Reads Import without blocking."""
