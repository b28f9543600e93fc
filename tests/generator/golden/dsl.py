"""A short way to write down a data model as the bodies of POST requests."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

Json = dict[str, Any]


@dataclass(frozen=True)
class Stored:
    """A property with a value: `type` as the container has it; `source` is the view a relation points at."""

    type: Json
    source: str | None = None
    required: bool = False
    default: Any = None
    description: str | None = None
    name: str | None = None
    immutable: bool = False
    auto_increment: bool = False
    of: str | None = None
    """`Container.property` when it is not the view's own container and the property's own id."""


@dataclass(frozen=True)
class Connected:
    """An edge connection or a reverse relation, as the view has it."""

    body: Json


def value(type: str, *, list: bool = False, **options: Any) -> Stored:
    facts: Json = {"type": type}
    for key in ("maxTextSize", "maxListSize", "values", "unit", "unknownValue"):
        if key in options:
            facts[key] = options.pop(key)
    if list:
        facts["list"] = True
    return Stored(facts, **options)


def text(**options: Any) -> Stored:
    return value("text", **options)


def number(unit: str | None = None, **options: Any) -> Stored:
    return value("float64", **({"unit": {"externalId": unit}} if unit else {}), **options)


def enum(*values: str, **options: Any) -> Stored:
    return value("enum", values={one: {} for one in values}, **options)


def direct(source: str | None = None, *, list: bool = False, **options: Any) -> Stored:
    return Stored({"type": "direct", **({"list": True} if list else {})}, source, **options)


@dataclass
class Model:
    """Spaces, containers, views and one data model."""

    space: str
    external_id: str
    version: str = "v1"
    description: str | None = None
    containers: dict[str, Json] = field(default_factory=dict)
    views: list[Json] = field(default_factory=list)
    outside: list[Json] = field(default_factory=list)
    """Views that exist, but are not part of the data model."""

    def ref(self, view: str) -> Json:
        """`Name`, `space:Name` or `space:Name/version`."""
        space, _, rest = view.rpartition(":")
        name, _, version = rest.partition("/")
        return {
            "type": "view",
            "space": space or self.space,
            "externalId": name,
            "version": version or self.version,
        }

    def edges(self, target: str, type: str, **options: Any) -> Connected:
        """Edges; `edge` is the view with their own properties."""
        edge = options.pop("edge", None)
        single = options.pop("single", False)
        body = {
            "connectionType": f"{'single' if single else 'multi'}_edge_connection",
            "type": {"space": self.space, "externalId": type},
            "source": self.ref(target),
            "direction": "inwards" if options.pop("inwards", False) else "outwards",
            **({"edgeSource": self.ref(edge)} if edge else {}),
            **options,
        }
        return Connected(body)

    def reverse(self, target: str, through: str, **options: Any) -> Connected:
        """Nodes that point here; `through` is `View.property`, or `container Name.property`."""
        single = options.pop("single", False)
        owner, _, prop = through.rpartition(".")
        if owner.startswith("container "):
            source: Json = {"type": "container", "space": self.space, "externalId": owner.split()[1]}
        else:
            source = self.ref(owner)
        body = {
            "connectionType": f"{'single' if single else 'multi'}_reverse_direct_relation",
            "source": self.ref(target),
            "through": {"source": source, "identifier": prop},
            **options,
        }
        return Connected(body)

    def view(
        self,
        external_id: str,
        properties: Mapping[str, Stored | Connected],
        *,
        implements: Sequence[str] = (),
        used_for: str = "node",
        inside: bool = True,
        **facts: Any,
    ) -> None:
        """A view and the container for what it stores itself."""
        ref = self.ref(external_id)
        body: Json = {
            "space": ref["space"],
            "externalId": ref["externalId"],
            "version": ref["version"],
            **facts,
            "implements": [self.ref(parent) for parent in implements],
            "properties": {
                key: one.body if isinstance(one, Connected) else self._mapped(ref, key, one, used_for)
                for key, one in properties.items()
            },
        }
        (self.views if inside else self.outside).append(body)

    def _mapped(self, view: Json, key: str, one: Stored, used_for: str) -> Json:
        container, _, prop = (one.of or f"{view['externalId']}.{key}").partition(".")
        if one.of is None:
            self._store(view["space"], container, prop, one, used_for)
        return {
            "container": {"type": "container", "space": view["space"], "externalId": container},
            "containerPropertyIdentifier": prop,
            **({"name": one.name} if one.name else {}),
            **({"description": one.description} if one.description else {}),
            **({"source": self.ref(one.source)} if one.source else {}),
        }

    def _store(self, space: str, container: str, prop: str, one: Stored, used_for: str) -> None:
        body = self.containers.setdefault(
            f"{space}:{container}",
            {"space": space, "externalId": container, "usedFor": used_for, "properties": {}},
        )
        body["properties"][prop] = {
            "type": one.type,
            "nullable": not one.required,
            **({"immutable": True} if one.immutable else {}),
            **({"autoIncrement": True} if one.auto_increment else {}),
            **({} if one.default is None else {"defaultValue": one.default}),
        }

    def files(self) -> dict[str, Json]:
        """The bodies of the POST requests that make the model, by file name."""
        views = [*self.views, *self.outside]
        spaces = sorted(
            {self.space, *(v["space"] for v in views), *(c["space"] for c in self.containers.values())}
        )
        model = {
            "space": self.space,
            "externalId": self.external_id,
            "version": self.version,
            **({"description": self.description} if self.description else {}),
            "views": [
                {"type": "view", **{key: view[key] for key in ("space", "externalId", "version")}}
                for view in self.views
            ],
        }
        return {
            "spaces.json": {"items": [{"space": space} for space in spaces]},
            "containers.json": {"items": list(self.containers.values())},
            "views.json": {"items": views},
            "datamodels.json": {"items": [model]},
        }
