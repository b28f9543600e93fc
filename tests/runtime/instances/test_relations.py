"""What relations take and refuse, their JSON schema, and the less usual ways to write graphs."""

from __future__ import annotations

from typing import Any

import pytest
from runtime.handmade_sdk import (
    Blade,
    BladeWrite,
    Position,
    PositionWrite,
    Rotor,
    RotorWrite,
    Sensor,
    SensorWrite,
    WindTurbine,
    WindTurbineWrite,
)
from runtime.instances.rows import item_of

import pygen_runtime.spi as _p
from pygen_runtime import NodeId, NodeRef, ValidationFailed
from pygen_runtime.instances.record import DataRecord
from pygen_runtime.instances.writing.graph import GraphWalk
from pygen_runtime.instances.writing.results import Written

END: dict[str, Any] = {"edge_type": ("a", "t"), "start_node": ("a", "s"), "end_node": ("a", "e")}


def turbine(**values: Any) -> WindTurbineWrite:
    return WindTurbineWrite(external_id="t", name="x", **values)


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"rotor": 5}, "5 is not a node id, a node or a dict of one"),
        ({"rotor": PositionWrite(height=1.0)}, "is not a node id, a node or a dict"),
        ({"rotor": {"diameter": "wide"}}, "valid number"),
        ({"blades": "b1"}, "is not a list of"),
        ({"blades": ("acme", "b1")}, "is not a list of"),
        ({"blades": [5]}, "5 is not a node id"),
        ({"blades": [PositionWrite(height=1.0)]}, "is not a node id"),
        ({"sensors": [5]}, "a node or an edge"),
        ({"sensors": [{"height": 1.0, "end_node": 5}]}, "end_node"),
        ({"main_sensor": ["s"]}, "is not a node id"),
    ],
)
def test_what_is_not_a_relation(values: dict[str, Any], message: str) -> None:
    with pytest.raises(ValidationFailed, match=message):
        turbine(**values)


def test_a_relation_without_a_known_target_takes_ids_only() -> None:
    assert BladeWrite(external_id="b", maker={"space": "a", "external_id": "m"}).maker == NodeId("a", "m")
    with pytest.raises(ValidationFailed, match="does not say what is at the other end"):
        BladeWrite(external_id="b", maker={"external_id": "m"})


def test_lists_of_relations_have_their_limit() -> None:
    view = _p.View(
        "a",
        "V",
        "v1",
        package="x",
        read="V",
        write="W",
        members=(_p.Direct("to", "to", list=True, max_items=2),),
    )

    class W(_p.NodeWrite, view=view):
        to: Any = None

    W(external_id="w", to=["a", "b"])
    with pytest.raises(ValidationFailed, match="3 items, the limit is 2"):
        W(external_id="w", to=["a", "b", "c"])


def test_sets_and_included_connections_are_lists_of_relations() -> None:
    blade = Blade(space="a", external_id="b")
    assert turbine(blades={"b1"}).blades == ["b1"]
    assert turbine(blades=_p.Connection.of([blade])).blades == [blade]
    (node, edge) = GraphWalk("a").rows([turbine(blades=[blade])])
    assert item_of(edge)["endNode"] == {"space": "a", "externalId": "b"}
    assert item_of(node)["sources"][0]["properties"] == {"name": "x"}


def test_read_links_and_edges_are_not_written_again() -> None:
    edge = Position(space="a", external_id="e", height=1.0, **END)
    with pytest.raises(ValidationFailed, match="not written again"):
        GraphWalk("a").rows([turbine(sensors=[edge])])


def test_a_row_is_written_as_it_is() -> None:
    (row,) = GraphWalk("a").rows([turbine()])
    (again,) = GraphWalk("a").rows([row])
    assert (again.id, again.item, again.objects) == (row.id, row.item, row.objects)
    assert repr(row) == f"<node {row.id}>"


def test_a_finished_row_can_be_added_to() -> None:
    (row,) = GraphWalk("a").rows([turbine(rotor="r", capacity=1.0)])
    (again,) = GraphWalk("a").rows([row, turbine(rotor=NodeId("a", "r"), tags=["x"])])
    assert len(again.objects) == 2
    properties = item_of(again)["sources"][0]["properties"]
    assert properties["tags"] == ["x"] and properties["capacity"] == 1.0
    with pytest.raises(ValidationFailed, match="disagree"):
        GraphWalk("a").rows([again, turbine(rotor="other")])


def test_the_type_of_a_node_is_written_when_given_or_known() -> None:
    (row,) = GraphWalk("a").rows([RotorWrite(external_id="r", node_type=("a", "kind"))])
    assert item_of(row)["type"] == {"space": "a", "externalId": "kind"}
    (row,) = GraphWalk("a").rows([RotorWrite(external_id="r", node_type=None)])
    assert item_of(row)["type"] is None
    view = _p.View("a", "V", "v1", package="x", read="V", write="W", node_type=("a", "fixed"))

    class W(_p.NodeWrite, view=view):
        """Every node of the view has one type."""

    (row,) = GraphWalk("a").rows([W(external_id="w")])
    assert item_of(row)["type"] == {"space": "a", "externalId": "fixed"}


def test_a_reverse_relation_of_a_class_outside_the_sdk_is_written_by_its_reference() -> None:
    def write_through(*through: str) -> dict[str, Any]:
        member = _p.Reverse("back", "back", None, tuple(through))
        view = _p.View("a", "V", "v1", package="x", read="V", write="W", members=(member,))

        class W(_p.NodeWrite, view=view):
            back: Any = None

        row = next(
            one for one in GraphWalk("a").rows([W(external_id="w", back=["c"])]) if one.id.external_id == "c"
        )
        source: dict[str, Any] = item_of(row)["sources"][0]
        assert source["properties"] == {"parent": {"space": "a", "externalId": "w"}}
        return source["source"]  # type: ignore[no-any-return]

    assert write_through("s", "Child/v2", "parent") == {
        "type": "view",
        "space": "s",
        "externalId": "Child",
        "version": "v2",
    }
    assert write_through("s", "Child", "parent") == {"type": "container", "space": "s", "externalId": "Child"}


def test_a_node_in_place_of_an_edge_and_the_other_way_round() -> None:
    blade = BladeWrite(external_id="b")
    object.__setattr__(blade, "spares", None)
    blade.__dict__["spares"] = [PositionWrite(height=1.0)]
    blade.__pydantic_fields_set__.add("spares")
    with pytest.raises(ValidationFailed, match="is an edge where a node is wanted"):
        GraphWalk("a").rows([blade])


def test_json_schemas_exist_and_name_no_other_class() -> None:
    for cls in (WindTurbine, WindTurbineWrite, Position, PositionWrite, Sensor, SensorWrite, Blade, Rotor):
        for mode in ("validation", "serialization"):
            schema = cls.model_json_schema(mode=mode)  # type: ignore[arg-type]
            assert schema["title"] == cls.__name__
    assert "rotor" in WindTurbine.model_json_schema()["properties"]


def test_read_classes_take_what_they_dump() -> None:
    rotor = Rotor(space="a", external_id="r", turbine=WindTurbine(space="a", external_id="t", name="x"))
    whole = WindTurbine(
        space="a",
        external_id="t",
        name="x",
        rotor=rotor,
        sensors=[_p.Link(Position(space="a", external_id="e", height=1.0, **END), None)],
        data_record={"version": 3, "created_ms": 1, "last_updated_ms": 2},
    )
    assert whole.data_record == DataRecord(3, 1, 2)
    dumped = whole.model_dump()
    assert dumped["data_record"]["version"] == 3
    assert dumped["rotor"]["node"]["turbine"]["name"] == "x"
    assert WindTurbine.model_validate_json(whole.model_dump_json()).name == "x"
    with pytest.raises(ValueError, match="DataRecord"):
        WindTurbine(space="a", external_id="t", name="x", data_record=5)
    with pytest.raises(ValueError, match="list of node references"):
        Blade(space="a", external_id="b", spares=5)
    blade = Blade(space="a", external_id="b", spares=[("a", "c")], spare_of=None)
    assert blade.spares == [NodeRef("a", "c")]
    assert not blade.spare_of.included


def test_dumping_write_objects() -> None:
    dumped = turbine(rotor=RotorWrite(external_id="r"), blades=["b", ("a", "c")]).model_dump(
        exclude_unset=True
    )
    assert dumped["rotor"]["external_id"] == "r"
    assert dumped["blades"] == ["b", {"space": "a", "external_id": "c"}]


def test_defaults_of_the_service_are_shown_and_not_sent() -> None:
    sensor = SensorWrite(external_id="s")
    assert sensor.defaulted == 7
    (row,) = GraphWalk("a").rows([sensor])
    assert item_of(row)["sources"][0]["properties"] == {}


def test_what_was_written_knows_its_times() -> None:
    written = Written("edge", "a", "e", 1, True, 1000, 2000)
    assert written.created_time.timestamp() == 1.0
    assert written.last_updated_time.timestamp() == 2.0
    assert written.id == _p.EdgeId("a", "e")
