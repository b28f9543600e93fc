"""Queries that start from edges, over generated code, in both faces."""

from __future__ import annotations

import inspect
from collections.abc import AsyncIterator
from typing import Any

import pytest
from runtime.faces import CLIENTS, close, collect, done
from runtime.handmade_sdk import Position, Sensor, WindTurbine
from runtime.reading.builder import farm

from pygen_runtime.errors import NotIncluded, ValidationFailed
from pygen_runtime.filters import desc
from pygen_runtime.reading import Tuning


@pytest.fixture(params=sorted(CLIENTS))
async def client(request: pytest.FixtureRequest) -> AsyncIterator[Any]:
    """Turbine tN has the sensors sN and s(N+1), at the heights 20N and 20N + 10."""
    client = CLIENTS[request.param].local()
    farm.fill(client)
    items = [farm.node(f"s{n}", "Sensor", aText=f"sensor {n}", defaulted=n) for n in range(7)]
    for n in range(6):
        for k in range(2):
            values = {"height": 20.0 * n + 10 * k, "note": f"note {k}"}
            if k == 0:
                values["mountedBy"] = farm.ref(f"r{n}")
            items.append(farm.edge(f"p{n}{k}", "sensorAt", f"t{n}", f"s{n + k}", "Position", **values))
    # an edge of the same view between other things than the model says
    items.append(farm.edge("odd", "elsewhere", "b0_0", "nowhere", "Position", height=-1.0))
    farm.post(client, "/instances", {"items": items, "autoCreateEndNodes": True})
    yield client
    await close(client)


def ids(rows: Any) -> list[str]:
    return [row.external_id for row in rows]


async def test_both_ends_come_in_the_same_request(client: Any) -> None:
    query = client.position.query().where(min_height=100).with_start_node().with_end_node()
    found = await done(query.sort_by("height").list())
    assert type(found).__name__ == "PositionList" and type(found[0]) is Position
    assert [(one.height, one.start_node.node.name, one.end_node.node.a_text) for one in found] == [
        (100.0, "Turbine 5", "sensor 5"),
        (110.0, "Turbine 5", "sensor 6"),
    ]
    assert found[0].start_node.node is found[1].start_node.node, "one turbine, fetched once"
    assert type(found[0].start_node.node) is WindTurbine and type(found[0].end_node.node) is Sensor
    assert found[0].edge_type.external_id == "sensorAt"
    explanation = await done(query.explain(run=True))
    assert explanation.to_dict()["measured"]["requests"] == 1
    assert [step.separate for step in explanation.plan.root.children] == [None, None]
    for text in ("start_node -> WindTurbine by start of the edge", "end_node -> Sensor by end of the edge"):
        assert text in str(explanation)


async def test_ends_are_not_there_unless_they_were_asked_for(client: Any) -> None:
    found = await done(client.position.query().where(external_id="p00").with_end_node().first())
    assert found.end_node.node.a_text == "sensor 0"
    with pytest.raises(NotIncluded, match="with_"):
        _ = found.start_node.node
    dumped = found.model_dump()
    assert dumped["end_node"]["node"]["a_text"] == "sensor 0" and "node" not in dumped["start_node"]
    again = Position.model_validate(dumped)
    assert isinstance(again.end_node.node, Sensor) and again.end_node.node.a_text == "sensor 0"


async def test_an_end_that_is_no_node_of_its_view_is_none(client: Any) -> None:
    query = client.position.query().where(max_height=0).with_start_node().with_end_node().sort_by("height")
    odd, usual = await done(query.list())
    assert (odd.start_node.external_id, odd.start_node.node) == ("b0_0", None)
    assert (odd.end_node.external_id, odd.end_node.node) == ("nowhere", None)
    assert usual.start_node.node.name == "Turbine 0"


async def test_conditions_on_an_end_do_not_change_which_edges_come(client: Any) -> None:
    query = client.position.query().with_start_node(lambda turbine: turbine.where(status="running"))
    found = await done(query.where(lambda position: position.note == "note 0").sort_by("height").list())
    assert [one.start_node.node and one.start_node.node.name for one in found] == [
        None, "Turbine 1", None, "Turbine 3", None, "Turbine 5",
    ]  # fmt: skip


async def test_a_query_says_as_what_an_end_is_read(client: Any) -> None:
    blades = client.blade.query().where(is_damaged=True).with_turbines()
    found = await done(client.position.query().where(external_id="odd").with_start_node(blades).first())
    blade = found.start_node.node
    assert (blade.serial, [turbine.name for turbine in blade.turbines]) == ("0-0", ["Turbine 0"])


async def test_branches_go_on_from_the_ends(client: Any) -> None:
    query = (
        client.position.query().where(external_id="p20").with_mounted_by(lambda rotor: rotor.with_turbine())
    )
    found = await done(query.with_start_node(lambda t: t.with_blades(limit=2).with_rotor()).first())
    assert found.mounted_by.node.turbine.node.name == "Turbine 2"
    assert ids(found.start_node.node.blades) == ["b2_0", "b2_1"] and found.start_node.node.blades.cut == 2
    assert found.start_node.node.rotor.node.external_id == "r2"


async def test_relations_of_edges_take_a_request_of_their_own(client: Any) -> None:
    query = client.position.query().where(min_height=0).with_mounted_by()
    found = await done(query.sort_by("height").list(limit=3))
    assert [one.mounted_by and one.mounted_by.node.external_id for one in found] == ["r0", None, "r1"]
    explanation = await done(query.explain(run=True))
    assert "in requests of its own: the service traverses relations of nodes" in str(explanation)
    assert explanation.to_dict()["measured"]["requests"] == 2


@pytest.mark.parametrize(
    ("keywords", "expected"),
    [
        ({"start_node": "t3"}, ["p30", "p31"]),
        ({"start_node": ["t3", ("acme_instances", "t4")]}, ["p30", "p31", "p40", "p41"]),
        ({"end_node": "s6"}, ["p51"]),
        ({"edge_type": ("acme", "elsewhere")}, ["odd"]),
        ({"edge_type": ("acme", "sensorAt"), "max_height": 10}, ["p00", "p01"]),
        ({"note_prefix": "note 1", "mounted_by": "r1"}, []),
        ({"mounted_by": "r1"}, ["p10"]),
    ],
)
async def test_keyword_filters(client: Any, keywords: Any, expected: list[str]) -> None:
    assert ids(await done(client.position.query().where(**keywords).sort_by("height").list())) == expected
    assert sorted(ids(await done(client.position.list(**keywords)))) == expected
    assert await done(client.position.query().where(**keywords).count()) == len(expected)


async def test_conditions(client: Any) -> None:
    query = client.position.query().sort_by(desc("height"))
    found = await done(query.where(lambda p: (p.height > 80) & ~p.note.startswith("note 1")).list())
    assert ids(found) == ["p50"]
    found = await done(query.where(lambda p: p.start_node.in_(["t1", "t2"]) & (p.end_node == "s2")).list())
    assert ids(found) == ["p20", "p11"]
    found = await done(query.where(lambda p: p.edge_type != ("acme", "sensorAt")).list())
    assert ids(found) == ["odd"]
    assert ids(await done(query.where(lambda p: p.mounted_by.diameter > 1).list())) == []


async def test_terminals(client: Any) -> None:
    query = client.position.query().where(edge_type=("acme", "sensorAt")).with_start_node()
    assert (await done(query.count()), await done(query.exists())) == (12, True)
    assert await done(query.where(min_height=1000).exists()) is False
    assert (await done(query.sort_by("height").first())).external_id == "p00"
    assert len(await done(query.limit(5).list())) == 5
    iterated = await collect(query.iterate(chunk_size=5))
    assert sorted(ids(iterated)) == sorted(ids(await done(query.list())))
    assert all(one.start_node.node is not None for one in iterated)
    assert repr(query).startswith(f"<{type(query).__name__} of Position where ")


async def test_pages_go_on_where_they_ended(client: Any) -> None:
    query = client.position.query().where(min_height=0).with_start_node().with_end_node()
    pages = await collect(query.iterate(chunk_size=5).pages())
    assert [len(page) for page in pages] == [5, 5, 2]
    rest = await collect(query.iterate(chunk_size=5, cursor=pages[0].cursor))
    assert ids(rest) == [one.external_id for page in pages[1:] for one in page]
    assert {one.end_node.node is None for one in rest} == {False}


async def test_many_edges_on_small_pages(client: Any) -> None:
    query = client.position.query().where(min_height=0).with_start_node(lambda t: t.with_blades())
    query._tuning = Tuning(rows=3, list_rows=3, ids=3, expressions=6)
    found = await done(query.with_end_node().with_mounted_by().list())
    assert len(found) == 12
    assert {len(one.start_node.node.blades) for one in found} == {3}
    assert all(one.end_node.node.a_text for one in found)
    assert sum(one.mounted_by is not None and one.mounted_by.node is not None for one in found) == 6


async def test_sorted_pages_and_search_bring_the_ends_too(client: Any) -> None:
    query = client.position.query().where(min_height=0).sort_by(desc("height")).with_end_node()
    found = await collect(query.iterate(chunk_size=5))
    assert [one.height for one in found] == sorted((one.height for one in found), reverse=True)
    assert found[0].end_node.node.a_text == "sensor 6"
    found = await done(client.position.query().search("note").where(start_node="t1").with_start_node().list())
    assert {(one.external_id, one.start_node.node.name) for one in found} == {
        ("p10", "Turbine 1"),
        ("p11", "Turbine 1"),
    }


async def test_only_what_was_selected(client: Any) -> None:
    query = client.position.query().where(external_id="p10").select("height", "external_id", "start_node")
    found = await done(query.with_end_node(lambda sensor: sensor.select("a_text")).first())
    assert (found.height, found.note, found.start_node.external_id) == (10.0 * 2, None, "t1")
    assert found.end_node.node.a_text == "sensor 1"
    assert "note" not in found.model_dump(exclude_unset=True)


async def test_units(client: Any) -> None:
    found = await done(client.position.query().where(external_id="p10").target_units("Imperial").first())
    assert found.height == pytest.approx(65.6168, rel=1e-4)
    query = client.position.query().where(external_id="p10").target_units({"height": "length:centim"})
    assert (await done(query.first())).height == pytest.approx(2000)


async def test_frames(client: Any) -> None:
    query = client.position.query().where(start_node="t1").sort_by("height")
    frame = await done(query.frame())
    assert [*frame.columns][:5] == ["space", "external_id", "edge_type", "start_node", "end_node"]
    assert frame["end_node"].to_list() == [farm_ref("s1"), farm_ref("s2")]
    frame = await done(query.with_start_node(lambda t: t.select("name")).with_end_node().frame())
    assert frame["start_node.name"].to_list() == ["Turbine 1", "Turbine 1"]
    assert frame["end_node.a_text"].to_list() == ["sensor 1", "sensor 2"]
    assert "start_node" not in frame.columns


def farm_ref(external_id: str) -> dict[str, str]:
    return {"space": farm.SPACE, "external_id": external_id}


async def test_delete(client: Any) -> None:
    with pytest.raises(ValidationFailed, match="how much"):
        await done(client.position.query().delete())
    deleted = await done(client.position.query().where(start_node="t2").delete(all=True))
    assert (len(deleted.edges), len(deleted.nodes)) == (2, 0)
    assert await done(client.position.count()) == 11
    assert await done(client.wind_turbine.count()) == 6


async def test_without_generated_code(client: Any) -> None:
    turbines = client.query(("acme", "WindTurbine", "v1")).where(status="running")
    query = client.query(("acme", "Position", "v1")).where(min_height=80).sort_by("height")
    found = await done(query.with_start_node(turbines).with_end_node().with_mountedBy().list())
    assert [one["startNode"].get("name") for one in found] == [None, None, "Turbine 5", "Turbine 5"]
    assert found[0]["startNode"] == farm.ref("t4")
    assert found[0]["endNode"]["version"] == 1 and "aText" not in found[0]["endNode"]
    assert found[0]["mountedBy"]["version"] == 1 and "mountedBy" not in found[1]
    frame = await done(query.with_start_node(turbines).frame())
    assert frame["start_node.name"].to_list()[2:] == ["Turbine 5", "Turbine 5"]


def test_mistakes() -> None:
    with CLIENTS["sync"].local() as client:
        query = client.position.query()
        for wrong, said in (
            (lambda: query.with_start_nod(), "Did you mean 'start_node'"),
            (lambda: query.with_start_node(limit=2), "with_start_node does not take limit"),
            (lambda: query.with_start_node(3), "takes a function of the selection or a query, not 3"),
            (lambda: query.with_mounted_by(client.rotor.query()), "takes a function of the selection, not"),
            (lambda: query.with_start_node(client.position.query()), "a query over nodes"),
            (lambda: query.with_start_node(client.rotor.query().search("x")), "does not search"),
            (lambda: query.with_start_node(client.query(("acme", "Rotor", "v1"))), "do not mix"),
            (lambda: query.with_start_node(lambda t: client.wind_turbine), "must return the selection"),
            (lambda: query.where(start_nod="t1"), "Did you mean 'start_node'"),
        ):
            with pytest.raises(ValidationFailed, match=said):
                wrong()
        with pytest.raises(ValidationFailed, match="there is no view"):
            missing = client.query(("acme", "Missing", "v1"))
            client.query(("acme", "Position", "v1")).with_start_node(missing).list()


def test_steps_are_shown() -> None:
    with CLIENTS["sync"].local() as client:
        query = client.position.query()
        assert {"with_start_node", "with_end_node", "with_mounted_by"} <= set(dir(query))
        assert [*inspect.signature(query.with_start_node).parameters] == ["branch"]
        assert {"edge_type", "start_node", "min_height"} <= set(inspect.signature(query.where).parameters)


def test_conditions_do_not_look_through_the_ends() -> None:
    with CLIENTS["sync"].local() as client, pytest.raises(AttributeError, match="'start_node' is an id"):
        client.position.query().where(lambda position: position.start_node.capacity > 3)
