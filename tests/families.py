"""Models whose views implement each other in every way, at random from a seed.

Each view has what its parents have, of which later parents prevail, and overrides some of it: with the same,
something narrower, something wider, or something of another kind. Some parents are not in the model.
"""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from small_models import Raw, direct, document, edge, mapped, ref, reverse, view

from pygen.models import ModelDocument

_PLAIN = ["text", "int32", "int64", "float32", "float64", "boolean", "timestamp", "json", "timeseries"]
_PROPERTIES = ["alpha", "beta", "gamma", "delta"]
_ENUM = ["on", "off", "idle", "lost"]


def family(seed: int) -> ModelDocument:
    """Some views of nodes and of edges; the same for the same seed."""
    chance = Random(seed)
    nodes = [f"Node{number}" for number in range(chance.randint(4, 10))]
    edges = [f"Edge{number}" for number in range(chance.randint(1, 3))]
    made: dict[str, Raw] = {}
    for kind, names in (("node", nodes), ("edge", edges)):
        for place, name in enumerate(names):
            parents = _parents(chance, names[:place])
            properties: Raw = {}
            for parent in parents:
                properties |= made[parent]["properties"] if parent in made else {}
            for key in chance.sample(_PROPERTIES, chance.randint(0, 4)):
                properties[key] = _override(chance, properties.get(key), nodes, edges, kind)
            _narrow(chance, [made[parent]["properties"] for parent in parents if parent in made], properties)
            made[name] = view(name, properties, *parents, usedFor=kind, writable=chance.random() < 0.9)
    return document(*made.values(), external_id=f"Family{seed}")


def _parents(chance: Random, earlier: Sequence[str]) -> list[str]:
    found = chance.sample(earlier, min(len(earlier), chance.choice([0, 1, 1, 2, 2, 2, 3])))
    if chance.random() < 0.1:
        found.insert(chance.randint(0, len(found)), "Outside")
    return found


def _narrow(chance: Random, parents: Sequence[Raw], properties: Raw) -> None:
    """Make properties fit all parents, sometimes, where that takes no more than this."""
    for key, found in properties.items():
        above = [parent[key] for parent in parents if key in parent]
        if len(above) < 2 or chance.random() < 0.3 or "container" not in found:
            continue
        properties[key] = found = {**found, "nullable": all(other.get("nullable", True) for other in above)}
        enums = [other["type"] for other in above if other.get("type", {}).get("type") == "enum"]
        shared = set(_ENUM).intersection(*(enum["values"] for enum in enums))
        if enums and shared:
            found["type"] = {"type": "enum", "values": {value: {} for value in sorted(shared)}}


def _override(
    chance: Random, above: Raw | None, nodes: Sequence[str], edges: Sequence[str], kind: str
) -> Raw:
    if above is None or chance.random() < 0.05:
        return _property(chance, nodes, edges, kind)
    if chance.random() < 0.4:
        return {**above, "nullable": chance.random() < 0.2} if "container" in above else above
    if "source" in above:
        return {**above, "source": ref(_end(chance, nodes))}
    stored = dict(above.get("type", {}))
    match stored.get("type"):
        case "direct":
            return {**above, "type": {**stored, "source": ref(_end(chance, nodes))}}
        case "enum":
            return {**above, "type": _enum(chance)}
        case "text":
            return {**above, "type": chance.choice([stored, _enum(chance), {**stored, "maxTextSize": 50}])}
        case "int64" | "int32" | "float32" | "float64":
            wide = {"i": ["int32", "int64"], "f": ["float32", "float64"]}[stored["type"][0]]
            return {**above, "type": {**stored, "type": chance.choice(wide)}}
    return {**above, "type": {**stored, "list": not stored.get("list", False)}}


def _property(chance: Random, nodes: Sequence[str], edges: Sequence[str], kind: str) -> Raw:
    roll = chance.random()
    nullable = chance.random() < 0.6
    if roll < 0.3:
        source = chance.choice([None, _end(chance, nodes), _end(chance, nodes)])
        return direct(source, is_list=chance.random() < 0.3, nullable=nullable)
    if roll < 0.55 and kind == "node":
        many = "multi" if chance.random() < 0.7 else "single"
        by = {"edgeSource": ref(chance.choice(edges))} if chance.random() < 0.6 else {}
        return edge(_end(chance, nodes), connectionType=f"{many}_edge_connection", **by)
    if roll < 0.65 and kind == "node":
        return reverse(_end(chance, nodes), "alpha", many=chance.random() < 0.7)
    if roll < 0.75:
        return mapped(_enum(chance), nullable=nullable)
    stored = {"type": chance.choice(_PLAIN), "list": chance.random() < 0.3}
    return mapped(stored, nullable=nullable)


def _end(chance: Random, nodes: Sequence[str]) -> str:
    """Often a view of which others are parents, so that it fits where they are expected."""
    return chance.choice(nodes[-3:] if chance.random() < 0.5 else nodes)


def _enum(chance: Random) -> Raw:
    return {"type": "enum", "values": {value: {} for value in chance.sample(_ENUM, chance.randint(1, 4))}}
