"""The nodes that the items of a request refer to: found, created with it, or missing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from pygen_engine.errors import BadRequest, DmsError
from pygen_engine.options import EngineOptions
from pygen_engine.storage.lookup import Key, Stored
from pygen_engine.storage.transaction import Transaction
from pygen_engine.write.incoming import Incoming
from pygen_engine.write.items import Item, Reference

if TYPE_CHECKING:
    from pygen_engine.bodies.writing import ApplyBody


class References:
    """Ids of nodes by (space, external id). The caller fills in what is stored and what the items create."""

    def __init__(self, tx: Transaction, options: EngineOptions) -> None:
        self.tx = tx
        self.options = options
        self.nodes: dict[Key, Stored] = {}
        """Stored nodes, also soft deleted ones."""
        self.node_ids: dict[Reference, int] = {}

    def assign_ids(
        self, items: Sequence[Item], incoming: Incoming, body: ApplyBody
    ) -> tuple[list[tuple[int, Key]], list[int]]:
        """Give every referenced node an id. Returns the nodes to create, and the ids that live again."""
        create: dict[Reference, None] = {}
        relations = incoming.relations | {item.type for item in items if item.type is not None}
        for reference in sorted(relations):
            if not self._resolve(reference):
                if not body.creates_relations:
                    raise BadRequest(
                        f"Node with external id '{reference[1]}' was referenced as the target of a direct"
                        " relation, but it does not exist."
                    )
                create[reference] = None
        ends = [item.ends for item in items if item.ends is not None]
        self._assign_ends((start for start, _ in ends), create, allowed=bool(body.auto_create_start_nodes))
        self._assign_ends((end for _, end in ends), create, allowed=bool(body.auto_create_end_nodes))
        return self._number(create)

    def _assign_ends(
        self, references: Iterable[Reference], create: dict[Reference, None], *, allowed: bool
    ) -> None:
        for reference in references:
            if reference in create or self._resolve(reference):
                continue
            if not allowed:
                raise DmsError(
                    self.options.missing_endpoint_status,
                    f"Cannot create edge: the node with external id '{reference[1]}' in space"
                    f" '{reference[0]}' does not exist.",
                )
            create[reference] = None

    def _key(self, reference: Reference) -> Key:
        return self.tx.catalog.spaces[reference[0]].number, reference[1]

    def _resolve(self, reference: Reference) -> bool:
        if reference in self.node_ids:
            return True
        found = self.nodes.get(self._key(reference))
        if found is None or found.deleted is not None:
            return False
        self.node_ids[reference] = found.id
        return True

    def _number(self, create: Mapping[Reference, None]) -> tuple[list[tuple[int, Key]], list[int]]:
        created: list[tuple[int, Key]] = []
        revived: list[int] = []
        numbers = iter(self.tx.take("instance", len(create)))
        for reference in create:
            key = self._key(reference)
            tombstone = self.nodes.get(key)
            if tombstone is not None:
                revived.append(tombstone.id)
            number = next(numbers) if tombstone is None else tombstone.id
            self.node_ids[reference] = number
            created.append((number, key))
        return created, revived
