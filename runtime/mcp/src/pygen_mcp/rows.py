"""Instances as an agent reads them: columns once, values as JSON, long texts cut, nothing that is empty."""

from __future__ import annotations

import datetime as dt
import json
import math
from collections.abc import Mapping, Sequence
from typing import Any

from pygen_runtime.instances.connections import Connection, Link, Single
from pygen_runtime.instances.ids import NodeId, NodeRef
from pygen_runtime.instances.instance import Instance
from pygen_runtime.instances.spec import View

MOST_BYTES = 40_000
"""Of one answer: more only fills an agent's memory."""
LONGEST_TEXT = 500


def compact(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def clean(text: str) -> str:
    """A text of the data: cut where it is long, and without characters that steer a terminal."""
    kept = "".join(letter for letter in text[:LONGEST_TEXT] if letter.isprintable() or letter in "\n\t")
    more = len(text) - LONGEST_TEXT
    return f"{kept}... ({more:,} more characters)" if more > 0 else kept


class Shape:
    """How instances become rows, where one space goes without saying."""

    def __init__(self, home: str | None) -> None:
        self._home = home

    def table(self, view: View, instances: Sequence[Instance], chosen: Sequence[str] = ()) -> dict[str, Any]:
        """Rows under columns that are named once; columns without any value are left out unless chosen."""
        rows = [self.instance(instance) for instance in instances]
        used = {name for row in rows for name in row}.union(chosen)
        order = ["external_id", "space", "start_node", "end_node", *(member.name for member in view.members)]
        columns = [name for name in order if name in used]
        return {"columns": columns, "rows": [[row.get(name) for name in columns] for row in rows]}

    def instance(self, instance: Instance) -> dict[str, Any]:
        """What it has values for, and what was brought along."""
        view, values = instance._view, instance.__dict__
        found = {"external_id": values["external_id"]}
        if values["space"] != self._home:
            found["space"] = values["space"]
        ends = ("start_node", "end_node") if view.used_for == "edge" else ()
        for name in (*ends, *(member.name for member in view.members)):
            value = self.value(getattr(instance, name))
            if value is not None and value != []:
                found[name] = value
        return found

    def value(self, value: Any) -> Any:
        match value:
            case str():
                return clean(value)
            case float() if not math.isfinite(value):
                return None
            case dt.datetime() | dt.date():
                return value.isoformat()
            case Connection():
                return self._connection(value) if value.included else None
            case Single():
                return self.value(value.node) if value.included else None
            case NodeRef():
                return self.value(value.node) if value.included and value.node else self._name(value)
            case NodeId():
                return self._name(value)
            case Instance():
                return self.instance(value)
            case Link():
                node = {} if value.node is None else {"node": self.value(value.node)}
                return {"edge": self.instance(value.edge), **node}
            case Mapping():
                return {clean(str(key)): self.value(item) for key, item in value.items()}
            case list() | tuple():
                return [self.value(item) for item in value]
        return value

    def _connection(self, connection: Connection[Any]) -> list[Any]:
        items = [self.value(item) for item in connection]
        return items if connection.cut is None else [*items, f"... more than the limit of {connection.cut}"]

    def _name(self, node: NodeRef[Any] | NodeId) -> Any:
        if node.space == self._home:
            return node.external_id
        return {"space": node.space, "external_id": node.external_id}
