"""Document, from the view acme:Document(v1)."""

from __future__ import annotations

import typing as _t

import pygen_runtime.spi as _p

if _t.TYPE_CHECKING:
    from .wind_turbine import (
        WindTurbine,
        WindTurbineFields,
        WindTurbineList,
        WindTurbineSelection,
    )

_VIEW = _p.View(
    "acme",
    "Document",
    "v1",
    package=__package__ or "",
    read="Document",
    write="DocumentWrite",
    members=(
        _p.Property("content", "content", "file"),
        _p.Property("pages", "pages", "int32"),
        _p.Property("title", "title", "text", required=True, nullable=False),
        _p.Reverse(
            "describes",
            "describes",
            "WindTurbine",
            ("acme", "WindTurbine/v1", "datasheets"),
            "datasheets",
            through_list=True,
        ),
    ),
)


class Document(_p.Node, view=_VIEW):
    """A paper, drawing or manual."""

    content: _p.FileRef | None = None
    """The file with the document."""
    pages: int | None = None
    title: str
    describes: _p.Connection[WindTurbine]

    def as_write(self) -> DocumentWrite:
        return _p.as_write(self, DocumentWrite)


class DocumentWrite(_p.NodeWrite, view=_VIEW):
    """What can be written of Document; only what is set is sent."""

    content: _p.ResourceInput | None = None
    """The file with the document."""
    pages: int | None = None
    title: str


class DocumentList(_p.NodeList[Document]):
    """A list of Document that turns into frames, dicts and ids."""

    describes: WindTurbineList


class DocumentFields(_p.NodeFields):
    """Fields of Document for typed conditions."""

    content: _p.TextField
    pages: _p.NumberField
    title: _p.TextField
    describes: _p.ConnectionField[WindTurbineFields]


DocumentProperty = _t.Literal["external_id", "space", "content", "pages", "title"]


class DocumentFilter(_p.Where, total=False):
    """Keyword filters of Document; several are combined with and."""

    content: str | _t.Sequence[str]
    """The file with the document."""
    min_pages: int
    max_pages: int
    title: str | _t.Sequence[str]
    title_prefix: str


class DocumentWhere(DocumentFilter, _p.Conditioned[DocumentFields], total=False):
    """Conditions of Document: keyword filters, and `where`."""


class DocumentOptions(DocumentWhere, _p.Listing[DocumentProperty], total=False):
    """Filters, sorting, limit and units of Document."""


class DocumentKeywords:
    """What reads of Document take."""

    def _takes_filters(self, **where: _t.Unpack[DocumentWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[DocumentOptions]) -> None: ...


class DocumentSelection(
    DocumentKeywords, _p.Selection[DocumentFields, DocumentProperty], view=_VIEW
):
    """Which Document, and what of their surroundings."""

    with_describes: _t.ClassVar[_p.With[WindTurbineSelection]]


class DocumentQuery(DocumentSelection, _p.Query[Document, DocumentList]):
    """A query over Document."""


class AsyncDocumentQuery(DocumentSelection, _p.AsyncQuery[Document, DocumentList]):
    """A query over Document whose results are awaited."""


class DocumentAPI(
    DocumentKeywords,
    _p.NodeAPI[Document, DocumentList, DocumentProperty, DocumentQuery],
):
    """Reads Document."""


class AsyncDocumentAPI(
    DocumentKeywords,
    _p.AsyncNodeAPI[Document, DocumentList, DocumentProperty, AsyncDocumentQuery],
):
    """Reads Document without blocking."""
