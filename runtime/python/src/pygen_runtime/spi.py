"""Everything generated code uses, under names that no view can take (it is imported as `_p`)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .client import AsyncClient, Client, SavedQueries
from .filters import (
    BooleanField,
    Condition,
    Conditioned,
    ConnectionField,
    DateField,
    EdgeFields,
    EdgeWhere,
    EnumField,
    Filter,
    JsonField,
    LinkField,
    ListField,
    NodeFields,
    NumberField,
    OneOf,
    ReferenceField,
    RelationField,
    RelationsField,
    Sort,
    SortBy,
    TextField,
    TimestampField,
    Where,
    asc,
    desc,
)
from .instances.base import Edge, EdgeWrite, Node, NodeWrite, as_write
from .instances.connections import Connection, Link, Single
from .instances.ids import EdgeId, EdgeInput, NodeId, NodeInput, NodeRef
from .instances.spec import Direct, EdgeTo, Property, Reverse, View
from .lazy import lazy_exports
from .lists import EdgeList, NodeList, TimeSeriesList
from .package import SPI, Package
from .reading import (
    AnySelection,
    AsyncPages,
    AsyncQuery,
    Branch,
    BranchOptions,
    EdgeOptions,
    LinkOptions,
    Page,
    Pages,
    Query,
    Selection,
    With,
    WithAny,
    WithEdges,
    WithEnd,
    WithLink,
    WithLinks,
)
from .reading.aggregating.results import Aggregates, Bucket, Buckets, Metrics
from .reading.verbs.async_api import AsyncEdgeAPI, AsyncNodeAPI
from .reading.verbs.changes import AsyncChanges, Changes
from .reading.verbs.options import Listing
from .reading.verbs.results import Change
from .reading.verbs.sync_api import EdgeAPI, NodeAPI

if TYPE_CHECKING:
    from pandas import DataFrame

    from .datapoints.references import (
        NumericSeriesNode,
        SeriesGroup,
        SeriesRef,
        TextSeriesNode,
        TimeSeriesNode,
    )
    from .files.references import FileNode, FileRef
    from .instances.edge_types import EdgeType, EdgeTypes
    from .instances.resources import ResourceInput
else:
    DataFrame = Any
    """pandas is imported when a frame is made, not before."""

    def __getattr__(name: str) -> Any:
        """What few modules need, or annotations alone."""
        from importlib import import_module

        if name not in _LATE:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return getattr(import_module(f".{_LATE[name]}", __package__), name)

    _LATE = {
        "EdgeType": "instances.edge_types",
        "EdgeTypes": "instances.edge_types",
        "FileNode": "files.references",
        "FileRef": "files.references",
        "NumericSeriesNode": "datapoints.references",
        "ResourceInput": "instances.resources",
        "SeriesGroup": "datapoints.references",
        "SeriesRef": "datapoints.references",
        "TextSeriesNode": "datapoints.references",
        "TimeSeriesNode": "datapoints.references",
    }


__all__ = [
    "SPI",
    "Aggregates",
    "AnySelection",
    "AsyncChanges",
    "AsyncClient",
    "AsyncEdgeAPI",
    "AsyncNodeAPI",
    "AsyncPages",
    "AsyncQuery",
    "BooleanField",
    "Branch",
    "BranchOptions",
    "Bucket",
    "Buckets",
    "Change",
    "Changes",
    "Client",
    "Condition",
    "Conditioned",
    "Connection",
    "ConnectionField",
    "DataFrame",
    "DateField",
    "Direct",
    "Edge",
    "EdgeAPI",
    "EdgeFields",
    "EdgeId",
    "EdgeInput",
    "EdgeList",
    "EdgeOptions",
    "EdgeTo",
    "EdgeType",
    "EdgeTypes",
    "EdgeWhere",
    "EdgeWrite",
    "EnumField",
    "FileNode",
    "FileRef",
    "Filter",
    "JsonField",
    "Link",
    "LinkField",
    "LinkOptions",
    "ListField",
    "Listing",
    "Metrics",
    "Node",
    "NodeAPI",
    "NodeFields",
    "NodeId",
    "NodeInput",
    "NodeList",
    "NodeRef",
    "NodeWrite",
    "NumberField",
    "NumericSeriesNode",
    "OneOf",
    "Package",
    "Page",
    "Pages",
    "Property",
    "Query",
    "ReferenceField",
    "RelationField",
    "RelationsField",
    "ResourceInput",
    "Reverse",
    "SavedQueries",
    "Selection",
    "SeriesGroup",
    "SeriesRef",
    "Single",
    "Sort",
    "SortBy",
    "TextField",
    "TextSeriesNode",
    "TimeSeriesList",
    "TimeSeriesNode",
    "TimestampField",
    "View",
    "Where",
    "With",
    "WithAny",
    "WithEdges",
    "WithEnd",
    "WithLink",
    "WithLinks",
    "as_write",
    "asc",
    "desc",
    "lazy_exports",
]
