"""Operations of the schema and instance endpoints by name. The protocol decodes a body and calls one of
these.

Each is `op(engine, body, query parameters)` and returns what msgspec encodes.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pygen_engine.read import aggregate, byids, inspect, listing, search
from pygen_engine.schema import container_parts, containers, datamodels, spaces, statistics, views
from pygen_engine.write import apply, delete

OPS: dict[str, Callable[..., Any]] = {
    "spaces.apply": spaces.apply,
    "spaces.list": spaces.list_spaces,
    "spaces.byids": spaces.byids,
    "spaces.delete": spaces.delete,
    "containers.apply": containers.apply,
    "containers.list": containers.list_containers,
    "containers.byids": containers.byids,
    "containers.delete": containers.delete,
    "containers.delete_indexes": container_parts.delete_indexes,
    "containers.delete_constraints": container_parts.delete_constraints,
    "containers.retry_indexes": container_parts.retry_indexes,
    "containers.retry_constraints": container_parts.retry_constraints,
    "containers.retry_properties": container_parts.retry_properties,
    "containers.inspect": container_parts.inspect,
    "views.apply": views.apply,
    "views.list": views.list_views,
    "views.byids": views.byids,
    "views.delete": views.delete,
    "datamodels.apply": datamodels.apply,
    "datamodels.list": datamodels.list_models,
    "datamodels.byids": datamodels.byids,
    "datamodels.delete": datamodels.delete,
    "instances.apply": apply.apply,
    "instances.delete": delete.delete,
    "instances.byids": byids.byids,
    "instances.list": listing.list_instances,
    "instances.search": search.search,
    "instances.aggregate": aggregate.aggregate,
    "instances.inspect": inspect.inspect,
    "statistics.project": statistics.project,
    "statistics.spaces": statistics.spaces,
    "statistics.spaces_byids": statistics.spaces_byids,
}
