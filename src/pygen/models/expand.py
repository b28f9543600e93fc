"""From request form to response form: what the service adds to a view when it returns it."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from functools import cached_property
from typing import Any

from pygen.findings import Finding
from pygen.models.shape import Misfit, Raw
from pygen.refs import ContainerRef, ViewRef


def view_ref(raw: Raw) -> ViewRef:
    return ViewRef(raw["space"], raw["externalId"], raw["version"])


def container_ref(raw: Raw) -> ContainerRef:
    return ContainerRef(raw["space"], raw["externalId"])


class Expander:
    """All views and containers that were read, to complete views from."""

    def __init__(self, views: dict[ViewRef, Raw], containers: dict[ContainerRef, Raw]) -> None:
        self._views = views
        self._containers = containers
        self._done: dict[ViewRef, Raw] = {}
        self.findings: list[Finding] = []

    def view(self, ref: ViewRef) -> Raw:
        """The view with its inherited properties, all of them typed."""
        if ref not in self._done:
            self._done[ref] = self._expanded(ref)
        return self._done[ref]

    def stored(self, container: ContainerRef) -> Raw:
        """The properties of a container, as far as known."""
        found: Raw = self._known(container).get("properties", {})
        return found

    def _known(self, container: ContainerRef) -> Raw:
        return self._containers.get(container) or self._told.get(container, {})

    @cached_property
    def _told(self) -> dict[ContainerRef, Raw]:
        """What views in response form tell of containers, which need not be among the files."""
        found: dict[ContainerRef, Raw] = {}
        for view in self._views.values():
            for value in view["properties"].values():
                if "container" in value and "type" in value:
                    kind = view.get("usedFor", "node")
                    told = found.setdefault(
                        container_ref(value["container"]), {"usedFor": kind, "properties": {}}
                    )
                    told["usedFor"] = kind if kind == told["usedFor"] else "all"
                    told["properties"][value["containerPropertyIdentifier"]] = _of_container(value)
        return found

    def _expanded(self, ref: ViewRef) -> Raw:
        raw = self._views[ref]
        properties: Raw = {}
        if _is_response(raw):
            properties = dict(raw["properties"])
        else:
            for ancestor in self._precedence(ref):
                for key, value in self._views[ancestor]["properties"].items():
                    properties[key] = self._typed(value, ancestor, key)
        mapped = [value for value in properties.values() if "container" in value]
        found = {**raw, "properties": properties}
        found["mappedContainers"] = [
            {"type": "container", "space": c.space, "externalId": c.external_id}
            for c in sorted({container_ref(value["container"]) for value in mapped})
        ]
        found["queryable"] = bool(mapped) or "filter" in raw
        found.setdefault("usedFor", self._used_for(found["mappedContainers"]))
        found.setdefault("writable", self._writable(mapped))
        return found

    def _precedence(self, ref: ViewRef) -> Iterable[ViewRef]:
        """The view and what it implements, from what yields to what prevails; each where it is first met."""
        found: dict[ViewRef, None] = {}
        path = {ref: iter(self._views[ref]["implements"])}
        while path:
            view, waiting = next(reversed(path.items()))
            for entry in waiting:
                parent = view_ref(entry)
                if parent in path:
                    raise _implements_itself(parent, tuple(path))
                if parent not in found:
                    if parent in self._views:
                        path[parent] = iter(self._views[parent]["implements"])
                        break
                    self._without(view, parent)
            else:
                del path[view]
                found[view] = None
        return found

    def _without(self, ref: ViewRef, parent: ViewRef) -> None:
        message = f"It implements {parent}, which is not among the files; only its own properties are known."
        hint = "Add the file of that view, or fetch the model from the service."
        finding = Finding("PG202", "warning", str(ref), message, hint)
        if finding not in self.findings:
            self.findings.append(finding)

    def _typed(self, raw: Raw, owner: ViewRef, key: str) -> Raw:
        """A mapped property with what its container says of it."""
        if "container" not in raw or "type" in raw:
            return raw
        container = container_ref(raw["container"])
        identifier = raw["containerPropertyIdentifier"]
        facts = self.stored(container).get(identifier)
        if facts is None:
            what = f"property {identifier!r} of container {container}"
            raise Misfit(
                ("properties", key),
                f"{owner}.{key} maps {what}, which is not among the files; its type is unknown.",
                "PG010",
                "Add the file of that container, or fetch the model from the service.",
                owner,
            )
        found: dict[str, Any] = {k: v for k, v in facts.items() if k not in ("name", "description")}
        found |= {k: v for k, v in raw.items() if k != "source"}
        if "source" in raw and found["type"]["type"] == "direct":
            found["type"] = {**found["type"], "source": raw["source"]}
        return found

    def _used_for(self, mapped: list[Raw]) -> str:
        """Nodes or edges if some container is for these only, both if all may have both; nodes if unknown."""
        found = [self._kind(container_ref(raw)) for raw in mapped]
        return next((used_for for used_for in found if used_for != "all"), "all")

    def _kind(self, container: ContainerRef) -> str:
        return str(self._known(container).get("usedFor", "node"))

    def _writable(self, mapped: list[Raw]) -> bool:
        """Everything the containers require can be given, to instances that may be in all of them."""
        if {"node", "edge"} <= {self._kind(container_ref(value["container"])) for value in mapped}:
            return False
        given = {(container_ref(v["container"]), v["containerPropertyIdentifier"]) for v in mapped}
        for container in {ref for ref, _ in given}:
            for key, facts in self.stored(container).items():
                required = not (facts["nullable"] or facts["autoIncrement"] or "defaultValue" in facts)
                if required and (container, key) not in given:
                    return False
        return bool(mapped)


def _implements_itself(ref: ViewRef, path: tuple[ViewRef, ...]) -> Misfit:
    cycle = " -> ".join(str(view) for view in (*path[path.index(ref) :], ref))
    message = f"A view implements itself: {cycle}."
    return Misfit(("implements",), message, "PG201", "Take one of them out of `implements`.", ref)


def _is_response(raw: Raw) -> bool:
    """The service has expanded the view already: typed properties, or flags only a response has."""
    mapped = [value for value in raw["properties"].values() if "container" in value]
    return all("type" in value for value in mapped) if mapped else "usedFor" in raw


def complete_lists(views: list[Raw], known: Expander, refs: dict[ViewRef, Raw]) -> list[Raw]:
    """Say of every reverse relation whether it goes through a list, where that can be known."""
    return [
        {**raw, "properties": {k: _listed(v, known, refs) for k, v in raw["properties"].items()}}
        if any("through" in value for value in raw["properties"].values())
        else raw
        for raw in views
    ]


def _listed(raw: Raw, known: Expander, refs: dict[ViewRef, Raw]) -> Raw:
    if "targetsList" in raw or "through" not in raw:
        return raw
    through = raw["through"]
    facts: Raw | None = None
    if through["source"]["type"] == "view":
        ref = view_ref(through["source"])
        if ref in refs:
            with suppress(Misfit):  # that view is not part of the model, and may be incomplete
                facts = known.view(ref)["properties"].get(through["identifier"])
    else:
        facts = known.stored(container_ref(through["source"])).get(through["identifier"])
    kind = (facts or {}).get("type")
    if not isinstance(kind, dict) or kind.get("type") != "direct":
        return raw
    return {**raw, "targetsList": bool(kind["list"])}


def _of_container(mapped: Raw) -> Raw:
    """Of a property of a view, what its container says."""
    names = ("nullable", "immutable", "autoIncrement", "defaultValue")
    facts = {name: mapped[name] for name in names if name in mapped}
    return facts | {"type": {key: fact for key, fact in mapped["type"].items() if key != "source"}}
