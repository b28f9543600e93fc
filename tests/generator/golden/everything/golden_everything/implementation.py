"""Implementation, from the view every:Implementation(v1)."""

from __future__ import annotations

import typing as _t

import pygen_runtime.spi as _p

from .interface import Interface, InterfaceFields, InterfaceFilter

if _t.TYPE_CHECKING:
    from .scalars import ScalarsList, ScalarsSelection, ScalarsWrite

_VIEW = _p.View(
    "every",
    "Implementation",
    "v1",
    package=__package__ or "",
    read="Implementation",
    write="ImplementationWrite",
    members=(
        _p.Property("label", "label", "text"),
        _p.EdgeTo("links", "links", ("every", "plain"), "Scalars"),
    ),
)


class Implementation(Interface, view=_VIEW):
    """Implementation: nodes of the view every:Implementation(v1)."""

    label: str | None = None

    def as_write(self) -> ImplementationWrite:
        return _p.as_write(self, ImplementationWrite)


class ImplementationWrite(_p.NodeWrite, view=_VIEW):
    """What can be written of Implementation; only what is set is sent."""

    label: str | None = None
    links: _t.Sequence[ScalarsWrite | _p.NodeId | str] | None = None


class ImplementationList(_p.NodeList[Implementation]):
    """A list of Implementation that turns into frames, dicts and ids."""

    links: ScalarsList


class ImplementationFields(InterfaceFields):
    """Fields of Implementation for typed conditions."""

    label: _p.TextField


ImplementationProperty = _t.Literal["external_id", "space", "label"]


class ImplementationFilter(InterfaceFilter, total=False):
    """Keyword filters of Implementation; several are combined with and."""

    label: str | _t.Sequence[str]
    label_prefix: str


class ImplementationWhere(
    ImplementationFilter, _p.Conditioned[ImplementationFields], total=False
):
    """Conditions of Implementation: keyword filters, and `where`."""


class ImplementationOptions(
    ImplementationWhere, _p.Listing[ImplementationProperty], total=False
):
    """Filters, sorting, limit and units of Implementation."""


class ImplementationKeywords:
    """What reads of Implementation take."""

    def _takes_filters(self, **where: _t.Unpack[ImplementationWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[ImplementationOptions]) -> None: ...


class ImplementationSelection(
    ImplementationKeywords,
    _p.Selection[ImplementationFields, ImplementationProperty],
    view=_VIEW,
):
    """Which Implementation, and what of their surroundings."""

    with_links: _t.ClassVar[_p.WithEdges[ScalarsSelection]]


class ImplementationQuery(
    ImplementationSelection, _p.Query[Implementation, ImplementationList]
):
    """A query over Implementation."""


class AsyncImplementationQuery(
    ImplementationSelection, _p.AsyncQuery[Implementation, ImplementationList]
):
    """A query over Implementation whose results are awaited."""


class ImplementationAPI(
    ImplementationKeywords,
    _p.NodeAPI[
        Implementation, ImplementationList, ImplementationProperty, ImplementationQuery
    ],
):
    """Reads Implementation."""


class AsyncImplementationAPI(
    ImplementationKeywords,
    _p.AsyncNodeAPI[
        Implementation,
        ImplementationList,
        ImplementationProperty,
        AsyncImplementationQuery,
    ],
):
    """Reads Implementation without blocking."""
