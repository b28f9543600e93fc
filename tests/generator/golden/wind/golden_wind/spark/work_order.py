"""WorkOrder, from the view acme:WorkOrder(v1), in Spark."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from ..work_order import WorkOrderFields, WorkOrderProperty

    _Base = _s.Nodes[WorkOrderFields, WorkOrderProperty]
else:
    _Base = _s.Nodes


class WorkOrder(_Base):
    """Something to be done at a turbine."""

    due = _s.Value()
    hours = _s.Value()
    notes = _s.Value()
    priority = _s.Value()
    state = _s.Value()
    title = _s.Value()
    components = _s.Value()
    turbine = _s.Reference()
