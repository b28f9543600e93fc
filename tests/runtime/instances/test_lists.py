"""Lists of instances: their repr, slices, ids and dumps."""

from __future__ import annotations

from runtime.handmade_sdk import (
    Position,
    PositionList,
    Rotor,
    RotorList,
    RotorWrite,
    WindTurbine,
    WindTurbineList,
)

from pygen_runtime import EdgeId, NodeId


def rotors(count: int) -> RotorList:
    return RotorList(Rotor(space="a", external_id=f"r{number}", diameter=1.5) for number in range(count))


def test_a_list_is_a_list_and_stays_of_its_class() -> None:
    found = rotors(5)
    assert type(found[1:3]) is RotorList
    assert type(found + rotors(1)) is RotorList
    assert type(found[0]) is Rotor
    assert found[1:3].external_ids == ["r1", "r2"]
    assert found.as_ids() == [NodeId("a", f"r{number}") for number in range(5)]
    assert len(found.data_records) == 5
    assert [type(one) for one in found.as_write()] == [RotorWrite] * 5
    assert found.dump()[0]["properties"] == {"acme": {"Rotor/v1": {"diameter": 1.5}}}


def test_ids_of_edges() -> None:
    end = {"edge_type": ("a", "t"), "start_node": ("a", "s"), "end_node": ("a", "e")}
    found = PositionList([Position(space="a", external_id="e", height=1.0, **end)])
    assert found.as_ids() == [EdgeId("a", "e")]


def test_a_repr_stays_short_for_a_million_rows() -> None:
    found = RotorList([Rotor(space="a", external_id="r", diameter=1.5)] * 1_000_000)
    assert repr(found).count("\n") == 12
    assert "999,990 more" in repr(found)
    assert len(found._repr_html_()) < 10_000
    assert "1,000,000 in all" in found._repr_html_()
    assert repr(RotorList()) == "RotorList([])"
    assert "RotorList" in RotorList()._repr_html_()


def test_a_notebook_shows_values_and_never_runs_them() -> None:
    turbine = WindTurbine(
        space="a", external_id="t", name="<script>alert(1)</script>", tags=["x" * 500], rotor=("a", "r1")
    )
    html = WindTurbineList([turbine])._repr_html_()
    assert "<script>" not in html
    assert "&lt;script&gt;" in html
    assert "x" * 100 not in html
    assert "r1" in html
    assert "capacity" not in html, "columns without values are left out"
    assert "blades" not in html


def test_an_untyped_list_takes_the_class_of_what_is_in_it() -> None:
    from pygen_runtime.spi import NodeList

    found = NodeList([Rotor(space="a", external_id="r", diameter=1.5)])
    assert found.to_arrow("diameter").to_pylist() == [{"diameter": 1.5}]
    assert NodeList().to_arrow().num_rows == 0
