"""The one table of routes: which path is which operation, what it reads, and whether it writes.

An operation is named as `module:function` below this package and imported when it is first called. It
receives the context of the engine, then what the route says: the body, the query parameters, or the last
part of the path where that is `*`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import Any
from urllib.parse import unquote

from pygen_engine.bodies import instance_rules, instances, queries, query_rules, schema_rules, writing
from pygen_engine.http.decode import Decoder, fast, plain, shaped, typed


@dataclass(frozen=True, slots=True)
class Route:
    operation: str
    decoder: Decoder | None = None
    """From the bytes of the body to what the operation receives."""
    parameters: Mapping[str, Any] | None = None
    """Query parameters it reads, with their defaults."""
    writes: bool = False
    negotiates: bool = False
    """It also receives what the client accepts, and may answer in another form than JSON."""
    links: bool = False
    """It also receives the address of the project, for links into it."""
    raw: bool = False
    """Whoever has the link may: it needs no token, and receives headers and body as they came."""


def _read(operation: str, decoder: Decoder | None = None, **parameters: Any) -> Route:
    return Route(operation, decoder, parameters or None)


def _write(operation: str, decoder: Decoder) -> Route:
    return Route(operation, decoder, writes=True)


_PAGE: dict[str, Any] = {"limit": 10, "cursor": None, "includeGlobal": False}
_IN_SPACE = {**_PAGE, "space": None}
_SPACE_IDS, _NAME_IDS = plain(schema_rules.SPACE_IDS), plain(schema_rules.NAME_IDS)
_VERSIONED = plain(schema_rules.VERSIONED)
_PARTS = plain(schema_rules.SUB_OBJECTS)

_SPACES = {
    "POST /models/spaces": _write("schema.spaces:apply", plain(schema_rules.SPACES)),
    "GET /models/spaces": _read("schema.spaces:list_spaces", **_PAGE),
    "POST /models/spaces/byids": _read("schema.spaces:byids", _SPACE_IDS),
    "POST /models/spaces/delete": _write("schema.spaces:delete", _SPACE_IDS),
}
_CONTAINERS = {
    "POST /models/containers": _write("schema.containers:apply", plain(schema_rules.CONTAINERS)),
    "GET /models/containers": _read("schema.containers:list_containers", **_IN_SPACE, usedFor=()),
    "POST /models/containers/byids": _read("schema.containers:byids", _NAME_IDS),
    "POST /models/containers/delete": _write("schema.containers:delete", _NAME_IDS),
    "POST /models/containers/indexes/delete": _write("schema.container_parts:delete_indexes", _PARTS),
    "POST /models/containers/indexes/retry": _write("schema.container_parts:retry_indexes", _PARTS),
    "POST /models/containers/constraints/delete": _write("schema.container_parts:delete_constraints", _PARTS),
    "POST /models/containers/constraints/retry": _write("schema.container_parts:retry_constraints", _PARTS),
    "POST /models/containers/properties/retry": _write("schema.container_parts:retry_properties", _PARTS),
    "POST /models/containers/inspect": _read(
        "schema.container_parts:inspect", plain(schema_rules.CONTAINER_INSPECT)
    ),
}
_VIEWS = {
    "POST /models/views": _write("schema.views:apply", plain(schema_rules.VIEWS)),
    "GET /models/views": _read(
        "schema.views:list_views",
        **_IN_SPACE,
        includeInheritedProperties=True,
        allVersions=False,
        usedFor=(),
    ),
    "POST /models/views/byids": _read(
        "schema.views:byids", plain(schema_rules.VIEW_IDS), includeInheritedProperties=True
    ),
    "POST /models/views/delete": _write("schema.views:delete", _VERSIONED),
}
_DATA_MODELS = {
    "POST /models/datamodels": _write("schema.datamodels:apply", plain(schema_rules.DATA_MODELS)),
    "GET /models/datamodels": _read(
        "schema.datamodels:list_models", **_IN_SPACE, inlineViews=False, allVersions=False
    ),
    "POST /models/datamodels/byids": _read(
        "schema.datamodels:byids", plain(schema_rules.DATA_MODEL_IDS), inlineViews=False
    ),
    "POST /models/datamodels/delete": _write("schema.datamodels:delete", _VERSIONED),
}
_INSTANCES = {
    "POST /models/instances": _write("write.apply:apply", fast(writing.ApplyBody, instance_rules.apply_body)),
    "POST /models/instances/delete": _write(
        "write.delete:delete", fast(instances.DeleteBody, instance_rules.DELETE)
    ),
    "POST /models/instances/byids": _read(
        "read.byids:byids", fast(instances.ByIdsBody, instance_rules.BYIDS)
    ),
    "POST /models/instances/list": _read(
        "read.listing:list_instances", fast(instances.ListBody, instance_rules.LIST)
    ),
    "POST /models/instances/search": _read(
        "read.search:search", typed(instances.SearchBody, instance_rules.SEARCH)
    ),
    "POST /models/instances/aggregate": _read(
        "read.aggregate:aggregate", typed(instances.AggregateBody, instance_rules.AGGREGATE)
    ),
    "POST /models/instances/inspect": _read(
        "read.inspect:inspect", typed(instances.InspectBody, instance_rules.inspect_body)
    ),
    "POST /models/instances/query": _read(
        "read.query.run:query", typed(queries.QueryBody, query_rules.QUERY)
    ),
    "POST /models/instances/sync": _read("read.sync.run:sync", typed(queries.SyncBody, query_rules.SYNC)),
}
_STATISTICS = {
    "GET /models/statistics": _read("schema.statistics:project"),
    "GET /models/statistics/spaces": _read("schema.statistics:spaces"),
    "POST /models/statistics/spaces/byids": _read("schema.statistics:spaces_byids", _SPACE_IDS),
}
_UNITS = {
    "GET /units": _read("read.units:list_units"),
    "GET /units/systems": _read("read.units:systems"),
    "POST /units/byids": _read("read.units:byids", plain(schema_rules.UNIT_IDS)),
    "GET /units/*": _read("read.units:get"),
}
_TIME_SERIES = {
    "POST /timeseries": _write("series.resources:create", shaped("series.bodies:CreateBody")),
    "POST /timeseries/list": _read("series.resources:list_series", shaped("series.bodies:ListBody")),
    "POST /timeseries/byids": _read("series.resources:byids", shaped("classic.bodies:IdsBody")),
    "POST /timeseries/update": _write("series.resources:update", shaped("classic.bodies:UpdateBody")),
    "POST /timeseries/delete": _write("series.resources:delete", shaped("classic.bodies:IdsBody")),
    "POST /timeseries/data": _write("series.points:insert", shaped("series.bodies:InsertBody")),
    "POST /timeseries/data/delete": _write("series.points:delete", shaped("series.bodies:DeletePointsBody")),
    "POST /timeseries/data/latest": _read("series.points:latest", shaped("series.bodies:LatestBody")),
    "POST /timeseries/data/list": Route(
        "series.retrieve:retrieve", shaped("series.bodies:RetrieveBody"), negotiates=True
    ),
}
CONTENT = "/files/content/"
"""Where links to content lead, which need no token."""
_CREATED = {"overwrite": False}
_IN_PARTS = {"overwrite": False, "parts": 1}
_NEW_FILE, _ONE_LINK = shaped("files.bodies:NewFile"), shaped("files.bodies:OneLinkBody")
_FILES = {
    "POST /files": Route("files.uploads:create", _NEW_FILE, _CREATED, writes=True, links=True),
    "POST /files/list": _read("files.resources:list_files", shaped("files.bodies:ListBody")),
    "POST /files/byids": _read("files.resources:byids", shaped("classic.bodies:IdsBody")),
    "POST /files/update": _write("files.resources:update", shaped("classic.bodies:UpdateBody")),
    "POST /files/delete": _write("files.resources:delete", shaped("classic.bodies:IdsBody")),
    "POST /files/uploadlink": Route("files.uploads:link", _ONE_LINK, writes=True, links=True),
    "POST /files/multiuploadlink": Route(
        "files.uploads:link_in_parts", _ONE_LINK, {"parts": 1}, writes=True, links=True
    ),
    "POST /files/initmultipartupload": Route(
        "files.uploads:create_in_parts", _NEW_FILE, _IN_PARTS, writes=True, links=True
    ),
    "POST /files/completemultipartupload": _write(
        "files.uploads:complete", shaped("files.bodies:CompletedBody")
    ),
    "POST /files/downloadlink": Route(
        "files.content:download_link", shaped("files.bodies:LinksBody"), links=True
    ),
    "PUT /files/content/*": Route("files.uploads:receive", writes=True, raw=True),
    "GET /files/content/*": Route("files.content:send", raw=True),
}
_SEQUENCES = {
    "POST /sequences": _write("sequences.resources:create", shaped("sequences.bodies:CreateBody")),
    "POST /sequences/list": _read("sequences.resources:list_sequences", shaped("sequences.bodies:ListBody")),
    "POST /sequences/byids": _read("sequences.resources:byids", shaped("classic.bodies:IdsBody")),
    "POST /sequences/update": _write("sequences.resources:update", shaped("classic.bodies:UpdateBody")),
    "POST /sequences/delete": _write("sequences.resources:delete", shaped("classic.bodies:IdsBody")),
    "POST /sequences/data": _write("sequences.rows:insert", shaped("sequences.bodies:InsertBody")),
    "POST /sequences/data/list": _read("sequences.rows:retrieve", shaped("sequences.bodies:RetrieveBody")),
    "POST /sequences/data/latest": _read("sequences.rows:latest", shaped("sequences.bodies:LatestBody")),
    "POST /sequences/data/delete": _write("sequences.rows:delete", shaped("sequences.bodies:DeleteBody")),
}
ROUTES: dict[str, Route] = {
    **_SPACES,
    **_CONTAINERS,
    **_VIEWS,
    **_DATA_MODELS,
    **_INSTANCES,
    **_STATISTICS,
    **_UNITS,
    **_TIME_SERIES,
    **_FILES,
    **_SEQUENCES,
}
"""By method and path below the project."""
_GRAPHQL = re.compile(r"/userapis/spaces/([^/]+)/datamodels/([^/]+)/versions/([^/]+)/graphql")
_QUERY = _read("graphql.answering:answer", shaped("graphql.bodies:QueryBody"))
_PATHS = frozenset(key.partition(" ")[2] for key in ROUTES if not key.endswith("*"))


def find(method: str, path: str) -> tuple[Route, list[Any]] | None:
    """The route of a request, and what its path says."""
    model = _GRAPHQL.fullmatch(path) if method == "POST" else None
    if model is not None:
        return _QUERY, [unquote(part) for part in model.groups()]
    parent, _, last = path.rpartition("/")
    route = ROUTES.get(f"{method} {path}")
    if route is not None and last != "*":
        return route, []
    route = ROUTES.get(f"{method} {parent}/*")
    return None if route is None or not last else (route, [unquote(last)])


def allowed_elsewhere(path: str) -> bool:
    """Whether the path exists for another method."""
    return path in _PATHS


@cache
def operation(name: str) -> Callable[..., Any]:
    module, _, function = name.partition(":")
    found: Callable[..., Any] = getattr(import_module(f"pygen_engine.{module}"), function)
    return found
