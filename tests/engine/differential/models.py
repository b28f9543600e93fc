"""Random small models, data, filters and sorts."""

from __future__ import annotations

from typing import Any

from engine.differential.oracle import World
from engine.small import SPACE, Document, container_ref, ref, view_ref
from hypothesis import strategies as st

IDS = [f"n{i}" for i in range(8)]
_TEXTS = st.sampled_from(["", "a", "ab", "abc", "b", "B", "ä", "\U0001f600", "a'b", '"', "%", "_", "Z"])
_NUMBERS = st.integers(-3, 3)
_FLOATS = st.sampled_from([-1.5, 0.0, 0.1, 0.5, 1.0, 2.25, 1e10])
_TIMES = st.sampled_from(
    [
        "2024-01-01T00:00:00Z",
        "2024-01-01T01:00:00+01:00",
        "2024-01-01T00:00:00.5Z",
        "2023-12-31T23:59:59.999Z",
        "2024-06-01T00:00:00+00:00",
    ]
)
_DATES = st.sampled_from(["2023-12-31", "2024-01-01", "2024-02-29"])
_REFS = st.sampled_from(IDS).map(ref)
SCALARS: dict[str, st.SearchStrategy[Any]] = {
    "text": _TEXTS,
    "int32": _NUMBERS,
    "int64": st.sampled_from([0, 1, 2**53 + 1, 2**53, -(2**63), 2**63 - 1]),
    "float64": _FLOATS,
    "boolean": st.booleans(),
    "timestamp": _TIMES,
    "date": _DATES,
    "direct": _REFS,
    "enum": st.sampled_from(["ON", "OFF"]),
}
_COMPARABLE = {"text", "int32", "int64", "float64", "timestamp", "date"}
_ENUM = {"type": "enum", "values": {"ON": {}, "OFF": {}}, "list": False}


def values_of(kind: Document) -> st.SearchStrategy[Any]:
    scalar = SCALARS[kind["type"]]
    return st.lists(scalar, max_size=3) if kind["list"] else scalar


@st.composite
def worlds(draw: st.DrawFn) -> World:
    """One to three containers; a view over each, and one over all of them."""
    kinds: dict[str, dict[str, Document]] = {}
    for number in range(draw(st.integers(1, 3))):
        properties = {}
        for index in range(draw(st.integers(1, 4))):
            kind = draw(st.sampled_from(sorted(SCALARS)))
            listed = kind != "enum" and draw(st.booleans())
            properties[f"p{index}"] = _ENUM if kind == "enum" else {"type": kind, "list": listed}
        kinds[f"C{number}"] = properties
    views = {name: {prop: (name, prop) for prop in properties} for name, properties in kinds.items()}
    views["All"] = {
        f"{name}_{prop}": (name, prop) for name, properties in kinds.items() for prop in properties
    }
    return World(kinds, views)


def schema(world: World, indexed: bool) -> tuple[list[Document], list[Document]]:
    """The containers and views to post; half of the worlds have indexes, which must not change any answer."""
    containers = []
    for name, properties in world.kinds.items():
        indexes = {
            prop: {"indexType": "inverted" if kind["list"] else "btree", "properties": [prop]}
            for prop, kind in properties.items()
        }
        containers.append(
            {
                **ref(name),
                "properties": {prop: {"type": kind} for prop, kind in properties.items()},
                "indexes": indexes if indexed else {},
            }
        )
    views = [
        {
            **ref(name),
            "version": "v1",
            "properties": {
                prop: {"container": container_ref(owner), "containerPropertyIdentifier": inner}
                for prop, (owner, inner) in properties.items()
            },
        }
        for name, properties in world.views.items()
    ]
    return containers, views


@st.composite
def writes(draw: st.DrawFn, world: World) -> tuple[str, str, Document]:
    """View, external id, properties."""
    view = draw(st.sampled_from(sorted(world.views)))
    names = draw(st.lists(st.sampled_from(sorted(world.views[view])), unique=True))
    values = {}
    for name in names:
        owner, inner = world.views[view][name]
        values[name] = draw(st.none() | values_of(world.kinds[owner][inner]))
    return view, draw(st.sampled_from(IDS)), values


def references(world: World) -> list[tuple[list[str], Document]]:
    """Every way to name every property, with its type."""
    found: list[tuple[list[str], Document]] = [
        (["node", "externalId"], {"type": "text", "list": False}),
        (["node", "version"], {"type": "int32", "list": False}),
    ]
    for view, properties in world.views.items():
        for name, (owner, inner) in properties.items():
            found.append(([SPACE, f"{view}/v1", name], world.kinds[owner][inner]))
            found.append(([SPACE, owner, inner], world.kinds[owner][inner]))
    return found


@st.composite
def leaves(draw: st.DrawFn, world: World) -> Document:
    reference, kind = draw(st.sampled_from(references(world)))
    element = SCALARS[kind["type"]]
    if reference == ["node", "externalId"]:
        element = st.sampled_from([*IDS, "n", ""])
    options = ["exists"]
    if kind["list"]:
        options += ["containsAny", "containsAll", "in", "listPrefix"]
    else:
        options += ["equals", "in"]
        options += ["range"] if kind["type"] in _COMPARABLE else []
        options += ["prefix"] if kind["type"] == "text" else []
        options += ["nested"] if kind["type"] == "direct" else []
        same = [one for one, other in references(world) if other == kind and one[0] != "node"]
        options += ["equalsProperty"] if same and reference[0] != "node" else []
    name = draw(st.sampled_from(options))
    if name == "exists":
        return {"exists": {"property": reference}}
    if name == "nested":
        return {"nested": {"scope": reference, "filter": draw(leaves(world))}}
    if name == "equalsProperty":
        return {"equals": {"property": reference, "value": {"property": draw(st.sampled_from(same))}}}
    if name == "equals":
        return {"equals": {"property": reference, "value": draw(element)}}
    if name == "prefix":
        return {"prefix": {"property": reference, "value": draw(element)}}
    if name == "listPrefix":
        return {"prefix": {"property": reference, "value": draw(st.lists(element, max_size=2))}}
    if name == "range":
        low, high = draw(st.sampled_from(["gt", "gte", None])), draw(st.sampled_from(["lt", "lte", None]))
        bounds = {key: draw(element) for key in (low, high) if key}
        return {"range": {"property": reference, **(bounds or {"gt": draw(element)})}}
    return {name: {"property": reference, "values": draw(st.lists(element, max_size=3))}}


def filters(world: World) -> st.SearchStrategy[Document]:
    has_data = st.sampled_from(
        [{"hasData": [view_ref(name)]} for name in world.views]
        + [{"hasData": [container_ref(name)]} for name in world.kinds]
    )
    ids = st.lists(st.sampled_from([*IDS, "nobody"]).map(ref), max_size=3)
    base = st.one_of(
        leaves(world),
        has_data,
        ids.map(lambda found: {"instanceReferences": found}),
        st.just({"matchAll": {}}),
    )
    return st.recursive(
        base,
        lambda inner: st.one_of(
            st.lists(inner, min_size=1, max_size=3).map(lambda parts: {"and": parts}),
            st.lists(inner, min_size=1, max_size=3).map(lambda parts: {"or": parts}),
            inner.map(lambda part: {"not": part}),
        ),
        max_leaves=6,
    )


@st.composite
def sorts(draw: st.DrawFn, world: World) -> list[Document]:
    sortable = [
        one
        for one, kind in references(world)
        if not kind["list"] and kind["type"] in (*_COMPARABLE, "boolean")
    ]
    terms = []
    for reference in draw(st.lists(st.sampled_from(sortable), max_size=3, unique_by=tuple)):
        term: Document = {"property": reference}
        if draw(st.booleans()):
            term["direction"] = draw(st.sampled_from(["ascending", "descending"]))
        if draw(st.booleans()):
            term["nullsFirst"] = draw(st.booleans())
        terms.append(term)
    return terms
