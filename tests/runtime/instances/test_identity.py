"""Ids, references, connections and the factories of external ids."""

from __future__ import annotations

import operator
import pickle
import re
from typing import Any

import pytest
from runtime.handmade_sdk import Blade, Position, Rotor, RotorWrite, SensorWrite, WindTurbine

from pygen_runtime import EdgeId, NodeId, NodeRef, NotIncluded, ValidationFailed
from pygen_runtime.instances import factories
from pygen_runtime.instances.base import include
from pygen_runtime.instances.ids import edge_ids, is_one, node_id, node_ids, ref_of
from pygen_runtime.spi import Connection, Link, Single

ID = NodeId("a", "x")


@pytest.mark.parametrize(
    "value",
    [
        ID,
        ("a", "x"),
        NodeRef("a", "x"),
        Rotor(space="a", external_id="x"),
        RotorWrite(space="a", external_id="x"),
    ],
)
def test_ways_to_name_a_node(value: Any) -> None:
    assert node_id(value, "default") == ID
    assert node_ids(value, None) == [ID]
    assert node_ids([value, value], None) == [ID, ID]
    assert is_one(value)


def test_a_bare_external_id_lives_in_the_default_space() -> None:
    assert node_id("x", "a") == ID
    assert node_id(RotorWrite(external_id="x"), "a") == ID
    assert node_ids(["x", "y"], "a") == [ID, NodeId("a", "y")]
    assert edge_ids("x", "a") == [EdgeId("a", "x")]
    for value in ("x", RotorWrite(external_id="x")):
        with pytest.raises(ValidationFailed, match="'x' needs a space"):
            node_id(value, None)


@pytest.mark.parametrize("value", [5, None, ("a",), ("a", "b", "c"), ("a", 5), {"space": "a"}])
def test_what_names_nothing(value: Any) -> None:
    with pytest.raises(ValidationFailed, match="does not name a node"):
        node_id(value, "a")


def test_a_node_and_an_edge_may_have_the_same_id() -> None:
    assert NodeId("a", "x") != EdgeId("a", "x")
    assert len({NodeId("a", "x"), EdgeId("a", "x"), NodeId("a", "x")}) == 2
    assert sorted([NodeId("b", "x"), ID]) == [ID, NodeId("b", "x")]
    assert str(ID) == "a:x"
    assert pickle.loads(pickle.dumps(ID)) == ID
    assert EdgeId("a", "x").dump() == ID.dump() == {"space": "a", "externalId": "x"}


def test_a_reference_equals_the_id_and_may_carry_the_node() -> None:
    reference: NodeRef[Any] = NodeRef("a", "x")
    assert reference == ID
    assert hash(reference) == hash(NodeRef("a", "x"))
    assert reference != NodeRef("a", "y")
    assert reference != "x"
    assert not reference.included
    with pytest.raises(NotIncluded, match=r"a:x was not included.*with_"):
        _ = reference.node
    assert repr(reference) == "NodeRef('a', 'x')"
    reference._node = None
    assert reference.node is None
    reference._node = Rotor(space="a", external_id="x")
    assert reference.included
    assert "node=" in repr(reference)
    assert reference.as_id() == ID


def test_what_is_not_included_stays_so_through_copies() -> None:
    turbine = WindTurbine(space="a", external_id="t", name="x", rotor=("a", "r"))
    for copy in (
        pickle.loads(pickle.dumps(turbine)),
        turbine.model_copy(deep=True),
        turbine.model_copy(),
        WindTurbine.model_validate(turbine.model_dump()),
    ):
        assert copy == turbine
        assert not copy.rotor.included
        assert not copy.blades.included
    rotor = WindTurbine(space="a", external_id="t", name="x", rotor=Rotor(space="a", external_id="r"))
    again = pickle.loads(pickle.dumps(rotor))
    assert again.rotor.node == rotor.rotor.node  # type: ignore[union-attr]


def test_connections_that_are_included_are_sequences() -> None:
    turbine = WindTurbine(space="a", external_id="t", name="x", blades=[Blade(space="a", external_id="b")])
    assert turbine.blades.included
    assert len(turbine.blades) == 1
    assert turbine.blades[0].external_id == "b"
    assert [one.external_id for one in turbine.blades[:1]] == ["b"]
    assert turbine.blades == [turbine.blades[0]]
    assert turbine.blades == Connection.of([turbine.blades[0]])
    assert turbine.blades != [] and turbine.blades != 5
    assert turbine.model_dump()["blades"][0]["external_id"] == "b"
    assert "blades" in repr(turbine)


def test_connections_that_are_not_included_say_how_to_include_them() -> None:
    turbine = WindTurbine(space="a", external_id="t", name="x")
    for use in (len, list, bool, lambda one: one[0], lambda one: one == []):
        with pytest.raises(NotIncluded, match=r"WindTurbine\.blades was not included.*\.with_blades\(\)"):
            use(turbine.blades)
    assert repr(turbine.blades) == "<not included>"
    assert "blades" not in turbine.model_dump()
    assert "blades" not in turbine.model_dump_json()
    assert turbine.model_dump()["capacity"] is None
    assert "blades" not in repr(turbine)
    assert turbine.blades == WindTurbine(space="a", external_id="u", name="x").blades


def test_single_connections() -> None:
    rotor = Rotor(space="a", external_id="r")
    with pytest.raises(NotIncluded, match=r"Rotor\.turbine"):
        _ = rotor.turbine.node
    with pytest.raises(NotIncluded):
        bool(rotor.turbine)
    include(rotor, "turbine", Single.of(None))
    assert rotor.turbine.included
    assert not rotor.turbine
    assert rotor.turbine == Single.of(None)
    assert rotor.turbine != 5
    turbine = WindTurbine(space="a", external_id="t", name="x")
    found = Rotor(space="a", external_id="r", turbine=turbine)
    assert found.turbine.node is turbine
    assert "WindTurbine" in repr(found.turbine)
    assert found.model_dump()["turbine"]["name"] == "x"


def test_links_carry_edge_and_node() -> None:
    end: dict[str, Any] = {
        "edge_type": ("a", "t"),
        "start_node": ID,
        "end_node": {"space": "a", "externalId": "s"},
    }
    edge = Position(space="a", external_id="e", height=1.0, **end)
    link = Link(edge, None)
    turbine = WindTurbine(space="a", external_id="t", name="x", sensors=[link])
    assert turbine.sensors[0].edge.height == 1.0
    assert turbine.model_dump()["sensors"][0]["node"] is None
    assert turbine.model_dump()["sensors"][0]["edge"]["height"] == 1.0


def test_references_of_hand_made_read_objects() -> None:
    rotor = Rotor(space="a", external_id="r")
    turbine = WindTurbine(space="a", external_id="t", name="x", rotor=rotor)
    assert turbine.rotor is not None and turbine.rotor.node is rotor
    assert "rotor=NodeRef('a', 'r')" in repr(
        WindTurbine(space="a", external_id="t", name="x", rotor=("a", "r"))
    )
    assert turbine.model_dump()["rotor"]["node"]["external_id"] == "r"
    with pytest.raises(ValueError, match="not a node reference"):
        WindTurbine(space="a", external_id="t", name="x", rotor=5)
    with pytest.raises(ValueError, match="not a list"):
        WindTurbine(space="a", external_id="t", name="x", blades=5)


class Tower(RotorWrite):
    """Has its own factory, so that others stay as they are."""


def test_a_factory_makes_the_ids_nobody_gave(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ValidationFailed, match="external_id"):
        Tower(diameter=1.0)
    monkeypatch.setattr(Tower, "external_id_factory", factories.counter_factory())
    assert [Tower().external_id, Tower().external_id] == ["Tower:1", "Tower:2"]
    assert Tower(external_id="mine").external_id == "mine"
    assert "external_id" in Tower().model_fields_set
    monkeypatch.setattr(Tower, "external_id_factory", factories.counter_factory("t", start=5))
    assert Tower().external_id == "t:5"


def test_uuid_and_hash_factories(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Tower, "external_id_factory", factories.uuid_factory)
    assert re.fullmatch(r"Tower:[0-9a-f-]{36}", Tower().external_id)
    assert Tower().external_id != Tower().external_id
    monkeypatch.setattr(Tower, "external_id_factory", factories.hash_factory)
    assert Tower(diameter=1.0).external_id == Tower(diameter=1.0).external_id
    assert Tower(diameter=1.0).external_id != Tower(diameter=2.0).external_id
    child = SensorWrite(external_id="s")
    assert factories.hash_factory(Tower, {"x": child}) == factories.hash_factory(Tower, {"x": child})
    assert factories.domain_name(RotorWrite) == "Rotor"


def test_ids_of_edges() -> None:
    kind, start, end = NodeId("a", "kind"), NodeId("b", "start"), NodeId("c", "end")
    assert factories.edge_external_id(kind, start, end) == "start:kind:end"
    assert factories.v1_edge_external_id(kind, start, end) == "start:end"
    long = [NodeId("b", "x" * 200 + str(number)) for number in range(3)]
    made = {factories.edge_external_id(kind, long[0], one) for one in long}
    assert len(made) == 3
    assert all(len(one) <= 255 for one in made)


def test_references_to_the_same_node_do_not_differ() -> None:
    """Also not by `!=`, which structs answer on their own."""
    first, second = ref_of("rotor")("s", "x"), ref_of("blade")("s", "x")
    assert first == second and operator.ne(first, second) is False
    assert first != ref_of("rotor")("s", "y") and first != 17
    assert operator.ne(NodeRef("s", "x"), NodeId("s", "x")) is False
