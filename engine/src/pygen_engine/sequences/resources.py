"""Create, list, find, change and delete sequences: `/sequences`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pygen_engine.classic import identity, resources
from pygen_engine.classic.bodies import IdsBody, Named, UpdateBody
from pygen_engine.classic.kind import Kind, Resource
from pygen_engine.sequences.bodies import CreateBody, ListBody, NewSequence
from pygen_engine.storage.transaction import Snapshot

if TYPE_CHECKING:
    from pygen_engine.context import EngineContext


@dataclass(frozen=True, slots=True)
class Table(Resource):
    """A sequence: rows under columns that it names."""

    @property
    def columns(self) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = self.document["columns"]
        return found


SEQUENCES = Kind(
    noun="sequence",
    table="sequence",
    of_its_data=("DELETE FROM sequence_row WHERE sequence = ?",),
    made_by=(
        """CREATE TABLE IF NOT EXISTS sequence (
            id INTEGER PRIMARY KEY, external_id TEXT UNIQUE, document TEXT NOT NULL,
            created INTEGER NOT NULL, updated INTEGER NOT NULL
        )""",
        # the values of a row are an object in JSON, from external ids of columns to values
        """CREATE TABLE IF NOT EXISTS sequence_row (
            sequence INTEGER NOT NULL, number INTEGER NOT NULL, content TEXT NOT NULL,
            PRIMARY KEY (sequence, number)
        ) WITHOUT ROWID""",
    ),
    resource=Table,
    new=NewSequence,
    changeable=("externalId", "name", "description", "metadata", "assetId", "dataSetId"),
)


def find(snapshot: Snapshot, wanted: Sequence[Named]) -> list[Table | None]:
    return identity.find(snapshot, SEQUENCES, wanted)


def create(context: EngineContext, body: CreateBody) -> dict[str, Any]:
    return {"items": [made.document for made in resources.create(context, SEQUENCES, body.items)]}


def list_sequences(context: EngineContext, body: ListBody) -> dict[str, Any]:
    return resources.listed(context, SEQUENCES, body.filter, body.limit, body.cursor)


def byids(context: EngineContext, body: IdsBody) -> dict[str, Any]:
    return resources.byids(context, SEQUENCES, body)


def update(context: EngineContext, body: UpdateBody) -> dict[str, Any]:
    return resources.update(context, SEQUENCES, body)


def delete(context: EngineContext, body: IdsBody) -> dict[str, Any]:
    return resources.delete(context, SEQUENCES, body)
