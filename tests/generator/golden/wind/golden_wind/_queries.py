"""Saved queries of acme:WindFarm(v1)."""

from __future__ import annotations

import datetime as _dt
import typing as _t

import pygen_runtime.spi as _p

if _t.TYPE_CHECKING:
    from .sensor import AsyncSensorQuery, SensorQuery
    from .wind_turbine import AsyncWindTurbineQuery, WindTurbineQuery


class Queries(_p.SavedQueries):
    """Queries that are kept with the SDK."""

    def damaged_turbines(
        self, *, farm: _p.NodeInput, min_capacity: float | None = None, most: int = 100
    ) -> WindTurbineQuery:
        """Turbines of a farm with a damaged blade, the largest first, with these
        blades.

        farm: The farm they stand in.

        min_capacity: In megawatts; any if left out.
        """
        query: WindTurbineQuery = self._query(
            "damaged_turbines", farm=farm, min_capacity=min_capacity, most=most
        )
        return query

    def sensors(self) -> SensorQuery:
        """All sensors: "quoted", \\ and \"\"\"{{ brackets }}\"\"\"."""
        query: SensorQuery = self._query("sensors")
        return query

    def unwatched(
        self, *, since: _dt.datetime, called: _t.Sequence[str] | None = None
    ) -> WindTurbineQuery:
        """The saved query unwatched.

        since: Nothing before that.
        """
        query: WindTurbineQuery = self._query("unwatched", since=since, called=called)
        return query


class AsyncQueries(_p.SavedQueries):
    """Queries that are kept with the SDK, whose results are awaited."""

    def damaged_turbines(
        self, *, farm: _p.NodeInput, min_capacity: float | None = None, most: int = 100
    ) -> AsyncWindTurbineQuery:
        """Turbines of a farm with a damaged blade, the largest first, with these
        blades.

        farm: The farm they stand in.

        min_capacity: In megawatts; any if left out.
        """
        query: AsyncWindTurbineQuery = self._query(
            "damaged_turbines", farm=farm, min_capacity=min_capacity, most=most
        )
        return query

    def sensors(self) -> AsyncSensorQuery:
        """All sensors: "quoted", \\ and \"\"\"{{ brackets }}\"\"\"."""
        query: AsyncSensorQuery = self._query("sensors")
        return query

    def unwatched(
        self, *, since: _dt.datetime, called: _t.Sequence[str] | None = None
    ) -> AsyncWindTurbineQuery:
        """The saved query unwatched.

        since: Nothing before that.
        """
        query: AsyncWindTurbineQuery = self._query(
            "unwatched", since=since, called=called
        )
        return query
