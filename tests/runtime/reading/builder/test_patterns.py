"""How many requests the classic shapes of graphs take, and that nothing is missing from the answer."""

from __future__ import annotations

from runtime.reading.builder.company import DIRECT, TEXT, ids, query
from runtime.reading.builder.worlds import (
    DATA,
    World,
    container,
    edge,
    made,
    mapped,
    node,
    reference,
    view,
)

from pygen_runtime.reading import Tuning


def test_twelve_thousand_children_under_one_root(world: World) -> None:
    world.write([node("s", "Site", {"name": "s"})])
    parts = [node(f"p{n}", "Part", {"name": str(n), "site": reference("s")}) for n in range(12_000)]
    world.write(parts)
    (site,) = query(world, "Site").with_parts().list()
    assert world.sent() == ["query", "query"]
    assert ids(site["parts"]) == sorted(one["externalId"] for one in parts)


def test_three_levels_are_one_request(world: World) -> None:
    world.write([node(f"s{n}", "Site", {"name": "s"}) for n in range(3)])
    world.write([node(f"p{n}", "Part", {"site": reference(f"s{n % 3}")}) for n in range(30)])
    world.write([node(f"x{n}", "Pin", {"part": reference(f"p{n % 30}")}) for n in range(300)])
    sites = query(world, "Site").with_parts(lambda part: part.with_pins()).list()
    assert world.sent() == ["query"]
    assert sorted(len(site["parts"]) for site in sites) == [10, 10, 10]
    assert {len(part["pins"]) for site in sites for part in site["parts"]} == {10}


def test_a_diamond_is_one_request(world: World) -> None:
    world.write([node("home", "Site", {"name": "h"}), node("m", "Maker", {"home": reference("home")})])
    world.write([node("p", "Part", {"site": reference("home"), "maker": reference("m")})])
    (part,) = query(world, "Part").with_site().with_maker(lambda maker: maker.with_home()).list()
    assert world.sent() == ["query"]
    assert part["site"]["name"] == part["maker"]["home"]["name"] == "h"


def test_a_self_reference_is_one_request(world: World) -> None:
    world.write(
        [node(f"p{n}", "Part", {"next": reference(f"p{(n + 1) % 4}"), "name": str(n)}) for n in range(4)]
    )
    parts = query(world, "Part").with_next(lambda part: part.with_next()).list()
    assert world.sent() == ["query"]
    for part in parts:
        assert int(part["next"]["next"]["name"]) == (int(part["name"]) + 2) % 4
    assert "next" not in parts[0]["next"]["next"] or len(parts[0]["next"]["next"]["next"]) == 2


def test_a_reverse_list_is_one_request_more(world: World) -> None:
    world.write([node(f"g{n}", "Group", {"name": "g"}) for n in range(4)])
    groups = [[reference(f"g{n}") for n in range(4) if n <= number % 4] for number in range(20)]
    world.write([node(f"p{n}", "Part", {"groups": one}) for n, one in enumerate(groups)])
    found = query(world, "Group").with_parts().list()
    assert world.sent() == ["query", "query"]
    assert [len(group["parts"]) for group in sorted(found, key=lambda group: group["externalId"])] == [
        20,
        15,
        10,
        5,
    ]


def test_shared_targets_are_fetched_once(world: World) -> None:
    small = Tuning(rows=5, list_rows=5, ids=5)
    world.write([node("m", "Maker", {"name": "m"})])
    world.write([node(f"p{n}", "Part", {"maker": reference("m"), "groups": []}) for n in range(12)])
    world.write([node(f"g{n}", "Group", {"name": "g"}) for n in range(2)])
    world.write([node(f"p{n}", "Part", {"groups": [reference("g0")]}) for n in range(12)])
    # a sorted root is read by list, so its branches are read on their own
    pages = query(world, "Part", small).sort_by("name").with_maker().iterate()
    parts = list(pages)
    assert len(parts) == 12
    assert {part["maker"]["name"] for part in parts} == {"m"}
    sent = world.sent()
    assert sent.count("query") == 1, sent


def test_independent_branches_share_a_round(world: World) -> None:
    world.write([node("s", "Site", {"name": "s"})])
    world.write([node(f"p{n}", "Part", {"site": reference("s"), "name": str(n)}) for n in range(3)])
    plan = query(world, "Part").with_site().with_maker().with_pins().with_linked().with_glued()
    assert len(plan.list()) == 3
    assert world.sent() == ["query"]


def test_edges_of_another_type_are_not_followed(world: World) -> None:
    """Version 1 never filtered by type, so two connections in one direction got each other's edges."""
    world.write([node(f"p{n}", "Part", {"name": str(n)}) for n in range(3)])
    world.write([edge("a", "link", "p0", "p1"), edge("b", "glue", "p0", "p2")])
    rows = query(world, "Part").where(name="0").with_linked().with_glued().list()
    assert [ids(row["linked"]) for row in rows] == [["p1"]]
    assert [ids(row["glued"]) for row in rows] == [["p2"]]


def test_more_children_than_a_page_are_all_there(world: World) -> None:
    """Version 1 stopped when the root was done, and silently lost what was left of its branches."""
    small = Tuning(rows=10, list_rows=10, ids=10)
    world.write([node(f"s{n}", "Site", {"name": "s"}) for n in range(3)])
    world.write([node(f"p{n}", "Part", {"site": reference(f"s{n % 3}")}) for n in range(100)])
    world.write([node(f"x{n}", "Pin", {"part": reference(f"p{n % 100}")}) for n in range(300)])
    sites = query(world, "Site", small).with_parts(lambda part: part.with_pins()).list()
    assert sum(len(site["parts"]) for site in sites) == 100
    assert sum(len(part["pins"]) for site in sites for part in site["parts"]) == 300


def test_a_limit_of_a_branch_is_for_each_parent_and_says_what_it_cut(world: World) -> None:
    world.write([node(f"s{n}", "Site", {"name": "s"}) for n in range(2)])
    world.write(
        [
            node(f"p{n}", "Part", {"site": reference("s0" if n < 5 else "s1"), "name": str(n)})
            for n in range(7)
        ]
    )
    asked = query(world, "Site").with_parts(lambda part: part.sort_by("name"), limit=3)
    sites = {site["externalId"]: site for site in asked.list()}
    assert [part["name"] for part in sites["s0"]["parts"]] == ["0", "1", "2"]
    assert [part["name"] for part in sites["s1"]["parts"]] == ["5", "6"]
    assert (sites["s0"]["parts"].cut, sites["s1"]["parts"].cut) == (3, None)
    assert asked.explain(run=True).to_dict()["measured"]["cut"] == [
        f"parts of {DATA}:s0 has more than its limit of 3"
    ]


def test_the_first_of_many_are_not_fetched_with_all_the_others(world: World) -> None:
    small = Tuning(rows=20, list_rows=20, ids=20)
    world.write([node(f"s{n}", "Site", {"name": "s"}) for n in range(2)])
    world.write(
        [node(f"p{n}", "Part", {"site": reference(f"s{n % 2}"), "name": f"{n:03}"}) for n in range(400)]
    )
    sites = query(world, "Site", small).with_parts(lambda part: part.sort_by("name"), limit=3).list()
    assert [[part["name"] for part in site["parts"]] for site in sites] == [
        ["000", "002", "004"],
        ["001", "003", "005"],
    ]
    assert len(world.sent()) < 10  # not the 20 pages of all parts


def test_following_edges_to_any_distance(world: World) -> None:
    world.write([node(f"p{n}", "Part", {"name": str(n)}) for n in range(6)])
    world.write([edge(f"e{n}", "link", f"p{n}", f"p{(n + 1) % 5}") for n in range(5)])
    (part,) = query(world, "Part").where(name="0").with_linked(max_distance=None).list()
    assert [one["name"] for one in part["linked"]] == ["1", "2", "3", "4", "0"]
    (part,) = query(world, "Part").where(name="0").with_linked(max_distance=2).list()
    assert [one["name"] for one in part["linked"]] == ["1", "2"]
    stop = (
        query(world, "Part")
        .where(name="0")
        .with_linked(max_distance=None, until=lambda part: part.name == "2")
    )
    (part,) = stop.list()
    assert [one["name"] for one in part["linked"]] == ["1", "2"]


def test_a_filter_on_few_related_nodes_is_turned_round(world: World) -> None:
    world.write([node(f"m{n}", "Maker", {"name": f"m{n}"}) for n in range(3)])
    world.write([node(f"p{n}", "Part", {"maker": reference(f"m{n % 3}")}) for n in range(9)])
    asked = query(world, "Part").where(lambda part: part.maker.name == "m1")
    assert len(asked.list()) == 3
    lookup, read = (body for path, body in world.requests if path.endswith("query"))
    assert lookup["select"] == {"0": {}}
    assert "nested" not in str(read)
    assert "turned round" in str(asked.explain(run=True))
    assert query(world, "Part").where(lambda part: part.maker.name == "nobody").list() == []


def test_a_related_node_named_by_its_id_needs_no_lookup(world: World) -> None:
    world.write([node("m1", "Maker", {"name": "m1"}), node("p", "Part", {"maker": reference("m1")})])
    asked = query(world, "Part").where(
        lambda part: (part.maker.external_id == "m1") & (part.maker.space == DATA)
    )
    assert ids(asked.list()) == ["p"]
    assert world.sent() == ["query"]
    rewrites = {rewrite.rule: rewrite for rewrite in asked.explain().plan.rewrites}
    assert "nested" not in rewrites["merge nested"].after
    assert "the value of the relation itself" in rewrites["relation by id"].why


def test_ids_are_read_directly(world: World) -> None:
    world.write([node(f"p{n}", "Part", {"name": str(n)}) for n in range(5)])
    asked = query(world, "Part").where(external_id=["p3", "p1", "px"], space=DATA)
    assert [row["externalId"] for row in asked.list()] == ["p3", "p1"]
    assert world.sent() == ["byids"]


def test_nothing_is_asked_when_nothing_can_match(world: World) -> None:
    assert query(world, "Part").where(name=[]).list() == []
    assert query(world, "Part").list(limit=0) == []
    assert query(world, "Part").where(name=[]).count() == 0
    assert not query(world, "Part").where(name=[]).exists()
    assert world.sent() == []


def test_only_what_was_selected_is_fetched(world: World) -> None:
    world.write([node("s", "Site", {"name": "s"}), node("p", "Part", {"name": "p", "site": reference("s")})])
    (site,) = query(world, "Site").with_parts(lambda part: part.select("name")).list()
    selected = next(body["select"] for path, body in world.requests if path.endswith("query"))
    assert selected["0_0"]["sources"][0]["properties"] == ["name", "site"]  # site joins them
    assert site["parts"][0]["name"] == "p"


def test_two_relations_to_one_view_share_what_they_found_however_much_that_is() -> None:
    """What was found is forgotten when it is much: not while the other relation counts on it."""
    world = made(
        [container("Site", {"name": TEXT}), container("Part", {"a": DIRECT, "b": DIRECT, "name": TEXT})],
        [
            view("Site", {"name": mapped("Site", "name")}),
            view(
                "Part",
                {
                    "name": mapped("Part", "name"),
                    "a": mapped("Part", "a", "Site"),
                    "b": mapped("Part", "b", "Site"),
                },
            ),
        ],
    )
    world.write([node(f"s{n}", "Site", {"name": "s"}) for n in range(130)])
    shared = [reference(f"s{n % 10}" if n % 5 else f"s{100 + n // 5}") for n in range(100)]
    world.write(
        [
            node(f"p{n}", "Part", {"name": f"{n:03}", "a": shared[n], "b": reference(f"s{n}")})
            for n in range(100)
        ]
    )
    tuning = Tuning(rows=5, list_rows=5, ids=5)
    found = list(query(world, "Part", tuning).sort_by("name").with_a().with_b().iterate())
    assert [(part["a"]["name"], part["b"]["name"]) for part in found] == [("s", "s")] * 100
