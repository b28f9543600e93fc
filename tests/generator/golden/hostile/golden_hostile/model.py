"""Model, from the view hostile:model(v1)."""

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
    "model",
    "v1",
    package=__package__ or "",
    read="Model",
    write="ModelWrite",
    members=(
        _p.Property("name", "name", "text"),
        _p.Direct("other", "other", "A"),
        _p.EdgeTo("many", "many", ("hostile", "model.many"), "AWrite2"),
    ),
)


class Model(_p.Node, view=_VIEW):
    """Model: nodes of the view hostile:model(v1)."""

    name: str | None = None
    other: _p.NodeRef[A] | None = None
    many: _p.Connection[AWrite2]

    def as_write(self) -> ModelWrite:
        return _p.as_write(self, ModelWrite)


class ModelWrite(_p.NodeWrite, view=_VIEW):
    """What can be written of Model; only what is set is sent."""

    name: str | None = None
    other: AWrite | _p.NodeId | str | None = None
    many: _t.Sequence[AWrite2Write | _p.NodeId | str] | None = None


class ModelList(_p.NodeList[Model]):
    """A list of Model that turns into frames, dicts and ids."""

    other: AList
    many: AWrite2List


class ModelFields(_p.NodeFields):
    """Fields of Model for typed conditions."""

    name: _p.TextField
    other: AFields
    many: _p.ConnectionField[AWrite2Fields]


ModelProperty = _t.Literal["external_id", "space", "name", "other"]


class ModelFilter(_p.Where, total=False):
    """Keyword filters of Model; several are combined with and."""

    name: str | _t.Sequence[str]
    name_prefix: str
    other: _p.NodeInput | _t.Sequence[_p.NodeInput]


class ModelWhere(ModelFilter, _p.Conditioned[ModelFields], total=False):
    """Conditions of Model: keyword filters, and `where`."""


class ModelOptions(ModelWhere, _p.Listing[ModelProperty], total=False):
    """Filters, sorting, limit and units of Model."""


class ModelKeywords:
    """What reads of Model take."""

    def _takes_filters(self, **where: _t.Unpack[ModelWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[ModelOptions]) -> None: ...


class ModelSelection(
    ModelKeywords, _p.Selection[ModelFields, ModelProperty], view=_VIEW
):
    """Which Model, and what of their surroundings."""

    with_other: _t.ClassVar[_p.With[ASelection]]
    with_many: _t.ClassVar[_p.WithEdges[AWrite2Selection]]


class ModelQuery(ModelSelection, _p.Query[Model, ModelList]):
    """A query over Model."""


class AsyncModelQuery(ModelSelection, _p.AsyncQuery[Model, ModelList]):
    """A query over Model whose results are awaited."""


class ModelAPI(ModelKeywords, _p.NodeAPI[Model, ModelList, ModelProperty, ModelQuery]):
    """Reads Model."""


class AsyncModelAPI(
    ModelKeywords, _p.AsyncNodeAPI[Model, ModelList, ModelProperty, AsyncModelQuery]
):
    """Reads Model without blocking."""
