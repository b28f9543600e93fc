"""Llms, from the view hostile:llms(v1)."""

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
    "llms",
    "v1",
    package=__package__ or "",
    read="Llms",
    write="LlmsWrite",
    members=(
        _p.Property("name", "name", "text"),
        _p.Direct("other", "other", "A"),
        _p.EdgeTo("many", "many", ("hostile", "llms.many"), "AWrite2"),
    ),
)


class Llms(_p.Node, view=_VIEW):
    """Llms: nodes of the view hostile:llms(v1)."""

    name: str | None = None
    other: _p.NodeRef[A] | None = None
    many: _p.Connection[AWrite2]

    def as_write(self) -> LlmsWrite:
        return _p.as_write(self, LlmsWrite)


class LlmsWrite(_p.NodeWrite, view=_VIEW):
    """What can be written of Llms; only what is set is sent."""

    name: str | None = None
    other: AWrite | _p.NodeId | str | None = None
    many: _t.Sequence[AWrite2Write | _p.NodeId | str] | None = None


class LlmsList(_p.NodeList[Llms]):
    """A list of Llms that turns into frames, dicts and ids."""

    other: AList
    many: AWrite2List


class LlmsFields(_p.NodeFields):
    """Fields of Llms for typed conditions."""

    name: _p.TextField
    other: AFields
    many: _p.ConnectionField[AWrite2Fields]


LlmsProperty = _t.Literal["external_id", "space", "name", "other"]


class LlmsFilter(_p.Where, total=False):
    """Keyword filters of Llms; several are combined with and."""

    name: str | _t.Sequence[str]
    name_prefix: str
    other: _p.NodeInput | _t.Sequence[_p.NodeInput]


class LlmsWhere(LlmsFilter, _p.Conditioned[LlmsFields], total=False):
    """Conditions of Llms: keyword filters, and `where`."""


class LlmsOptions(LlmsWhere, _p.Listing[LlmsProperty], total=False):
    """Filters, sorting, limit and units of Llms."""


class LlmsKeywords:
    """What reads of Llms take."""

    def _takes_filters(self, **where: _t.Unpack[LlmsWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[LlmsOptions]) -> None: ...


class LlmsSelection(LlmsKeywords, _p.Selection[LlmsFields, LlmsProperty], view=_VIEW):
    """Which Llms, and what of their surroundings."""

    with_other: _t.ClassVar[_p.With[ASelection]]
    with_many: _t.ClassVar[_p.WithEdges[AWrite2Selection]]


class LlmsQuery(LlmsSelection, _p.Query[Llms, LlmsList]):
    """A query over Llms."""


class AsyncLlmsQuery(LlmsSelection, _p.AsyncQuery[Llms, LlmsList]):
    """A query over Llms whose results are awaited."""


class LlmsAPI(LlmsKeywords, _p.NodeAPI[Llms, LlmsList, LlmsProperty, LlmsQuery]):
    """Reads Llms."""


class AsyncLlmsAPI(
    LlmsKeywords, _p.AsyncNodeAPI[Llms, LlmsList, LlmsProperty, AsyncLlmsQuery]
):
    """Reads Llms without blocking."""
