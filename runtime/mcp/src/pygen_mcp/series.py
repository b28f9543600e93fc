"""Data points for an agent: of instances that are time series, or of a property that names one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pygen_runtime.client import AsyncClient
from pygen_runtime.filters.names import find_member
from pygen_runtime.instances.ids import NodeId
from pygen_runtime.instances.spec import Property, View
from pygen_runtime.names import nearest_or_all

from .asking import Asking, bounded
from .conditions import refused
from .offer import Offer

MOST_SERIES = 10
MOST_POINTS = 500


class Series:
    """The data points behind the views of one server."""

    def __init__(self, client: AsyncClient, offer: Offer, asking: Asking) -> None:
        self._client = client
        self._offer = offer
        self._asking = asking

    async def read(
        self,
        view: str,
        ids: Sequence[Any],
        property: str | None = None,
        start: str | None = None,
        end: str | None = None,
        aggregate: str | None = None,
        granularity: str | None = None,
        points: int = 100,
        unit: str | None = None,
    ) -> dict[str, Any]:
        """The last data point of each; or those of a period, raw or aggregated."""
        table = self._offer.view(view)
        if not 1 <= len(ids) <= MOST_SERIES:
            raise refused(table, f"ask for 1 to {MOST_SERIES} series, not {len(ids)}")
        limit = bounded(points, MOST_POINTS, "points")
        series: dict[str, Any] = await self._series(table, view, ids, property)
        if not series:
            return {"series": {}}
        if start is None and end is None and aggregate is None:
            found = await self._client.datapoints.latest(series)
        else:
            retrieve: Any = self._client.datapoints.retrieve  # which checks what an agent makes up
            found = await retrieve(
                series,
                start,
                end,
                aggregates=aggregate,
                granularity=granularity,
                limit=limit,
                target_unit=unit,
            )
        return {"series": {one.label: _points(one, limit) for one in found}}

    async def _series(
        self, table: View, view: str, ids: Sequence[Any], property: str | None
    ) -> dict[str, Any]:
        """By what an answer calls them, the series that are meant: what is out of bounds is left out."""
        named = [one.name for one in table.members if isinstance(one, Property) and one.type == "timeseries"]
        if property is None and len(named) == 1:
            property = named[0]
        if property is not None and property not in named:
            raise refused(table, f"{property!r} is no time series.{nearest_or_all(property, named)}")
        member = None if property is None else find_member(table, property)
        series: dict[str, Any] = {}
        for row in await self._asking.instances(view, ids):
            if member is None:
                series[row.external_id] = NodeId(row.space, row.external_id)
                continue
            value = getattr(row, member.name)
            several = value if isinstance(value, list) else [] if value is None else [value]
            series |= {external_id: external_id for external_id in several}
        return series


def _points(series: Any, limit: int) -> dict[str, Any]:
    columns = series.columns
    rows = [
        [at.isoformat(), *values] for at, *values in zip(series.timestamps, *columns.values(), strict=True)
    ]
    answer: dict[str, Any] = {"columns": ["time", *columns], "rows": rows}
    if series.unit:
        answer["unit"] = series.unit
    return answer | ({"truncated": True} if len(rows) >= limit else {})
