"""Data models and their containers, from the service."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from pygen.errors import PygenUserError, together
from pygen.models.assemble import assemble, required_containers
from pygen.models.document import ModelDocument
from pygen.models.parts import parts_of_value
from pygen_runtime.errors import PygenError
from pygen_runtime.http import Config, SyncRunner
from pygen_runtime.resources import ContainersAPI, DataModelsAPI

ModelKey = tuple[str, str, str]
"""Space, external id, version."""
ContainerKey = tuple[str, str]


def fetch(config: Config, ids: Sequence[ModelKey]) -> list[ModelDocument]:
    """The models as the service has them now, each with its views and their containers."""
    where = f"project {config.project} at {config.url}"
    try:
        runner = SyncRunner(config)
        try:
            return _fetch(runner, ids, where)
        finally:
            runner.close()
    except PygenError as error:
        raise PygenUserError(
            "PG020",
            f"The service could not be asked for the data model: {error}",
            where,
            "`pygen doctor` checks address and credentials. `pygen lock --from FILE` needs neither.",
        ) from error


def _fetch(runner: SyncRunner, ids: Sequence[ModelKey], where: str) -> list[ModelDocument]:
    api = DataModelsAPI(runner)
    models = api.retrieve(list(ids), inline_views=True)
    found = {(m.space, m.external_id, m.version): m.dump() for m in models}
    lost = [key for key in ids if key not in found]
    if lost:
        raise together([_unknown(api, key, where) for key in lost])
    mapped = {key for model in found.values() for key in _mapped(model)}
    parts = parts_of_value({"containers": _containers(ContainersAPI(runner), mapped)}, where)
    parts += parts_of_value(list(found.values()), where)
    return assemble(parts)


def _containers(api: ContainersAPI, wanted: set[ContainerKey]) -> list[dict[str, Any]]:
    """Containers, and those they require in turn."""
    found: dict[ContainerKey, dict[str, Any]] = {}
    asked: set[ContainerKey] = set()
    while missing := sorted(wanted - asked):
        asked |= wanted
        for container in api.retrieve(missing):
            raw = container.dump()
            found[raw["space"], raw["externalId"]] = raw
            wanted = wanted | set(required_containers(raw))
    return [found[key] for key in sorted(found)]


def _mapped(model: dict[str, Any]) -> Iterable[ContainerKey]:
    """The containers that the views of a model map."""
    for view in model.get("views", ()):
        for value in view.get("properties", {}).values():
            container = value.get("container")
            if container:
                yield container["space"], container["externalId"]


def _unknown(api: DataModelsAPI, key: ModelKey, where: str) -> PygenUserError:
    space, external_id, version = key
    there = api.list(space=space, all_versions=True, include_global=True)
    versions = sorted(m.version for m in there if m.external_id == external_id)
    if versions:
        hint = f"It has the versions {', '.join(versions)}."
    elif there:
        hint = f"The space {space} has: {', '.join(sorted({m.external_id for m in there}))}."
    else:
        hint = f"The space {space} has no data model that these credentials may see."
    message = f"There is no data model {space}:{external_id}({version})."
    return PygenUserError("PG021", message, where, hint)
