"""What containers demand: values that are unique, and data in other containers."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from typing import Any

from ..instances.spec import Member, Property, View
from ..package import Package

Place = tuple[str, str, str]
"""Space, container, property."""


class Demands:
    """What values may be there once only and are there already, and in which views nodes can begin."""

    def __init__(self, package: Package) -> None:
        documents = list(_dictionaries(package.model() or ()))
        first = {place for document in documents for place in _constrained(document)}
        self._places: dict[tuple[str, str, str, str], Place] = {}
        self._mapped: dict[tuple[str, str, str], set[tuple[str, str]]] = {}
        for document in documents:
            for name, prop in _properties(document):
                view = (document["space"], document["externalId"], document["version"])
                place = _stored(prop)
                self._mapped.setdefault(view, set()).add(place[:2])
                if place in first:
                    self._places[(*view, name)] = place
        self._taken: dict[Place, set[Hashable]] = {}
        self._requires = {key: needed for document in documents for key, needed in _required(document)}

    def lets_begin(self, view: View) -> bool:
        """Whether what a view stores is all that its containers require, so that nodes can begin there."""
        mapped = self._mapped.get((view.space, view.external_id, view.version), set())
        return all(self._requires.get(container, set()) <= mapped for container in mapped)

    def place(self, view: View, member: Member) -> Place | None:
        """Where values of a property are stored that must differ."""
        return self._places.get((view.space, view.external_id, view.version, member.wire))

    def differing(self, place: Place, member: Property, made: Any, external_id: str) -> Any:
        """A value that is not there yet; None if there is no telling how to make one."""
        taken = self._taken.setdefault(place, set())
        if isinstance(made, str):
            room = (member.max_size or len(made) + len(external_id) + 1) - len(external_id.encode()) - 1
            made = f"{made.encode()[: max(room, 0)].decode(errors='ignore')} {external_id}".strip()
        elif isinstance(made, int | float) and not isinstance(made, bool):
            made = type(made)(len(taken) + 1)
        if not isinstance(made, Hashable) or made in taken:
            return None
        taken.add(made)
        return made

    def free(self, place: Place, targets: list[Any]) -> list[Any]:
        """What nothing points at yet; what is chosen of it has to be told by `take`."""
        return [target for target in targets if target not in self._taken.get(place, ())]

    def take(self, place: Place, target: Hashable) -> None:
        self._taken.setdefault(place, set()).add(target)


def _dictionaries(value: Any) -> Iterator[dict[str, Any]]:
    """All objects of a document, wherever they are."""
    waiting = [value]
    while waiting:
        part = waiting.pop()
        if isinstance(part, dict):
            yield part
            waiting += part.values()
        elif isinstance(part, list | tuple):
            waiting += part


def _constrained(container: dict[str, Any]) -> Iterator[Place]:
    """The first property of each constraint: if it differs, all of them together do."""
    constraints = container.get("constraints")
    for constraint in constraints.values() if isinstance(constraints, dict) else ():
        if constraint.get("constraintType") == "uniqueness" and constraint.get("properties"):
            yield container["space"], container["externalId"], constraint["properties"][0]


def _required(container: dict[str, Any]) -> Iterator[tuple[tuple[str, str], set[tuple[str, str]]]]:
    constraints = container.get("constraints")
    if isinstance(constraints, dict):
        needed = [found["require"] for found in constraints.values() if "require" in found]
        yield (
            (container["space"], container["externalId"]),
            {(other["space"], other["externalId"]) for other in needed},
        )


def _properties(view: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    if "version" in view and isinstance(view.get("properties"), dict):
        for name, prop in view["properties"].items():
            if isinstance(prop, dict) and "container" in prop:
                yield name, prop


def _stored(prop: dict[str, Any]) -> Place:
    container = prop["container"]
    return container["space"], container["externalId"], prop["containerPropertyIdentifier"]
