"""Spaces, containers, views and data models: iterate, list, create, retrieve, delete.

The faces for blocking callers and for coroutines stand on the same flows.
"""

from __future__ import annotations

from ._async import AsyncContainersAPI, AsyncDataModelsAPI, AsyncSpacesAPI, AsyncViewsAPI
from ._sync import ContainersAPI, DataModelsAPI, SpacesAPI, ViewsAPI

__all__ = [
    "AsyncContainersAPI",
    "AsyncDataModelsAPI",
    "AsyncSpacesAPI",
    "AsyncViewsAPI",
    "ContainersAPI",
    "DataModelsAPI",
    "SpacesAPI",
    "ViewsAPI",
]
