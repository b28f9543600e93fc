"""Edges without a view, and what hangs on what: found, counted, deleted, planned."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from runtime.handmade_sdk import (
    AsyncWindClient,
    BladeWrite,
    EdgeTypes,
    PositionWrite,
    RotorWrite,
    SensorWrite,
    WindClient,
    WindTurbineWrite,
)

from pygen_runtime import EdgeBetween
from pygen_runtime.errors import ValidationFailed
from pygen_runtime.instances.ids import NodeId
from pygen_runtime.schema import SpaceWrite

BLADES = ("acme", "WindTurbine.blades")


def objects() -> list[Any]:
    shared = RotorWrite(external_id="r")
    return [
        WindTurbineWrite(
            external_id=f"t{n}",
            name=f"Horn {n}",
            rotor=shared,
            blades=[BladeWrite(external_id=f"b{k}", spares=["b0"] if k else None) for k in range(n)],
            sensors=[
                PositionWrite(
                    external_id=f"p{n}", height=1.0, end_node=SensorWrite(external_id="s", defaulted=1)
                )
            ],
        )
        for n in range(4)
    ]


@pytest.fixture
def client() -> Iterator[WindClient]:
    with WindClient.local() as made:
        made.upsert(objects())
        yield made


def test_edges_are_found_by_type_and_ends(client: WindClient) -> None:
    edges = client.edges
    assert edges.count() == 3 + 2 + 1 + 4
    assert edges.count(type=BLADES) == 6
    found = edges.list(type=BLADES, start="t2")
    assert {edge.start_node.external_id for edge in found} == {"t2"}
    assert sorted(edge.end_node.external_id for edge in found) == ["b0", "b1"]
    assert edges.count(end=["b0", NodeId(client.instance_space or "", "b2")]) == 4
    assert edges.count(touching="s") == 4
    assert edges.list(where=lambda edge: edge.external_id == "p1").external_ids == ["p1"]
    assert len(edges.list(limit=3)) == 3


def test_edges_come_page_by_page(client: WindClient) -> None:
    first, *_ = client.edges.iterate(chunk_size=4).pages()
    rest = list(client.edges.iterate(chunk_size=4, cursor=first.cursor))
    assert len(first) == 4 and len(rest) == 6
    assert not {edge.external_id for edge in first} & {edge.external_id for edge in rest}


def test_edges_are_deleted_and_nodes_stay(client: WindClient) -> None:
    with pytest.raises(ValidationFailed, match="say how much may be deleted"):
        client.edges.delete(type=BLADES)
    assert len(client.edges.delete(type=BLADES, start="t3", all=True).edges) == 3
    assert client.edges.count(type=BLADES) == 3
    assert client.blade.count() == 3


async def test_awaited() -> None:
    async with AsyncWindClient.local() as client:
        await client.upsert(objects())
        assert await client.edges.count(type=BLADES) == 6
        assert len(await client.edges.list(touching="t1")) == 2
        assert len([edge async for edge in client.edges.iterate(start="t2")]) == 3
        assert len((await client.edges.delete(end="s", limit=2)).edges) == 2
        plan = await client.deletion_plan("r")
        assert len(plan.references["WindTurbine.rotor"]) == 4
        assert len((await client.delete(plan)).nodes) == 1


def test_a_plan_says_what_goes_and_what_is_cut(client: WindClient) -> None:
    plan = client.deletion_plan(["b0", "r"])
    assert [id.external_id for id in plan.items] == ["b0", "r"]
    assert len(plan.edges) == 3
    assert {name: sorted(id.external_id for id in ids) for name, ids in plan.references.items()} == {
        "Blade.spares": ["b1", "b2"],
        "WindTurbine.rotor": ["t0", "t1", "t2", "t3"],
    }
    assert plan.views == {"acme:Blade(v1)": 1, "acme:Rotor(v1)": 1}
    assert str(plan).splitlines() == [
        "delete 2 instances and 3 edges that lead to them",
        "  acme:Blade(v1): 1 have data it sees",
        "  acme:Rotor(v1): 1 have data it sees",
        "  Blade.spares: 2 point at them, and will not any more",
        "  WindTurbine.rotor: 4 point at them, and will not any more",
    ]
    before = client.edges.count()
    done = client.delete(plan)
    assert (len(done.nodes), len(done.edges)) == (2, 3) and len(plan) == 5
    assert client.edges.count() == before - 3
    assert client.wind_turbine.count() == 4


def test_what_goes_too_is_not_cut(client: WindClient) -> None:
    plan = client.deletion_plan([*client.wind_turbine.list(), *client.rotor.list()])
    assert plan.references == {}
    assert len(plan.edges) == client.edges.count()
    nothing = client.deletion_plan([])
    assert len(nothing) == 0 and nothing.views == {}


def test_a_space_is_cleaned_after_the_plan_was_printed(
    client: WindClient, capsys: pytest.CaptureFixture[str]
) -> None:
    client.spaces.create(SpaceWrite(space="old"))
    client.upsert(
        [
            WindTurbineWrite(
                space="old",
                external_id="t",
                name="x",
                blades=[BladeWrite(space="old", external_id="b", serial="1")],
            ),
            BladeWrite(external_id="stays", serial="2", spares=[("old", "b")]),
        ]
    )
    before = client.blade.count()
    plan = client.clean(space="old")
    assert capsys.readouterr().out.splitlines()[0] == "delete 3 instances and 0 edges that lead to them"
    assert [id.external_id for id in plan.references["Blade.spares"]] == ["stays"]
    assert client.blade.count() == before
    done = client.clean(space="old", dry_run=False)
    assert "Blade.spares: 1 point at them, and will not any more" in capsys.readouterr().out
    assert (len(done.nodes), len(done.edges)) == (2, 1)
    assert client.blade.count() == before - 1
    assert len(client.clean(space="old")) == 0 and len(client.clean(space="nowhere")) == 0
    with pytest.raises(ValidationFailed, match=r"clean\(space=...\) takes the name of the space"):
        client.clean(space="")


def test_mistakes(client: WindClient) -> None:
    with pytest.raises(ValidationFailed, match="limit is a whole number"):
        client.edges.list(limit=-1)
    with pytest.raises(ValidationFailed, match="3 does not name a node"):
        client.edges.list(type=3)  # type: ignore[call-overload]
    assert client.edges.count(start=[]) == 0
    with pytest.raises(ValidationFailed, match="expected a function of the fields or a filter"):
        client.edges.list(where=3)  # type: ignore[arg-type]


def test_types_of_edges_are_said_by_the_model(client: WindClient) -> None:
    turbine = client.wind_turbine.retrieve("t2")
    assert turbine is not None
    assert client.edges.count(type=EdgeTypes.wind_turbine_blades, start=turbine) == 2
    (first, *_) = client.edges.list(
        type=EdgeTypes.wind_turbine_blades, start=turbine, touching=["b0", turbine]
    )
    assert isinstance(first, EdgeBetween) and first.start_node == turbine.as_id()
    assert str(EdgeTypes.wind_turbine_blades) == "acme:WindTurbine.blades"
    assert len(list(client.edges.iterate(type=[EdgeTypes.wind_turbine_blades, ("acme", "other")]))) == 6  # type: ignore[call-overload]


def test_a_condition_that_is_none_deletes_nothing(client: WindClient) -> None:
    before = client.edges.count()
    with pytest.raises(ValidationFailed, match=r"'strat' says nothing about edges\. Did you mean 'start'"):
        client.edges.delete(strat="t1", all=True)  # type: ignore[call-overload]
    assert client.edges.count() == before
