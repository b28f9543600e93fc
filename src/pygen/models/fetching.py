"""Data models and their containers, from the service."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import astuple
from typing import Any

from pygen.errors import PygenUserError, together
from pygen.models.assemble import assemble, required_containers
from pygen.models.document import ModelDocument
from pygen.models.expand import container_ref, view_ref
from pygen.models.parts import parts_of_value
from pygen.refs import ContainerRef, ModelRef
from pygen_runtime.errors import PygenError
from pygen_runtime.http import Config, SyncRunner
from pygen_runtime.resources import ContainersAPI, DataModelsAPI, ViewsAPI


def fetch(config: Config, models: Sequence[ModelRef]) -> list[ModelDocument]:
    """The models as the service has them now, each with its views and their containers."""
    where = f"project {config.project} at {config.url}"
    try:
        runner = SyncRunner(config)
        try:
            return _fetch(runner, models, where)
        finally:
            runner.close()
    except PygenError as error:
        advice = getattr(error, "hint", None)  # what its text ends with belongs to what can be done
        why = str(error).removesuffix(f" | {advice}")
        own = "`pygen doctor` checks address and credentials. `pygen lock --from FILE` needs neither."
        raise PygenUserError(
            "PG020",
            f"The service could not be asked for the data model: {why}",
            where,
            f"{advice} {own}" if advice else own,
        ) from error


def _fetch(runner: SyncRunner, models: Sequence[ModelRef], where: str) -> list[ModelDocument]:
    api = DataModelsAPI(runner)
    retrieved = api.retrieve([astuple(ref) for ref in models], inline_views=True)
    found = {ModelRef(m.space, m.external_id, m.version): m.dump() for m in retrieved}
    lost = [ref for ref in models if ref not in found]
    if lost:
        raise together([_unknown(api, ref, where) for ref in lost])
    mapped = {ref for model in found.values() for ref in _mapped(model)}
    parents = _parents(ViewsAPI(runner), found.values())
    parts = parts_of_value({"containers": _containers(ContainersAPI(runner), mapped)}, where)
    parts += parts_of_value([{**model, "parents": parents} for model in found.values()], where)
    return assemble(parts)


def _containers(api: ContainersAPI, wanted: set[ContainerRef]) -> list[dict[str, Any]]:
    """Containers, and those they require in turn."""
    found: dict[ContainerRef, dict[str, Any]] = {}
    asked: set[ContainerRef] = set()
    while missing := sorted(wanted - asked):
        asked |= wanted
        for container in api.retrieve([astuple(ref) for ref in missing]):
            raw = container.dump()
            found[container_ref(raw)] = raw
            wanted = wanted | set(required_containers(raw))
    return [found[ref] for ref in sorted(found)]


def _parents(api: ViewsAPI, models: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """Views outside of the models that theirs implement, and what these implement in turn."""
    views = [view for model in models for view in model.get("views", ())]
    asked = {view_ref(view) for view in views}
    found: list[dict[str, Any]] = []
    while missing := sorted({view_ref(p) for view in views for p in view.get("implements") or ()} - asked):
        asked |= set(missing)
        views = [view.dump() for view in api.retrieve([astuple(ref) for ref in missing])]
        found += views
    return found


def _mapped(model: dict[str, Any]) -> Iterable[ContainerRef]:
    """The containers that the views of a model map."""
    for view in model.get("views", ()):
        for value in view.get("properties", {}).values():
            container = value.get("container")
            if container:
                yield container_ref(container)


def _unknown(api: DataModelsAPI, ref: ModelRef, where: str) -> PygenUserError:
    there = api.list(space=ref.space, all_versions=True, include_global=True)
    versions = sorted(m.version for m in there if m.external_id == ref.external_id)
    if versions:
        hint = f"It has the versions {', '.join(versions)}."
    elif there:
        hint = f"The space {ref.space} has: {', '.join(sorted({m.external_id for m in there}))}."
    else:
        hint = f"The space {ref.space} has no data model that these credentials may see."
    message = f"There is no data model {ref}."
    return PygenUserError("PG021", message, where, hint)
