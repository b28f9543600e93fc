"""What a file is: of its own, or a node with data in the container that makes it one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pygen_engine.catalog.model import ContainerId
from pygen_engine.classic import identity
from pygen_engine.classic.bodies import Named
from pygen_engine.classic.kind import Kind, Resource
from pygen_engine.files import storage
from pygen_engine.files.bodies import NewFile
from pygen_engine.storage.transaction import Snapshot

CONTAINER = ContainerId("cdf_cdm", "CogniteFile")
_DESCRIBED = ContainerId("cdf_cdm", "CogniteDescribable")


def _as_node(snapshot: Snapshot, node: int) -> dict[str, Any] | None:
    values = identity.node_values(snapshot, CONTAINER, node, ("mimeType", "directory"))
    if values is None:
        return None
    described = identity.node_values(snapshot, _DESCRIBED, node, ("name",)) or {}
    (external_id,) = snapshot.conn.execute("SELECT external_id FROM node WHERE id = ?", (node,)).fetchone()
    said = {name: value for name, value in values.items() if value is not None}
    return {"name": described.get("name") or external_id, **said}


FILES = Kind(
    noun="file",
    table="file",
    of_its_data=storage.FORGET,
    made_by=storage.TABLES,
    resource=Resource,
    new=NewFile,
    changeable=(
        "externalId",
        "name",
        "mimeType",
        "directory",
        "source",
        "metadata",
        "assetIds",
        "dataSetId",
        "labels",
        "geoLocation",
        "securityCategories",
        "sourceCreatedTime",
        "sourceModifiedTime",
    ),
    required=("name",),
    as_node=_as_node,
)


def find(
    snapshot: Snapshot, wanted: Sequence[Named], *, ignore_unknown: bool = False
) -> list[Resource | None]:
    return identity.find(snapshot, FILES, wanted, ignore_unknown=ignore_unknown)


def content_of(snapshot: Snapshot, file: Resource) -> storage.Stored | None:
    if not FILES.is_there(snapshot.conn):
        return None
    return storage.current(snapshot.conn, file.number, file.document["createdTime"])


def shown(snapshot: Snapshot, file: Resource) -> dict[str, Any]:
    """The document of a file, which says whether it has content."""
    stored = content_of(snapshot, file)
    if stored is None:
        return {**file.document, "uploaded": False}
    return {**file.document, "uploaded": True, "uploadedTime": stored.finished}
