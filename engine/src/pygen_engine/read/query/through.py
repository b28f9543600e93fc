"""Following direct relations from one set of nodes to another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pygen_engine.catalog import Container, ContainerProperty, Mapped, ViewId
from pygen_engine.catalog.model import ContainerId
from pygen_engine.errors import BadRequest

if TYPE_CHECKING:
    from pygen_engine.bodies.queries import Through
    from pygen_engine.catalog import Catalog


def relation(catalog: Catalog, through: Through) -> tuple[Container, ContainerProperty]:
    """The container property that a `through` names, by way of a view or of the container."""
    owner, name = through.owner, through.identifier
    if owner.type == "view":
        view = ViewId(owner.space, owner.external_id, owner.version or "")
        mapped = catalog.need_view(view).properties.get(name)
        if isinstance(mapped, Mapped):
            container, found = mapped.container, mapped.property
        else:
            raise _unknown(name, f"view '{view}'", mapped is not None)
    else:
        container = catalog.need_container(ContainerId(owner.space, owner.external_id))
        if name not in container.properties:
            raise _unknown(name, f"container '{container.id}'", False)
        found = container.properties[name]
    if found.type != "direct":
        raise BadRequest(
            f"Cannot traverse through property '{name}' of type {found.label}: not a direct relation."
        )
    return container, found


def _unknown(name: str, where: str, is_connection: bool) -> BadRequest:
    if is_connection:
        return BadRequest(f"Cannot traverse through property '{name}' of {where}: not a direct relation.")
    return BadRequest(f"Unknown property '{name}' in {where}.")


def targets(container: Container, prop: ContainerProperty) -> str:
    """SQL for the ids that the nodes in `json_each(?)` point at."""
    if not prop.is_list:
        return f"SELECT {prop.column} FROM {container.table} WHERE id IN (SELECT value FROM json_each(?))"
    return (
        f"SELECT t.id FROM {container.table} AS c, json_each(c.{prop.column}) AS j"
        " JOIN space AS s ON s.space = j.value ->> 'space'"
        " JOIN node AS t ON t.space_id = s.id AND t.external_id = j.value ->> 'externalId'"
        " WHERE c.id IN (SELECT value FROM json_each(?))"
    )


def sources(container: Container, prop: ContainerProperty) -> str:
    """SQL for the ids of the nodes that point at one in `json_each(?)`."""
    if prop.is_list:
        raise BadRequest("Cannot traverse lists of direct relations inwards.")
    return f"SELECT id FROM {container.table} WHERE {prop.column} IN (SELECT value FROM json_each(?))"
