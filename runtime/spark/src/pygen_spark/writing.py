"""Rows of batches become instances: what a task does."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Any

from pygen_runtime.errors import ApiError, PygenError, ValidationFailed, WriteError
from pygen_runtime.instances.ids import EdgeId, NodeId
from pygen_runtime.instances.spec import Direct, Property, View

from .connecting import opened
from .options import WriteOptions

if TYPE_CHECKING:
    from pygen_runtime.client import Client

ROWS = 1000
"""Rows of one request."""
_DONE = {"upsert": "written", "replace": "written", "delete": "deleted"}
REFERENCES = ("edge_type", "start_node", "end_node")


class RowFailed(PygenError):
    """One row stands in the way of all; the message has the row."""


def refuse_overwrite(overwrite: bool) -> None:
    """There is no way to replace all instances of a view at once, so nobody gets half of it."""
    if overwrite:
        raise ValidationFailed(
            'the format cdf cannot overwrite a view: use .mode("append"), which upserts rows by space and '
            "external_id, and delete what should go"
        )


@dataclass
class Done:
    """What a task has done so far."""

    rows: int = 0
    changed: int = 0

    def add(self, rows: int, changed: int) -> None:
        self.rows += rows
        self.changed += changed


def write_batches(options: WriteOptions, batches: Iterator[Any]) -> tuple[int, int]:
    """How many rows there were, and how many of them have changed something."""
    client, cls = opened(options)
    seen: set[tuple[str | None, str]] = set()
    done = Done()
    try:
        for batch in batches:
            for start in range(0, batch.num_rows, ROWS):
                chunk = batch.slice(start, ROWS).to_pylist()
                _refuse_duplicates(chunk, seen)
                _write(client, cls, chunk, options, done)
    except PygenError as error:
        if done.rows and not options.dry_run:
            error.add_note(
                f"{done.rows:,} rows of this task were {_DONE[options.operation]} before. Mend the cause and "
                "run all of it again: what is done already does not change."
            )
        raise
    return done.rows, done.changed


def _refuse_duplicates(rows: Iterable[dict[str, Any]], seen: set[tuple[str | None, str]]) -> None:
    for row in rows:
        key = (row.get("space"), row["external_id"])
        if key in seen:
            raise RowFailed(
                f"two rows have the key {_key(row)}: which one is meant? Leave one, for example by "
                'dropDuplicates(["space", "external_id"])'
            )
        seen.add(key)


def _write(client: Client, cls: Any, rows: list[dict[str, Any]], options: WriteOptions, done: Done) -> None:
    if options.operation == "delete":
        ids = [_id(client, cls._view, row) for row in rows]
        deleted = None if options.dry_run else client.delete(ids)
        done.add(len(rows), 0 if deleted is None else len(deleted.nodes) + len(deleted.edges))
        return
    made = [_instance(cls, row, options) for row in rows]
    if options.dry_run:
        done.add(len(rows), 0)
    else:
        _upsert(client, made, rows, options, done)


def _upsert(
    client: Client, made: list[Any], rows: list[dict[str, Any]], options: WriteOptions, done: Done
) -> None:
    """All rows in one request; where the service refuses one of them, that one is looked for and named.

    What is written while looking was to be written anyway.
    """
    try:
        written = client.upsert(made, replace=options.operation == "replace")
        done.add(len(rows), sum(item.was_modified for item in written.items))
        return
    except WriteError as error:
        if not (error.causes and _refused(error.causes[0])):
            raise
        if len(rows) == 1:
            raise RowFailed(
                f"the service refuses the row {_key(rows[0])}: {error.causes[0]}. {_shown(rows[0])}"
            ) from None
    half = len(rows) // 2
    _upsert(client, made[:half], rows[:half], options, done)
    _upsert(client, made[half:], rows[half:], options, done)


def _refused(cause: ApiError) -> bool:
    """It is the items, not the moment, the right to write, or the project."""
    return cause.status is not None and cause.status in (400, 409, 422)


def _instance(cls: Any, row: dict[str, Any], options: WriteOptions) -> Any:
    """A row as what can be written."""
    view: View = cls._view
    write = write_class(cls)
    relations = {member.name for member in view.members if isinstance(member, Direct)} | {*REFERENCES}
    json = {member.name for member in view.members if isinstance(member, Property) and member.type == "json"}
    values: dict[str, Any] = {}
    for name, value in row.items():
        if value is None and (options.on_null == "keep" or name in ("space", *REFERENCES)):
            continue
        _refuse_infinite(row, name, value)
        values[name] = _parsed(value) if name in json else _reference(value) if name in relations else value
    try:
        return write(**values)
    except ValidationFailed as error:
        raise RowFailed(f"the row {_key(row)} cannot be written: {error}. {_shown(row)}") from None


def _refuse_infinite(row: dict[str, Any], name: str, value: Any) -> None:
    """JSON has no word for such numbers, and null would clear the property."""
    for part in value if isinstance(value, list) else (value,):
        if isinstance(part, float) and not math.isfinite(part):
            raise RowFailed(
                f"the row {_key(row)} cannot be written: {name} is {part}, which is no number. {_shown(row)}"
            )


def _parsed(value: Any) -> Any:
    """JSON comes as text."""
    from msgspec.json import decode

    if value is None:
        return None
    try:
        return [decode(part) for part in value] if isinstance(value, list) else decode(value)
    except ValueError as error:
        raise RowFailed(f"{value!r} is not JSON: {error}") from None


def _reference(value: Any) -> Any:
    if isinstance(value, list):
        return [_reference(part) for part in value]
    return None if value is None else NodeId(value["space"], value["external_id"])


def _id(client: Client, view: View, row: dict[str, Any]) -> NodeId | EdgeId:
    space = row.get("space") or client.instance_space
    if space is None:
        raise RowFailed(f"the row {_key(row)} has no space, and the package has none for instances")
    return (EdgeId if view.used_for == "edge" else NodeId)(space, row["external_id"])


def write_class(cls: Any) -> Any:
    """What instances of a class are written as."""
    view: View = cls._view
    if view.write is None:
        raise ValidationFailed("the view cannot be written", view=view.external_id)
    return getattr(import_module(cls.__module__), view.write)


def _key(row: dict[str, Any]) -> str:
    space = row.get("space")
    return f"{space}:{row['external_id']}" if space else str(row["external_id"])


def _shown(row: dict[str, Any]) -> str:
    """The values of a row, in a line that ends."""
    text = ", ".join(f"{name}={value!r}" for name, value in row.items())
    return f"Its values: {text if len(text) <= 1000 else text[:1000] + ' ...'}"
