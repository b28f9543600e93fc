"""Data points of time series: read, the latest, insert, delete. What `client.datapoints` is."""

from __future__ import annotations

from .faces import AsyncDatapointsAPI, DatapointsAPI

__all__ = ["AsyncDatapointsAPI", "DatapointsAPI"]
