"""Whatever the service says is read, and written back without a difference."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pygen_runtime.schema import (
    BtreeIndex,
    Container,
    ContainerId,
    ContainerProperty,
    ContainerWrite,
    DataModel,
    DataModelId,
    DataModelWrite,
    DirectType,
    EdgeConnection,
    EnumType,
    InvertedIndex,
    MappedProperty,
    MappedPropertyWrite,
    NodeReference,
    NumberType,
    RequiresConstraint,
    ResourceType,
    ReverseConnection,
    SimpleType,
    Space,
    SpaceId,
    SpaceWrite,
    TextType,
    Through,
    UniquenessConstraint,
    UnknownConstraint,
    UnknownIndex,
    UnknownProperty,
    UnknownType,
    View,
    ViewId,
    ViewWrite,
)

WRITES = {
    "spaces": SpaceWrite,
    "containers": ContainerWrite,
    "views": ViewWrite,
    "datamodels": DataModelWrite,
}
READS = {"spaces": Space, "containers": Container, "views": View, "datamodels": DataModel}


def documents(shared: Path, form: str):
    files = sorted((shared / "models").glob(f"*/{form}/*.json"))
    assert files
    for file in files:
        yield file, json.loads(file.read_text(encoding="utf-8"))


def test_every_request_document_round_trips(shared):
    seen = 0
    for file, document in documents(shared, "normalized"):
        shape = WRITES.get(file.stem)
        for item in document["items"] if shape is not None else ():
            assert shape.load(item).dump() == item, file
            seen += 1
    assert seen > 150


def test_every_response_dump_round_trips(shared):
    seen = 0
    for file, document in documents(shared, "response"):
        model = DataModel.load(document)
        assert model.dump() == document, file
        for view in model.views:
            assert isinstance(view, View)
            assert not any(isinstance(p, UnknownProperty) for p in view.properties.values())
            seen += 1
    assert seen > 80


def test_recorded_exchanges_round_trip(shared):
    """Requests and answers of the real service, null for null."""
    seen = 0
    for file in sorted((shared / "fixtures" / "http").glob("*.json")):
        for exchange in json.loads(file.read_text(encoding="utf-8")):
            kind, _, action = exchange["path"].partition("/models/")[2].partition("?")[0].partition("/")
            if kind not in READS or action == "delete" or exchange["status"] != 200:
                continue
            for item in exchange["response"]["items"]:
                assert READS[kind].load(item).dump() == item
                seen += 1
            for item in () if action else exchange["request"]["items"]:
                assert WRITES[kind].load(item).dump() == item
    assert seen > 10


def test_a_response_can_be_written_back(shared):
    """as_write of a dump is what the request document says, tags and all, apart from what a dump adds."""
    for file, document in documents(shared, "response"):
        model = DataModel.load(document)
        assert [str(view) for view in model.as_write().views or ()] == [str(view.id) for view in model.views]
        for view in model.views:
            written = view.as_write().dump()
            assert set(written["properties"]) == set(view.properties)
            assert None not in written.values(), file
            for reference in written.get("implements", ()):
                assert reference["type"] == "view"
            for prop in written["properties"].values():
                assert not {"nullable", "constraintState", "targetsList", "type"} & set(prop) or (
                    "connectionType" in prop and "targetsList" not in prop
                )
                if "container" in prop:
                    assert prop["container"]["type"] == "container"


def test_containers_lose_their_states_when_written_back(shared):
    path = next((shared / "fixtures" / "http").glob("ContainersTest*"))
    exchange = json.loads(path.read_text(encoding="utf-8"))[0]
    container = Container.load(exchange["response"]["items"][0])
    written = container.as_write().dump()
    text = json.dumps(written)
    assert "state" not in text
    assert "createdTime" not in text
    assert set(written["properties"]) == set(container.properties)
    assert ContainerWrite.load(written).dump() == written
    del written["indexes"], written["constraints"]
    assert Container.load(written).as_write().dump() == written


def test_parts_are_told_apart():
    view = View.load(
        {
            "space": "s",
            "externalId": "V",
            "version": "1",
            "properties": {
                "mapped": {
                    "container": {"space": "s", "externalId": "C"},
                    "containerPropertyIdentifier": "x",
                    "type": {"type": "direct", "source": {"space": "s", "externalId": "T", "version": "1"}},
                },
                "edge": {"type": {"space": "s", "externalId": "e"}, "source": VIEW, "direction": "inwards"},
                "single": {
                    "connectionType": "single_edge_connection",
                    "type": {"space": "s", "externalId": "e"},
                    "source": VIEW,
                },
                "reverse": {
                    "connectionType": "multi_reverse_direct_relation",
                    "source": VIEW,
                    "through": {"source": {"space": "s", "externalId": "C"}, "identifier": "x"},
                    "targetsList": True,
                },
                "future": {"connectionType": "quantum_entanglement", "spin": "up"},
                "odd": {"what": "ever"},
            },
        }
    )
    kinds = {name: type(prop) for name, prop in view.properties.items()}
    assert kinds == {
        "mapped": MappedProperty,
        "edge": EdgeConnection,
        "single": EdgeConnection,
        "reverse": ReverseConnection,
        "future": UnknownProperty,
        "odd": UnknownProperty,
    }
    assert view.properties["mapped"].target == ViewId(space="s", external_id="T", version="1")
    assert view.properties["edge"].connection_type == "multi_edge_connection"
    assert isinstance(view.properties["reverse"].through.source, ContainerId)
    assert view.properties["reverse"].targets_list
    assert view.dump()["properties"]["future"] == {"connectionType": "quantum_entanglement", "spin": "up"}


VIEW = {"type": "view", "space": "s", "externalId": "V", "version": "1"}


@pytest.mark.parametrize(
    ("document", "kind"),
    [
        ({"type": "text", "list": True, "maxTextSize": 3}, TextType),
        ({"type": "float64", "unit": {"externalId": "a:b"}}, NumberType),
        ({"type": "json"}, SimpleType),
        ({"type": "file"}, ResourceType),
        ({"type": "direct"}, DirectType),
        ({"type": "enum", "values": {"a": {}}, "list": False}, EnumType),
        ({"type": "vector", "dimensions": 3}, UnknownType),
    ],
)
def test_types_are_told_apart(document, kind):
    prop = ContainerProperty.load({"type": document})
    assert type(prop.type) is kind
    assert prop.dump() == {"type": document}


def test_indexes_and_constraints_are_told_apart():
    container = ContainerWrite.load(
        document := {
            "space": "s",
            "externalId": "C",
            "properties": {"x": {"type": {"type": "text"}}},
            "indexes": {
                "a": {"properties": ["x"]},
                "b": {"indexType": "inverted", "properties": ["x"]},
                "c": {"indexType": "spatial", "depth": 3},
            },
            "constraints": {
                "a": {"properties": ["x"]},
                "b": {"require": {"space": "s", "externalId": "D"}},
                "c": {"constraintType": "check", "rule": "x > 3"},
            },
        }
    )
    assert container.dump() == document
    assert [type(index) for index in container.indexes.values()] == [BtreeIndex, InvertedIndex, UnknownIndex]
    assert [type(c) for c in container.constraints.values()] == [
        UniquenessConstraint,
        RequiresConstraint,
        UnknownConstraint,
    ]
    assert container.tagged().dump()["indexes"]["a"]["indexType"] == "btree"


def test_what_is_made_in_python_says_its_tags():
    view = ViewWrite(
        space="s",
        external_id="V",
        version="1",
        implements=[ViewId(space="s", external_id="B", version="1")],
        properties={
            "x": MappedPropertyWrite(
                container=ContainerId(space="s", external_id="C"), container_property_identifier="x"
            ),
            "e": EdgeConnection(
                type=NodeReference(space="s", external_id="e"),
                source=ViewId(space="s", external_id="V", version="1"),
            ),
            "r": ReverseConnection(
                connection_type="single_reverse_direct_relation",
                source=ViewId(space="s", external_id="V", version="1"),
                through=Through(source=ViewId(space="s", external_id="V", version="1"), identifier="x"),
            ),
            "u": UnknownProperty(connection_type="new"),
        },
    )
    document = view.dump()
    assert document["implements"] == [VIEW | {"externalId": "B"}]
    assert document["properties"]["x"]["container"] == {"type": "container", "space": "s", "externalId": "C"}
    assert document["properties"]["e"]["connectionType"] == "multi_edge_connection"
    assert document["properties"]["e"]["direction"] == "outwards"
    assert document["properties"]["r"]["through"]["source"] == VIEW
    assert "name" not in document
    assert view.tagged() is view, "nothing to add"
    assert ViewWrite.load(document) == view

    container = ContainerWrite(
        space="s",
        external_id="C",
        properties={
            "x": ContainerProperty(type=TextType()),
            "n": ContainerProperty(type=NumberType(type="int32")),
        },
        indexes={"i": BtreeIndex(properties=["x"]), "u": UnknownIndex(index_type="x")},
        constraints={
            "c": RequiresConstraint(require=ContainerId(space="s", external_id="D")),
            "u": UnknownConstraint(constraint_type="x"),
        },
    )
    assert container.dump()["properties"]["x"] == {"type": {"type": "text"}}
    assert container.dump()["indexes"]["i"] == {"indexType": "btree", "properties": ["x"]}
    assert container.dump()["constraints"]["c"]["constraintType"] == "requires"


def test_a_document_without_tags_gets_them_when_it_is_sent():
    model = DataModelWrite.load(
        {
            "space": "s",
            "externalId": "M",
            "version": "1",
            "views": [
                {"space": "s", "externalId": "A", "version": "1"},
                {"space": "s", "externalId": "B", "version": "1", "implements": [], "properties": {}},
            ],
        }
    )
    assert [type(entry) for entry in model.views] == [ViewId, ViewWrite]
    assert "type" not in model.dump()["views"][0]
    sent = model.tagged().dump()
    assert sent["views"][0] == {"type": "view", "space": "s", "externalId": "A", "version": "1"}
    assert "type" not in sent["views"][1]


def test_identifiers_are_values():
    a, b = (ViewId(space="s", external_id="V", version=v) for v in "12")
    assert a == ViewId.load({"space": "s", "externalId": "V", "version": "1"})
    assert a != b
    assert len({a, b, ViewId(space="s", external_id="V", version="1")}) == 2
    assert ContainerId(space="s", external_id="C") == ContainerId.load({"space": "s", "externalId": "C"})
    assert len({ContainerId(space="s", external_id="C"), ContainerId(space="s", external_id="C")}) == 1
    assert a != "s:V(version=1)"
    assert ContainerId(space="s", external_id="C") != "s:C"
    assert len({NodeReference(space="s", external_id="n"), NodeReference(space="s", external_id="n")}) == 1
    assert len({DataModelId(space="s", external_id="n", version="1")} | {a}) == 2
    assert len({SpaceId(space="s"), SpaceId(space="s")}) == 1
    assert str(a) == "s:V(version=1)"
    assert str(ContainerId(space="s", external_id="C")) == "s:C"
    assert str(NodeReference(space="s", external_id="n")) == "s:n"
    assert str(DataModelId(space="s", external_id="M", version="1")) == "s:M(version=1)"
    assert str(SpaceId(space="s")) == "s"


def test_everything_has_an_id():
    assert SpaceWrite(space="s").id == SpaceId(space="s")
    assert ContainerWrite(space="s", external_id="C", properties={}).id.external_id == "C"
    assert View(space="s", external_id="V", version="1").id == ViewId(space="s", external_id="V", version="1")
    assert str(ViewWrite(space="s", external_id="V", version="1").id) == "s:V(version=1)"
    assert str(DataModel(space="s", external_id="M", version="1").id) == "s:M(version=1)"
    assert str(DataModelWrite(space="s", external_id="M", version="1").id) == "s:M(version=1)"


def test_spaces_lose_what_only_the_service_sets():
    space = Space.load(
        {
            "space": "s",
            "description": None,
            "name": "S",
            "createdTime": 1,
            "lastUpdatedTime": 2,
            "isGlobal": False,
        }
    )
    assert space.as_write().dump() == {"space": "s", "name": "S"}


def test_shapes_are_frozen():
    with pytest.raises(ValueError, match="frozen"):
        SpaceWrite(space="s").name = "x"


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


@given(
    more=st.dictionaries(st.text(min_size=1).filter(lambda k: k not in ("space", "name")), JSON, max_size=4)
)
def test_fields_of_the_future_are_kept(more):
    known = {"external_id", "externalId", "description", "isGlobal", "createdTime", "lastUpdatedTime"}
    known |= {"is_global", "created_time", "last_updated_time"}
    document = {"space": "s", "name": "n"} | {key: value for key, value in more.items() if key not in known}
    assert Space.load(document).dump() == document
