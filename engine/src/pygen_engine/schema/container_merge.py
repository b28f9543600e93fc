"""What may change in an existing container, what is refused, and what is silently ignored."""

from __future__ import annotations

from copy import deepcopy

from pygen_engine.errors import BadRequest
from pygen_engine.options import EngineOptions
from pygen_engine.schema.common import Document

_LABELS = ("name", "description")


def merge(old: Document, new: Document, options: EngineOptions) -> tuple[Document, list[tuple[str, str]]]:
    """The document after the update, and the (property, limit) pairs whose rows must be checked again."""
    place = f"{old['space']}:{old['externalId']}"
    if old["implied"]:
        # only views told about it so far; whoever defines it knows better what it is for
        old = {**old, "usedFor": new["usedFor"], "implied": new["implied"]}
    elif new["usedFor"] != old["usedFor"]:
        raise BadRequest(
            f"Cannot change usedFor of container '{place}' from {old['usedFor']} to {new['usedFor']}."
        )
    merged = deepcopy(old)
    _replace(merged, new, _LABELS)
    pending: list[tuple[str, str]] = []
    for name, prop in new["properties"].items():
        if name in old["properties"]:
            merged["properties"][name], limits = _merge_property(name, old["properties"][name], prop)
            pending += [(name, limit) for limit in limits]
        else:
            merged["properties"][name] = prop
            if not prop["nullable"]:
                pending.append((name, "nullability"))
    for kind, entries in (("constraint", "constraints"), ("index", "indexes")):
        for identifier, entry in new[entries].items():
            kept = old[entries].get(identifier)
            if kept is None:
                _refuse_late_uniqueness(identifier, entry, options)
                merged[entries][identifier] = entry
            elif _without_state(kept) != _without_state(entry):
                raise BadRequest(
                    f"Cannot change {kind} '{identifier}' of container '{place}'. Delete it and add it again."
                )
    return merged, pending


def _refuse_late_uniqueness(identifier: str, entry: Document, options: EngineOptions) -> None:
    if entry.get("constraintType") == "uniqueness" and not options.allow_late_uniqueness:
        raise BadRequest(
            f"Uniqueness constraint '{identifier}' can only be added when the container is created."
        )


def _without_state(entry: Document) -> Document:
    return {key: value for key, value in entry.items() if key != "state"}


def _replace(merged: Document, new: Document, keys: tuple[str, ...]) -> None:
    for key in keys:
        merged.pop(key, None)
        if key in new:
            merged[key] = new[key]


def _merge_property(name: str, old: Document, new: Document) -> tuple[Document, list[str]]:
    if new["autoIncrement"] != old["autoIncrement"]:
        raise BadRequest(f"Cannot change autoIncrement for property '{name}'.")
    if new["nullable"] and not old["nullable"]:
        raise BadRequest(f"Cannot change property '{name}' from nullable=false to nullable=true.")
    merged = deepcopy(old)
    merged["type"], pending = _merge_type(name, old["type"], new["type"])
    _replace(merged, new, ("immutable", "nullable", "defaultValue", *_LABELS))
    if old["nullable"] and not new["nullable"]:
        pending.append("nullability")
    return merged, pending


def _merge_type(name: str, old: Document, new: Document) -> tuple[Document, list[str]]:
    for key in ("type", "list"):
        if new[key] != old[key]:
            raise BadRequest(f"Cannot change type of property '{name}': {key} from {old[key]} to {new[key]}.")
    if new.get("collation") != old.get("collation"):
        raise BadRequest(f"Cannot change collation for property '{name}'.")
    if new.get("container") != old.get("container"):
        raise BadRequest(f"Cannot change the container of direct relation type of property '{name}'.")
    pending: list[str] = []
    merged = deepcopy(old)
    if _lower(new.get("maxTextSize"), old.get("maxTextSize")):
        raise BadRequest(f"Cannot decrease maxTextSize of property '{name}'.")
    if _lower(new.get("maxListSize"), old.get("maxListSize")):
        pending.append("maxListSize")
    for key in ("maxTextSize", "maxListSize", "unit"):
        if key in new:
            merged[key] = new[key]
    if old["type"] == "enum":
        merged["values"] = {**old["values"], **new["values"]}
        _replace(merged, new, ("unknownValue",))
    return merged, pending


def _lower(new: int | None, old: int | None) -> bool:
    return new is not None and old is not None and new < old
