"""Interface, from the view every:Interface(v1)."""

from __future__ import annotations

import typing as _t

import pygen_runtime.spi as _p

if _t.TYPE_CHECKING:
    from .scalars import Scalars, ScalarsFields, ScalarsList, ScalarsSelection

_VIEW = _p.View(
    "every",
    "Interface",
    "v1",
    package=__package__ or "",
    read="Interface",
    write=None,
    members=(_p.EdgeTo("links", "links", ("every", "plain"), "Scalars"),),
    children=("Implementation",),
)


class Interface(_p.Node, view=_VIEW):
    """Stores nothing, is implemented.

    Implemented by Implementation.
    """

    links: _p.Connection[Scalars]


class InterfaceList(_p.NodeList[Interface]):
    """A list of Interface that turns into frames, dicts and ids."""

    links: ScalarsList


class InterfaceFields(_p.NodeFields):
    """Fields of Interface for typed conditions."""

    links: _p.ConnectionField[ScalarsFields]


InterfaceProperty = _t.Literal["external_id", "space"]


class InterfaceFilter(_p.Where, total=False):
    """Keyword filters of Interface; several are combined with and."""


class InterfaceWhere(InterfaceFilter, _p.Conditioned[InterfaceFields], total=False):
    """Conditions of Interface: keyword filters, and `where`."""


class InterfaceOptions(InterfaceWhere, _p.Listing[InterfaceProperty], total=False):
    """Filters, sorting, limit and units of Interface."""


class InterfaceKeywords:
    """What reads of Interface take."""

    def _takes_filters(self, **where: _t.Unpack[InterfaceWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[InterfaceOptions]) -> None: ...


class InterfaceSelection(
    InterfaceKeywords, _p.Selection[InterfaceFields, InterfaceProperty], view=_VIEW
):
    """Which Interface, and what of their surroundings."""

    with_links: _t.ClassVar[_p.WithEdges[ScalarsSelection]]


class InterfaceQuery(InterfaceSelection, _p.Query[Interface, InterfaceList]):
    """A query over Interface."""


class AsyncInterfaceQuery(InterfaceSelection, _p.AsyncQuery[Interface, InterfaceList]):
    """A query over Interface whose results are awaited."""


class InterfaceAPI(
    InterfaceKeywords,
    _p.NodeAPI[Interface, InterfaceList, InterfaceProperty, InterfaceQuery],
):
    """Reads Interface."""


class AsyncInterfaceAPI(
    InterfaceKeywords,
    _p.AsyncNodeAPI[Interface, InterfaceList, InterfaceProperty, AsyncInterfaceQuery],
):
    """Reads Interface without blocking."""
