"""Instances of somebody else: written as they are there, with their versions and times."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice
from typing import Any

import msgspec

from pygen_engine.bodies.instances import InstanceDelete
from pygen_engine.bodies.writing import ApplyBody
from pygen_engine.catalog import ViewId
from pygen_engine.options import EngineOptions
from pygen_engine.schema import spaces
from pygen_engine.storage.lookup import find
from pygen_engine.storage.transaction import Transaction
from pygen_engine.write import delete as deletion
from pygen_engine.write.apply import run

Item = Mapping[str, Any]
_CHUNK = 1000


def put(tx: Transaction, kind: str, items: Sequence[Item], options: EngineOptions) -> list[int]:
    """Instances as they are now; returns the numbers they have here."""
    taken: list[int] = []
    for part in _parts(items):
        _need_spaces(tx, part)
        _forget_namesakes(tx, kind, part)
        written = [_as_write(tx, item) for item in part]
        body = {
            "items": written,
            "replace": True,
            "autoCreateStartNodes": True,
            "autoCreateEndNodes": True,
        }
        run(tx, msgspec.convert(body, ApplyBody), replace(options, max_instances=2**62))
        taken += _dated(tx, kind, part)
    return taken


def delete(tx: Transaction, kind: str, items: Sequence[Item], options: EngineOptions) -> None:
    """Instances that are gone; who was never here is passed over."""
    here = [item for item in items if item["space"] in tx.catalog.spaces]
    for part in _parts(here):
        named = [InstanceDelete(kind, item["space"], item["externalId"]) for item in part]  # type: ignore[arg-type]
        deletion.run(tx, named, options)


def _parts(items: Sequence[Item]) -> Iterator[list[Item]]:
    left = iter(items)
    while part := list(islice(left, _CHUNK)):
        yield part


def _need_spaces(tx: Transaction, items: Sequence[Item]) -> None:
    named = {space for item in items for space in _mentioned(item)}
    missing = sorted(named - tx.catalog.spaces.keys())
    if missing:
        spaces.upsert(tx, [{"space": space} for space in missing])


def _mentioned(value: Any) -> Iterator[str]:
    """The spaces of an instance, and of what it points at."""
    if isinstance(value, list):
        for item in value:
            yield from _mentioned(item)
    elif isinstance(value, Mapping):
        if isinstance(value.get("space"), str) and isinstance(value.get("externalId"), str):
            yield value["space"]
        for item in value.values():
            if isinstance(item, Mapping | list):
                yield from _mentioned(item)


def _keys(tx: Transaction, items: Sequence[Item]) -> list[tuple[int, str]]:
    return [(tx.catalog.spaces[item["space"]].number, item["externalId"]) for item in items]


def _forget_namesakes(tx: Transaction, kind: str, items: Sequence[Item]) -> None:
    """Who was deleted and made again between two looks keeps nothing of what it was before."""
    keys = _keys(tx, items)
    stored = find(tx.conn, kind, keys)
    others = [
        stored[key].id
        for key, item in zip(keys, items, strict=True)
        if key in stored and stored[key].created != item["createdTime"]
    ]
    if others:
        deletion.forget_rows(tx, others)
        tx.conn.executemany("DELETE FROM mirror_seen WHERE id = ?", [(number,) for number in others])


def _as_write(tx: Transaction, item: Item) -> dict[str, Any]:
    named = ("instanceType", "space", "externalId", "type", "startNode", "endNode")
    written: dict[str, Any] = {name: item[name] for name in named if item.get(name) is not None}
    written["sources"] = [
        {"source": view.dump(), "properties": _known(tx, view, values)} for view, values in _sources(item)
    ]
    return written


def _sources(item: Item) -> Iterator[tuple[ViewId, Mapping[str, Any]]]:
    for space, views in (item.get("properties") or {}).items():
        for key, values in views.items():
            external_id, _, version = key.rpartition("/")
            yield ViewId(space, external_id, version), values


def _known(tx: Transaction, view: ViewId, values: Mapping[str, Any]) -> dict[str, Any]:
    """Without what was added to the view since this model was written down."""
    mapped = tx.catalog.need_view(view).mapped
    return {name: value for name, value in values.items() if name in mapped}


def _dated(tx: Transaction, kind: str, items: Sequence[Item]) -> list[int]:
    """Versions and times as they are where the instances come from."""
    stored = find(tx.conn, kind, _keys(tx, items))
    found = []
    rows = []
    for key, item in zip(_keys(tx, items), items, strict=True):
        number = stored[key].id
        found.append(number)
        rows.append((item["version"], item["createdTime"], item["lastUpdatedTime"], number))
    tx.conn.executemany(f"UPDATE {kind} SET version = ?, created = ?, updated = ? WHERE id = ?", rows)
    return found
