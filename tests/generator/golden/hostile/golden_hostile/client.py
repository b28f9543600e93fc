"""Client, from the view hostile:Client(v1)."""

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
    "Client",
    "v1",
    package=__package__ or "",
    read="Client",
    write="ClientWrite",
    members=(
        _p.Property("name", "name", "text"),
        _p.Direct("other", "other", "A"),
        _p.EdgeTo("many", "many", ("hostile", "Client.many"), "AWrite2"),
    ),
)


class Client(_p.Node, view=_VIEW):
    """Client: nodes of the view hostile:Client(v1)."""

    name: str | None = None
    other: _p.NodeRef[A] | None = None
    many: _p.Connection[AWrite2]

    def as_write(self) -> ClientWrite:
        return _p.as_write(self, ClientWrite)


class ClientWrite(_p.NodeWrite, view=_VIEW):
    """What can be written of Client; only what is set is sent."""

    name: str | None = None
    other: AWrite | _p.NodeId | str | None = None
    many: _t.Sequence[AWrite2Write | _p.NodeId | str] | None = None


class ClientList(_p.NodeList[Client]):
    """A list of Client that turns into frames, dicts and ids."""

    other: AList
    many: AWrite2List


class ClientFields(_p.NodeFields):
    """Fields of Client for typed conditions."""

    name: _p.TextField
    other: AFields
    many: _p.ConnectionField[AWrite2Fields]


ClientProperty = _t.Literal["external_id", "space", "name", "other"]


class ClientFilter(_p.Where, total=False):
    """Keyword filters of Client; several are combined with and."""

    name: str | _t.Sequence[str]
    name_prefix: str
    other: _p.NodeInput | _t.Sequence[_p.NodeInput]


class ClientWhere(ClientFilter, _p.Conditioned[ClientFields], total=False):
    """Conditions of Client: keyword filters, and `where`."""


class ClientOptions(ClientWhere, _p.Listing[ClientProperty], total=False):
    """Filters, sorting, limit and units of Client."""


class ClientKeywords:
    """What reads of Client take."""

    def _takes_filters(self, **where: _t.Unpack[ClientWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[ClientOptions]) -> None: ...


class ClientSelection(
    ClientKeywords, _p.Selection[ClientFields, ClientProperty], view=_VIEW
):
    """Which Client, and what of their surroundings."""

    with_other: _t.ClassVar[_p.With[ASelection]]
    with_many: _t.ClassVar[_p.WithEdges[AWrite2Selection]]


class ClientQuery(ClientSelection, _p.Query[Client, ClientList]):
    """A query over Client."""


class AsyncClientQuery(ClientSelection, _p.AsyncQuery[Client, ClientList]):
    """A query over Client whose results are awaited."""


class ClientAPI(
    ClientKeywords, _p.NodeAPI[Client, ClientList, ClientProperty, ClientQuery]
):
    """Reads Client."""


class AsyncClientAPI(
    ClientKeywords,
    _p.AsyncNodeAPI[Client, ClientList, ClientProperty, AsyncClientQuery],
):
    """Reads Client without blocking."""
