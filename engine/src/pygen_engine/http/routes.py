"""Which path is which operation, how its body is checked and which query parameters it reads."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from pygen_engine.bodies import instance_rules, instances, query_rules, schema_rules
from pygen_engine.http.decode import Decoder, fast, plain, typed


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
    decoder = plain(schema_rules.SUB_OBJECTS)
    return {
        f"POST /models/containers/{name}/{action}": Route(f"containers.{action}_{name}", decoder)
        for action in actions
    }


_space_ids, _ids = plain(schema_rules.SPACE_IDS), plain(schema_rules.NAME_IDS)
_versions, _any_version = plain(schema_rules.VERSIONED), plain(schema_rules.VERSIONED_OR_ALL)

PROJECT_ROUTES: dict[str, Route] = {
    **_schema("spaces", plain(schema_rules.SPACES), _space_ids, _space_ids, listing=_PAGE),
    **_schema("containers", plain(schema_rules.CONTAINERS), _ids, _ids, listing={**_IN_SPACE, **_USED}),
    **_schema(
        "views",
        plain(schema_rules.VIEWS),
        _any_version,
        _versions,
        listing={**_IN_SPACE, **_INHERIT, **_VERSIONS, **_USED},
        byids=_INHERIT,
    ),
    **_schema(
        "datamodels",
        plain(schema_rules.DATA_MODELS),
        _any_version,
        _versions,
        listing={**_IN_SPACE, **_INLINE, **_VERSIONS},
        byids=_INLINE,
    ),
    **_parts("indexes", "delete", "retry"),
    **_parts("constraints", "delete", "retry"),
    **_parts("properties", "retry"),
    "POST /models/containers/inspect": Route("containers.inspect", plain(schema_rules.CONTAINER_INSPECT)),
    **_instances("apply", fast(instances.ApplyBody, instance_rules.apply_body)),
    **_instances("delete", fast(instances.DeleteBody, instance_rules.DELETE)),
    **_instances("byids", fast(instances.ByIdsBody, instance_rules.BYIDS)),
    **_instances("list", typed(instances.ListBody, instance_rules.LIST)),
    **_instances("search", typed(instances.SearchBody, instance_rules.SEARCH)),
    **_instances("aggregate", typed(instances.AggregateBody, instance_rules.AGGREGATE)),
    **_instances("inspect", typed(instances.InspectBody, instance_rules.inspect_body)),
    **_instances("query", plain(query_rules.QUERY)),
    **_instances("sync", plain(query_rules.SYNC)),
    "GET /models/statistics": Route("statistics.project"),
    "GET /models/statistics/spaces": Route("statistics.spaces"),
    "POST /models/statistics/spaces/byids": Route("statistics.spaces_byids", _space_ids),
    "GET /units": Route("units.list"),
    "GET /units/systems": Route("units.systems"),
    "POST /units/byids": Route("units.byids", plain(schema_rules.UNIT_IDS)),
}
PATHS = frozenset(key.partition(" ")[2] for key in PROJECT_ROUTES)
