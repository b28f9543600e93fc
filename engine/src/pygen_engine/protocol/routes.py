"""Which path is which operation, how its body is checked and which query parameters it reads."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from pygen_engine.protocol import bodies, instance_shapes, query_shapes, shapes
from pygen_engine.protocol.decode import Decoder, fast, plain, typed


@dataclass(frozen=True, slots=True)
class Route:
    operation: str
    decoder: Decoder | None = None
    query: dict[str, Any] = field(default_factory=dict)


_PAGE = {"limit": 10, "cursor": None, "includeGlobal": False}
_IN_SPACE = {**_PAGE, "space": None}
_INLINE = {"inlineViews": False}
_INHERIT = {"includeInheritedProperties": True}
_VERSIONS = {"allVersions": False}
_USED = {"usedFor": ()}


def _schema(
    name: str, create: Decoder, ids: Decoder, delete: Decoder, **query: dict[str, Any]
) -> dict[str, Route]:
    byids = query.get("byids", {})
    return {
        f"POST /models/{name}": Route(f"{name}.apply", create),
        f"GET /models/{name}": Route(f"{name}.list", None, query["listing"]),
        f"POST /models/{name}/byids": Route(f"{name}.byids", ids, byids),
        f"POST /models/{name}/delete": Route(f"{name}.delete", delete),
    }


def _instances(name: str, decoder: Decoder) -> dict[str, Route]:
    path = "" if name == "apply" else f"/{name}"
    return {f"POST /models/instances{path}": Route(f"instances.{name}", decoder)}


def _parts(name: str, *actions: str) -> dict[str, Route]:
    decoder = plain(shapes.SUB_OBJECTS)
    return {
        f"POST /models/containers/{name}/{action}": Route(f"containers.{action}_{name}", decoder)
        for action in actions
    }


_space_ids, _ids = plain(shapes.SPACE_IDS), plain(shapes.NAME_IDS)
_versions, _any_version = plain(shapes.VERSIONED), plain(shapes.VERSIONED_OR_ALL)

PROJECT_ROUTES: dict[str, Route] = {
    **_schema("spaces", plain(shapes.SPACES), _space_ids, _space_ids, listing=_PAGE),
    **_schema("containers", plain(shapes.CONTAINERS), _ids, _ids, listing={**_IN_SPACE, **_USED}),
    **_schema(
        "views",
        plain(shapes.VIEWS),
        _any_version,
        _versions,
        listing={**_IN_SPACE, **_INHERIT, **_VERSIONS, **_USED},
        byids=_INHERIT,
    ),
    **_schema(
        "datamodels",
        plain(shapes.DATA_MODELS),
        _any_version,
        _versions,
        listing={**_IN_SPACE, **_INLINE, **_VERSIONS},
        byids=_INLINE,
    ),
    **_parts("indexes", "delete", "retry"),
    **_parts("constraints", "delete", "retry"),
    **_parts("properties", "retry"),
    "POST /models/containers/inspect": Route("containers.inspect", plain(shapes.CONTAINER_INSPECT)),
    **_instances("apply", fast(bodies.ApplyBody, instance_shapes.apply_body)),
    **_instances("delete", fast(bodies.DeleteBody, instance_shapes.DELETE)),
    **_instances("byids", fast(bodies.ByIdsBody, instance_shapes.BYIDS)),
    **_instances("list", typed(bodies.ListBody, instance_shapes.LIST)),
    **_instances("search", typed(bodies.SearchBody, instance_shapes.SEARCH)),
    **_instances("aggregate", typed(bodies.AggregateBody, instance_shapes.AGGREGATE)),
    **_instances("inspect", typed(bodies.InspectBody, instance_shapes.inspect_body)),
    **_instances("query", plain(query_shapes.QUERY)),
    **_instances("sync", plain(query_shapes.SYNC)),
    "GET /models/statistics": Route("statistics.project"),
    "GET /models/statistics/spaces": Route("statistics.spaces"),
    "POST /models/statistics/spaces/byids": Route("statistics.spaces_byids", _space_ids),
    "GET /units": Route("units.list"),
    "GET /units/systems": Route("units.systems"),
    "POST /units/byids": Route("units.byids", plain(shapes.UNIT_IDS)),
}
PATHS = frozenset(key.partition(" ")[2] for key in PROJECT_ROUTES)
