"""Every kind of connection, written nested and followed by a query, in both faces."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from golden_everything import (
    AsyncEverythingClient,
    BaseWrite,
    BothEdgeWrite,
    BothWrite,
    Diamond,
    DiamondWrite,
    EdgesWrite,
    EdgeValuesWrite,
    EverythingClient,
    Left,
    LeftWrite,
    NarrowerWrite,
    Pointer,
    PointerWrite,
    RelationsWrite,
    ScalarsWrite,
    SpecialPointerWrite,
    TargetWrite,
    TypedWrite,
)

from pygen_runtime.errors import NotIncluded


def ids(found: Any) -> list[str]:
    return sorted(one.external_id for one in found)


def test_direct_relations(everything: EverythingClient) -> None:
    one, other = ScalarsWrite(external_id="s1", a_text="one"), ScalarsWrite(external_id="s2", a_text="two")
    everything.upsert(RelationsWrite(external_id="r", one=one, many=[one, other], needed="s2", itself="r"))
    asked = everything.relations.query().with_one().with_many().with_needed().with_itself()
    found = asked.list()[0]
    assert found.one is not None and found.one.node is not None and found.one.node.a_text == "one"
    assert found.many is not None and [ref.node and ref.node.a_text for ref in found.many] == ["one", "two"]
    assert found.needed.node is not None and found.needed.node.a_text == "two"
    assert found.itself is not None and found.itself.external_id == "r"
    assert found.anything is None and found.foreign is None
    plain = everything.relations.retrieve("r")
    assert plain is not None and plain.one is not None and plain.one.external_id == "s1"
    with pytest.raises(NotIncluded):
        _ = plain.one.node


def test_edges_outwards_inwards_single_and_with_properties(everything: EverythingClient) -> None:
    everything.upsert(
        EdgesWrite(
            external_id="e1",
            name="first",
            out=[ScalarsWrite(external_id="s1"), "s2"],
            around=[EdgesWrite(external_id="e2", name="second")],
            single=ScalarsWrite(external_id="s3"),
            rich=[
                EdgeValuesWrite(
                    end_node=ScalarsWrite(external_id="s4"), weight=2.5, since=dt.date(2024, 1, 1)
                )
            ],
            rich_around=[EdgeValuesWrite(end_node="e2", weight=7)],
            rich_single=EdgeValuesWrite(end_node="s1", weight=1),
        )
    )
    everything.upsert(ScalarsWrite(external_id="s2"))
    asked = everything.edges_.query().with_out().with_around().with_single().with_rich().with_rich_single()
    found = asked.where(name="first").list()[0]
    assert ids(found.out) == ["s1", "s2"]
    assert ids(found.around) == ["e2"]
    assert found.single.node is not None and found.single.node.external_id == "s3"
    link = found.rich[0]
    assert (link.edge.weight, link.edge.since) == (2.5, dt.date(2024, 1, 1))
    assert link.node is not None and link.node.external_id == "s4"
    asked = everything.edges_.query().with_into().with_rich_into().where(name="second")
    second = asked.list()[0]
    assert ids(second.into) == ["e1"]
    assert [(link.edge.weight, link.node and link.node.external_id) for link in second.rich_into] == [
        (7, "e1")
    ]
    with pytest.raises(NotIncluded, match="with_out"):
        list(second.out)


def test_reverse_relations_through_views_containers_parents_and_lists(everything: EverythingClient) -> None:
    everything.upsert(
        [
            TargetWrite(external_id="t", name="target"),
            PointerWrite(external_id="p1", parent="t", label="plain"),
            SpecialPointerWrite(external_id="p2", parent="t", groups=["t"], extra="special"),
            PointerWrite(external_id="p3", single="t", groups=["t"]),
        ]
    )
    asked = everything.target.query().with_children().with_by_container().with_only().with_members()
    found = asked.with_through_parent().list()[0]
    assert ids(found.children) == ["p1", "p2"]
    assert ids(found.by_container) == ["p1", "p2"]
    assert found.only.node is not None and found.only.node.external_id == "p3"
    assert ids(found.members) == ["p2", "p3"]
    assert ids(found.through_parent) == ["p2"]
    assert type(found.children[0]) is Pointer


def test_an_interface_can_give_the_concrete_class(everything: EverythingClient) -> None:
    everything.upsert(
        [
            BaseWrite(external_id="b", name="base"),
            LeftWrite(external_id="l", name="left", left="x"),
            DiamondWrite(external_id="d", name="diamond", bottom="y", left="z", right="w"),
        ]
    )
    found = everything.base.retrieve(["b", "l", "d"], as_child=True)
    by_id = {one.external_id: one for one in found}
    assert type(by_id["d"]) is Diamond and by_id["d"].bottom == "y"
    assert isinstance(by_id["l"], Left) and not isinstance(by_id["l"], Diamond)
    assert isinstance(by_id["d"], Left)
    everything.upsert(NarrowerWrite(external_id="n", near="l"))
    narrower = everything.narrower.query().where(external_id="n").with_near().list()[0]
    assert narrower.near is not None and isinstance(narrower.near.node, Left)


def test_node_types_and_views_of_nodes_and_edges(everything: EverythingClient) -> None:
    everything.upsert(TypedWrite(external_id="typed", label="x"))
    found = everything.typed.list()[0]
    assert found.node_type is not None and found.node_type.external_id == "TypedKind"
    everything.upsert(BothWrite(external_id="node", amount=1))
    edge = BothEdgeWrite(external_id="edge", amount=2, start_node="node", end_node="typed", edge_type="kind")
    everything.upsert(edge)
    assert [one.amount for one in everything.both.list()] == [1]
    assert [(one.amount, one.start_node.external_id) for one in everything.both_edge.list()] == [(2, "node")]


def test_the_service_fills_in_defaults(everything: EverythingClient) -> None:
    from golden_everything import DefaultsWrite

    everything.upsert(DefaultsWrite(external_id="d"))
    found = everything.defaults.list()[0]
    assert (found.count, found.ratio, found.label, found.on) == (42, 0.5, 'say "hi"', True)
    assert found.since == dt.datetime(2024, 1, 1, tzinfo=dt.UTC)
    assert (found.day, found.level) == (dt.date(2024, 2, 29), "low")
    assert found.setup == {"deep": [1, None, {"x": "y"}]}
    assert found.big == 9_007_199_254_740_993


async def test_queries_that_are_awaited(everything: EverythingClient) -> None:
    everything.upsert(EdgesWrite(external_id="e1", out=[ScalarsWrite(external_id="s1")]))
    async with AsyncEverythingClient(everything.config) as client:
        found = await client.edges_.query().with_out().list()
        assert ids(found[0].out) == ["s1"]
        assert [one.external_id async for one in client.scalars.iterate()] == ["s1"]
