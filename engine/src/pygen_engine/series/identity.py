"""What a time series is: of its own, or a node with data in the container that makes it one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from pygen_engine.catalog.model import ContainerId
from pygen_engine.classic import identity
from pygen_engine.classic.bodies import Named
from pygen_engine.classic.kind import Kind, Resource
from pygen_engine.series.bodies import NewSeries
from pygen_engine.storage.transaction import Snapshot

_CONTAINER = ContainerId("cdf_cdm", "CogniteTimeSeries")


@dataclass(frozen=True, slots=True)
class Series(Resource):
    """A time series: `number` is what its data points are kept under."""

    @property
    def is_string(self) -> bool:
        return bool(self.document["isString"])

    @property
    def is_step(self) -> bool:
        return bool(self.document["isStep"])

    @property
    def label(self) -> dict[str, Any]:
        """What every answer about its data points begins with."""
        kind = "string" if self.is_string else "numeric"
        shown = ("id", "externalId", "instanceId", "isString", "isStep", "unit", "unitExternalId")
        label = {key: self.document[key] for key in shown if self.document.get(key) is not None}
        return {**label, "type": kind}


def _as_node(snapshot: Snapshot, node: int) -> dict[str, Any] | None:
    wanted = ("type", "isStep", "sourceUnit", "unit")
    values = identity.node_values(snapshot, _CONTAINER, node, wanted)
    if values is None:
        return None
    unit = identity.external_id_of(snapshot, values.get("unit"))
    return {
        "isString": values.get("type") == "string",
        "isStep": bool(values.get("isStep")),
        **({"unit": values["sourceUnit"]} if values.get("sourceUnit") else {}),
        **({"unitExternalId": unit} if unit else {}),
    }


SERIES = Kind(
    noun="time series",
    table="time_series",
    of_its_data=("DELETE FROM datapoint WHERE series = ?",),
    made_by=(
        """CREATE TABLE IF NOT EXISTS time_series (
            id INTEGER PRIMARY KEY, external_id TEXT UNIQUE, document TEXT NOT NULL,
            created INTEGER NOT NULL, updated INTEGER NOT NULL
        )""",
        """CREATE TABLE IF NOT EXISTS datapoint (
            series INTEGER NOT NULL, at INTEGER NOT NULL, value, status INTEGER NOT NULL DEFAULT 0,
            PRIMARY KEY (series, at)
        ) WITHOUT ROWID""",
    ),
    resource=Series,
    new=NewSeries,
    changeable=("externalId", "name", "unit", "unitExternalId", "description", "metadata", "isStep"),
    required=("isStep", "isString"),
    as_node=_as_node,
)


def find(snapshot: Snapshot, wanted: Sequence[Named], *, ignore_unknown: bool = False) -> list[Series | None]:
    return identity.find(snapshot, SERIES, wanted, ignore_unknown=ignore_unknown)
