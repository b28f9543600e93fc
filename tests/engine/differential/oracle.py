"""What the engine should answer, computed the slow and obvious way.

Plain dictionaries and Python's own comparisons; nothing here is shared with the engine. `None` is the
third truth value: unknown.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

Truth = bool | None
Key = tuple[str, str]


@dataclass
class Instance:
    space: str
    external_id: str
    version: int
    order: int
    rows: dict[str, dict[str, Any]] = field(default_factory=dict)
    """Container -> property -> value as posted; a missing property is null."""


@dataclass
class World:
    kinds: dict[str, dict[str, dict[str, Any]]]
    """Container -> property -> type object."""
    views: dict[str, dict[str, tuple[str, str]]]
    """View -> property -> (container, container property)."""
    nodes: dict[Key, Instance] = field(default_factory=dict)
    created: int = 0

    # ------------------------------------------------------------------ writing

    def touch(self, key: Key) -> Instance:
        if key not in self.nodes:
            self.created += 1
            self.nodes[key] = Instance(*key, version=1, order=self.created)
        return self.nodes[key]

    def write(self, view: str, key: Key, values: dict[str, Any], new_targets: list[Key]) -> None:
        """One item; targets are created afterwards, as the engine numbers items first."""
        known = key in self.nodes
        instance = self.touch(key)
        changed = not known
        for container in dict.fromkeys(container for container, _ in self.views[view].values()):
            if container not in instance.rows:
                instance.rows[container] = {}
                changed = True
        for name, value in values.items():
            container, prop = self.views[view][name]
            row, kind = instance.rows[container], self.kinds[container][prop]
            if normal(kind, row.get(prop)) != normal(kind, value):
                changed = True
            row[prop] = value
            if kind["type"] == "direct" and value is not None:
                new_targets.extend(
                    (one["space"], one["externalId"]) for one in (value if kind["list"] else [value])
                )
        if known and changed:
            instance.version += 1

    def remove(self, key: Key) -> None:
        if self.nodes.pop(key, None) is None:
            return
        for instance in self.nodes.values():
            for container, row in instance.rows.items():
                for prop, value in row.items():
                    kind = self.kinds[container][prop]
                    scalar = kind["type"] == "direct" and not kind["list"] and value is not None
                    if scalar and (value["space"], value["externalId"]) == key:
                        row[prop] = None

    # ------------------------------------------------------------------ reading

    def members(self, view: str) -> list[Instance]:
        containers = {container for container, _ in self.views[view].values()}
        found = [one for one in self.nodes.values() if containers <= one.rows.keys()]
        return sorted(found, key=lambda one: one.order)

    def value(self, instance: Instance, reference: list[str]) -> tuple[dict[str, Any], Any]:
        """Type and value of a property."""
        if reference[0] == "node":
            return _BASE[reference[1]], _base(instance, reference[1])
        name = reference[1].split("/")[0]
        container, prop = self.views[name][reference[2]] if "/" in reference[1] else (name, reference[2])
        return self.kinds[container][prop], instance.rows.get(container, {}).get(prop)

    def matches(self, instance: Instance, body: dict[str, Any]) -> Truth:
        ((name, argument),) = body.items()
        match name:
            case "and":
                return conjunction([self.matches(instance, one) for one in argument])
            case "or":
                return negation(conjunction([negation(self.matches(instance, one)) for one in argument]))
            case "not":
                return negation(self.matches(instance, argument))
            case "matchAll":
                return True
            case "hasData":
                return all(self._has(instance, one) for one in argument)
            case "instanceReferences":
                return {"space": instance.space, "externalId": instance.external_id} in argument
            case "nested":
                return self._nested(instance, argument)
        return self._leaf(instance, name, argument)

    def _has(self, instance: Instance, reference: dict[str, Any]) -> bool:
        if reference["type"] == "container":
            return reference["externalId"] in instance.rows
        return {
            container for container, _ in self.views[reference["externalId"]].values()
        } <= instance.rows.keys()

    def _nested(self, instance: Instance, argument: dict[str, Any]) -> Truth:
        _, value = self.value(instance, argument["scope"])
        if value is None:
            return None
        target = self.nodes.get((value["space"], value["externalId"]))
        return target is not None and self.matches(target, argument["filter"]) is True

    def _leaf(self, instance: Instance, name: str, argument: dict[str, Any]) -> Truth:
        kind, raw = self.value(instance, argument["property"])
        if name == "exists":
            return raw is not None
        if raw is None:
            return None
        value = normal(kind, raw)
        element = {**kind, "list": False}

        def wanted(one: Any) -> Any:
            return normal(element, one)

        if name == "equals":
            other = argument["value"]
            if isinstance(other, dict) and "property" in other:
                _, other = self.value(instance, other["property"])
                if other is None:
                    return None
            return bool(value == wanted(other))
        if name == "in" and not kind["list"]:
            return value in [wanted(one) for one in argument["values"]]
        if name in ("in", "containsAny"):
            return any(wanted(one) in value for one in argument["values"])
        if name == "containsAll":
            return all(wanted(one) in value for one in argument["values"])
        if name == "prefix" and kind["list"]:
            start = [wanted(one) for one in argument["value"]]
            return bool(value[: len(start)] == start)
        if name == "prefix":
            return str(value).startswith(argument["value"])
        assert name == "range"
        comparisons = {"gt": value.__gt__, "gte": value.__ge__, "lt": value.__lt__, "lte": value.__le__}
        return all(comparisons[key](wanted(argument[key])) for key in comparisons if key in argument)

    def sorted(self, instances: list[Instance], sort: list[dict[str, Any]]) -> list[Instance]:
        ordered = sorted(instances, key=lambda one: one.order)
        for term in reversed(sort):
            values = {id(one): self._sort_value(one, term) for one in ordered}
            present = [one for one in ordered if values[id(one)] is not None]
            missing = [one for one in ordered if values[id(one)] is None]
            # reversing twice keeps equal ones in their order
            down = term.get("direction") == "descending"
            present = present[::-1] if down else present
            present.sort(key=lambda one: values[id(one)])
            present = present[::-1] if down else present
            ordered = missing + present if term.get("nullsFirst") else present + missing
        return ordered

    def _sort_value(self, instance: Instance, term: dict[str, Any]) -> Any:
        kind, value = self.value(instance, term["property"])
        return None if value is None else normal(kind, value)


_BASE: dict[str, dict[str, Any]] = {
    "externalId": {"type": "text", "list": False},
    "space": {"type": "text", "list": False},
    "version": {"type": "int64", "list": False},
}


def _base(instance: Instance, name: str) -> Any:
    return {"externalId": instance.external_id, "space": instance.space, "version": instance.version}[name]


def normal(kind: dict[str, Any], value: Any) -> Any:
    """Equal values become equal Python objects that sort the right way."""
    if value is None:
        return None
    if kind["list"]:
        return [normal({**kind, "list": False}, one) for one in value]
    match kind["type"]:
        case "timestamp":
            return datetime.fromisoformat(value.replace("Z", "+00:00")).astimezone(UTC)
        case "direct":
            return (value["space"], value["externalId"])
        case "json":
            return repr(sorted(value.items()))
        case _:
            return value


def negation(truth: Truth) -> Truth:
    return None if truth is None else not truth


def conjunction(truths: list[Truth]) -> Truth:
    if False in truths:
        return False
    return None if None in truths else True
