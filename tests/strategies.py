"""Whole data models for property-based tests: random, but such that the service would accept them."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from pygen.models import ModelDocument, read_value

Raw = dict[str, Any]

_UGLY_VIEWS = [
    "Literal", "Optional", "List", "Core", "Import", "None", "Upsert", "Delete", "Client", "Any", "asset",
    "Asset", "ASSET", "AssetWrite", "AssetList", "My_View", "MyView", "Con", "Aux1", "Pump2", "Node", "Edge",
    "A" * 255, "HTTPServer", "Cognite3DModel", "Field", "Self", "Type", "datetime",
]  # fmt: skip
_UGLY_PROPERTIES = [
    "class", "class_", "self", "sort", "sort_by", "datetime", "limit", "filter", "def", "None", "type", "id",
    "myProp", "my_prop", "my-prop", "MyProp", "nodeType", "x", "minX", "min_x", "x_prefix", "xPrefix", "list",
    "retrieve", "model_config", "copy", "json", "1st", "9", "a" * 255, "dump", "as_write", "query",
    "startTime", "end_node", "properties", "print", "str", "int", "name", "description",
]  # fmt: skip
_TYPES = ["text", "int32", "int64", "float32", "float64", "boolean", "timestamp", "date", "json"]
_RESOURCES = ["timeseries", "file", "sequence"]
_DEFAULTS: dict[str, st.SearchStrategy[Any]] = {
    "text": st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=10),
    "int32": st.integers(-(2**31), 2**31 - 1),
    "int64": st.integers(-(2**63), 2**63 - 1),
    "float32": st.floats(-(2.0**100), 2.0**100, width=32),
    "float64": st.floats(allow_nan=False, allow_infinity=False),
    "boolean": st.booleans(),
    "timestamp": st.sampled_from(["2024-02-29T12:00:00Z", "1999-12-31T23:59:59.999+02:00"]),
    "date": st.sampled_from(["2024-02-29", "0001-01-01"]),
    "json": st.dictionaries(st.text("ab\"'\\{", max_size=3), st.integers(), max_size=2),
}

descriptions = st.none() | st.sampled_from(
    ['Says """hello"""', "a\\new\\u0041", "{{ x }} {% raw %}", "*/", "two\nlines\r\n3", "\u202eltr", "Power."]
) | st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=30)  # fmt: skip

view_ids = st.sampled_from(_UGLY_VIEWS) | st.from_regex(
    r"[a-zA-Z]([a-zA-Z0-9_]{0,8}[a-zA-Z0-9])?", fullmatch=True
)
_RESERVED = {"space", "externalId", "createdTime", "lastUpdatedTime", "deletedTime", "edge_id", "node_id",
             "project_id", "property_group", "seq", "tg_table_name", "extensions", "version", "startNode",
             "endNode"}  # fmt: skip
property_ids = (
    st.sampled_from(_UGLY_PROPERTIES)
    | st.from_regex(r"[a-zA-Z0-9][a-zA-Z0-9_-]{0,8}[a-zA-Z0-9]?", fullmatch=True)
).filter(lambda name: name not in _RESERVED)


@st.composite
def property_types(draw: st.DrawFn) -> Raw:
    """The type of a stored value."""
    kind = draw(st.sampled_from([*_TYPES, *_RESOURCES, "enum", "direct"]))
    found: Raw = {"type": kind}
    if kind == "enum":
        values = draw(st.lists(st.from_regex(r"[_A-Za-z][_0-9A-Za-z]{0,8}", fullmatch=True).filter(
            lambda v: v not in ("true", "false", "null")), min_size=1, max_size=4, unique=True))  # fmt: skip
        return found | {"values": {value: {} for value in values}}
    if draw(st.booleans()):
        found["list"] = True
        if draw(st.booleans()):
            found["maxListSize"] = draw(st.integers(1, 1000))
    if kind == "text" and draw(st.booleans()):
        found["maxTextSize"] = draw(st.integers(40, 128_000))
    if kind.startswith("float") and draw(st.booleans()):
        found["unit"] = {"externalId": draw(st.sampled_from(["power:megaw", "length:m"]))}
    return found


@st.composite
def container_properties(draw: st.DrawFn) -> Raw:
    """A stored property with its flags and perhaps a default."""
    kind = draw(property_types())
    found: Raw = {"type": kind, "nullable": draw(st.booleans())}
    name = kind["type"]
    if kind.get("list") or name == "direct":
        return found
    if name in ("int32", "int64") and draw(st.integers(0, 4)) == 0:
        return found | {"autoIncrement": True}
    if draw(st.booleans()):
        if name == "enum":
            found["defaultValue"] = draw(st.sampled_from(sorted(kind["values"])))
        elif name in _DEFAULTS:
            found["defaultValue"] = draw(_DEFAULTS[name])
    return found


@st.composite
def model_bodies(draw: st.DrawFn, max_views: int = 5, max_properties: int = 5) -> Raw:
    """A data model as request bodies: an object with `spaces`, `containers`, `views` and `dataModels`."""
    ids = draw(st.lists(view_ids, min_size=1, max_size=max_views, unique=True))
    space = draw(st.sampled_from(["acme", "my-space", "sp_1"]))
    containers = [draw(_containers(space, name, max_properties)) for name in ids]
    kinds = {raw["externalId"]: raw["usedFor"] for raw in containers}
    views: list[Raw] = []
    for at, name in enumerate(ids):
        views.append(draw(_views(space, name, containers[at], views, kinds)))
    for view in views:
        draw(_targets(view, containers, views, kinds))
        view["properties"] |= draw(_connections(view, views, containers, kinds))
    model: Raw = {"space": space, "externalId": "Model", "version": "v1"}
    model["description"] = draw(descriptions)
    model["views"] = [_reference(view) for view in views]
    return {"spaces": [{"space": space}], "containers": containers, "views": views, "dataModels": [model]}


def documents(max_views: int = 5, max_properties: int = 5) -> st.SearchStrategy[ModelDocument]:
    """A data model as the generator reads it."""
    return model_bodies(max_views, max_properties).map(lambda bodies: read_value(bodies)[0])


@st.composite
def _containers(draw: st.DrawFn, space: str, name: str, most: int) -> Raw:
    keys = draw(st.lists(property_ids, min_size=1, max_size=most, unique=True))
    return {
        "space": space,
        "externalId": name,
        "usedFor": draw(st.sampled_from(["node", "node", "node", "edge", "all"])),
        "properties": {key: draw(container_properties()) for key in keys},
    }


@st.composite
def _views(draw: st.DrawFn, space: str, name: str, container: Raw, earlier: list[Raw], kinds: Raw) -> Raw:
    view: Raw = {"space": space, "externalId": name, "version": draw(st.sampled_from(["v1", "1_0", "2.1"]))}
    view["description"] = draw(descriptions)
    overridden: list[str] = []
    inherited: Raw = {}
    same_kind = [v for v in earlier if kinds[v["externalId"]] == kinds[name]]
    if same_kind and draw(st.booleans()):
        parents = draw(st.lists(st.sampled_from(same_kind), min_size=1, max_size=2, unique_by=id))
        view["implements"] = [_reference(parent) for parent in parents]
        inherited = parents[0]["properties"]
        overridden = draw(st.lists(st.sampled_from(sorted(inherited)), max_size=1)) if inherited else []
    keys = list(container["properties"])
    if draw(st.integers(0, 5)) == 0:
        keys = draw(st.lists(st.sampled_from(keys), unique=True))
    view["properties"] = {key: {**inherited[key], "name": "Overridden"} for key in overridden}
    view["properties"] |= {key: draw(_mapped(container, key)) for key in keys}
    if kinds[name] == "node" and keys and draw(st.integers(0, 3)) == 0:
        of_type = {"property": ["node", "type"], "value": {"space": space, "externalId": name}}
        view["filter"] = {"and": [{"equals": of_type}, {"hasData": [_container_reference(container)]}]}
    return view


@st.composite
def _mapped(draw: st.DrawFn, container: Raw, key: str) -> Raw:
    found: Raw = {"container": _container_reference(container), "containerPropertyIdentifier": key}
    text = draw(descriptions)
    return found if text is None else found | {"description": text}


@st.composite
def _targets(draw: st.DrawFn, view: Raw, containers: list[Raw], views: list[Raw], kinds: Raw) -> None:
    """Say of some direct relations where they lead."""
    nodes = [v for v in views if kinds[v["externalId"]] != "edge"]
    for mapped in view["properties"].values():
        if nodes and _leads(mapped, containers) and draw(st.integers(0, 3)):
            mapped["source"] = _reference(draw(st.sampled_from(nodes)))


@st.composite
def _connections(draw: st.DrawFn, view: Raw, views: list[Raw], containers: list[Raw], kinds: Raw) -> Raw:
    """Edges and reverse relations of a view."""
    nodes = [v for v in views if kinds[v["externalId"]] != "edge"]
    edges = [v for v in views if kinds[v["externalId"]] != "node"]
    if not nodes:
        return {}
    found: Raw = {}
    for key in draw(st.lists(property_ids, max_size=2, unique=True)):
        if key in view["properties"] or kinds[view["externalId"]] == "edge":
            continue
        target = draw(st.sampled_from(nodes))
        relations = [k for k, v in target["properties"].items() if _leads(v, containers)]
        if relations and draw(st.booleans()):
            found[key] = draw(_reverse(target, draw(st.sampled_from(relations))))
        else:
            found[key] = draw(_edge(view, target, edges))
    return found


@st.composite
def _edge(draw: st.DrawFn, view: Raw, target: Raw, edges: list[Raw]) -> Raw:
    found: Raw = {
        "connectionType": draw(st.sampled_from(["single_edge_connection", "multi_edge_connection"])),
        "type": {"space": view["space"], "externalId": draw(st.sampled_from(["flows", "sees"]))},
        "source": _reference(target),
        "direction": draw(st.sampled_from(["outwards", "inwards"])),
    }
    if edges and draw(st.booleans()):
        found["edgeSource"] = _reference(draw(st.sampled_from(edges)))
    return found


@st.composite
def _reverse(draw: st.DrawFn, target: Raw, relation: str) -> Raw:
    """Backwards through a direct relation of a view or of its container."""
    mapped = target["properties"][relation]
    by_view = draw(st.booleans())
    return {
        "connectionType": draw(
            st.sampled_from(["single_reverse_direct_relation", "multi_reverse_direct_relation"])
        ),
        "source": _reference(target),
        "through": {
            "source": _reference(target) if by_view else mapped["container"],
            "identifier": relation if by_view else mapped["containerPropertyIdentifier"],
        },
    }


def _leads(mapped: Raw, containers: list[Raw]) -> bool:
    """Whether a property of a view is a direct relation."""
    for container in containers:
        if mapped.get("container", {}).get("externalId") == container["externalId"]:
            stored: Raw = container["properties"][mapped["containerPropertyIdentifier"]]
            return bool(stored["type"]["type"] == "direct")
    return False


def _reference(view: Raw) -> Raw:
    return {
        "type": "view",
        "space": view["space"],
        "externalId": view["externalId"],
        "version": view["version"],
    }


def _container_reference(container: Raw) -> Raw:
    return {"type": "container", "space": container["space"], "externalId": container["externalId"]}
