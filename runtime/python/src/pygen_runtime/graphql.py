"""GraphQL, for texts there are already: sent as they are; what names its type comes back as instances."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

import msgspec

from .errors import GraphQLFailed, ValidationFailed
from .http import Flow, Request
from .instances.codec import meant, scalar_type
from .instances.connections import Connection, Link, Single, not_included
from .instances.ids import NodeRef, ref_of
from .instances.instance import NodeBase
from .instances.making import bare
from .instances.record import DataRecord
from .instances.spec import Direct, EdgeTo, Member, Property
from .instances.timestamps import parse_timestamp
from .package import Package

_HEAD = {"space": "space", "externalId": "external_id"}
_TYPE = "__typename"


def graphql(
    package: Package, text: str, variables: Mapping[str, Any] | None, model: tuple[str, str, str] | None
) -> Flow[dict[str, Any]]:
    """One request; its errors as `GraphQLFailed`, else all root fields."""
    space, external_id, version = (quote(part, safe="") for part in _model(package, model))
    path = f"/userapis/spaces/{space}/datamodels/{external_id}/versions/{version}/graphql"
    response = yield Request.post(path, {"query": text, "variables": dict(variables or {})})
    answer = response.json()
    if not isinstance(answer, dict) or not answer.keys() & {"data", "errors"}:
        raise response.malformed("an answer of GraphQL is an object with data or errors")
    data, errors = answer.get("data"), answer.get("errors") or []
    if not isinstance(data, dict | None):
        raise response.malformed("what GraphQL answers with is an object")
    if not isinstance(errors, list) or not all(isinstance(error, dict) for error in errors):
        raise response.malformed("errors of GraphQL are objects")
    with response.understood():
        data = _Reader(package).value(data)
    if errors:
        raise GraphQLFailed(errors, data or None)
    return data or {}


def _model(package: Package, model: tuple[str, str, str] | None) -> tuple[str, str, str]:
    if model is not None:
        return model
    if len(package.models) != 1:
        known = ", ".join(f"({', '.join(map(repr, found))})" for found in package.models) or "none"
        raise ValidationFailed(f"GraphQL asks one data model: say which with model=; here are {known}")
    return package.models[0]


class _Reader:
    """From an answer to instances; it remembers which class a type is."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._classes: dict[str, Any] = {}

    def value(self, value: Any) -> Any:
        if isinstance(value, list):
            return [self.value(item) for item in value]
        if not isinstance(value, dict):
            return value
        found = {name: self.value(item) for name, item in value.items()}
        cls = self._class(value.get(_TYPE))
        return found if cls is None else self._instance(cls, found)

    def _class(self, typename: Any) -> Any:
        """The class of nodes of the view that the type is of; None where there is none, or more than one."""
        if not isinstance(typename, str) or typename.startswith("_"):
            return None
        if typename not in self._classes:
            classes = self._package.classes
            likely = [attribute for attribute, name in classes.items() if name == typename]
            found = self._of_type(typename, likely) or self._of_type(typename, list(classes))
            self._classes[typename] = found[0] if len(found) == 1 else None
        return self._classes[typename]

    def _of_type(self, typename: str, attributes: list[str]) -> list[Any]:
        found = [self._package.read_class(attribute) for attribute in attributes]
        return [cls for cls in found if cls._view.external_id == typename and issubclass(cls, NodeBase)]

    def _instance(self, cls: Any, said: dict[str, Any]) -> Any:
        view = cls._view
        values = {name: said.pop(wire) for wire, name in _HEAD.items() if wire in said}
        for member in view.members:
            if member.wire in said:
                values[member.name] = _member(view.read, member, said.pop(member.wire))
            elif not isinstance(member, Property | Direct):
                values[member.name] = not_included(view.read, member.name, member.many)
        if isinstance(kind := said.get("type"), dict) and len(_ids(kind)) == 2:
            values["node_type"] = NodeRef(*_ids(said.pop("type")))
        values["data_record"] = DataRecord(
            0, *(_ms(said, name) for name in ("createdTime", "lastUpdatedTime"))
        )
        said.pop(_TYPE)
        return bare(cls, values, said)


def _member(owner: str, member: Member, value: Any) -> Any:
    if isinstance(member, Property):
        if isinstance(value, dict) and member.type in ("timeseries", "file", "sequence"):
            return value.get("externalId")
        return meant(value, scalar_type(member))
    if isinstance(member, Direct):
        if member.list:
            return [_reference(member, item) for item in _items(value)]
        return _reference(member, value)
    linked = isinstance(member, EdgeTo) and member.edge is not None
    found = [Link(None, item) if linked else item for item in _items(value)]
    if member.many:
        return Connection.of(found, owner, member.name)
    return Single.of(found[0] if found else None, owner, member.name)


def _items(value: Any) -> list[Any]:
    """What stands at the other end, however it is wrapped."""
    if isinstance(value, dict) and "items" in value:
        value = value["items"]
    return value if isinstance(value, list) else [] if value is None else [value]


def _reference(member: Direct, value: Any) -> Any:
    ids = _ids(value if isinstance(value, dict) else getattr(value, "__dict__", {}))
    if len(ids) < 2:
        return value  # nothing, or a node whose id was not asked for
    return ref_of(member.name)(*ids, *(() if isinstance(value, dict) else (value,)))


def _ids(said: Mapping[str, Any]) -> list[str]:
    return [said[key] for key in ("space", "externalId", "external_id") if key in said]


def _ms(said: dict[str, Any], name: str) -> int:
    """The milliseconds of a moment that the answer may have."""
    moment = said.pop(name, None)
    try:
        return round(parse_timestamp(moment).timestamp() * 1000) if isinstance(moment, str) else moment or 0
    except (ValueError, msgspec.ValidationError):
        return 0
