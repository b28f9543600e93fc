"""WorkOrder, from the view acme:WorkOrder(v1)."""

from __future__ import annotations

import datetime as _dt
import typing as _t

import pygen_runtime.spi as _p

if _t.TYPE_CHECKING:
    from .component import (
        Component,
        ComponentFields,
        ComponentList,
        ComponentSelection,
        ComponentWrite,
    )
    from .wind_turbine import (
        WindTurbine,
        WindTurbineFields,
        WindTurbineList,
        WindTurbineSelection,
        WindTurbineWrite,
    )

_VIEW = _p.View(
    "acme",
    "WorkOrder",
    "v1",
    package=__package__ or "",
    read="WorkOrder",
    write="WorkOrderWrite",
    members=(
        _p.Property("due", "due", "timestamp"),
        _p.Property("hours", "hours", "float32"),
        _p.Property("notes", "notes", "text", list=True, max_items=50),
        _p.Property("priority", "priority", "int32"),
        _p.Property("state", "state", "enum", values=("done", "open", "started")),
        _p.Property("title", "title", "text", required=True, nullable=False),
        _p.Direct("components", "components", "Component", list=True),
        _p.Direct("turbine", "turbine", "WindTurbine"),
    ),
)


class WorkOrder(_p.Node, view=_VIEW):
    """Something to be done at a turbine."""

    due: _dt.datetime | None = None
    hours: float | None = None
    """Hours spent."""
    notes: list[str] | None = None
    """At most 50 items."""
    priority: int | None = None
    """1 is the most urgent. Default: 3."""
    state: _t.Literal["done", "open", "started"] | str | None = None
    """How far the work is."""
    title: str
    components: _t.Sequence[_p.NodeRef[Component]] | None = None
    """What was worked on."""
    turbine: _p.NodeRef[WindTurbine] | None = None

    def as_write(self) -> WorkOrderWrite:
        return _p.as_write(self, WorkOrderWrite)


class WorkOrderWrite(_p.NodeWrite, view=_VIEW):
    """What can be written of WorkOrder; only what is set is sent."""

    due: _dt.datetime | None = None
    hours: float | None = None
    """Hours spent."""
    notes: list[str] | None = None
    """At most 50 items."""
    priority: int | None = 3
    """1 is the most urgent. Default: 3."""
    state: _t.Literal["done", "open", "started"] | None = None
    """How far the work is."""
    title: str
    components: _t.Sequence[ComponentWrite | _p.NodeId | str] | None = None
    """What was worked on."""
    turbine: WindTurbineWrite | _p.NodeId | str | None = None


class WorkOrderList(_p.NodeList[WorkOrder]):
    """A list of WorkOrder that turns into frames, dicts and ids."""

    components: ComponentList
    turbine: WindTurbineList


class WorkOrderFields(_p.NodeFields):
    """Fields of WorkOrder for typed conditions."""

    due: _p.TimestampField
    hours: _p.NumberField
    notes: _p.ListField[str]
    priority: _p.NumberField
    state: _p.EnumField[_t.Literal["done", "open", "started"]]
    title: _p.TextField
    components: _p.RelationsField[ComponentFields]
    turbine: WindTurbineFields


WorkOrderProperty = _t.Literal[
    "external_id",
    "space",
    "due",
    "hours",
    "notes",
    "priority",
    "state",
    "title",
    "components",
    "turbine",
]


class WorkOrderFilter(_p.Where, total=False):
    """Keyword filters of WorkOrder; several are combined with and."""

    min_due: _dt.datetime
    max_due: _dt.datetime
    min_hours: float
    """Hours spent."""
    max_hours: float
    """Hours spent."""
    notes_contains: str | _t.Sequence[str]
    min_priority: int
    """1 is the most urgent."""
    max_priority: int
    """1 is the most urgent."""
    state: _p.OneOf[_t.Literal["done", "open", "started"]]
    """How far the work is."""
    title: str | _t.Sequence[str]
    title_prefix: str
    components_contains: _p.NodeInput | _t.Sequence[_p.NodeInput]
    """What was worked on."""
    turbine: _p.NodeInput | _t.Sequence[_p.NodeInput]


class WorkOrderWhere(WorkOrderFilter, _p.Conditioned[WorkOrderFields], total=False):
    """Conditions of WorkOrder: keyword filters, and `where`."""


class WorkOrderOptions(WorkOrderWhere, _p.Listing[WorkOrderProperty], total=False):
    """Filters, sorting, limit and units of WorkOrder."""


class WorkOrderKeywords:
    """What reads of WorkOrder take."""

    def _takes_filters(self, **where: _t.Unpack[WorkOrderWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[WorkOrderOptions]) -> None: ...


class WorkOrderSelection(
    WorkOrderKeywords, _p.Selection[WorkOrderFields, WorkOrderProperty], view=_VIEW
):
    """Which WorkOrder, and what of their surroundings."""

    with_components: _t.ClassVar[_p.With[ComponentSelection]]
    with_turbine: _t.ClassVar[_p.With[WindTurbineSelection]]


class WorkOrderQuery(WorkOrderSelection, _p.Query[WorkOrder, WorkOrderList]):
    """A query over WorkOrder."""


class AsyncWorkOrderQuery(WorkOrderSelection, _p.AsyncQuery[WorkOrder, WorkOrderList]):
    """A query over WorkOrder whose results are awaited."""


class WorkOrderAPI(
    WorkOrderKeywords,
    _p.NodeAPI[WorkOrder, WorkOrderList, WorkOrderProperty, WorkOrderQuery],
):
    """Reads WorkOrder."""


class AsyncWorkOrderAPI(
    WorkOrderKeywords,
    _p.AsyncNodeAPI[WorkOrder, WorkOrderList, WorkOrderProperty, AsyncWorkOrderQuery],
):
    """Reads WorkOrder without blocking."""
