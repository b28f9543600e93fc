"""What the keys of a record, or the columns of a table, mean: names of Python, of the model, or between."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from ..spec import View

_HEADS = {
    "externalId": "external_id",
    "nodeType": "node_type",
    "edgeType": "edge_type",
    "startNode": "start_node",
    "endNode": "end_node",
    "existingVersion": "existing_version",
}
_IGNORED = frozenset({"instanceType", "version", "createdTime", "lastUpdatedTime", "deletedTime"})
"""What the service says of an instance it gives, and takes of none."""
_BETWEEN = re.compile(r"[\W_]+")


class Keys:
    """The keys one write class knows."""

    def __init__(self, cls: Any) -> None:
        view: View = cls._view
        attributes = set(cls.model_fields)
        exact = {name: name for name in attributes}
        exact |= {wire: name for wire, name in _HEADS.items() if name in attributes}
        exact["type"] = "edge_type" if "edge_type" in attributes else "node_type"
        self.read_only = {name for member in view.members for name in (member.name, member.wire)} - attributes
        self.read_only |= _IGNORED
        exact |= {member.wire: member.name for member in view.members if member.name in attributes}
        self._exact = exact
        folded: dict[str, str | None] = {}
        for key, name in exact.items():
            if folded.setdefault(_folded(key), name) != name:
                folded[_folded(key)] = (
                    None  # two properties differ in nothing else: only their own names will do
                )
        self._folded = folded

    def attribute(self, key: str) -> str | None:
        """The attribute a key stands for; None for a key nobody knows."""
        return self._exact.get(key) or self._folded.get(_folded(key))

    def is_passed_over(self, key: str) -> bool:
        """Known, and not written."""
        return key in self.read_only and key not in self._exact

    @property
    def names(self) -> list[str]:
        return list(self._exact)


def keys_of(cls: Any) -> Keys:
    """The keys of a write class, found out once."""
    found: Keys | None = cls.__dict__.get("_keys")
    if found is None:
        found = Keys(cls)
        cls._keys = found
    return found


def _folded(key: str) -> str:
    return _BETWEEN.sub("", key).casefold()


def flat(record: Mapping[str, Any], view: View) -> Mapping[str, Any]:
    """A record with its properties beside its id, where it has the form of the API."""
    sources = record.get("sources")
    if isinstance(sources, list) and "instanceType" in record:
        found = {key: value for key, value in record.items() if key != "sources"}
        for source in sources:
            found |= source.get("properties") or {} if isinstance(source, Mapping) else {}
        return found
    properties = record.get("properties")
    if isinstance(properties, Mapping) and "instanceType" in record:
        own = (properties.get(view.space) or {}).get(f"{view.external_id}/{view.version}") or {}
        return {**{key: value for key, value in record.items() if key != "properties"}, **own}
    return record
