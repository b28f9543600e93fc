"""Corners of queries that random graphs rarely turn."""

from __future__ import annotations

from typing import Any

import pytest
from runtime.handmade_sdk import WindClient
from runtime.reading.builder import farm
from runtime.reading.builder.company import DIRECT, LIST, TEXT, company, ids, query
from runtime.reading.builder.readers import typed, typed_query
from runtime.reading.builder.worlds import (
    SPACE,
    World,
    container,
    edge,
    edges_to,
    made,
    mapped,
    node,
    reference,
    reverse,
    view,
)

from pygen_runtime.errors import Timeout, ValidationFailed
from pygen_runtime.reading import Tuning, untyped


def inherited() -> World:
    """Reverse relations through a property that only another view of the same container has."""
    containers = [
        container("Site", {"name": TEXT}),
        container("Part", {"name": TEXT, "site": DIRECT, "others": LIST}),
    ]
    base = {"site": mapped("Part", "site", "Site"), "others": mapped("Part", "others", "Site")}
    through_base = reverse("Part", "site")
    through_base["through"]["source"] = {**through_base["through"]["source"], "externalId": "PartBase"}
    through_list = reverse("Part", "others")
    through_list["through"]["source"] = {**through_list["through"]["source"], "externalId": "PartBase"}
    site = {"name": mapped("Site", "name"), "parts": through_base, "visitors": through_list}
    world = made(
        containers,
        [view("Part", {"name": mapped("Part", "name")}), view("PartBase", base), view("Site", site)],
    )
    world.write([node(f"s{n}", "Site", {"name": f"s{n}"}) for n in range(2)])
    world.write([node(f"p{n}", "Part", {"name": f"p{n}"}) for n in range(7)])
    relations = [{"site": reference(f"s{n % 2}"), "others": [reference("s0")]} for n in range(7)]
    world.write([node(f"p{n}", "PartBase", one) for n, one in enumerate(relations)])
    return world


@pytest.mark.parametrize("tuning", [Tuning(), Tuning(rows=3, list_rows=3, ids=2)], ids=["large", "small"])
def test_reverse_relations_through_another_view(tuning: Tuning) -> None:
    world = inherited()
    sites = query(world, "Site", tuning).with_parts(limit=3).with_visitors().list()
    found = {site["name"]: site for site in sites}
    assert len(found["s0"]["parts"]) == 3 and found["s0"]["parts"].cut == 3
    assert ids(found["s1"]["parts"]) == ["p1", "p3", "p5"]
    assert (len(found["s0"]["visitors"]), len(found["s1"]["visitors"])) == (7, 0)
    instances = typed_query(world.client(), typed(world, 10_000), "Site").with_parts().list()
    assert {site.name: sorted(part.name for part in site.parts) for site in instances} == {
        "s0": ["p0", "p2", "p4", "p6"],
        "s1": ["p1", "p3", "p5"],
    }


def test_relations_that_only_a_container_has_are_refused_and_passed_over_by_those_that_bring_all() -> None:
    world = inherited()
    through = {"type": "container", "space": SPACE, "externalId": "Part"}
    definition = reverse("Part", "site")
    definition["through"]["source"] = through
    site = view("Place", {"parts": definition})
    world.views["Place"] = world.post("/views", {"items": [site]})["items"][0]
    with pytest.raises(ValidationFailed, match="does not map"):
        query(world, "Place").with_parts().list()
    for all_there_is in (query(world, "Place").with_ids(), query(world, "Place").with_all(depth=2)):
        assert all_there_is.explain() and "parts" not in repr(all_there_is)


def test_branches_that_differ_in_the_edges_they_follow_do_not_share_rows() -> None:
    """Branches of a sorted root are read on their own, and what earlier pages brought is not read again."""
    hub = {"name": TEXT, "left": DIRECT, "right": DIRECT}
    seen = {one: mapped("Hub", one, None if one == "name" else "Hub") for one in hub}
    seen["links"] = edges_to("Hub", "link", via="Rel")
    rel = container("Rel", {"strength": {"type": {"type": "int32"}}}, "edge")
    views = [view("Rel", {"strength": mapped("Rel", "strength")}), view("Hub", seen)]
    world = made([container("Hub", hub), rel], views)
    world.write([node(name, "Hub", {"name": name}) for name in ("x", "far", "near")])
    both = {"left": reference("x"), "right": reference("x")}
    world.write([node(f"h{n}", "Hub", {"name": "root", **both}) for n in range(3)])
    world.write([edge("e1", "link", "x", "near", "Rel", strength=1)])
    world.write([edge("e9", "link", "x", "far", "Rel", strength=9)])
    rows = (
        query(world, "Hub")
        .where(name="root")
        .sort_by("name")
        .with_left(lambda one: one.with_links(edge_where=lambda rel: rel.strength > 5))
        .with_right(lambda one: one.with_links(edge_where=lambda rel: rel.strength < 5))
        .iterate(chunk_size=1)
    )
    found = [[ids([link["node"] for link in row[side]["links"]]) for side in both] for row in rows]
    assert found == [[["far"], ["near"]]] * 3


def test_a_service_without_any_time_is_given_up_on() -> None:
    world = company()
    world.write([node(f"p{n}", "Part", {"name": str(n)}) for n in range(3)])
    world.too_much = 0
    asked = query(world, "Part").with_pins()
    for ask in (asked.list, asked.exists, lambda: asked.delete(all=True), lambda: list(asked.iterate())):
        with pytest.raises(Timeout):
            ask()


def test_pages_grow_small_on_time_outs_and_nothing_is_lost() -> None:
    world = company()
    world.write([node("s", "Site", {"name": "s"})])
    world.write([node(f"p{n}", "Part", {"name": str(n), "site": reference("s")}) for n in range(25)])
    world.too_much = 4
    (site,) = query(world, "Site").with_parts(lambda part: part.with_site()).list()
    assert len(site["parts"]) == 25
    assert len(query(world, "Part").sort_by("name").with_site().list()) == 25
    assert query(world, "Part").where(lambda part: part.name.exists()).count() == 25


def test_frames_hold_edges_lists_and_missing_nodes() -> None:
    with WindClient.local() as client:
        farm.fill(client, 2)
        sensor = farm.node("s", "Sensor", aText="s", defaulted=1)
        place = farm.edge("x", "sensorAt", "t0", "s", "Position", height=1.5)
        blade = farm.node("b9", "Blade", serial="9", spares=[farm.ref("b0_0"), farm.ref("b0_1")])
        farm.post(client, "/instances", {"items": [sensor, place, blade]})
        turbines = client.wind_turbine.query().sort_by("name")
        frame = turbines.with_sensors().with_main_sensor().frame()
        assert [one["edge.height"] for one in frame["sensors"][0]] == [1.5]
        assert frame["sensors"][0][0]["a_text"] == "s"
        assert frame["main_sensor.a_text"].isna().all()
        blades = client.blade.query().where(serial="9").with_spares(lambda b: b.select("serial"))
        assert [one["serial"] for one in blades.frame()["spares"][0]] == ["0-0", "0-1"]
        untyped_frame = client.query(("acme", "WindTurbine", "v1")).with_sensors().with_rotor().frame()
        assert [one["edge.height"] for one in untyped_frame["sensors"][0]] == [1.5]
        assert list(untyped_frame["rotor.external_id"]) == ["r0", "r1"]


@pytest.mark.parametrize("written", [True, False], ids=["typed", "untyped"])
def test_frames_leave_out_what_a_branch_did_not_bring(written: bool) -> None:
    world = company()
    client = world.client()
    world.write([node(f"g{n}", "Group", {"name": f"g{n}"}) for n in range(3)])
    groups = [reference(name) for name in ("g0", "g1", "gone", "g2")]
    world.write([node("s", "Site", {"name": "s"})])
    world.write([node("p", "Part", {"name": "p", "groups": groups, "site": reference("s")})])
    parts = typed_query(client, typed(world, 10_001), "Part") if written else query(world, "Part")

    def brought(step: Any) -> list[str]:
        return [one["name"] for one in parts.with_groups(step).frame()["groups"][0]]

    assert brought(None) == ["g0", "g1", "g2"]
    assert brought(lambda group: group.where(name="g1")) == ["g1"]
    assert brought(lambda group: group.sort_by("name").limit(2)) == ["g0", "g1"]
    assert brought(lambda group: group.limit(0)) == []
    sites = parts.with_site(lambda site: site.where(name="other")).frame("site.external_id")
    assert sites["site.external_id"].isna().all()
    assert parts.frame(name for name in ["name"])["name"].to_list() == ["p"]
    with pytest.raises(ValidationFailed, match=r"Did you mean 'site\.name'"):
        parts.with_site().frame(["site.nme"])


def test_explanations_of_every_endpoint() -> None:
    world = company()
    asked = query(world, "Part").where(external_id="p1", space="d")
    assert str(asked.explain()).startswith("byids in pages of 1,000: the filter names")
    assert "at most 5 in all" in str(query(world, "Part").limit(5).explain())
    found = query(world, "Group").search("x").with_parts().explain()
    assert found.to_dict()["endpoint"].endswith("search")
    assert "in requests of its own" in str(found)
    deep = query(world, "Part").with_linked(max_distance=None, until=lambda part: part.name == "x").explain()
    assert "up to any number of steps" in str(deep) and 'until name == "x"' in str(deep)
    assert "follows edges without end" in str(query(world, "Part").with_linked(max_distance=None).explain())


def test_units_by_system_are_for_everything_that_has_one() -> None:
    with WindClient.local() as client:
        asked = client.wind_turbine.query().target_units("SI")
        assert asked._asked.units == (("capacity", "SI"),)


def test_views_are_named_in_several_ways() -> None:
    world = company()
    client = world.client()
    from pygen_runtime.schema import ViewId

    by_object: Any = ViewId(space=SPACE, external_id="Part", version="v1")
    assert untyped(client, by_object).list() == untyped(client, [SPACE, "Part", "v1"]).list() == []
    with pytest.raises(ValidationFailed, match="expected \\(space, external id, version\\)"):
        untyped(client, "Part")
    with pytest.raises(AttributeError, match=r"has no 'lst'\. Did you mean 'list'"):
        untyped(client, by_object).lst()
    assert repr(untyped(client, by_object).limit(3)) == "<UntypedQuery of w:Part/v1, 1 step>"


def test_conditions_on_what_a_list_points_at_say_how_many() -> None:
    asked = query(company(), "Part")
    with pytest.raises(AttributeError, match=r"lists nodes.*groups\.any\(lambda x: x\.name == \.\.\.\)"):
        asked.where(lambda part: part.groups.name == "x").list()
    missing = "the condition on 'tags' has no 'nme'"
    with WindClient.local() as client, pytest.raises(AttributeError, match=missing):
        client.wind_turbine.query().where(lambda turbine: turbine.tags.nme)


def test_nodes_of_no_view_have_no_name_in_messages() -> None:
    world = made(
        [container("Part", {"next": DIRECT})],
        [view("Part", {"next": mapped("Part", "next")})],
    )
    with pytest.raises(ValidationFailed, match=r"^'next' is not a connection\. There are none\.$"):
        query(world, "Part").with_next(lambda node: node.with_next()).list()


def test_views_that_changed_are_looked_at_again() -> None:
    """A notebook lives long: what the model got meanwhile can be asked for, and mistakes stay mistakes."""
    world = made([container("Part", {"name": TEXT})], [view("Part", {"name": mapped("Part", "name")})])
    client = world.client()
    asked = untyped(client, (SPACE, "Part", "v1"))
    assert asked.where(name="x").list() == []
    world.post("/containers", {"items": [container("Part", {"name": TEXT, "colour": TEXT})]})
    seen = {one: mapped("Part", one) for one in ("name", "colour")}
    world.post("/views", {"items": [view("Part", seen)]})
    world.write([node("p", "Part", {"name": "x", "colour": "red"})])
    assert [row["externalId"] for row in asked.where(colour="red").list()] == ["p"]
    with pytest.raises(ValidationFailed, match="Did you mean 'colour'"):
        asked.where(color="red").list()
