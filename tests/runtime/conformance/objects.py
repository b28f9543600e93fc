"""The objects of the cases as write objects of the generated SDK."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import ModuleType
from typing import Any

from runtime.conformance.neutral import native
from runtime.conformance.sdk import attribute, tables

_HEAD = {
    "id": "external_id",
    "space": "space",
    "type": "node_type",
    "edgeType": "edge_type",
    "version": "existing_version",
}
_STORED_NEAR = ("start", "end")


class Graph:
    """Makes write objects; an object is known by its label before what is nested in it is made."""

    def __init__(self, package: ModuleType) -> None:
        self._package = package
        self._known: dict[str, Any] = {}

    def objects(self, said: Sequence[Mapping[str, Any]]) -> list[Any]:
        return [self._object(one) for one in _written_out(said)]

    def _object(self, said: Mapping[str, Any]) -> Any:
        rows = tables()[said["view"]]["properties"]
        given: dict[str, Any] = said.get("set", {})
        values = {
            attribute(name): native(value) for name, value in given.items() if not _leads_on(rows, name)
        }
        head = {attribute: native(said[name]) for name, attribute in _HEAD.items() if name in said}
        made = getattr(self._package, f"{said['view']}Write")(**head, **values)
        if "as" in said:
            self._known[said["as"]] = made
        for end in _STORED_NEAR:
            if end in said:
                setattr(made, f"{end}_node", self._related(said[end]))
        for name, value in given.items():
            if _leads_on(rows, name):
                setattr(made, attribute(name), self._related(value))
        return made

    def _related(self, value: Any) -> Any:
        """A node or edge that an object is connected with, or several."""
        if isinstance(value, list):
            return [self._related(one) for one in value]
        if isinstance(value, Mapping) and "same" in value:
            return self._known[value["same"]]
        return self._object(value) if isinstance(value, Mapping) and "view" in value else native(value)


def _leads_on(rows: Mapping[str, Any], name: str) -> bool:
    return name in rows and rows[name]["kind"] in ("direct", "edges", "reverse")


def _written_out(said: Sequence[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    for one in said:
        if "many" in one:
            pattern = {name: value for name, value in one["many"].items() if name != "count"}
            yield from (_numbered(pattern, number) for number in range(one["many"]["count"]))
        elif "chain" in one:
            yield from _chain(**one["chain"])
        else:
            yield one


def _numbered(pattern: Any, number: int) -> Any:
    if isinstance(pattern, str):
        return pattern.replace("{n}", str(number))
    if isinstance(pattern, Mapping):
        return {name: _numbered(value, number) for name, value in pattern.items()}
    return [_numbered(value, number) for value in pattern] if isinstance(pattern, list) else pattern


def _chain(
    length: int, view: str, id: str, relation: str, closed: bool = False
) -> Iterator[Mapping[str, Any]]:
    """From the far end, so that each object is known to the one that points at it."""
    last = length - 1
    for number in range(last, -1, -1):
        following = number + 1 if number < last else 0 if closed else None
        target: Any = None
        if following is not None:
            name = id.replace("{n}", str(following))
            target = {"same": name} if number < last else name
        own = id.replace("{n}", str(number))
        yield {
            "view": view,
            "id": own,
            "as": own,
            "set": {} if target is None else {relation: target},
        }
