"""Relations of which the model does not say what they lead to are read as what somebody says, and ids alone."""

from __future__ import annotations

from typing import Any

import pytest

from pygen_runtime.errors import NotIncluded, ValidationFailed


def filled(everything: Any) -> Any:
    from golden_everything import RelationsWrite, ScalarsWrite

    scalars = [ScalarsWrite(external_id=f"s{n}", a_text=f"scalar {n}") for n in range(3)]
    everything.upsert(
        [
            *scalars,
            RelationsWrite(external_id="r", needed="s0", anything="s1", anythings=["s2", "other", "s0"]),
            RelationsWrite(external_id="other", needed="s0"),
        ]
    )
    return everything


def test_read_as_the_class_that_is_named(everything: Any) -> None:
    from golden_everything import Scalars

    client = filled(everything)
    query = client.relations.query().where(external_id="r")
    found = query.with_anything(as_=Scalars).with_anythings(lambda s: s.where(a_text="scalar 2"), as_=Scalars)
    (row,) = found.list()
    assert isinstance(row.anything.node, Scalars) and row.anything.node.a_text == "scalar 1"
    assert [reference.node and reference.node.a_text for reference in row.anythings] == ["scalar 2", None, None]
    assert client.relations.query().with_anything(as_=Scalars, required=True).count() == 1
    (bare,) = query.with_anything().list()
    assert type(bare.anything.node).__name__ == "Node"


def test_read_as_a_view_without_generated_code(everything: Any) -> None:
    view = filled(everything).relations.list()[0]._view
    query = everything.query((view.space, view.external_id, view.version))
    rows = query.with_anything(as_=(view.space, "Scalars", "v1")).list()
    assert [row["anything"]["aText"] for row in rows if "anything" in row] == ["scalar 1"]


def test_mistakes_are_told(everything: Any) -> None:
    from golden_everything import Scalars

    query = filled(everything).relations.query()
    with pytest.raises(ValidationFailed, match=r"with_anything takes as_=\.\.\., the class of a view of nodes"):
        query.with_anything(as_=3)
    with pytest.raises(ValidationFailed, match="with_around does not take as_"):
        everything.edges_.query().with_around(as_=Scalars)


def test_ids_alone(wind: Any) -> None:
    from golden_wind import BladeWrite, WindTurbineWrite

    blades = [BladeWrite(external_id=f"b{n}", name="x") for n in range(2)]
    wind.upsert(WindTurbineWrite(external_id="t", name="t", rotor="r", blades=blades))
    (turbine,) = wind.wind_turbine.query().with_ids().list()
    assert sorted(blade.external_id for blade in turbine.blades) == ["b0", "b1"]
    assert list(turbine.sensors) == [] and turbine.rotor.external_id == "r"
    assert turbine.blades[0].name is None
    (row,) = wind.query(("acme", "WindTurbine", "v1")).with_ids().list()
    assert sorted(blade["externalId"] for blade in row["blades"]) == ["b0", "b1"]
    assert "name" not in row["blades"][0]
    with pytest.raises(NotIncluded):
        _ = wind.wind_turbine.list()[0].blades[0]
