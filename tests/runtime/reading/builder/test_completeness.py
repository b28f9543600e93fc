"""What a plan must not forget: each of these is a line of the planner that random queries rarely need."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest
from runtime.reading.builder.company import DIRECT, LIST, TEXT, ids, query
from runtime.reading.builder.readers import typed, typed_query
from runtime.reading.builder.worlds import (
    DATA,
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

from pygen_runtime.errors import ValidationFailed
from pygen_runtime.filters import Equals, HasData, Nested, Overlaps, Sort, Source, asc, desc
from pygen_runtime.reading import Tuning

SMALL = Tuning(rows=4, list_rows=4, ids=4)


def test_a_limit_beyond_what_the_service_takes_for_each_parent(world: World) -> None:
    """`limitEach` is at most 2,000."""
    world.write([node(f"p{n}", "Part", {"name": str(n)}) for n in range(3)])
    world.write([edge(f"e{n}", "link", "p0", f"p{n}") for n in (1, 2)])
    for limit in (1999, 2000, 2001, 20_000):
        part = query(world, "Part").where(name="0").with_linked(limit=limit).first()
        assert part is not None and ids(part["linked"]) == ["p1", "p2"]


@pytest.mark.parametrize("ends", [[1] * 6 + [2, 3], [1, 1, 2, 3], [1, 2, 2, 2, 3, 3]])
@pytest.mark.parametrize("tuning", [Tuning(), SMALL], ids=["large", "small"])
def test_several_edges_to_one_node_do_not_use_up_a_limit(
    world: World, tuning: Tuning, ends: list[int]
) -> None:
    world.write([node(f"p{n}", "Part", {"name": str(n)}) for n in range(4)])
    world.write([edge(f"e{n}", "link", "p0", f"p{end}") for n, end in enumerate(ends)])
    part = query(world, "Part", tuning).where(name="0").with_linked(limit=2).first()
    assert part is not None
    assert len(set(ids(part["linked"]))) == 2 and part["linked"].cut == 2
    part = query(world, "Part", tuning).where(name="0").with_linked(limit=3).first()
    assert part is not None
    assert ids(part["linked"]) == ["p1", "p2", "p3"] and part["linked"].cut is None


def hubs() -> World:
    """Hubs point at the same node to the left and to the right, which weighs something and is linked on."""
    weight = {"type": {"type": "float64", "unit": {"externalId": "mass:kilogm"}}}
    stored = {"name": TEXT, "weight": weight, "left": DIRECT, "right": DIRECT, "others": LIST}
    seen = {one: mapped("Hub", one, None if one in ("name", "weight") else "Hub") for one in stored}
    world = made([container("Hub", stored)], [view("Hub", {**seen, "links": edges_to("Hub", "link")})])
    world.write([node(f"x{n}", "Hub", {"name": f"x{n}", "weight": 1.0}) for n in range(4)])
    sides = {"left": reference("x0"), "right": reference("x0")}
    world.write([node(f"h{n}", "Hub", {"name": "root", **sides}) for n in range(3)])
    world.write([edge(f"e{n}", "link", f"x{n}", f"x{n + 1}") for n in range(3)])
    return world


def sides(world: World, left: Any, right: Any) -> list[tuple[Any, Any]]:
    """Branches of a sorted root are read on their own, and what earlier pages brought is not read again."""
    asked = query(world, "Hub").where(name="root").sort_by("name").with_left(left).with_right(right)
    return [(row["left"], row["right"]) for row in asked.iterate(chunk_size=1)]


def test_branches_that_differ_do_not_share_rows() -> None:
    world = hubs()
    found = sides(world, lambda one: one.target_units({"weight": "mass:gm"}), lambda one: one)
    assert [(a["weight"], b["weight"]) for a, b in found] == [(1000.0, 1.0)] * 3
    found = sides(world, lambda one: one.select("name"), lambda one: one.select("weight"))
    assert [("name" in a, "name" in b) for a, b in found] == [(True, False)] * 3

    def upto(name: str) -> Any:
        return lambda one: one.with_links(max_distance=None, until=lambda far: far.name == name)

    found = sides(world, upto("x1"), upto("x2"))
    assert [(ids(a["links"]), ids(b["links"])) for a, b in found] == [(["x1"], ["x1", "x2"])] * 3


def test_where_a_way_ends_it_ends_for_all_who_go_there() -> None:
    """A node that ends a way may be where another way starts, so what lies behind it is known."""
    world = hubs()
    stop = query(world, "Hub").where(lambda hub: hub.name.startswith("x"))
    rows = stop.with_links(max_distance=None, until=lambda far: far.name == "x2").list()
    found = {row["name"]: ids(row["links"]) for row in rows}
    assert found == {"x0": ["x1", "x2"], "x1": ["x2"], "x2": ["x3"], "x3": []}


def test_what_lies_behind_an_end_is_not_read() -> None:
    world = hubs()
    counts = []
    for name in ("x1", "nothing"):
        world.requests.clear()
        asked = query(world, "Hub").where(external_id="x0", space=DATA)
        asked.with_links(max_distance=None, until=lambda far, name=name: far.name == name).list()
        counts.append(len(world.sent()))
    assert counts[0] < counts[1]


def test_a_relation_that_lists_a_node_twice_leads_to_it_once(world: World) -> None:
    world.write([node("g", "Group", {"name": "g"})])
    world.write([node("p", "Part", {"name": "p", "groups": [reference("g"), reference("g")]})])
    (group,) = query(world, "Group").with_parts().list()
    assert ids(group["parts"]) == ["p"]
    (part,) = query(world, "Part").with_groups(lambda one: one.with_parts()).list()
    assert [ids(one["parts"]) for one in part["groups"]] == [["p"], ["p"]]


@pytest.mark.parametrize("sort", [asc, desc])
@pytest.mark.parametrize("first", [True, False])
def test_missing_values_of_a_branch_are_where_they_were_asked_for(
    world: World, sort: Any, first: bool
) -> None:
    world.write([node("s", "Site", {"name": "s"})])
    names = ["a", "b"] if sort is asc else ["b", "a"]
    values = [{"name": "a"}, {}, {"name": "b"}]
    world.write([node(f"p{n}", "Part", {"site": reference("s"), **one}) for n, one in enumerate(values)])
    (site,) = query(world, "Site").with_parts(sort_by=sort("name", nulls_first=first)).list()
    expected = [None, *names] if first else [*names, None]
    assert [part.get("name") for part in site["parts"]] == expected


def test_what_aggregation_cannot_filter_is_counted_all_the_same() -> None:
    size = {"type": {"type": "int32"}}
    world = made(
        [container("Span", {"start": size, "end": size})],
        [view("Span", {one: mapped("Span", one) for one in ("start", "end")})],
    )
    world.write([node(f"n{n}", "Span", {"start": n, "end": n + 2}) for n in range(6)])
    spans = Overlaps((SPACE, "Span/v1", "start"), (SPACE, "Span/v1", "end"), gte=2, lte=3)
    asked = query(world, "Span").where(spans)
    assert asked.count() == len(asked.list()) == 4


def test_the_first_by_the_order_are_deleted(world: World) -> None:
    world.write([node(f"p{n}", "Part", {"name": name}) for n, name in enumerate("cabd")])
    query(world, "Part").sort_by(desc("name")).delete(limit=2)
    assert sorted(part["name"] for part in query(world, "Part").list()) == ["a", "b"]


def test_ids_in_several_spaces_are_not_read_as_those_of_one(world: World) -> None:
    world.post("/spaces", {"items": [{"space": "e"}]})
    world.write([node(f"p{n}", "Part", {"name": str(n)}) for n in range(2)])
    world.write([{**node("p0", "Part", {"name": "other"}), "space": "e"}])
    asked = query(world, "Part").where(external_id=["p0", "p1"], space=["e", DATA])
    assert sorted(part["name"] for part in asked.list()) == ["0", "1", "other"]
    assert query(world, "Part").where(external_id="p0", space=["e"]).list()[0]["name"] == "other"


def test_a_list_of_relations_is_asked_by_id_as_a_list(world: World) -> None:
    world.write([node(f"g{n}", "Group", {"name": f"g{n}"}) for n in range(2)])
    world.write([node(f"p{n}", "Part", {"groups": [reference(f"g{n}")]}) for n in range(2)])
    groups = (SPACE, "Part/v1", "groups")
    named = Equals(("node", "externalId"), "g1") & Equals(("node", "space"), DATA)
    for asked in (named, Equals((SPACE, "Group/v1", "name"), "g1")):
        assert ids(query(world, "Part").where(Nested(groups, asked)).list()) == ["p1"]
        assert "containsAny" in str(world.requests[-1])  # `in` is about single values


def test_data_of_another_view_is_asked_for_when_it_is_wanted() -> None:
    containers = [container("Part", {"name": TEXT}), container("Extra", {"note": TEXT})]
    views = [view("Part", {"name": mapped("Part", "name")}), view("Extra", {"note": mapped("Extra", "note")})]
    world = made(containers, views)
    world.write([node(f"p{n}", "Part", {"name": str(n)}) for n in range(3)])
    world.write([node("p1", "Extra", {"note": "x"})])
    wanted = HasData((Source(SPACE, "Extra", "v1"),))
    asked = query(world, "Part").where(wanted)
    assert ids(asked.list()) == ["p1"]
    own = HasData((Source(SPACE, "Part", "v1"),))
    assert ids(asked.where(own).list()) == ["p1"]


def test_a_cursor_of_other_branches_or_another_order_is_refused(world: World) -> None:
    world.write([node(f"p{n}", "Part", {"name": str(n)}) for n in range(3)])
    for asked, other in (
        (query(world, "Part").with_site(), query(world, "Part").with_maker()),
        (query(world, "Part").sort_by("name"), query(world, "Part").sort_by(desc("name"))),
    ):
        page = next(asked.iterate(chunk_size=1).pages())
        with pytest.raises(ValidationFailed, match="belongs to another query"):
            list(other.iterate(chunk_size=1, cursor=page.cursor))


def test_typed_branches_say_what_a_limit_cut() -> None:
    world = made(
        [container("Site", {"name": TEXT}), container("Part", {"name": TEXT, "site": DIRECT})],
        [
            view("Site", {"name": mapped("Site", "name"), "parts": reverse("Part", "site")}),
            view("Part", {"name": mapped("Part", "name"), "site": mapped("Part", "site", "Site")}),
        ],
    )
    world.write([node("s", "Site", {"name": "s"})])
    world.write([node(f"p{n}", "Part", {"name": str(n), "site": reference("s")}) for n in range(3)])
    sites = typed_query(world.client(), typed(world, 10_003), "Site")
    for limit, cut in ((2, 2), (3, None), (4, None)):
        (site,) = sites.with_parts(lambda part: part.sort_by(Sort("name")), limit=limit).list()
        assert (len(site.parts), site.parts.cut) == (min(limit, 3), cut)


def test_related_nodes_are_named_only_when_all_of_them_can_be(world: World) -> None:
    """One more than fits says that there are too many to name."""
    few = Tuning(rows=10, list_rows=10, ids=3)
    world.write([node(f"m{n}", "Maker", {"name": "m"}) for n in range(5)])
    world.write([node(f"p{n}", "Part", {"maker": reference(f"m{n}")}) for n in range(5)])
    for number in (2, 3, 4, 5):
        makers = [f"m{n}" for n in range(number)]
        asked = query(world, "Part", few).where(lambda part, ids=makers: part.maker.name.in_(["m", *ids]))
        assert len(asked.list()) == 5
        named = query(world, "Part", few).where(
            lambda part, ids=makers: (part.maker.name == "m") & part.maker.external_id.in_(ids)
        )
        assert ids(named.list()) == [f"p{n}" for n in range(number)]


def test_a_look_up_is_made_only_when_it_helps(world: World) -> None:
    world.write([node("m", "Maker", {"name": "m"}), node("p", "Part", {"maker": reference("m")})])
    asked = query(world, "Part").where(lambda part: part.maker.name == "m")
    world.requests.clear()
    assert asked.first() is not None
    assert len([one for one in world.sent() if one in ("query", "list")]) == 1  # one row needs no cursor
    nobody = query(world, "Part").where(lambda part: part.maker.name == "nobody")
    nobody.list()
    world.sent()
    assert nobody.list() == []
    assert world.sent() == ["query"]  # the look-up alone: nothing is asked of the parts


def test_a_small_page_of_selected_properties_brings_no_others(world: World) -> None:
    world.write([node("s", "Site", {"name": "s"}), node("p", "Part", {"name": "p", "site": reference("s")})])
    (part,) = query(world, "Part").select("name").list(limit=5)
    assert part["name"] == "p" and "site" not in part
    page = next(query(world, "Part").select("name").iterate(chunk_size=1).pages())
    assert "site" not in page.items[0]


@pytest.mark.parametrize(
    ("index", "sorting", "reverse_is_fine"),
    [
        ({"properties": ["name"], "cursorable": True}, True, False),
        ({"properties": ["name"], "cursorable": False}, False, False),
        ({"properties": ["name", "site"], "cursorable": True}, False, False),
        ({"properties": ["site", "name"], "cursorable": False}, False, True),
    ],
)
def test_advice_knows_which_index_helps(index: Any, sorting: bool, reverse_is_fine: bool) -> None:
    part = container("Part", {"name": TEXT, "site": DIRECT})
    part["indexes"] = {"it": {"indexType": "btree", **index}}
    site = {"name": mapped("Site", "name"), "parts": reverse("Part", "site")}
    world = made(
        [container("Site", {"name": TEXT}), part],
        [
            view("Site", site),
            view("Part", {"name": mapped("Part", "name"), "site": mapped("Part", "site", "Site")}),
        ],
    )
    advice = query(world, "Part").sort_by("name").explain(facts=True).warnings
    assert any("no cursorable index" in one for one in advice) != sorting
    advice = query(world, "Site").with_parts().explain(facts=True).warnings
    assert any("no index starts with 'site'" in one for one in advice) != reverse_is_fine


def test_a_plan_is_shown_as_it_is_whatever_is_in_it(world: World) -> None:
    """What is asked for may come from anywhere: it neither becomes part of the page nor moves the cursor."""
    hostile = "<script>alert('x')</script> & \x1b[31m\n\u202e"
    asked = query(world, "Part").where(name=hostile).with_linked(lambda part: part.where(name=hostile))
    explanation = asked.explain(run=True)
    page = explanation._repr_html_()
    assert "<script" not in page and "&lt;script&gt;" in page and "&amp;" in page
    for shown in (page, str(explanation)):
        assert "\x1b" not in shown
        assert not any("alert" in line and "where" not in line for line in shown.splitlines())
    assert msgspec.json.decode(explanation.to_json())["tree"]["filter"]["equals"]["value"] == hostile


def test_asking_for_a_connection_again_replaces_what_was_asked(world: World) -> None:
    world.write([node(f"p{n}", "Part", {"name": str(n)}) for n in range(3)])
    world.write([edge(f"e{n}", "link", "p0", f"p{n}") for n in range(1, 3)])
    asked = query(world, "Part").where(name="0").with_linked(limit=1).with_linked()
    part = asked.first()
    assert part is not None and ids(part["linked"]) == ["p1", "p2"]
    assert len(asked.explain().plan.root.children) == 1
