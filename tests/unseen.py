"""Models that nobody would write but somebody has, at random from a seed, as bodies of requests.

Deep diamonds of parents, overrides narrower and wider, names that meet once their case is gone, words
that Python, pydantic or the runtime reserve, views of other spaces with equal ids, relations to
themselves, backwards through parents and lists.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from random import Random
from typing import Any

Raw = dict[str, Any]


def _words(text: str) -> list[str]:
    return text.split()


SPACES = ("acme", "Other-Space", "z9_")
_VIEWS = _words("""
    Thing thing THING My_Thing MyThing myThing List Filter Model DataRecord Space Version Views Query_ Edges
    Client Options Where Fields Keywords Selection Datetime UUID Enum async Class Import2 Node3 Self1 ABC
    Property Sequence Series Upsert Mock Local Graphql Instances pygen_runtime typing _p t9 P_
""")
_PROPERTIES = _words("""
    list version_ external_id data_record model_config self client filter limit space_ node edge id name
    fooBar foo_bar FooBar foo-bar fooBAR foo1Bar 9lives class None True async lambda match case type property
    sort_by where query explain dump as_write as_id to_pandas schema copy json dict fields validate construct
    include exclude default cursor count min_foo maxFoo foo foo_in fooPrefix fooContains x_y x-y xY start_node
    endNode nodeType edge_type view values keys items get pop update append existing_version model_fields
    with_foo and or not in is str int float bool bytes object super print len range units progress version
""")
_TEXTS = (
    None,
    "Ærø \"quoted\" '''x''' \\",
    "風力発電 👩‍🚀",
    "{{ x }} {% raw %}",
    "two\nlines",
    "a`b``c",
    "\u202eltr*/",
)
_ENUMS = (
    "None",
    "True",
    "class",
    "self",
    "a",
    "A",
    "_",
    "__init__",
    "running",
    "value",
    "name",
    "X" * 128,
    "mro",
)
_SCALARS = (
    "text",
    "int32",
    "int64",
    "float32",
    "float64",
    "boolean",
    "timestamp",
    "date",
    "json",
    "timeseries",
)


@dataclass
class World:
    """A model under construction."""

    chance: Random
    nullable: float
    """How likely a value may be missing: never, always, or sometimes."""
    containers: dict[tuple[str, str], Raw] = field(default_factory=dict)
    views: list[Raw] = field(default_factory=list)
    ancestors: dict[int, list[Raw]] = field(default_factory=dict)

    def bodies(self) -> Raw:
        model = {
            "space": "acme",
            "externalId": "Unseen",
            "version": "1_0",
            "views": [ref(v) for v in self.views],
        }
        return {
            "spaces": [{"space": space} for space in SPACES],
            "containers": list(self.containers.values()),
            "views": self.views,
            "dataModels": [model],
        }


def ref(view: Raw) -> Raw:
    return {"type": "view"} | {key: view[key] for key in ("space", "externalId", "version")}


def unseen(seed: int, most_views: int = 14) -> Raw:
    """A whole model; the same for the same seed."""
    chance = Random(seed)
    world = World(chance, chance.choice([0.0, 1.0, 0.6, 0.6]))
    count = chance.choice([0, 1, most_views, most_views, most_views, most_views])
    kinds = ["edge" if chance.random() < 0.25 else "node" for _ in range(count)]
    taken: set[tuple[str, str]] = set()
    for number, kind in enumerate(sorted(kinds, reverse=True)):
        name = (chance.choice(SPACES), chance.choice(_VIEWS))
        if name in taken or not name[1][0].isalpha() or not name[1][-1].isalnum():
            name = (name[0], f"View{number}")
        taken.add(name)
        _view(world, *name, kind)
    for view in world.views:
        _connect(world, view)
    return _clean(world.bodies())


def _view(world: World, space: str, name: str, kind: str) -> None:
    chance = world.chance
    same = [view for view in world.views if view["usedFor_"] == kind]
    parents = chance.sample(same[-6:], min(len(same), chance.choice([0, 1, 1, 2, 3]))) if same else []
    view: Raw = {
        "space": space,
        "externalId": name,
        "version": chance.choice(["v1", "1_0"]),
        "usedFor_": kind,
    }
    view |= {"implements": [ref(parent) for parent in parents], "properties": {}}
    if text := chance.choice(_TEXTS):
        view |= {"name": text, "description": text}
    inherited: Raw = {}
    for parent in parents:
        inherited |= world.ancestors[id(parent)][0] | parent["properties"]
    for key, above in inherited.items():
        if chance.random() < 0.2:
            view["properties"][key] = _override(world, view, key, above)
    for key in chance.sample(_PROPERTIES, chance.choice([0, 0, 2, 6, 12])):
        if key not in inherited:
            view["properties"][key] = _stored(world, view, key, _kind(chance))
    world.views.append(view)
    world.ancestors[id(view)] = [inherited]


def _kind(chance: Random) -> Raw:
    roll = chance.random()
    if roll < 0.15:
        return {"type": "enum", "values": {v: {"name": v, "description": chance.choice(_TEXTS) or ""} for v in
                chance.sample(_ENUMS, chance.randint(1, 6))}}  # fmt: skip
    if roll < 0.35:
        return {"type": "direct", "list": chance.random() < 0.3}
    kind: Raw = {"type": chance.choice(_SCALARS), "list": chance.random() < 0.3}
    if kind["type"].startswith("float") and chance.random() < 0.5:
        kind["unit"] = {"externalId": "power:megaw"}
    return kind


def _stored(world: World, view: Raw, key: str, kind: Raw, **facts: Any) -> Raw:
    """A property in the container of the view, and how the view maps it."""
    chance = world.chance
    place = (view["space"], view["externalId"])
    container = world.containers.setdefault(
        place, {"space": place[0], "externalId": place[1], "usedFor": view["usedFor_"], "properties": {}}
    )
    stored = chance.choice([key, key, f"stored{len(container['properties'])}"])
    container["properties"][stored] = {"type": kind, "nullable": chance.random() < world.nullable} | facts
    mapped: Raw = {
        "container": {"type": "container", "space": place[0], "externalId": place[1]},
        "containerPropertyIdentifier": stored,
    }
    if text := chance.choice(_TEXTS):
        mapped |= {"name": text, "description": text}
    return mapped


def _override(world: World, view: Raw, key: str, above: Raw) -> Raw:
    """What a parent has, told anew: as it was, narrower, wider, or something else."""
    stored = next(
        c["properties"][above["containerPropertyIdentifier"]]["type"]
        for c in world.containers.values()
        if c["externalId"] == above["container"]["externalId"] and c["space"] == above["container"]["space"]
    )
    roll = world.chance.random()
    if roll < 0.5:
        return {**above, "name": "told anew"}
    kind = dict(stored)
    match stored["type"]:
        case "enum":
            names = list(stored["values"])
            keep = world.chance.sample(names, world.chance.randint(1, len(names)))
            kind = {"type": "enum", "values": {value: {} for value in keep}}
        case "int32" | "int64":
            kind["type"] = world.chance.choice(["int32", "int64"])
        case "float32" | "float64":
            kind["type"] = world.chance.choice(["float32", "float64"])
        case "text":
            kind = world.chance.choice([kind, {"type": "enum", "values": {"on": {}, "off": {}}}])
        case _ if roll > 0.85:
            kind = _kind(world.chance)
    return _stored(world, view, key, kind)


def _everything(world: World, view: Raw) -> Raw:
    found: Raw = dict(world.ancestors[id(view)][0])
    return found | view["properties"]


def _relations(world: World, view: Raw) -> Iterator[tuple[str, Raw]]:
    for key, mapped in _everything(world, view).items():
        if "container" in mapped:
            place = (mapped["container"]["space"], mapped["container"]["externalId"])
            if (
                world.containers[place]["properties"][mapped["containerPropertyIdentifier"]]["type"]["type"]
                == "direct"
            ):
                yield key, mapped


def _connect(world: World, view: Raw) -> None:
    """Sources of relations, edges and ways back."""
    chance = world.chance
    nodes = [other for other in world.views if other["usedFor_"] == "node"]
    edges = [other for other in world.views if other["usedFor_"] == "edge"]
    if not nodes:
        return
    own = list(_relations(world, view))
    for key, mapped in own:
        if key in view["properties"] and chance.random() < 0.8:
            mapped["source"] = ref(chance.choice([*nodes, view] if view in nodes else nodes))
    if view["usedFor_"] == "edge":
        return
    free = [key for key in _PROPERTIES if key not in _everything(world, view)]
    for key in chance.sample(free, chance.choice([0, 1, 3])):
        if any(key in _everything(world, other) for other in world.views):
            continue
        target = chance.choice([*nodes, view])
        view["properties"][key] = _way(world, view, target, edges)


def _way(world: World, view: Raw, target: Raw, edges: Sequence[Raw]) -> Raw:
    chance = world.chance
    relations = list(_relations(world, target))
    many = chance.choice(["multi", "multi", "single"])
    if relations and chance.random() < 0.6:
        key, mapped = chance.choice(relations)
        through: Raw = {"source": ref(target), "identifier": key}
        if chance.random() < 0.4:
            through = {"source": mapped["container"], "identifier": mapped["containerPropertyIdentifier"]}
        mapped["source"] = mapped.get("source") or ref(view)
        return {
            "connectionType": f"{many}_reverse_direct_relation",
            "source": ref(target),
            "through": through,
        }
    found: Raw = {
        "connectionType": f"{many}_edge_connection",
        "type": {
            "space": chance.choice(SPACES),
            "externalId": chance.choice(["flows", "sees it", "ser-på.ø"]),
        },
        "source": ref(target),
        "direction": chance.choice(["outwards", "inwards"]),
    }
    return found | ({"edgeSource": ref(chance.choice(edges))} if edges and chance.random() < 0.6 else {})


def _clean(bodies: Raw) -> Raw:
    """Without what only the making of it needed."""
    views = [{key: value for key, value in view.items() if key != "usedFor_"} for view in bodies["views"]]
    return {**bodies, "views": views}
